//! Storage keys: the only speller and the only reader of `guong/…`.

use super::alphabet::{base36, eight_letters, is_base64url, number_from_base36};

/// What every key of this program begins with.
pub const PREFIX: &str = "guong/";

eight_letters! {
    /// One workspace in the browser's storage; random, so that several can stand beside each other.
    VaultId
}
eight_letters! {
    /// One page load; random, so that no two tabs ever write the same key.
    WriterId
}

/// What a storage key says about the text under it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// Which format the vault is in; written once.
    Head(VaultId),
    /// One change, written once by one writer.
    Journal(VaultId, WriterId, u64),
    /// All registers at some moment, named by the hash of its content.
    Snapshot(VaultId, String),
    /// What a page load could undo when it was left.
    Steps(VaultId, WriterId),
    /// A copy of something that could not be read, named by its hash.
    Quarantine(VaultId, String),
}

impl Key {
    /// The key read from its text; only the exact spelling of [`Key::text`] is one.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.strip_prefix(PREFIX)?.split('/');
        let vault = VaultId::parse(parts.next()?)?;
        let key = match (parts.next()?, parts.next(), parts.next()) {
            ("head", None, None) => Self::Head(vault),
            ("j", Some(writer), Some(seq)) => {
                Self::Journal(vault, WriterId::parse(writer)?, number_from_base36(seq)?)
            }
            ("u", Some(writer), None) => Self::Steps(vault, WriterId::parse(writer)?),
            ("s", Some(hash), None) if is_hash(hash) => Self::Snapshot(vault, hash.to_owned()),
            ("q", Some(hash), None) if is_hash(hash) => Self::Quarantine(vault, hash.to_owned()),
            _ => return None,
        };
        parts.next().is_none().then_some(key)
    }

    /// The text under which the browser keeps it.
    pub fn text(&self) -> String {
        match self {
            Self::Head(vault) => format!("{PREFIX}{vault}/head"),
            Self::Journal(vault, writer, seq) => {
                format!("{PREFIX}{vault}/j/{writer}/{}", base36(*seq))
            }
            Self::Snapshot(vault, hash) => format!("{PREFIX}{vault}/s/{hash}"),
            Self::Steps(vault, writer) => format!("{PREFIX}{vault}/u/{writer}"),
            Self::Quarantine(vault, hash) => format!("{PREFIX}{vault}/q/{hash}"),
        }
    }

    /// The vault it belongs to.
    pub fn vault(&self) -> VaultId {
        match self {
            Self::Head(vault)
            | Self::Journal(vault, ..)
            | Self::Snapshot(vault, _)
            | Self::Steps(vault, _)
            | Self::Quarantine(vault, _) => *vault,
        }
    }
}

fn is_hash(text: &str) -> bool {
    text.len() == 22 && is_base64url(text)
}
