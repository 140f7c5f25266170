//! The steps in which a standard is written.

/// Where in a standard being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DraftStep {
    /// What it is.
    About,
    /// Its sections and items.
    Contents,
    /// One item, by its place, from 0.
    Item(usize),
    /// What it rests on.
    Sources,
    /// Its own scales.
    Scales,
    /// Its training topics.
    Topics,
    /// As the person assessed will see it.
    Preview,
    /// Putting it into use.
    Publish,
}

impl DraftStep {
    const NAMED: [(Self, &'static str); 7] = [
        (Self::About, "about"),
        (Self::Contents, "items"),
        (Self::Sources, "sources"),
        (Self::Scales, "scales"),
        (Self::Topics, "topics"),
        (Self::Preview, "preview"),
        (Self::Publish, "publish"),
    ];

    /// Its word in an address.
    pub fn slug(self) -> String {
        let named = Self::NAMED.iter().find(|(step, _)| *step == self);
        match (self, named) {
            (Self::Item(place), _) => format!("item-{}", place + 1),
            (_, named) => named.map(|(_, slug)| (*slug).to_owned()).unwrap_or_default(),
        }
    }

    /// The step of a word in an address.
    pub fn parse(slug: &str) -> Option<Self> {
        if let Some(place) = slug.strip_prefix("item-") {
            return Some(Self::Item(place.parse::<usize>().ok()?.checked_sub(1)?));
        }
        Self::NAMED.iter().find(|(_, named)| *named == slug).map(|(step, _)| *step)
    }
}
