//! The laws of the storage floor, tried on random cases: merging, time, round trips, random damage.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::similar_names,
    reason = "a test that panics is doing its work"
)]

mod cases;
mod shelf;

use std::collections::{BTreeMap, BTreeSet};

use guong::storage::{
    Backup, Clock, Head, Policy, Problem, Put, Record, Register, Registers, Snapshot, Spans,
    Writer, compact, open, puts, raw_export, salvage,
};
use proptest::prelude::*;

use cases::{World, event, put, registers};
use shelf::{NOW, Tab, new_shelf, opened, vault, writer_id};

fn merged(parts: &[&Registers]) -> Registers {
    let mut all = Registers::default();
    for part in parts {
        all.merge(part);
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn merging_is_commutative_associative_and_idempotent(
        a in registers(), b in registers(), c in registers()
    ) {
        prop_assert_eq!(merged(&[&a, &b]), merged(&[&b, &a]));
        let left = merged(&[&merged(&[&a, &b]), &c]);
        prop_assert_eq!(&left, &merged(&[&a, &merged(&[&b, &c])]));
        prop_assert_eq!(merged(&[&left, &a, &left, &b]), left);
        prop_assert_eq!(merged(&[&a, &a]), a);
    }

    #[test]
    fn the_latest_stamp_stands(parts in proptest::collection::vec(registers(), 1..5)) {
        let all = merged(&parts.iter().collect::<Vec<_>>());
        for (path, register) in all.iter() {
            let latest = parts.iter().filter_map(|part| part.register(path)).max();
            prop_assert_eq!(latest, Some(register));
        }
    }

    #[test]
    fn time_never_runs_backwards(
        walls in proptest::collection::vec(
            prop_oneof![Just(0), NOW..NOW + 5, NOW - 86_400_000..NOW, Just(NOW + 315_360_000_000), any::<u64>()],
            1..20,
        )
    ) {
        let mut writer = Writer::begin(vault(), writer_id(1), Clock::default());
        let mut last = 0;
        for wall in walls {
            let prepared = writer.prepare(wall, &[Put::set("a", "1")]).unwrap();
            prop_assert!(prepared.record.time > last);
            prop_assert!(Record::read(&prepared.key, &prepared.text).is_ok(), "and can be read back");
            last = prepared.record.time;
            writer.confirm(&prepared);
        }
    }

    #[test]
    fn a_set_of_numbers_is_what_was_put_in(runs in proptest::collection::vec((0..40_u64, 0..5_u64), 1..12)) {
        let (mut spans, mut model) = (Spans::default(), BTreeSet::new());
        for (from, length) in runs {
            spans.insert(from, from + length);
            model.extend(from..=from + length);
        }
        prop_assert_eq!(spans.last(), model.last().copied());
        let missing: Vec<_> = spans.holes().into_iter().flat_map(|(from, to)| from..=to).collect();
        for number in 0..50 {
            prop_assert_eq!(spans.contains(number), model.contains(&number));
            let is_hole = number < *model.last().unwrap() && !model.contains(&number);
            prop_assert_eq!(missing.contains(&number), is_hole);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn whatever_happens_what_was_acknowledged_stands(
        events in proptest::collection::vec(event(), 1..60)
    ) {
        let mut world = World::new();
        for event in events {
            world.happen(event);
            let opened = world.shelf.open();
            prop_assert_eq!(&opened.registers, &world.acknowledged);
            prop_assert!(opened.breaks.is_empty() && opened.damaged.is_empty());
        }
        // The same through every file a person can keep.
        let entries = world.shelf.entries();
        let file = Backup::write(&world.acknowledged, "2026-09-01", "0.1.0");
        prop_assert_eq!(&Backup::read(&file).unwrap().registers, &world.acknowledged);
        prop_assert!(salvage(&entries).registers == world.acknowledged);
        match Backup::read(&raw_export(&entries)) {
            Ok(raw) => prop_assert_eq!(&raw.registers, &world.acknowledged),
            Err(_) => prop_assert!(world.acknowledged.is_empty()),
        }
    }

    #[test]
    fn what_was_saved_opens(changes in proptest::collection::vec(proptest::collection::vec(put(), 1..5), 0..30)) {
        let mut shelf = new_shelf();
        let mut tab = Tab::open(&shelf, 1);
        for change in &changes {
            prop_assert!(tab.write(&mut shelf, NOW, change));
        }
        let saved = shelf.open();
        prop_assert_eq!(&saved.registers, &tab.registers);
        let mut model = BTreeMap::new();
        for put in changes.iter().flatten() {
            model.insert(put.path.as_str(), put.value.as_deref());
        }
        for (path, value) in &model {
            prop_assert_eq!(saved.registers.get(path), *value);
        }
        prop_assert_eq!(saved.registers.len(), model.len());
        if let Some(compaction) = compact(&shelf.entries(), vault(), NOW) {
            let snapshot = Snapshot::read(&compaction.key, &compaction.text).unwrap();
            prop_assert_eq!(&snapshot.registers, &tab.registers);
            prop_assert_eq!(&snapshot.vector, &saved.vector);
            prop_assert_eq!(snapshot.write(vault()), (compaction.key, compaction.text));
        }
    }

    #[test]
    fn restoring_into_an_empty_workspace_is_the_workspace(found in proptest::collection::vec(put(), 0..30)) {
        let mut shelf = new_shelf();
        let mut tab = Tab::open(&shelf, 1);
        for put in found {
            tab.write(&mut shelf, NOW, &[put]);
        }
        let backup = Backup::read(&Backup::write(&tab.registers, "x", "y")).unwrap();
        for policy in [Policy::KeepNewer, Policy::TakeFile] {
            prop_assert_eq!(puts(&tab.registers, &backup, policy), vec![]);
            let mut other_shelf = new_shelf();
            let mut other = Tab::open(&other_shelf, 2);
            let change = puts(&other.registers, &backup, policy);
            let undo = other.registers.undo_of(&change);
            if !change.is_empty() {
                other.write(&mut other_shelf, NOW, &change);
            }
            let values = |registers: &Registers| -> Vec<(String, String)> {
                registers.under("").map(|(path, json)| (path.into(), json.into())).collect()
            };
            prop_assert_eq!(values(&other_shelf.open().registers), values(&tab.registers));
            if !undo.is_empty() {
                other.write(&mut other_shelf, NOW, &undo);
            }
            prop_assert_eq!(values(&other_shelf.open().registers), vec![]);
        }
    }

    /// Bytes changed, cut, moved, doubled, removed at random: a value is shown only if it was written at
    /// that path, and only if no whole record says something later.
    #[test]
    fn random_damage_never_shows_a_wrong_value(
        with_snapshot in any::<bool>(),
        strikes in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..5), 1..12),
    ) {
        let mut shelf = shelf::vault_of(30);
        if with_snapshot {
            let compaction = compact(&shelf.entries(), vault(), NOW).unwrap();
            shelf.set(&compaction.key, &compaction.text);
        }
        let whole = shelf.entries();
        let mut written: BTreeSet<(String, Register)> = BTreeSet::new();
        for (key, text) in &whole {
            for Put { path, value } in Record::read(key, text).map(|record| record.puts).unwrap_or_default() {
                let stamp = Record::read(key, text).unwrap().stamp();
                written.insert((path, Register { stamp, value }));
            }
        }
        let mut struck = whole.clone();
        for (which, place, how) in strikes {
            let (at, to) = (which.index(struck.len()), place.index(struck.len()));
            let letters = struck[at].1.chars().count().max(1);
            let cut = struck[at].1.char_indices().nth(place.index(letters)).map_or(0, |(at, _)| at);
            match how {
                0 => struck[at].1.truncate(cut),
                1 => struck[at].1.insert(cut, '0'),
                2 => struck[at].1 = struck[to].1.clone(),
                3 => struck[at].0 = struck[to].0.clone(),
                _ => drop(struck.remove(at)),
            }
            if struck.is_empty() {
                struck.push(("guong/Vault-01/head".into(), String::new()));
            }
        }
        let expected = salvage(&whole.iter().filter(|entry| struck.contains(entry)).cloned().collect::<Vec<_>>());
        let found = salvage(&struck);
        prop_assert_eq!(&found.registers, &expected.registers);
        for (path, register) in found.registers.iter() {
            prop_assert!(written.contains(&(path.to_owned(), register.clone())));
        }
        let _no_panic = (open(&struck), compact(&struck, vault(), NOW));
        let _no_panic = Backup::read(&raw_export(&struck));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_text_is_too_strange_to_be_refused_calmly(key in "\\PC{0,40}", text in "(\\PC|\\n){0,80}") {
        let keys = [key.as_str(), "guong/Vault-01/head", "guong/Vault-01/j/AAAAAAAA/0",
            "guong/Vault-01/s/AAAAAAAAAAAAAAAAAAAAAA"];
        for key in keys {
            prop_assert!(Record::read(key, &text).is_err());
            prop_assert!(Snapshot::read(key, &text).is_err());
            prop_assert!(Head::read(key, &text).is_err());
            let _no_panic = open(&[(key.to_owned(), text.clone())]);
        }
        prop_assert!(Backup::read(&text).is_err());
        for shape in [r#"{"format":"guong-raw","keys":X}"#, r#"{"format":"guong-workspace","registers":X}"#] {
            let read: Result<_, Vec<Problem>> = Backup::read(&shape.replace('X', &text));
            prop_assert!(!read.unwrap_err().is_empty());
        }
    }
}

/// Control: the model of the laws above sees a record that vanishes.
#[test]
fn the_model_sees_a_lost_record() {
    let mut world = World::new();
    world.write(0, NOW, &[Put::set("a", "1")]);
    world.write(0, NOW, &[Put::set("a", "2")]);
    assert_eq!(world.shelf.open().registers, world.acknowledged);
    let last = world.shelf.journal_keys().pop().unwrap();
    world.shelf.kept.remove(&last);
    assert_ne!(opened(&world.shelf.entries()).registers, world.acknowledged);
}
