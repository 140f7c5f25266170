//! All standards the app knows, found by id.

use std::sync::Arc;

use super::assessment::Pin;
use super::checklist::{Checklist, Entry};
use super::day::Day;
use super::id::{Flag, ItemId, Role, StandardId, TopicId};
use super::migration::is_older;
use super::scale::Scale;
use super::source::Source;
use super::standard::{Item, Standard, Status, Theme, Topic};
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
    /// Former editions of standards, newest first.
    editions: Vec<Standard>,
    beside: Beside,
}

/// What the app is delivered with beside its standards, read when it is needed.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// What replaced what, as text.
    pub migrations: String,
    /// Former editions of built-in standards, and where each can be fetched.
    pub editions: Vec<(Pin, String)>,
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
        Self { shared, standards, places, editions: Vec::new(), beside: Beside::default() }
    }

    /// With former editions, newest first, so that old rounds are read by what was asked then.
    #[must_use]
    pub fn with_editions(mut self, editions: Vec<Standard>) -> Self {
        self.editions = editions;
        self
    }

    /// With what is read when it is needed.
    #[must_use]
    pub fn with_beside(mut self, beside: Beside) -> Self {
        self.beside = beside;
        self
    }

    /// What the app is delivered with beside its standards.
    pub fn beside(&self) -> &Beside {
        &self.beside
    }

    /// Former editions, newest first.
    pub fn editions(&self) -> &[Standard] {
        &self.editions
    }

    /// One edition of a standard: the present one, or a former one.
    pub fn edition(&self, pin: &Pin) -> Option<&Standard> {
        let is_it =
            |standard: &&Standard| standard.id == pin.standard && standard.version == pin.version;
        self.standard(&pin.standard).filter(is_it).or_else(|| self.editions.iter().find(is_it))
    }

    /// Since when an edition is replaced by another that is here; inside, nothing where the day is not known.
    pub fn replaced(&self, pin: &Pin) -> Option<Option<Day>> {
        let now = self.standard(&pin.standard)?;
        if is_older(&pin.version, &now.version) {
            return Some(now.in_force_from);
        }
        let by = now.superseded_by.as_ref().filter(|_| now.status == Status::Superseded)?;
        Some(self.standard(by)?.in_force_from)
    }

    /// The first of some editions that is replaced, and since when.
    pub fn first_replaced(&self, pins: &[Pin]) -> Option<(Pin, Option<Day>)> {
        pins.iter().find_map(|pin| Some((pin.clone(), self.replaced(pin)?)))
    }

    /// The editions a checklist rests on: of each standard the newest that asks all its items.
    pub fn pins(&self, checklist: &Checklist) -> Vec<Pin> {
        let mut drawn: SortedMap<StandardId, Vec<&ItemId>> = SortedMap::new();
        for entry in &checklist.entries {
            let standard = self.item(&entry.item).and_then(|item| item.standard.clone());
            if let Some(standard) = standard {
                drawn.get_or_default(standard).push(&entry.item);
            }
        }
        let pin = |(standard, items): (StandardId, Vec<&ItemId>)| {
            let asks_all = |edition: &&Standard| {
                edition.id == standard && items.iter().all(|item| item_in(edition, item).is_some())
            };
            let now = self.standard(&standard);
            let edition = now.filter(asks_all).or_else(|| self.editions.iter().find(asks_all));
            edition.or(now).map(Standard::pin)
        };
        drawn.into_iter().filter_map(pin).collect()
    }

    /// The item as a round that rests on these editions asks it; else as it is asked now.
    pub fn item_of(&self, id: &ItemId, pins: &[Pin]) -> Option<&Arc<Item>> {
        let now = self.item(id)?;
        // Nearly always nothing was ever replaced.
        if self.editions.is_empty() {
            return Some(now);
        }
        let standard = now.standard.as_ref();
        let pin = pins.iter().find(|pin| Some(&pin.standard) == standard);
        let then = pin.and_then(|pin| item_in(self.edition(pin)?, id));
        Some(then.unwrap_or(now))
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

    /// The item with an id; one that is asked no more as it was asked last.
    pub fn item(&self, id: &ItemId) -> Option<&Arc<Item>> {
        match self.places.get(id) {
            Some((standard, item)) => self.standards.get(*standard)?.items.get(*item),
            None => self.editions.iter().find_map(|edition| item_in(edition, id)),
        }
    }

    /// Whether an item is asked by a standard as it is now.
    pub fn is_current(&self, id: &ItemId) -> bool {
        self.places.contains_key(id)
    }

    /// Where an item stands among all, for clause order; own items come last.
    pub fn place(&self, id: &ItemId) -> (usize, usize) {
        self.places.get(id).copied().unwrap_or((usize::MAX, 0))
    }

    /// The topic with an id.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        let all = self.standards.iter().chain(&self.editions);
        all.flat_map(|standard| &standard.topics).find(|topic| topic.id == *id)
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
        let id = item.standard.as_ref()?;
        let asks = |standard: &&Standard| {
            item_in(standard, &item.id)
                .is_some_and(|known| known.rev == item.rev && known.text == item.text)
        };
        let now = self.standard(id);
        let former = || self.editions.iter().filter(|edition| edition.id == *id).find(asks);
        now.filter(asks).or_else(former).or(now)?.source(key)
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

fn item_in<'s>(standard: &'s Standard, id: &ItemId) -> Option<&'s Arc<Item>> {
    standard.items.iter().find(|item| item.id == *id)
}
