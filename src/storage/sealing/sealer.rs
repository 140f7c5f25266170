//! Texts sealed with a key: `1x`, then base64url of nonce, ciphertext and tag.
//!
//! What is sealed is the whole `1p…` text of the envelope, so that everything above stays as it is.

use zeroize::Zeroizing;

use super::{Random, Seal, cipher};
use crate::storage::alphabet::{base64url, bytes_from_base64url};
use crate::storage::envelope::FORMAT;
use crate::storage::problem::Why;

/// Sealed with XChaCha20-Poly1305, bound to the storage key.
const SEALED: char = 'x';

/// Seals and unseals with one data key.
pub struct Sealer {
    key: Zeroizing<[u8; 32]>,
    random: Box<Random<'static>>,
}

impl Sealer {
    /// A sealer with this key, which is wiped when the sealer goes. The randomness must be fit for secrets.
    pub fn new(key: [u8; 32], random: Box<Random<'static>>) -> Self {
        Self { key: Zeroizing::new(key), random }
    }
}

impl Seal for Sealer {
    fn seal(&self, place: &str, text: &str) -> String {
        let start = format!("{FORMAT}{SEALED}");
        let bound_to = bound_to(place, &start);
        let closed = cipher::close(&self.key, bound_to.as_bytes(), text.as_bytes(), &self.random);
        start + &base64url(&closed)
    }

    fn unseal(&self, place: &str, text: &str) -> Result<String, Why> {
        let (start, rest) = text.split_at_checked(2).ok_or(Why::NotOurs)?;
        let mut letters = start.chars();
        let format = letters.next().and_then(|letter| letter.to_digit(36)).filter(|n| *n > 0);
        let (format, alg) = format.zip(letters.next()).ok_or(Why::NotOurs)?;
        if alg != SEALED {
            return Err(if alg.is_ascii_alphanumeric() {
                Why::UnknownAlg(alg)
            } else {
                Why::NotOurs
            });
        }
        let closed = bytes_from_base64url(rest).ok_or(Why::NotOurs)?;
        let open = cipher::open(&self.key, bound_to(place, start).as_bytes(), &closed);
        let open = open.ok_or(Why::TagMismatch)?;
        if format > FORMAT {
            return Err(Why::NewerFormat(format));
        }
        std::str::from_utf8(&open).map(str::to_owned).map_err(|_error| Why::NotOurs)
    }
}

/// A sealed text belongs to its storage key and to its two leading letters.
fn bound_to(place: &str, start: &str) -> String {
    format!("{place}\n{start}")
}
