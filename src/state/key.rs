//! The lock's work, in a part of the program that is fetched only when there is a lock: ciphers and passphrases.

use std::rc::Rc;

use leptos::wasm_split::SplitLoaderError;
#[cfg(feature = "split")]
use leptos::wasm_split::wasm_split;

use crate::storage::VaultId;
use crate::storage::sealing::age::{self, AgeProblem, DEFAULT_LOG_N};
use crate::storage::sealing::{Cost, DataKey, Lock, Locked, RecoveryCode, Seal};
use crate::web::{clock, random};

/// What seals and unseals one vault while it is open.
#[derive(Clone)]
pub struct Key {
    /// Seals text by text.
    pub(super) seal: Rc<dyn Seal>,
    /// The key itself, to be wrapped anew.
    data: Rc<DataKey>,
}

/// What a person opens a lock with.
#[derive(Clone)]
pub enum Secret {
    /// What they thought of.
    Passphrase(String),
    /// What was written down when the lock was made.
    Code(String),
}

/// A lock just made, and what belongs to it.
pub struct Made {
    pub(super) lock: Lock,
    pub(super) key: Key,
    /// The recovery code, to be shown once.
    pub code: String,
}

/// Why a lock was not opened or made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyProblem {
    /// The part of the program with the ciphers could not be fetched.
    NotFetched,
    /// The recovery code has a typo.
    Typo,
    /// It stays locked.
    Locked(Locked),
    /// The browser did not take the changed lock; the old one stands.
    NotKept,
}

/// What the part is asked to do. One question and one answer, so that the part has one door.
enum Asked {
    Open(Lock, VaultId, Secret),
    Make(VaultId, String),
    Rewrap(Lock, VaultId, Key, String),
    NewCode(Lock, VaultId, Key),
    SealFile(String, String),
    OpenFile(Vec<u8>, String),
}

/// What it answers.
enum Told {
    Key(Result<Key, KeyProblem>),
    Made(Result<Made, KeyProblem>),
    Lock(Result<Lock, KeyProblem>),
    Code(Lock, String),
    Sealed(Result<String, AgeProblem>),
    Opened(Result<String, AgeProblem>),
}

#[cfg(feature = "split")]
#[wasm_split(lock, wasm_split_path = leptos::wasm_split, fallible)]
fn ask(asked: Asked) -> Result<Told, SplitLoaderError> {
    Ok(told(asked))
}

#[cfg(not(feature = "split"))]
fn ask(asked: Asked) -> std::future::Ready<Result<Told, SplitLoaderError>> {
    std::future::ready(Ok(told(asked)))
}

fn told(asked: Asked) -> Told {
    match asked {
        Asked::Open(lock, vault, secret) => Told::Key(opened(&lock, vault, &secret)),
        Asked::Make(vault, passphrase) => Told::Made(made(vault, &passphrase)),
        Asked::Rewrap(lock, vault, key, passphrase) => {
            let lock = lock.with_passphrase(vault, &key.data, &passphrase, cost(), &random::fill);
            Told::Lock(lock.map_err(KeyProblem::Locked))
        }
        Asked::NewCode(lock, vault, key) => {
            let (lock, code) = lock.with_new_code(vault, &key.data, &random::fill);
            Told::Code(lock, code.to_string())
        }
        Asked::SealFile(text, passphrase) => {
            Told::Sealed(age::encrypt(text.as_bytes(), &passphrase, DEFAULT_LOG_N, &random::fill))
        }
        Asked::OpenFile(file, passphrase) => {
            let text = age::decrypt_any(&file, &passphrase)
                .and_then(|bytes| String::from_utf8(bytes).map_err(|_error| AgeProblem::Damaged));
            Told::Opened(text)
        }
    }
}

fn opened(lock: &Lock, vault: VaultId, secret: &Secret) -> Result<Key, KeyProblem> {
    let data = match secret {
        Secret::Passphrase(passphrase) => lock.open(vault, passphrase),
        Secret::Code(code) => {
            let code = RecoveryCode::parse(code).map_err(|_problem| KeyProblem::Typo)?;
            lock.open_with_code(vault, &code)
        }
    };
    data.map(key_of).map_err(KeyProblem::Locked)
}

fn made(vault: VaultId, passphrase: &str) -> Result<Made, KeyProblem> {
    let made = Lock::create(vault, passphrase, cost(), &random::fill);
    let (lock, data, code) = made.map_err(KeyProblem::Locked)?;
    Ok(Made { lock, key: key_of(data), code: code.to_string() })
}

fn key_of(data: DataKey) -> Key {
    let seal = Rc::new(data.sealer(Box::new(random::fill)));
    Key { seal, data: Rc::new(data) }
}

/// As slow as this device bears, measured here and now; it is recorded in the lock.
fn cost() -> Cost {
    Cost::calibrated(|cost| {
        let began = clock::now_ms();
        // A device that cannot bear the least will say so when the lock is made.
        let _ = cost.spend();
        clock::now_ms().saturating_sub(began)
    })
}

/// Opens a lock.
pub(super) async fn open_lock(
    lock: Lock,
    vault: VaultId,
    secret: Secret,
) -> Result<Key, KeyProblem> {
    match ask(Asked::Open(lock, vault, secret)).await {
        Ok(Told::Key(key)) => key,
        _ => Err(KeyProblem::NotFetched),
    }
}

/// Makes a lock for a new vault.
pub(super) async fn make_lock(vault: VaultId, passphrase: String) -> Result<Made, KeyProblem> {
    match ask(Asked::Make(vault, passphrase)).await {
        Ok(Told::Made(made)) => made,
        _ => Err(KeyProblem::NotFetched),
    }
}

/// The same lock under another passphrase.
pub(super) async fn rewrap(
    lock: Lock,
    vault: VaultId,
    key: Key,
    passphrase: String,
) -> Result<Lock, KeyProblem> {
    match ask(Asked::Rewrap(lock, vault, key, passphrase)).await {
        Ok(Told::Lock(lock)) => lock,
        _ => Err(KeyProblem::NotFetched),
    }
}

/// The same lock with a new recovery code.
pub(super) async fn renew_code(
    lock: Lock,
    vault: VaultId,
    key: Key,
) -> Result<(Lock, String), KeyProblem> {
    match ask(Asked::NewCode(lock, vault, key)).await {
        Ok(Told::Code(lock, code)) => Ok((lock, code)),
        _ => Err(KeyProblem::NotFetched),
    }
}

/// A text as an encrypted file in the published age format.
pub(super) async fn seal_file(text: String, passphrase: String) -> Result<String, KeyProblem> {
    match ask(Asked::SealFile(text, passphrase)).await {
        Ok(Told::Sealed(Ok(file))) => Ok(file),
        _ => Err(KeyProblem::NotFetched),
    }
}

/// The text in such a file; an outer error means that the part could not be fetched.
pub(super) async fn open_file(
    file: Vec<u8>,
    passphrase: String,
) -> Result<Result<String, AgeProblem>, KeyProblem> {
    match ask(Asked::OpenFile(file, passphrase)).await {
        Ok(Told::Opened(text)) => Ok(text),
        _ => Err(KeyProblem::NotFetched),
    }
}
