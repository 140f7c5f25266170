//! Papers in drawers: what pages fetched later read and keep.

use super::{Touched, Workspace};
use crate::domain::filed::Filed;
use crate::domain::part::Part;

impl Workspace {
    /// The papers of a drawer that belong to something, in the order of their ids.
    pub fn files<'a>(
        &'a self,
        drawer: &'a str,
        of: &'a str,
    ) -> impl Iterator<Item = (&'a Filed, &'a str)> {
        let found = self.files.iter().filter(move |(place, _)| place.is_in(drawer, of));
        found.map(|(place, text)| (place, text.as_str()))
    }

    /// A paper.
    pub fn filed(&self, place: &Filed) -> Option<&str> {
        self.files.get(place).map(String::as_str)
    }

    /// Files a paper, or takes it out.
    pub fn file(&mut self, place: Filed, text: Option<String>) -> Touched {
        match text {
            Some(text) => self.files.insert(place.clone(), text),
            None => self.files.remove(&place),
        };
        Ok(vec![Part::Filed(place)])
    }

    /// Takes out every paper that belongs to something that goes.
    pub fn take_out_all(&mut self, of: &str) -> Vec<Part> {
        let mut gone = Vec::new();
        self.files.retain(|place, _| {
            let belongs = place.belongs_to(of);
            if belongs {
                gone.push(Part::Filed(place.clone()));
            }
            !belongs
        });
        gone
    }
}
