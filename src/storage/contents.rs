//! Everything that stands under the keys of one vault, each text judged by itself.

use super::head::Head;
use super::key::{Key, VaultId, WriterId};
use super::problem::{Problem, Why};
use super::quarantine::Damaged;
use super::record::{Link, Record};
use super::registers::Registers;
use super::snapshot::Snapshot;
use super::steps::Steps;
use super::vector::{Spans, Vector};
use crate::domain::sorted::{SortedMap, SortedSet};

/// A place where a writer's chain of records does not hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break {
    /// Records are gone without a trace.
    Missing {
        /// Whose records.
        writer: WriterId,
        /// The first number that is gone.
        first: u64,
        /// The last number that is gone.
        last: u64,
        /// A snapshot already knew of it: old news.
        settled: bool,
    },
    /// A whole record follows another one than the one that stands before it.
    Unlinked {
        /// Whose record.
        writer: WriterId,
        /// The number of the record that does not fit.
        seq: u64,
    },
    /// Two stores hold different whole records under one key; both were merged.
    Forked {
        /// Whose records.
        writer: WriterId,
        /// The number they share.
        seq: u64,
    },
}

/// What one vault holds.
#[derive(Debug, Default)]
pub(super) struct Contents<'a> {
    pub head: Option<Result<Head, Problem>>,
    pub snapshots: Vec<(&'a str, Snapshot)>,
    pub records: Vec<Stored<'a>>,
    pub damaged: Vec<Damaged>,
    /// What could be undone when pages were left, with the keys it stands under.
    pub steps: Vec<(&'a str, Steps)>,
    /// A format above ours, seen in a text that is otherwise whole.
    pub newer: Option<u32>,
}

/// A record that is whole, and the place it takes.
#[derive(Debug)]
pub(super) struct Stored<'a> {
    pub key: &'a str,
    pub length: usize,
    pub record: Record,
}

/// The vaults among stored entries, and the keys that belong to none.
pub(super) fn sort(
    entries: &[(String, String)],
) -> (SortedMap<VaultId, Contents<'_>>, Vec<String>) {
    let mut vaults: SortedMap<VaultId, Contents<'_>> = SortedMap::new();
    let (mut strangers, mut kept) = (Vec::new(), SortedSet::new());
    for (key, text) in entries {
        match Key::parse(key) {
            Some(Key::Quarantine(vault, _)) => {
                vaults.get_or_default(vault);
                kept.extend(text.split_once('\n'));
            }
            Some(parsed) => vaults.get_or_default(parsed.vault()).read(&parsed, key, text),
            None if key.starts_with(super::key::PREFIX) => strangers.push(key.clone()),
            None => {}
        }
    }
    for damaged in vaults.values_mut().flat_map(|contents| &mut contents.damaged) {
        damaged.kept = kept.contains(&(damaged.key.as_str(), damaged.text.as_str()));
    }
    (vaults, strangers)
}

impl<'a> Contents<'a> {
    fn read(&mut self, parsed: &Key, key: &'a str, text: &'a str) {
        let read = match parsed {
            Key::Head(_) => self.read_head(key, text),
            Key::Journal(..) => Record::read(key, text).map(|record| {
                let length = key.len() + text.len();
                self.records.push(Stored { key, length, record });
            }),
            Key::Snapshot(..) => {
                Snapshot::read(key, text).map(|snapshot| self.snapshots.push((key, snapshot)))
            }
            // Not worth a word when it is damaged: it holds nothing that stands nowhere else.
            Key::Steps(..) => {
                self.steps.extend(Steps::read(key, text).ok().map(|steps| (key, steps)));
                Ok(())
            }
            Key::Quarantine(..) => Ok(()),
        };
        if let Err(Problem { at, why }) = read {
            if let Why::NewerFormat(format) = why {
                self.newer = self.newer.max(Some(format));
            }
            self.damaged.push(Damaged { key: at, text: text.to_owned(), why, kept: false });
        }
    }

