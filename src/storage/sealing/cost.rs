//! How slow it is made to try a passphrase: Argon2id, its memory and its rounds.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize as _, Zeroizing};

use super::Locked;

/// What one derivation takes; always on one lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub m_kib: u32,
    /// Rounds over that memory.
    pub t: u32,
}

/// What one derivation should take on the device that makes the lock, in milliseconds.
const AIM_MS: u64 = 400;
/// The rounds a calibration stays within.
const ROUNDS: std::ops::RangeInclusive<u64> = 2..=12;

impl Cost {
    /// The least that OWASP advises. Of memory also the most that we ask for: a phone must be able to open it.
    pub const LEAST: Self = Self { m_kib: 19 * 1024, t: 2 };
    /// The most that is tried at all: what stands in storage or in a file may be a stranger's.
    pub const MOST: Self = Self { m_kib: 256 * 1024, t: 20 };
    /// The most of both together, KiB times rounds: a few seconds. A calibration asks for a quarter at most.
    pub const MOST_WORK: u64 = 1024 * 1024;

    /// The rounds at which one derivation takes about 400 ms here. `measure` derives once and tells how many
    /// milliseconds it took; the better of two counts, because the first also warms the program up.
    pub fn calibrated(mut measure: impl FnMut(Self) -> u64) -> Self {
        let least = measure(Self::LEAST).min(measure(Self::LEAST)).max(1);
        let rounds = AIM_MS.saturating_mul(u64::from(Self::LEAST.t)) / least;
        let rounds = rounds.clamp(*ROUNDS.start(), *ROUNDS.end());
        Self { t: u32::try_from(rounds).unwrap_or(Self::LEAST.t), ..Self::LEAST }
    }

    /// One derivation with nothing to open, for a calibration to measure.
    pub fn spend(self) -> Result<(), Locked> {
        self.derive("", &[0; 16]).map(drop)
    }

    /// The key that a passphrase gives at this cost.
    pub(super) fn derive(
        self,
        passphrase: &str,
        salt: &[u8],
    ) -> Result<Zeroizing<[u8; 32]>, Locked> {
        let work = u64::from(self.m_kib) * u64::from(self.t);
        if self.m_kib > Self::MOST.m_kib || self.t > Self::MOST.t || work > Self::MOST_WORK {
            return Err(Locked::TooCostly(self));
        }
        let params = Params::new(self.m_kib, self.t, 1, Some(32));
        let params = params.map_err(|_error| Locked::Unreadable)?;
        let mut memory = Vec::new();
        let reserved = memory.try_reserve_exact(params.block_count());
        reserved.map_err(|_error| Locked::NoMemory { m_kib: self.m_kib })?;
        memory.resize(params.block_count(), Block::default());
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let mut key = Zeroizing::new([0; 32]);
        let passphrase = passphrase.as_bytes();
        let derived =
            argon.hash_password_into_with_memory(passphrase, salt, &mut *key, &mut memory);
        for block in &mut memory {
            block.zeroize();
        }
        derived.map(|()| key).map_err(|_error| Locked::Unreadable)
    }
}
