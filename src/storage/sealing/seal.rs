//! What the rest of storage knows of sealing: a text goes in, a text comes out. No cipher is named here.

use crate::storage::Why;

/// Makes texts unreadable for the place they stand at, and readable again.
pub trait Seal {
    /// The sealed form of a text, for the storage key it will stand under.
    fn seal(&self, place: &str, text: &str) -> String;

    /// The text again; an error, and never a value, when anything of it or its place was changed.
    fn unseal(&self, place: &str, text: &str) -> Result<String, Why>;
}
