//! What the program finds when it starts, from every stored entry to one of four answers.

use super::contents::{Break, Contents, Stored, sort};
use super::envelope::FORMAT;
use super::key::{Key, VaultId, WriterId};
use super::problem::{Problem, Why};
use super::quarantine::Damaged;
use super::registers::Registers;
use super::stamp::Clock;
use super::steps::Steps;
use super::vaults::{Households, Vault};
use super::vector::Vector;
use super::writer::Writer;
use crate::domain::sorted::SortedMap;

/// What the stored entries amount to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Nothing was ever stored here; only this one may lead to a new vault without asking.
    Fresh,
    /// A vault, with everything in it that could be read.
    Opened(Box<Opened>),
    /// Several people's vaults, or one behind a lock: somebody has to say whose, and to open it; see [`open_vault`].
    Vaults(Vec<Vault>),
    /// A later version of the program has been here; nothing may be written.
    FromNewerVersion {
        /// The format found.
        format: u32,
        /// The oldest format whose programs may read it.
        min_reader: u32,
    },
    /// There is something, and it cannot be opened; see [`salvage`].
    Unreadable {
        /// The first reason.
        why: Problem,
    },
}

/// An opened vault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The vaults whose values were merged; the first is the one to write to. There is a second one when two
    /// tabs both made the first vault at the same moment.
    pub vaults: Vec<VaultId>,
    /// Vaults without a readable head: not opened, not touched, to be told to the person.
    pub orphans: Vec<VaultId>,
    /// All values.
    pub registers: Registers,
    /// The records seen, in snapshots or by themselves.
    pub vector: Vector,
    /// The time to continue from.
    pub clock: Clock,
    /// What gave no values.
    pub damaged: Vec<Damaged>,
    /// Where chains do not hold together. The loss of a writer's very last records leaves no such trace;
    /// only a second store can show it.
    pub breaks: Vec<Break>,
    /// Keys with our prefix that no version up to this one writes; left alone.
    pub strangers: Vec<String>,
    /// What can still be undone, if nobody wrote anything since the page was left.
    pub steps: Option<Steps>,
    /// Keys of such steps, read here and of no further use.
    pub spent: Vec<String>,
    /// How many records no snapshot includes yet.
    pub loose_records: usize,
    /// How long those records are, in bytes, keys included.
    pub loose_bytes: usize,
}

impl Opened {
    /// Whether a writer of this id has been here before.
    pub fn knows(&self, writer: WriterId) -> bool {
        let is_its = |key| matches!(Key::parse(key), Some(Key::Journal(_, id, _)) if id == writer);
        self.vector.mark(writer).is_some()
            || self.damaged.iter().any(|damaged| is_its(damaged.key.as_str()))
    }

    /// A writer for this page load, under an id that nobody has used here; nothing only if no vault is open
    /// or the random numbers repeat themselves.
    pub fn begin(&self, mut random: impl FnMut() -> u64) -> Option<Writer> {
        let vault = *self.vaults.first()?;
        let mut ids = (0..64).map(|_| WriterId::from_bits(random()));
        let id = ids.find(|id| !self.knows(*id))?;
        Some(Writer::begin(vault, id, self.clock))
    }

    /// Whether a snapshot is worth its writing. Records go one generation late, so the whole journal stays
    /// within twice these numbers.
    pub fn is_compaction_due(&self) -> bool {
        self.loose_records > 1_000 || self.loose_bytes > 128 * 1024
    }
}

/// Reads every stored entry. The same key may come twice, from two stores: a whole text wins over a damaged one.
pub fn open(entries: &[(String, String)]) -> Opening {
    let (found, strangers) = sort(entries);
    if let Some((format, min_reader)) = newer(&found) {
        return Opening::FromNewerVersion { format, min_reader };
    }
    let households = Households::of(&found);
    match households.vaults.as_slice() {
        [] => match first_problem(&found, &strangers) {
            Some(why) => Opening::Unreadable { why },
            None => Opening::Fresh,
        },
        [only] if only.head.lock.is_none() => {
            opened(&households, households.together(only.id), &found, strangers)
        }
        _ => Opening::Vaults(households.vaults),
    }
}

