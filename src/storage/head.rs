//! The one text that says which format a vault is in, whose it is, and how it is locked.

use serde::{Deserialize, Serialize};

use super::envelope::{FORMAT, seal, unseal};
use super::key::{Key, VaultId};
use super::problem::{Problem, Why};
use super::sealing::Lock;

/// Everybody can read what is in the vault.
const PLAIN: &str = "plain";
/// Only who opens the lock can.
const LOCKED: &str = "locked";

/// What a program must know before it reads a vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The format of the program that made the vault.
    pub format: u32,
    /// The oldest format whose programs may read and write it.
    pub min_reader: u32,
    /// How its content is kept: `plain` or `locked`.
    pub kind: String,
    /// When it was made, in milliseconds since 1970.
    pub created: u64,
    /// When this text was written, if not when the vault was made: of two heads the later one counts.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub changed: u64,
    /// What the person calls it; the first vault of a computer has no name, and a locked one never tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What opens it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock: Option<Lock>,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands a reference; on 32 bits the lint is silent"
)]
fn is_nothing(time: &u64) -> bool {
    *time == 0
}

impl Head {
    /// The head of a vault that everybody can read, made now.
    pub fn plain(title: Option<String>, now_ms: u64) -> Self {
        let kind = PLAIN.to_owned();
        let lock = None;
        Self { format: FORMAT, min_reader: FORMAT, kind, created: now_ms, changed: 0, title, lock }
    }

    /// The head of a vault behind a lock, made now.
    pub fn locked(lock: Lock, now_ms: u64) -> Self {
        Self { kind: LOCKED.to_owned(), lock: Some(lock), ..Self::plain(None, now_ms) }
    }

    /// The head of a new vault that everybody can read, as key and text to store.
    pub fn create(vault: VaultId, now_ms: u64) -> (String, String) {
        Self::plain(None, now_ms).write(vault)
    }

    /// The key and the text to store it under.
    pub fn write(&self, vault: VaultId) -> (String, String) {
        let key = Key::Head(vault).text();
        let text = seal(&key, &serde_json::to_string(self).unwrap_or_default());
        (key, text)
    }

    /// Reads a head. Whether its `min_reader` lets this program in is for the caller to judge.
    pub fn read(key: &str, text: &str) -> Result<Self, Problem> {
        let problem = |why| Problem::new(key, why);
        if !matches!(Key::parse(key), Some(Key::Head(_))) {
            return Err(problem(Why::WrongKey));
        }
        let body = unseal(key, text).map_err(problem)?;
        serde_json::from_str::<Self>(body).map_err(|_error| problem(Why::BadLine(0)))
    }

    /// Whether this version knows how its content is kept.
    pub fn is_known(&self) -> bool {
        match self.kind.as_str() {
            PLAIN => self.lock.is_none(),
            LOCKED => self.lock.is_some(),
            _ => false,
        }
    }

    /// Whether it is the vault that is made at a first visit: nobody named or locked it.
    pub fn is_first(&self) -> bool {
        self.kind == PLAIN && self.title.is_none()
    }

    /// The later of two that stand in two stores.
    pub(super) fn is_later_than(&self, other: &Self) -> bool {
        (self.changed, self.created) > (other.changed, other.created)
    }
}
