//! Making the journal short: one snapshot written, one generation of records let go.
//!
//! No lock is needed. A text is deleted only when it was read here, is included in a snapshot of the previous
//! generation that stays, and is included again in the new one that was read back. Whatever another tab writes
//! meanwhile has a key this compaction does not know.

use super::contents::{Contents, Stored, sort};
use super::envelope::FORMAT;
use super::head::Head;
use super::key::VaultId;
use super::problem::{Problem, Why};
use super::snapshot::Snapshot;

/// How long the last number of a silent writer is remembered, in milliseconds: 30 days. Forgetting costs no
/// value; a tab that wakes up even later would only be reported as having a hole in its chain.
const REMEMBERED: u64 = 30 * 24 * 3600 * 1000;
/// So many of the latest writers are remembered whatever the clock says: a window may be open beside this one while a
/// broken clock makes it look years old.
const LATEST: usize = 8;

/// One compaction: store the text under the key, read it back, and only then learn what may go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compaction {
    /// Where the new snapshot goes.
    pub key: String,
    /// The new snapshot.
    pub text: String,
    obsolete: Vec<String>,
    former: Vec<String>,
}

impl Compaction {
    /// The keys that may be deleted, in this order, now that the snapshot was read back.
    pub fn verify(&self, read_back: Option<&str>) -> Result<&[String], Problem> {
        let problem = |why| Problem::new(self.key.as_str(), why);
        if read_back != Some(self.text.as_str()) {
            return Err(problem(Why::ReadBackDiffers));
        }
        Snapshot::read(&self.key, &self.text)?;
        Ok(&self.obsolete)
    }

    /// The snapshots of the previous generation. They stay beside the new one, unless room is short and the new one,
    /// which says all they say, was read back from the disk.
    pub fn former(&self) -> &[String] {
        &self.former
    }
}

/// Plans the compaction of a vault from entries read just now; nothing when a snapshot would hold no more than
/// the newest one does.
pub fn compact(entries: &[(String, String)], vault: VaultId, now_ms: u64) -> Option<Compaction> {
    let (found, _) = sort(entries);
    let contents = found.get(&vault)?;
    let is_ours = |head: &Head| head.is_known() && head.min_reader <= FORMAT;
    if !matches!(&contents.head, Some(Ok(head)) if is_ours(head)) || contents.newer.is_some() {
        return None;
    }
    let newest = contents.snapshots.iter().map(|(_, snapshot)| snapshot.generation).max();
    let registers = contents.registers();
    let says_all = |snapshot: &Snapshot| {
        Some(snapshot.generation) == newest
            && snapshot.registers == registers
            && includes_all(snapshot, contents)
    };
    if contents.snapshots.iter().any(|(_, snapshot)| says_all(snapshot)) {
        return None;
    }
    let mut vector = contents.seen();
    // Counted, not sorted: there are few, and sorting is code that every visit would carry.
    let times: Vec<u64> = vector.iter().map(|(_, mark)| mark.time).collect();
    let is_late = |time| times.iter().filter(|other| **other > time).count() < LATEST;
    vector.retain(|writer, mark| {
        is_late(mark.time)
            || mark.time.saturating_add(REMEMBERED) >= now_ms
            || contents.journal_numbers().any(|(id, _)| id == writer)
    });
    let generation = newest.map_or(1, |newest| newest + 1);
    let snapshot = Snapshot { generation, time: contents.time(), vector, registers };
    let (key, text) = snapshot.write(vault);
    let is_former = |(_, snapshot): &&(&str, Snapshot)| Some(snapshot.generation) == newest;
    let former = contents.snapshots.iter().filter(is_former);
    let former = former.map(|(key, _)| (*key).to_owned()).collect();
    Some(Compaction { key, text, obsolete: obsolete(contents, newest), former })
}

fn includes_all(snapshot: &Snapshot, contents: &Contents<'_>) -> bool {
    let mut records = contents.records.iter().map(|stored| &stored.record);
    records.all(|record| snapshot.vector.includes(record.writer, record.seq))
}

/// What the previous generation includes, and the snapshots older than it.
fn obsolete(contents: &Contents<'_>, previous: Option<u64>) -> Vec<String> {
    let kept = || contents.snapshots.iter().filter(|(_, s)| Some(s.generation) == previous);
    let is_kept = |writer, seq| kept().any(|(_, s)| s.vector.includes(writer, seq));
    let is_obsolete = |stored: &&Stored<'_>| is_kept(stored.record.writer, stored.record.seq);
    let records = contents.records.iter().filter(is_obsolete);
    let snapshots = contents.snapshots.iter().filter(|(_, s)| Some(s.generation) < previous);
    let snapshots = snapshots.map(|(key, _)| (*key).to_owned());
    records.map(|stored| stored.key.to_owned()).chain(snapshots).collect()
}
