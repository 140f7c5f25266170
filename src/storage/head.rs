//! The one text that says which format a vault is in. Written once, when the vault is made.

use serde::{Deserialize, Serialize};

use super::envelope::{FORMAT, seal, unseal};
use super::key::{Key, VaultId};
use super::problem::{Problem, Why};

/// What a program must know before it reads a vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The format of the program that made the vault.
    pub format: u32,
    /// The oldest format whose programs may read and write it.
    pub min_reader: u32,
    /// How its content is kept; only `plain` so far.
    pub kind: String,
    /// When it was made, in milliseconds since 1970.
    pub created: u64,
}

impl Head {
    /// The head of a new vault, as key and text to store.
    pub fn create(vault: VaultId, now_ms: u64) -> (String, String) {
        let head =
            Self { format: FORMAT, min_reader: FORMAT, kind: "plain".to_owned(), created: now_ms };
        let key = Key::Head(vault).text();
        let text = seal(&key, &serde_json::to_string(&head).unwrap_or_default());
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
}
