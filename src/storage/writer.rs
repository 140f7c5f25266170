//! One tab's hand: numbers, chains and times the changes of one page load.

use super::key::{Key, VaultId, WriterId};
use super::problem::{Problem, Why};
use super::record::{Link, Record, check_put, record_text};
use super::registers::Put;
use super::stamp::Clock;
use crate::domain::sorted::SortedSet;

/// Writes the changes of one page load, each under a key of its own.
#[derive(Clone, Debug)]
pub struct Writer {
    vault: VaultId,
    id: WriterId,
    seq: u64,
    previous: Link,
    clock: Clock,
    /// The latest time of what stands in storage; the clock may be ahead of it.
    stood: u64,
}

/// A change ready to be stored; it counts only once the writer has been told that it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// Where to store it.
    pub key: String,
    /// What to store, and to find there when reading back.
    pub text: String,
    /// The same change, to be applied to the registers in memory.
    pub record: Record,
}

impl Writer {
    /// Begins a page load. The id must be new: see `Opened::knows`.
    pub fn begin(vault: VaultId, id: WriterId, clock: Clock) -> Self {
        Self { vault, id, seq: 0, previous: Link::NONE, clock, stood: clock.last() }
    }

    /// Prepares one change. Its number is used up only by [`Writer::confirm`], so a refused write can simply be
    /// prepared again: it gets the same key, and no number is left out of the chain. Its time is used up at once,
    /// so that the second attempt stands over the first one wherever that was applied already.
    pub fn prepare(&mut self, now_ms: u64, puts: &[Put]) -> Result<Prepared, Problem> {
        let key = Key::Journal(self.vault, self.id, self.seq).text();
        if puts.is_empty() {
            return Err(Problem::new(key, Why::NothingToWrite));
        }
        for put in puts {
            check_put(put).map_err(|why| Problem::new(put.path.as_str(), why))?;
        }
        let time = self.clock.next(now_ms);
        let time = time.ok_or_else(|| Problem::new(key.as_str(), Why::TimeOutOfRange))?;
        self.clock.observe(time);
        let puts = last_of_each_path(puts);
        let text = record_text(&key, self.previous, time, &puts);
        let record = Record {
            vault: self.vault,
            writer: self.id,
            seq: self.seq,
            time,
            previous: self.previous,
            link: Link::to(&text),
            puts,
        };
        Ok(Prepared { key, text, record })
    }

    /// The prepared change stands in storage; the next one follows it.
    pub fn confirm(&mut self, prepared: &Prepared) {
        if prepared.record.writer == self.id && prepared.record.seq == self.seq {
            self.seq += 1;
            self.previous = prepared.record.link;
            self.stood = self.stood.max(prepared.record.time);
        }
    }

    /// Reads a record that another tab stored; what is written here from now on counts as later.
    pub fn receive(&mut self, key: &str, text: &str) -> Result<Record, Problem> {
        let record = Record::read(key, text)?;
        self.clock.observe(record.time);
        self.stood = self.stood.max(record.time);
        Ok(record)
    }

    /// The vault it writes to.
    pub fn vault(&self) -> VaultId {
        self.vault
    }

    /// The page load it writes for.
    pub fn id(&self) -> WriterId {
        self.id
    }

    /// The latest time of what stands in storage, as far as this page load knows. A change that was prepared and dropped
    /// (typed and taken back) has moved the clock on, not this.
    pub fn stood(&self) -> u64 {
        self.stood
    }

    /// The clock, for instance to begin again after a restore.
    pub fn clock(&self) -> Clock {
        self.clock
    }
}

/// A path changed twice in one change keeps the later value, as the caller meant it.
fn last_of_each_path(puts: &[Put]) -> Vec<Put> {
    let mut seen = SortedSet::new();
    let mut kept: Vec<_> =
        puts.iter().rev().filter(|put| seen.insert(put.path.as_str())).cloned().collect();
    kept.reverse();
    kept
}
