//! Random cases for the laws of the storage floor, and a small world in which they happen.
#![allow(dead_code, reason = "each test file uses its part")]

use guong::storage::{Backup, Policy, Put, Register, Registers, Stamp, compact, puts};
use proptest::prelude::*;

use crate::shelf::{NOW, Shelf, Tab, new_shelf, vault, writer_id};

pub fn path() -> impl Strategy<Value = String> {
    prop_oneof!["[a-c]", "a/[a-z0-9./-]{1,20}", "[!#-<>-\\[\\]-~]{1,120}"]
}

pub fn json() -> impl Strategy<Value = String> {
    let text = "(\\PC|[\\n\"\\\\ạếđƯ]){0,30}";
    prop_oneof![
        (0..4).prop_map(|point| format!(r#"{{"p":{point}}}"#)),
        text.prop_map(|text: String| serde_json::to_string(&text).unwrap()),
        text.prop_map(
            |text: String| serde_json::json!({"n": [text, null, 1.5], "=": true}).to_string()
        ),
    ]
}

pub fn put() -> impl Strategy<Value = Put> {
    (path(), proptest::option::weighted(0.8, json())).prop_map(|(path, value)| Put { path, value })
}

/// Few paths, times and writers, so that they often meet, also under one stamp.
pub fn registers() -> impl Strategy<Value = Registers> {
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

/// One thing that happens to a person's workspace.
#[derive(Clone, Debug)]
pub enum Event {
    Write { tab: usize, wall: u64, puts: Vec<Put> },
    Refused { tab: usize, puts: Vec<Put> },
    Look { tab: usize },
    Reload { tab: usize },
    Compact { steps: usize },
    Restore { tab: usize },
}

pub fn event() -> impl Strategy<Value = Event> {
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
pub struct World {
    pub shelf: Shelf,
    pub tabs: Vec<Tab>,
    pages: u64,
    pub acknowledged: Registers,
}

impl World {
    pub fn new() -> Self {
        let shelf = new_shelf();
        let tabs = (0..3).map(|bits| Tab::open(&shelf, bits)).collect();
        Self { shelf, tabs, pages: 3, acknowledged: Registers::default() }
    }

    pub fn write(&mut self, tab: usize, wall: u64, puts: &[Put]) {
        let tab = &mut self.tabs[tab];
        assert!(puts.is_empty() || tab.write(&mut self.shelf, wall, puts));
        self.acknowledged.merge(&tab.registers);
    }

    pub fn happen(&mut self, event: Event) {
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
    pub fn compact(&mut self, steps: usize) {
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
