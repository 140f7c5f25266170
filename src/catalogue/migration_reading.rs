//! What replaced what, from its file (method D.5):
//!
//! ```json
//! {"format": "guong-migration", "format_version": 1,
//!  "from": {"id": "a", "version": "1.0.0"}, "to": {"id": "b", "version": "1.0.0"},
//!  "effective": "2025-07-01", "note": {"vi": "…", "en": "…"},
//!  "map": [{"from": ["a.1"], "to": ["b.1", "b.2"], "change": "split", "carry": "ask", "reason": {"vi": "…"}}]}
//! ```
//!
//! `effective`, `note`, `carry` and `reason` may be absent. Every item of the older edition is named once; items of the
//! newer one that are named nowhere are new.

use std::sync::Arc;

use serde_json::Value;

use super::problem::{Findings, Problem, ProblemKind, Target};
use super::reader::{LONGEST, Place};
use super::reading::opened;
use crate::domain::assessment::Pin;
use crate::domain::chain::Chain;
use crate::domain::id::{ItemId, StandardId};
use crate::domain::migration::{Carry, Change, Migration, Step};
use crate::domain::sorted::SortedSet;
use crate::domain::standard::Item;

/// What a migration's file says it is.
pub const MIGRATION_FORMAT: &str = "guong-migration";
const SHORT: usize = 60;
pub(super) const CHANGES: &[&str] =
    &["unchanged", "moved", "reworded", "looser", "stricter", "split", "merged", "new", "removed"];
pub(super) const CARRIES: &[&str] = &["keep", "review", "ask", "archive"];

/// The items of the editions a migration is held against.
pub type Known<'k> = &'k dyn Fn(&Pin) -> Option<Vec<Arc<Item>>>;

/// Reads a migration; where an edition is known, its items must be those of the edition.
pub fn read_migration(
    value: &Value,
    known: Known<'_>,
    chain: &Chain,
) -> Result<Migration, Vec<Problem>> {
    let found = Findings::default();
    let migration = migration_at(&Place::root(value, &found), known, chain);
    found.settle(migration)
}

/// Reads the migrations the app is delivered with: a list. The tests have held them against the standards.
pub fn read_migrations(text: &str, known: Known<'_>) -> Vec<Migration> {
    let Ok(Value::Array(list)) = super::gate::parse(text) else { return Vec::new() };
    let none = Chain::default();
    list.iter().filter_map(|value| read_migration(value, known, &none).ok()).collect()
}

pub(super) fn migration_at(place: &Place, known: Known<'_>, chain: &Chain) -> Option<Migration> {
    opened(place, MIGRATION_FORMAT)?;
    let (from, to) = (edition_at(&place.key("from")), edition_at(&place.key("to")));
    let effective = place.key("effective").day();
    let note = place.key("note").bilingual_if_any(LONGEST);
    let map = place.key("map");
    let steps: Vec<Option<Step>> = map.filled_list().map(|place| step_at(&place)).collect();
    let (from, to) = (from?, to?);
    note_sides(place, &from, &to, known);
    let mut migration = Migration {
        from,
        to,
        effective,
        note,
        map: steps.into_iter().collect::<Option<Vec<Step>>>()?,
        is_guess: false,
    };
    if chain.would_circle(&migration) {
        place.key("to").wrong(ProblemKind::Circle);
    }
    if let Some(newer) = known(&migration.to) {
        migration = migration.with_new(&newer);
    }
    Some(migration)
}

fn edition_at(place: &Place) -> Option<Pin> {
    place.object()?;
    let standard = place.key("id").slug().and_then(StandardId::parse);
    let version = place.key("version").text(SHORT);
    Some(Pin { standard: standard?, version: version? })
}

fn step_at(place: &Place) -> Option<Step> {
    place.object()?;
    let (from, to) = (ids_at(&place.key("from")), ids_at(&place.key("to")));
    let reason = place.key("reason").bilingual_if_any(LONGEST);
    let change = change_at(&place.key("change"));
    let here = place.key("carry");
    let carry = if here.is_absent() { change.map(Change::carry) } else { carry_at(&here) };
    let (change, carry) = (change?, carry?);
    if !change.fits(from.len(), to.len()) {
        place.key("change").wrong(ProblemKind::OutOfRange);
    }
    if !change.admits(carry) {
        here.wrong(ProblemKind::CarryTooMuch);
    }
    Some(Step { from, to, change, carry, reason })
}

fn ids_at(place: &Place) -> Vec<ItemId> {
    place.list().filter_map(|place| ItemId::parse(place.slug()?)).collect()
}

fn change_at(place: &Place) -> Option<Change> {
    Some(match place.one_of(CHANGES)? {
        0 => Change::Unchanged,
        1 => Change::Moved,
        2 => Change::Reworded,
        3 => Change::Looser,
        4 => Change::Stricter,
        5 => Change::Split,
        6 => Change::Merged,
        7 => Change::New,
        _ => Change::Removed,
    })
}

fn carry_at(place: &Place) -> Option<Carry> {
    Some(match place.one_of(CARRIES)? {
        0 => Carry::Keep,
        1 => Carry::Review,
        2 => Carry::Ask,
        _ => Carry::Archive,
    })
}

/// Both sides against the editions, as far as they are known: nothing named twice, nothing that is not there, and of
/// the older edition nothing left out.
fn note_sides(place: &Place, from: &Pin, to: &Pin, known: Known<'_>) {
    let older = note_side(place, "from", known(from));
    note_side(place, "to", known(to));
    for id in older {
        place.key("map").wrong(ProblemKind::NotNamed { found: id.as_str().to_owned() });
    }
}

/// Gives the items of the edition that no step names.
fn note_side(place: &Place, side: &'static str, edition: Option<Vec<Arc<Item>>>) -> Vec<ItemId> {
    let map = place.key("map");
    let items = edition.unwrap_or_default();
    let is_there = |id: &ItemId| items.is_empty() || items.iter().any(|item| item.id == *id);
    let mut named: SortedSet<ItemId> = SortedSet::new();
    for step in map.list() {
        let list = step.key(side);
        for here in list.list() {
            let Some(id) = here.quiet_word().and_then(ItemId::parse) else { continue };
            if !is_there(&id) {
                here.unresolved(Target::Item, id.as_str());
            } else if !named.insert(id) {
                here.wrong(ProblemKind::Duplicate);
            }
        }
    }
    let left = items.iter().map(|item| &item.id).filter(|id| !named.contains(*id));
    left.cloned().collect()
}
