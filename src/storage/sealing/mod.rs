//! Here lives what keeps a locked workspace and a locked backup unreadable: texts sealed, keys wrapped, age files.
//! It may use the ciphers and key derivations of `RustCrypto`, zeroize, and the letters, keys and problems above it.
//! It never draws randomness itself, never keeps a passphrase, and never gives a value whose tag is wrong.
//! Start reading at `seal.rs`, then `lock.rs`; locked files are in `age`.

pub mod age;
mod cipher;
mod common_phrases;
mod cost;
mod data_key;
mod lock;
mod passphrase;
mod recovery;
mod seal;
mod sealer;
mod spelling;
mod suggested_words;

pub use cost::Cost;
pub use data_key::DataKey;
pub use lock::{Lock, Locked};
pub use passphrase::{LEAST_LENGTH, PassphraseProblem, judge, suggest};
pub use recovery::{CodeProblem, RecoveryCode};
pub use seal::Seal;
pub use sealer::Sealer;
pub use spelling::spelled;

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// Fills bytes from a generator made for secrets. It must fill them all or not return: nothing here can
/// notice bytes that were left as they were.
pub type Random<'a> = dyn Fn(&mut [u8]) + 'a;

/// So many bytes, drawn.
fn drawn<const N: usize>(random: &Random) -> [u8; N] {
    let mut bytes = [0; N];
    random(&mut bytes);
    bytes
}

/// HKDF-SHA256 for one key of 32 bytes from a secret that is random already.
fn derived(salt: &[u8], secret: &[u8], purpose: &[u8]) -> Zeroizing<[u8; 32]> {
    let (extracted, _) = Hkdf::<Sha256>::extract(Some(salt), secret);
    let extracted = Zeroizing::new(<[u8; 32]>::from(extracted));
    // The first block of expanding is this HMAC (RFC 5869, 2.3), and this way it cannot fail.
    let (expanded, _) = Hkdf::<Sha256>::extract(Some(&*extracted), &[purpose, &[1]].concat());
    Zeroizing::new(expanded.into())
}
