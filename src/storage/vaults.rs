//! Whose vaults stand in this browser. Several people may share one computer, each with a vault of their own.

use super::contents::Contents;
use super::head::Head;
use super::key::VaultId;
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
