//! When something was written, in a time that never runs backwards.

use super::alphabet::MAX_NUMBER;
use super::key::WriterId;

/// The year 9999: a wall clock beyond it is broken, and must not use up the numbers.
const LAST_WALL: u64 = 253_402_300_799_999;

/// When and by whom a register was written; the order of stamps decides which value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// Milliseconds since 1970, never behind an earlier stamp the writer has seen.
    pub time: u64,
    /// Breaks the tie when two tabs write in the same millisecond.
    pub writer: WriterId,
}

/// A clock that follows the wall but never goes back: the latest time seen anywhere in the vault.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    last: u64,
}

impl Clock {
    /// Takes note of a time seen in a record, so that what is written next counts as later.
    pub fn observe(&mut self, time: u64) {
        self.last = self.last.max(time);
    }

    /// The time of the next change; nothing when the numbers are used up.
    pub fn next(self, wall_ms: u64) -> Option<u64> {
        let time = wall_ms.min(LAST_WALL).max(self.last.saturating_add(1));
        (time <= MAX_NUMBER).then_some(time)
    }

    /// The latest time seen.
    pub fn last(self) -> u64 {
        self.last
    }
}
