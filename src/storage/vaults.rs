//! Whose vaults stand in this browser. Several people may share one computer, each with a vault of their own.

use serde_json::Value;

use super::contents::{Contents, sort};
use super::head::Head;
use super::json::string_of;
use super::key::{VaultId, WriterId};
use super::registers::{Register, Registers};
use super::stamp::Stamp;
use crate::domain::ordering::sorted_by;
use crate::domain::sorted::SortedMap;

/// One person's vault, as far as everybody may know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vault {
    /// Where its content stands.
    pub id: VaultId,
    /// What is known of it before it is opened.
    pub head: Head,
}

/// Where a locked vault keeps its title: sealed like everything else, for its head is legible.
const TITLE: &str = "title";

/// Puts a title among values that are about to be sealed.
pub fn keep_title(registers: &mut Registers, title: &str) {
    let value = Some(format!("{{\"title\":{}}}", string_of(title)));
    let stamp = Stamp { time: 0, writer: WriterId::from_bits(0) };
    registers.put(TITLE, Register { stamp, value });
}

/// The title among values that were unsealed.
pub fn kept_title(registers: &Registers) -> Option<String> {
    let value: Value = serde_json::from_str(registers.get(TITLE)?).ok()?;
    value.get("title")?.as_str().map(str::to_owned)
}

/// Whether a vault lost its head and nothing else: what is left of it can be read, and other values say all of it, or
/// something later.
pub fn is_covered(entries: &[(String, String)], vault: VaultId, by: &Registers) -> bool {
    let (found, _) = sort(entries);
    let Some(contents) = found.get(&vault).filter(|contents| contents.head.is_none()) else {
        return false;
    };
    let left = contents.registers();
    let is_said = |(path, register): (&str, &Register)| {
        by.register(path).is_some_and(|said| said.stamp.time >= register.stamp.time)
    };
    contents.damaged.is_empty() && !left.is_empty() && left.iter().all(is_said)
}

/// The vaults by whose they are.
#[derive(Debug, Default)]
pub(super) struct Households {
    /// One vault a person, the oldest first.
    pub vaults: Vec<Vault>,
    /// The vaults nobody named or locked: more than one when two tabs made the first vault at the same moment.
    pub first: Vec<VaultId>,
    /// Vaults without a head that this version can read.
    pub orphans: Vec<VaultId>,
}

impl Households {
    pub(super) fn of(found: &SortedMap<VaultId, Contents<'_>>) -> Self {
        let mut households = Self::default();
        let mut all = Vec::new();
        for (id, contents) in found {
            match &contents.head {
                Some(Ok(head)) if head.is_known() => {
                    all.push(Vault { id: *id, head: head.clone() });
                }
                _ => households.orphans.push(*id),
            }
        }
        let by_age = |one: &Vault, other: &Vault| {
            (one.head.created, one.id).cmp(&(other.head.created, other.id))
        };
        for vault in sorted_by(all, by_age) {
            let is_first = vault.head.is_first();
            if is_first {
                households.first.push(vault.id);
            }
            if !is_first || households.first.len() == 1 {
                households.vaults.push(vault);
            }
        }
        households
    }

    /// The vaults that are read as one; the first is the one to write to.
    pub(super) fn together(&self, vault: VaultId) -> Vec<VaultId> {
        if self.first.contains(&vault) { self.first.clone() } else { vec![vault] }
    }
}
