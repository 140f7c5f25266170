//! An older round taken over into a newer edition: what is kept, confirmed, asked anew, and what stays behind.

use super::answer::Answer;
use super::assessment::Assessment;
use super::checklist::{Checklist, Entry, Weight};
use super::id::ItemId;
use super::library::Library;
use super::migration::{Carry, Change, Migration, Step, has_same_levels};
use super::profile::Profile;
use super::standard::Standard;
use crate::domain::sorted::{SortedMap, SortedSet};

/// Where an item of a round finds what was answered before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The items of the former round it goes back to.
    pub from: Vec<ItemId>,
    /// What happens to their answers.
    pub carry: Carry,
}

/// A round as the newer edition has it; nothing of the older one is changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    /// The checklist, by the newer edition.
    pub checklist: Checklist,
    /// Where its items find what was answered before, when not under their own id.
    pub links: SortedMap<ItemId, Link>,
    /// Answers that count at once.
    pub answers: SortedMap<ItemId, Answer>,
    /// Items whose former answer counts once it is confirmed.
    pub reviews: Vec<ItemId>,
    /// Items that are asked anew, with former answers beside, or none.
    pub asks: Vec<ItemId>,
    /// Former items with an answer that no item goes back to.
    pub archived: Vec<ItemId>,
}

/// A checklist by the newer edition: items become what they became, in place; new ones follow where they are wanted.
pub fn carry_checklist(checklist: &Checklist, migration: &Migration, new: &[ItemId]) -> Checklist {
    let mut entries: Vec<Entry> = Vec::new();
    let mut end = None;
    for entry in &checklist.entries {
        let Some(step) = migration.step_of(&entry.item) else {
            entries.push(entry.clone());
            continue;
        };
        for item in &step.to {
            if entries.iter().all(|known| known.item != *item) {
                entries.push(weighed(checklist, step, entry, item));
            }
        }
        end = Some(entries.len());
    }
    let mut at = end.unwrap_or(entries.len());
    for item in new {
        if entries.iter().all(|entry| entry.item != *item) {
            entries.insert(at, Entry::plain(item.clone()));
            at += 1;
        }
    }
    Checklist { entries, ..checklist.clone() }
}

/// The weight goes on, except where several items with different weights became one.
fn weighed(checklist: &Checklist, step: &Step, entry: &Entry, item: &ItemId) -> Entry {
    let others = checklist.entries.iter().filter(|other| step.from.contains(&other.item));
    let is_same = others.into_iter().all(|other| other.weight == entry.weight);
    if entry.weight == Weight::ONE || !is_same {
        return Entry::plain(item.clone());
    }
    Entry { item: item.clone(), ..entry.clone() }
}

/// The new items of a migration that suit a person and may be proposed.
pub fn wanted_new(profile: &Profile, migration: &Migration, to: &Standard) -> Vec<ItemId> {
    let is_new = |id: &ItemId| {
        let mut new = migration.map.iter().filter(|step| step.change == Change::New);
        new.any(|step| step.to.contains(id))
    };
    let items = to
        .items
        .iter()
        .filter(|item| item.default_selected && item.applies.admits(profile) && is_new(&item.id));
    items.map(|item| item.id.clone()).collect()
}

/// Takes a round over; `new` are the new items to take in.
pub fn carry_over(
    round: &Assessment,
    library: &Library,
    migration: &Migration,
    to: &Standard,
    new: &[ItemId],
) -> Carried {
    let checklist = carry_checklist(&round.checklist, migration, new);
    let had: SortedSet<&ItemId> = round.checklist.entries.iter().map(|entry| &entry.item).collect();
    let mut carried = Carried {
        checklist,
        links: SortedMap::new(),
        answers: SortedMap::new(),
        reviews: Vec::new(),
        asks: Vec::new(),
        archived: Vec::new(),
    };
    for entry in &carried.checklist.entries {
        let id = &entry.item;
        let step = migration.map.iter().find(|step| step.to.contains(id));
        let link = match step {
            None => Link { from: vec![id.clone()], carry: Carry::Keep },
            Some(step) => Link {
                from: step.from.iter().filter(|item| had.contains(*item)).cloned().collect(),
                carry: fitting(round, library, to, step, id),
            },
        };
        let former = link.from.first().and_then(|from| round.answers.get(from));
        match (link.carry, former) {
            (Carry::Keep, Some(answer)) => drop(carried.answers.insert(id.clone(), answer.clone())),
            (Carry::Review, Some(_)) => carried.reviews.push(id.clone()),
            (Carry::Ask, _) => carried.asks.push(id.clone()),
            _ => {}
        }
        if link.from != [id.clone()] || link.carry != Carry::Keep {
            carried.links.insert(id.clone(), link);
        }
    }
    let stays = |item: &&ItemId| migration.step_of(item).is_some_and(|step| step.to.is_empty());
    carried.archived = round.answers.keys().filter(stays).cloned().collect();
    carried
}

/// An answer goes on only to the same levels: a point of another scale would say something nobody said.
fn fitting(
    round: &Assessment,
    library: &Library,
    to: &Standard,
    step: &Step,
    item: &ItemId,
) -> Carry {
    let old = step.from.first().and_then(|old| library.item_of(old, &round.pins));
    let new = to.items.iter().find(|new| new.id == *item);
    match old.zip(new) {
        Some((old, new)) if has_same_levels(old, new) => step.carry,
        _ => Carry::Ask,
    }
}
