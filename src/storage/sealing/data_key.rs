//! The key that seals a workspace: drawn once, wrapped by whoever may open it, never derived and never changed.

use zeroize::Zeroizing;

use super::{Random, Sealer, drawn};

/// 256 random bits. In memory only while the workspace is open.
pub struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    /// A new one.
    pub(super) fn drawn(random: &Random) -> Self {
        Self(Zeroizing::new(drawn(random)))
    }

    /// The key inside what a wrap held.
    pub(super) fn from_unwrapped(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(|bytes| Self(Zeroizing::new(bytes)))
    }

    /// Its bytes; whoever copies them must wipe the copy.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What seals and unseals with it.
    pub fn sealer(&self, random: Box<Random<'static>>) -> Sealer {
        Sealer::new(*self.0, random)
    }
}

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey")
    }
}
