//! All standards the app knows, found by id.

use std::sync::Arc;

use super::checklist::{Checklist, Entry};
use super::id::{Flag, ItemId, Role, StandardId, TopicId};
use super::scale::Scale;
use super::source::Source;
use super::standard::{Item, Standard, Theme, Topic};
use super::text::Bilingual;
use crate::domain::sorted::SortedMap;

/// A theme's words.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeTitle {
    /// The theme.
    pub theme: Theme,
    /// Its title.
    pub title: Bilingual,
    /// A title short enough for a chart.
    pub short: Bilingual,
}

/// A kind of staff or feature of the post, with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Named<Id> {
    /// Its id.
    pub id: Id,
    /// Its label.
    pub label: Bilingual,
    /// One line that says who or what it is.
    pub hint: Option<Bilingual>,
}

/// What all standards share: themes, scales, kinds of staff, features of posts.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Shared {
    /// The sixteen themes.
    pub themes: Vec<ThemeTitle>,
    /// The named scales; the first is the default.
    pub scales: Vec<Arc<Scale>>,
    /// Kinds of staff.
    pub roles: Vec<Named<Role>>,
    /// Features of posts.
    pub flags: Vec<Named<Flag>>,
}

/// All standards, found by id.
#[derive(Debug, Default)]
pub struct Library {
    shared: Shared,
    standards: Vec<Standard>,
    places: SortedMap<ItemId, (usize, usize)>,
}

impl Library {
    /// Joins what all share with the standards, in the order they are shown.
    pub fn new(shared: Shared, standards: Vec<Standard>) -> Self {
        let places = standards
            .iter()
            .enumerate()
            .flat_map(|(s, standard)| {
                standard.items.iter().enumerate().map(move |(i, item)| (item.id.clone(), (s, i)))
            })
            .collect();
        Self { shared, standards, places }
    }

    /// Themes, scales, kinds of staff, features of posts.
    pub fn shared(&self) -> &Shared {
        &self.shared
    }

    /// Every standard.
    pub fn standards(&self) -> &[Standard] {
        &self.standards
    }

    /// The standard with an id.
    pub fn standard(&self, id: &StandardId) -> Option<&Standard> {
        self.standards.iter().find(|standard| standard.id == *id)
    }

    /// The item with an id.
    pub fn item(&self, id: &ItemId) -> Option<&Arc<Item>> {
        let (standard, item) = self.places.get(id)?;
        self.standards.get(*standard)?.items.get(*item)
    }

    /// Where an item stands among all, for clause order; own items come last.
    pub fn place(&self, id: &ItemId) -> (usize, usize) {
        self.places.get(id).copied().unwrap_or((usize::MAX, 0))
    }

    /// The topic with an id.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.standards.iter().flat_map(|standard| &standard.topics).find(|topic| topic.id == *id)
    }

    /// The words of a theme.
    pub fn theme(&self, theme: Theme) -> Option<&ThemeTitle> {
        self.shared.themes.iter().find(|title| title.theme == theme)
    }

    /// The scale of own items: the first of the shared ones.
    pub fn default_scale(&self) -> Option<&Arc<Scale>> {
        self.shared.scales.first()
    }

    /// The source a citation of an item points to.
    pub fn source(&self, item: &Item, key: &str) -> Option<&Source> {
        self.standard(item.standard.as_ref()?)?.source(key)
    }

    /// The standards a checklist draws on, in the library's order.
    pub fn standards_of<'a>(
        &'a self,
        checklist: &'a Checklist,
    ) -> impl Iterator<Item = &'a Standard> {
        self.standards.iter().enumerate().filter_map(|(place, standard)| {
            let draws = |entry: &Entry| self.place(&entry.item).0 == place;
            checklist.entries.iter().any(draws).then_some(standard)
        })
    }
}