/// Reads one person's vault; the entries of a locked one must have been unsealed.
pub fn open_vault(entries: &[(String, String)], vault: VaultId) -> Opening {
    let (found, strangers) = sort(entries);
    if let Some((format, min_reader)) = newer(&found) {
        return Opening::FromNewerVersion { format, min_reader };
    }
    let households = Households::of(&found);
    if !households.vaults.iter().any(|known| known.id == vault) {
        let why = Problem::new(Key::Head(vault).text(), Why::HeadMissing);
        return Opening::Unreadable { why };
    }
    opened(&households, households.together(vault), &found, strangers)
}

fn opened(
    households: &Households,
    vaults: Vec<VaultId>,
    found: &SortedMap<VaultId, Contents<'_>>,
    strangers: Vec<String>,
) -> Opening {
    let orphans = households.orphans.clone();
    let damaged_heads = orphans.iter().filter_map(|vault| found.get(vault));
    let damaged_heads: Vec<_> =
        damaged_heads.flat_map(|contents| contents.damaged.iter().cloned()).collect();
    let mut opened = gather(&vaults, found);
    opened.damaged.extend(damaged_heads);
    Opening::Opened(Box::new(Opened { orphans, strangers, ..opened }))
}

/// Everything whole in every vault, heads or no heads: for the person's own copy, never to be written to.
pub fn salvage(entries: &[(String, String)]) -> Opened {
    let (found, strangers) = sort(entries);
    let vaults: Vec<_> = found.keys().copied().collect();
    Opened { strangers, ..gather(&vaults, &found) }
}

fn gather(vaults: &[VaultId], found: &SortedMap<VaultId, Contents<'_>>) -> Opened {
    let mut opened = Opened { vaults: vaults.to_vec(), ..Opened::default() };
    for contents in vaults.iter().filter_map(|vault| found.get(vault)) {
        opened.registers.merge(&contents.registers());
        opened.vector.merge(&contents.seen());
        opened.clock.observe(contents.time());
        opened.damaged.extend(contents.damaged.iter().cloned());
        opened.breaks.extend(contents.breaks());
        let included = contents.included();
        let is_loose = |s: &&Stored<'_>| !included.includes(s.record.writer, s.record.seq);
        for stored in contents.records.iter().filter(is_loose) {
            opened.loose_records += 1;
            opened.loose_bytes += stored.length;
        }
        for (key, steps) in &contents.steps {
            opened.spent.push((*key).to_owned());
            let latest = contents.time();
            if steps.time == latest && vaults.len() == 1 {
                opened.steps = Some(steps.clone());
            }
        }
    }
    opened
}

fn newer(found: &SortedMap<VaultId, Contents<'_>>) -> Option<(u32, u32)> {
    let closed = |contents: &Contents<'_>| match &contents.head {
        Some(Ok(head)) if head.min_reader > FORMAT => Some((head.format, head.min_reader)),
        _ => contents.newer.map(|format| (format, format)),
    };
    found.values().filter_map(closed).max()
}

fn first_problem(
    found: &SortedMap<VaultId, Contents<'_>>,
    strangers: &[String],
) -> Option<Problem> {
    let of_vault = |(vault, contents): (&VaultId, &Contents<'_>)| {
        let key = Key::Head(*vault).text();
        match &contents.head {
            Some(Ok(head)) => Problem::new(key, Why::UnknownKind(head.kind.clone())),
            Some(Err(problem)) => problem.clone(),
            None => Problem::new(key, Why::HeadMissing),
        }
    };
    // `guong/word` is somebody's setting; `guong/a/b` can only be a vault whose keys were damaged.
    let is_deep = |key: &&String| key.matches('/').count() > 1;
    let of_stranger = |key: &String| Problem::new(key.as_str(), Why::WrongKey);
    found.iter().next().map(of_vault).or_else(|| strangers.iter().find(is_deep).map(of_stranger))
}
