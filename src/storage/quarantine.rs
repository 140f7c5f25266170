//! Copies of what could not be read, so that nothing is lost while the rest lives on.

use super::alphabet::digest;
use super::key::{Key, VaultId};
use super::problem::Why;

/// A stored text that gave no values, whole as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// Where it stands.
    pub key: String,
    /// What stands there.
    pub text: String,
    /// Why it gave no values.
    pub why: Why,
    /// Whether a copy of exactly this text is in quarantine already.
    pub kept: bool,
}

impl Damaged {
    /// The key and text of its copy. The original stays where it is; only a whole copy from another store
    /// may take its place, and only after this copy stands.
    pub fn quarantine(&self, vault: VaultId) -> (String, String) {
        let text = format!("{}\n{}", self.key, self.text);
        (Key::Quarantine(vault, digest(&[&text])).text(), text)
    }
}
