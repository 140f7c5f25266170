//! What became of each item when a standard was replaced (method D.5): a map from one edition to another.

use std::sync::Arc;

use super::assessment::Pin;
use super::day::Day;
use super::id::ItemId;
use super::standard::{Item, Standard};
use super::text::Bilingual;

/// What happened to some items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Asked as before.
    Unchanged,
    /// The same behaviour, at another place.
    Moved,
    /// Said otherwise.
    Reworded,
    /// Asks less.
    Looser,
    /// Asks more.
    Stricter,
    /// One became several.
    Split,
    /// Several became fewer.
    Merged,
    /// Not asked before.
    New,
    /// Not asked any more.
    Removed,
}

impl Change {
    /// All of them, in the order they are shown: what needs the person first.
    pub const ALL: [Self; 9] = [
        Self::Stricter,
        Self::Split,
        Self::Merged,
        Self::Reworded,
        Self::Looser,
        Self::New,
        Self::Removed,
        Self::Moved,
        Self::Unchanged,
    ];

    /// What happens to an answer unless the migration says otherwise.
    pub fn carry(self) -> Carry {
        match self {
            Self::Unchanged | Self::Moved => Carry::Keep,
            Self::Reworded | Self::Looser => Carry::Review,
            Self::Stricter | Self::Split | Self::Merged | Self::New => Carry::Ask,
            Self::Removed => Carry::Archive,
        }
    }

    /// Whether an answer may be treated so: of several items no one answer is ever made.
    pub fn admits(self, carry: Carry) -> bool {
        match self {
            Self::Unchanged | Self::Moved | Self::Reworded | Self::Looser => {
                carry != Carry::Archive
            }
            Self::Stricter => matches!(carry, Carry::Review | Carry::Ask),
            Self::Split | Self::Merged | Self::New => carry == Carry::Ask,
            Self::Removed => carry == Carry::Archive,
        }
    }

    /// Whether so many items can become so many.
    pub fn fits(self, from: usize, to: usize) -> bool {
        match self {
            Self::Split => from == 1 && to >= 2,
            Self::Merged => from >= 2 && to >= 1,
            Self::New => from == 0 && to >= 1,
            Self::Removed => from >= 1 && to == 0,
            _ => from == 1 && to == 1,
        }
    }
}

/// What happens to an answer; the weaker comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Carry {
    /// It stays in the old round only.
    Archive,
    /// The item is asked anew, with the old answer beside.
    Ask,
    /// It is shown, and counts once the person has confirmed it.
    Review,
    /// It is copied and counts.
    Keep,
}

/// Some items, and what they became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Items of the older edition.
    pub from: Vec<ItemId>,
    /// Items of the newer one.
    pub to: Vec<ItemId>,
    /// What happened.
    pub change: Change,
    /// What happens to answers.
    pub carry: Carry,
    /// Why.
    pub reason: Option<Bilingual>,
}

impl Step {
    /// A step as its change has it by default.
    pub fn plain(from: Vec<ItemId>, to: Vec<ItemId>, change: Change) -> Self {
        Self { from, to, change, carry: change.carry(), reason: None }
    }
}

/// What became of the items of one edition in another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migration {
    /// The older edition.
    pub from: Pin,
    /// The newer one.
    pub to: Pin,
    /// Since when the newer one holds, where it is known.
    pub effective: Option<Day>,
    /// For whom it is, or what is unsure about it.
    pub note: Option<Bilingual>,
    /// Every item of the older edition, and the items of the newer one that are not new.
    pub map: Vec<Step>,
    /// Whether nobody wrote it: it was guessed from equal ids.
    pub is_guess: bool,
}

impl Standard {
    /// This edition of it.
    pub fn pin(&self) -> Pin {
        Pin { standard: self.id.clone(), version: self.version.clone() }
    }
}

impl Migration {
    /// The step that names an item of the older edition.
    pub fn step_of(&self, item: &ItemId) -> Option<&Step> {
        self.map.iter().find(|step| step.from.contains(item))
    }

    /// How many steps are of a kind.
    pub fn count(&self, change: Change) -> usize {
        self.map.iter().filter(|step| step.change == change).count()
    }

    /// Names the items of the newer edition that are named nowhere yet: they are new.
    #[must_use]
    pub fn with_new(mut self, to: &[Arc<Item>]) -> Self {
        let is_named = |map: &[Step], id: &ItemId| map.iter().any(|step| step.to.contains(id));
        for item in to {
            if !is_named(&self.map, &item.id) {
                self.map.push(Step::plain(Vec::new(), vec![item.id.clone()], Change::New));
            }
        }
        self
    }

    /// What can be told from equal ids alone: same revision, text and levels is unchanged, anything else reworded.
    pub fn guess(from: &Standard, to: &Standard) -> Self {
        let step = |item: &Arc<Item>| {
            let new = to.items.iter().find(|new| new.id == item.id);
            let id = || vec![item.id.clone()];
            match new {
                Some(new) if is_same_question(item, new) => {
                    Step::plain(id(), id(), Change::Unchanged)
                }
                Some(_) => Step::plain(id(), id(), Change::Reworded),
                None => Step::plain(id(), Vec::new(), Change::Removed),
            }
        };
        Self {
            from: from.pin(),
            to: to.pin(),
            effective: to.in_force_from,
            note: None,
            map: from.items.iter().map(step).collect(),
            is_guess: true,
        }
        .with_new(&to.items)
    }
}

/// Whether two items ask the same, on the same levels.
pub fn is_same_question(old: &Item, new: &Item) -> bool {
    old.rev == new.rev
        && old.text == new.text
        && has_same_levels(old, new)
        && old.criticality == new.criticality
        && old.target.total_cmp(&new.target).is_eq()
}

/// Whether an answer to one means the same level of the other.
pub fn has_same_levels(old: &Item, new: &Item) -> bool {
    let levels = |item: &Item| -> Vec<(u8, u64)> {
        item.scale.points().iter().map(|point| (point.value, point.share.to_bits())).collect()
    };
    levels(old) == levels(new)
}

/// Whether the first version is older than the second: numbers are compared as numbers, the rest as text.
pub fn is_older(first: &str, second: &str) -> bool {
    let mut others = second.split('.');
    for part in first.split('.') {
        let Some(other) = others.next() else { return false };
        let order = match (part.parse::<u64>(), other.parse::<u64>()) {
            (Ok(part), Ok(other)) => part.cmp(&other),
            _ => part.cmp(other),
        };
        if order.is_ne() {
            return order.is_lt();
        }
    }
    others.next().is_some()
}
