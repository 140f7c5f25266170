//! The lock of a workspace: its data key, wrapped once under a passphrase and once under a recovery code.
//!
//! A change of the passphrase wraps the same data key anew; nothing that was sealed has to be touched.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{Cost, DataKey, Random, RecoveryCode, cipher, derived, drawn, spelled};
use crate::storage::VaultId;
use crate::storage::alphabet::{base64url, bytes_from_base64url};

const KDF: &str = "argon2id";
const LEAST_SALT: usize = 16;
/// What a wrap is for; a wrap of one purpose is refused where the other belongs.
const BY_PASSPHRASE: &str = "passphrase";
const BY_CODE: &str = "recovery";

/// What the head of a locked vault holds. Nothing in it is a secret; all of it together opens nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    kdf: String,
    m_kib: u32,
    t: u32,
    p: u32,
    salt: String,
    wrapped: String,
    code_salt: String,
    code_wrapped: String,
}

/// Why a lock stays locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locked {
    /// Another passphrase, or the wrap was changed; the two cannot be told apart.
    WrongPassphrase,
    /// A code without a typo, but of another lock, or the wrap was changed.
    WrongCode,
    /// Asks for more than any lock of ours does; not even tried.
    TooCostly(Cost),
    /// This device has not so much memory to give.
    NoMemory {
        /// How much was asked for, in KiB.
        m_kib: u32,
    },
    /// Not a lock this version knows.
    Unreadable,
}

impl Lock {
    /// A new lock, the data key it holds, and the code to be written down: nobody can make that code again.
    pub fn create(
        vault: VaultId,
        passphrase: &str,
        cost: Cost,
        random: &Random,
    ) -> Result<(Self, DataKey, RecoveryCode), Locked> {
        let (key, code) = (DataKey::drawn(random), RecoveryCode::drawn(random));
        let blank = Self {
            kdf: KDF.to_owned(),
            m_kib: cost.m_kib,
            t: cost.t,
            p: 1,
            salt: String::new(),
            wrapped: String::new(),
            code_salt: String::new(),
            code_wrapped: String::new(),
        };
        let lock = blank.with_passphrase(vault, &key, passphrase, cost, random)?;
        Ok((lock.with_code(vault, &key, &code, random), key, code))
    }

    /// The data key, for the right passphrase.
    pub fn open(&self, vault: VaultId, passphrase: &str) -> Result<DataKey, Locked> {
        let salt = bytes_from_base64url(&self.salt).ok_or(Locked::Unreadable)?;
        if self.kdf != KDF || self.p != 1 || salt.len() < LEAST_SALT {
            return Err(Locked::Unreadable);
        }
        let wrapping = self.cost().derive(&spelled(passphrase), &salt)?;
        unwrap(&wrapping, vault, BY_PASSPHRASE, &self.wrapped).ok_or(Locked::WrongPassphrase)
    }

    /// The data key, for the code that was written down.
    pub fn open_with_code(&self, vault: VaultId, code: &RecoveryCode) -> Result<DataKey, Locked> {
        let salt = bytes_from_base64url(&self.code_salt).ok_or(Locked::Unreadable)?;
        if salt.len() < LEAST_SALT {
            return Err(Locked::Unreadable);
        }
        let wrapping = wrapping_of_code(vault, code, &salt);
        unwrap(&wrapping, vault, BY_CODE, &self.code_wrapped).ok_or(Locked::WrongCode)
    }

    /// The same lock under another passphrase: the data key and the recovery code stay.
    pub fn with_passphrase(
        &self,
        vault: VaultId,
        key: &DataKey,
        passphrase: &str,
        cost: Cost,
        random: &Random,
    ) -> Result<Self, Locked> {
        let salt: [u8; LEAST_SALT] = drawn(random);
        let wrapping = cost.derive(&spelled(passphrase), &salt)?;
        Ok(Self {
            kdf: KDF.to_owned(),
            m_kib: cost.m_kib,
            t: cost.t,
            p: 1,
            salt: base64url(&salt),
            wrapped: wrap(&wrapping, vault, BY_PASSPHRASE, key, random),
            ..self.clone()
        })
    }

    /// The same lock with a new recovery code; the old code opens nothing any more.
    pub fn with_new_code(
        &self,
        vault: VaultId,
        key: &DataKey,
        random: &Random,
    ) -> (Self, RecoveryCode) {
        let code = RecoveryCode::drawn(random);
        (self.with_code(vault, key, &code, random), code)
    }

    /// What trying one passphrase costs; a lock cheaper than this device can bear may be wrapped anew.
    pub fn cost(&self) -> Cost {
        Cost { m_kib: self.m_kib, t: self.t }
    }

    fn with_code(
        &self,
        vault: VaultId,
        key: &DataKey,
        code: &RecoveryCode,
        random: &Random,
    ) -> Self {
        let salt: [u8; LEAST_SALT] = drawn(random);
        let wrapping = wrapping_of_code(vault, code, &salt);
        Self {
            code_salt: base64url(&salt),
            code_wrapped: wrap(&wrapping, vault, BY_CODE, key, random),
            ..self.clone()
        }
    }
}

/// A code is 128 random bits, so a fast derivation is enough.
fn wrapping_of_code(vault: VaultId, code: &RecoveryCode, salt: &[u8]) -> Zeroizing<[u8; 32]> {
    derived(salt, code.bytes(), bound_to(vault, BY_CODE).as_bytes())
}

fn wrap(
    wrapping: &[u8; 32],
    vault: VaultId,
    purpose: &str,
    key: &DataKey,
    random: &Random,
) -> String {
    let bound_to = bound_to(vault, purpose);
    base64url(&cipher::close(wrapping, bound_to.as_bytes(), key.bytes(), random))
}

fn unwrap(wrapping: &[u8; 32], vault: VaultId, purpose: &str, wrapped: &str) -> Option<DataKey> {
    let closed = bytes_from_base64url(wrapped)?;
    let open = cipher::open(wrapping, bound_to(vault, purpose).as_bytes(), &closed)?;
    DataKey::from_unwrapped(&open)
}

/// A wrap belongs to its vault and its purpose.
fn bound_to(vault: VaultId, purpose: &str) -> String {
    format!("guong lock 1\n{vault}\n{purpose}")
}