    /// One whole head is enough, whatever a second store holds under the same key; of two the later one counts.
    fn read_head(&mut self, key: &str, text: &str) -> Result<(), Problem> {
        let read = Head::read(key, text);
        let problem = read.as_ref().err().cloned();
        let is_better = match (&self.head, &read) {
            (Some(Ok(standing)), Ok(found)) => found.is_later_than(standing),
            (Some(Ok(_)), Err(_)) => false,
            _ => true,
        };
        if is_better {
            self.head = Some(read);
        }
        problem.map_or(Ok(()), Err)
    }

    /// What the snapshots include.
    pub fn included(&self) -> Vector {
        let mut vector = Vector::default();
        self.snapshots.iter().for_each(|(_, snapshot)| vector.merge(&snapshot.vector));
        vector
    }

    /// What was seen at all, in snapshots and journal.
    pub fn seen(&self) -> Vector {
        let mut vector = self.included();
        self.records.iter().for_each(|stored| vector.add(&stored.record));
        vector
    }

    /// All values, the latest at each path.
    pub fn registers(&self) -> Registers {
        let mut registers = Registers::default();
        self.snapshots.iter().for_each(|(_, snapshot)| registers.merge(&snapshot.registers));
        for Stored { record, .. } in &self.records {
            record.apply(&mut registers);
        }
        registers
    }

    /// The latest time in it.
    pub fn time(&self) -> u64 {
        let of_snapshots = self.snapshots.iter().map(|(_, snapshot)| snapshot.time);
        let of_records = self.records.iter().map(|stored| stored.record.time);
        let of_registers = self
            .snapshots
            .iter()
            .flat_map(|(_, snapshot)| snapshot.registers.iter().map(|(_, r)| r.stamp.time));
        of_snapshots.chain(of_records).chain(of_registers).max().unwrap_or_default()
    }

    /// Where the chains do not hold together.
    pub fn breaks(&self) -> Vec<Break> {
        let included = self.included();
        let mut breaks = self.missing(&included);
        let mut links: SortedMap<(WriterId, u64), SortedSet<Link>> = SortedMap::new();
        for (writer, mark) in included.iter() {
            let last = mark.seqs.last().unwrap_or_default();
            links.get_or_default((writer, last)).insert(mark.link);
        }
        for Stored { record, .. } in &self.records {
            links.get_or_default((record.writer, record.seq)).insert(record.link);
        }
        for (&(writer, seq), found) in &links {
            if found.len() > 1 {
                breaks.push(Break::Forked { writer, seq });
            }
        }
        for Stored { record, .. } in &self.records {
            let Record { writer, seq, previous, .. } = record;
            let fits = match seq.checked_sub(1) {
                None => *previous == Link::NONE,
                Some(before) => {
                    links.get(&(*writer, before)).is_none_or(|found| found.contains(previous))
                }
            };
            if !fits {
                breaks.push(Break::Unlinked { writer: *writer, seq: *seq });
            }
        }
        breaks
    }

    fn missing(&self, included: &Vector) -> Vec<Break> {
        let mut found: SortedMap<WriterId, Spans> = SortedMap::new();
        for (writer, mark) in included.iter() {
            found.insert(writer, mark.seqs.clone());
        }
        for (writer, seq) in self.journal_numbers() {
            found.get_or_default(writer).insert(seq, seq);
        }
        let mut breaks = Vec::new();
        for (writer, spans) in found {
            let known = included.mark(writer).and_then(|mark| mark.seqs.last());
            breaks.extend(spans.holes().into_iter().map(|(first, last)| Break::Missing {
                writer,
                first,
                last,
                settled: Some(last) < known,
            }));
        }
        breaks
    }

    /// The journal keys that exist, whether or not their text could be read.
    pub fn journal_numbers(&self) -> impl Iterator<Item = (WriterId, u64)> {
        let damaged = self.damaged.iter().filter_map(|damaged| match Key::parse(&damaged.key) {
            Some(Key::Journal(_, writer, seq)) => Some((writer, seq)),
            _ => None,
        });
        self.records.iter().map(|stored| (stored.record.writer, stored.record.seq)).chain(damaged)
    }
}
