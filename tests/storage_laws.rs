//! The laws of the storage floor, tried on random cases: merging, time, round trips, random damage.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::similar_names,
    reason = "a test that panics is doing its work"
)]

mod shelf;

use std::collections::{BTreeMap, BTreeSet};

use guong::storage::{
    Backup, Clock, Head, Policy, Problem, Put, Record, Register, Registers, Snapshot, Spans, Stamp,
    Writer, compact, open, puts, raw_export, salvage,
};
use proptest::prelude::*;

use shelf::{NOW, Shelf, Tab, new_shelf, opened, vault, writer_id};

fn path() -> impl Strategy<Value = String> {
    prop_oneof!["[a-c]", "a/[a-z0-9./-]{1,20}", "[!#-<>-\\[\\]-~]{1,120}"]
}

fn json() -> impl Strategy<Value = String> {
    let text = "(\\PC|[\\n\"\\\\ạếđƯ]){0,30}";
    prop_oneof![
        (0..4).prop_map(|point| format!(r#"{{"p":{point}}}"#)),
        text.prop_map(|text: String| serde_json::to_string(&text).unwrap()),
        text.prop_map(
            |text: String| serde_json::json!({"n": [text, null, 1.5], "=": true}).to_string()
        ),
    ]
}

fn put() -> impl Strategy<Value = Put> {
    (path(), proptest::option::weighted(0.8, json())).prop_map(|(path, value)| Put { path, value })
}

/// Few paths, times and writers, so that they often meet, also under one stamp.
fn registers() -> impl Strategy<Value = Registers> {
    let register = ("[a-c]", 0..4_u64, 0..3_u64, proptest::option::of("[0-2]"));
    proptest::collection::vec(register, 0..8).prop_map(|found| {
        let mut registers = Registers::default();
        for (path, time, writer, value) in found {
            let stamp = Stamp { time, writer: writer_id(writer) };
            registers.put(&path, Register { stamp, value });
        }
        registers
    })
}

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

/// One thing that happens to a person's workspace.
#[derive(Clone, Debug)]
enum Event {
    Write { tab: usize, wall: u64, puts: Vec<Put> },
    Refused { tab: usize, puts: Vec<Put> },
    Look { tab: usize },
    Reload { tab: usize },
    Compact { steps: usize },
    Restore { tab: usize },
}

fn event() -> impl Strategy<Value = Event> {
    let puts = || proptest::collection::vec(put(), 1..4);
    prop_oneof![
        8 => (0..3_usize, NOW - 9..NOW + 9, puts())
            .prop_map(|(tab, wall, puts)| Event::Write { tab, wall, puts }),
        1 => (0..3_usize, puts()).prop_map(|(tab, puts)| Event::Refused { tab, puts }),
        2 => (0..3_usize).prop_map(|tab| Event::Look { tab }),
        2 => (0..3_usize).prop_map(|tab| Event::Reload { tab }),
        2 => (0..8_usize).prop_map(|steps| Event::Compact { steps }),
        1 => (0..3_usize).prop_map(|tab| Event::Restore { tab }),
    ]
}

/// A shelf, three tabs, and every record that was acknowledged.
struct World {
    shelf: Shelf,
    tabs: Vec<Tab>,
    pages: u64,
    acknowledged: Registers,
}

impl World {
    fn new() -> Self {
        let shelf = new_shelf();
        let tabs = (0..3).map(|bits| Tab::open(&shelf, bits)).collect();
        Self { shelf, tabs, pages: 3, acknowledged: Registers::default() }
    }

    fn write(&mut self, tab: usize, wall: u64, puts: &[Put]) {
        let tab = &mut self.tabs[tab];
        assert!(puts.is_empty() || tab.write(&mut self.shelf, wall, puts));
        self.acknowledged.merge(&tab.registers);
    }

    fn happen(&mut self, event: Event) {
        match event {
            Event::Write { tab, wall, puts } => self.write(tab, wall, &puts),
            Event::Refused { tab, puts } => {
                self.shelf.refused = vec![self.shelf.writes];
                assert!(!self.tabs[tab].write(&mut self.shelf, NOW, &puts));
            }
            Event::Look { tab } => {
                for key in self.shelf.journal_keys() {
                    let Tab { writer, registers } = &mut self.tabs[tab];
                    writer.receive(&key, &self.shelf.kept[&key]).unwrap().apply(registers);
                }
            }
            Event::Reload { tab } => {
                self.pages += 1;
                self.tabs[tab] = Tab::open(&self.shelf, self.pages);
            }
            Event::Compact { steps } => self.compact(steps),
            Event::Restore { tab } => {
                let file = Backup::write(&self.acknowledged, "", "");
                let now = self.tabs[tab].registers.clone();
                let puts = puts(&now, &Backup::read(&file).unwrap(), Policy::TakeFile);
                self.write(tab, NOW, &puts);
            }
        }
    }

    /// Stops after some steps, as a killed tab does.
    fn compact(&mut self, steps: usize) {
        let Some(compaction) = compact(&self.shelf.entries(), vault(), NOW) else { return };
        if steps == 0 {
            return;
        }
        self.shelf.set(&compaction.key, &compaction.text);
        for key in compaction.verify(Some(&compaction.text)).unwrap().iter().take(steps - 1) {
            self.shelf.kept.remove(key);
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
