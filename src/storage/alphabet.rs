//! The letters that stored text is made of: base 36 for numbers, base64url for hashes and sealed bytes, and
//! short ids in it; plain base64 for the formats of others.

use sha2::{Digest as _, Sha256};

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The largest number stored text may hold, so that every reader, also one in JavaScript, keeps it exact.
pub(super) const MAX_NUMBER: u64 = (1 << 53) - 1;

/// A number in as few letters as case-blind text allows.
pub(super) fn base36(mut number: u64) -> String {
    let mut letters = Vec::with_capacity(11);
    loop {
        let digit = u32::try_from(number % 36).unwrap_or_default();
        letters.push(char::from_digit(digit, 36).unwrap_or('0'));
        number /= 36;
        if number == 0 {
            return letters.iter().rev().collect();
        }
    }
}

/// The number, if it is spelled in the one way [`base36`] spells it.
pub(super) fn number_from_base36(text: &str) -> Option<u64> {
    let canonical = !text.is_empty()
        && text.len() <= 11
        && (text == "0" || !text.starts_with('0'))
        && text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase());
    let number = canonical.then(|| u64::from_str_radix(text, 36).ok())??;
    (number <= MAX_NUMBER).then_some(number)
}

/// Bytes in letters that need no escape in keys, in JSON or in addresses; no padding.
pub(super) fn base64url(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 3);
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or_default());
        let group = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..=chunk.len() {
            let six = (group >> (18 - 6 * place)) & 63;
            text.push(char::from(BASE64.get(six as usize).copied().unwrap_or(b'A')));
        }
    }
    text
}

/// Whether every letter belongs to base64url.
pub(super) fn is_base64url(text: &str) -> bool {
    text.bytes().all(|byte| BASE64.contains(&byte))
}

/// The bytes, if they are spelled in the one way [`base64url`] spells them.
pub(super) fn bytes_from_base64url(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for chunk in text.as_bytes().chunks(4) {
        let mut group = 0;
        for place in 0..4 {
            group = group << 6 | chunk.get(place).map_or(Some(0), |letter| six_bits(*letter))?;
        }
        let length = chunk.len().checked_sub(1).filter(|length| *length > 0)?;
        let [_, group @ ..] = group.to_be_bytes();
        let (kept, spare) = group.split_at_checked(length)?;
        if spare.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(kept);
    }
    Some(bytes)
}

fn six_bits(letter: u8) -> Option<u32> {
    let (first, base) = match letter {
        b'A'..=b'Z' => (b'A', 0),
        b'a'..=b'z' => (b'a', 26),
        b'0'..=b'9' => (b'0', 52),
        b'-' => (b'-', 62),
        b'_' => (b'_', 63),
        _ => return None,
    };
    Some(u32::from(letter - first) + base)
}

/// Bytes in the letters of the standard alphabet, without padding.
pub(super) fn base64(bytes: &[u8]) -> String {
    base64url(bytes).replace('-', "+").replace('_', "/")
}

/// The bytes, if they are spelled in the one way [`base64`] spells them.
pub(super) fn bytes_from_base64(text: &str) -> Option<Vec<u8>> {
    let is_ours = !text.contains(['-', '_']);
    is_ours.then(|| bytes_from_base64url(&text.replace('+', "-").replace('/', "_")))?
}

/// SHA-256 over the parts in order, cut to 16 bytes: 22 letters.
pub(super) fn digest(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.as_bytes());
    }
    base64url(hasher.finalize().get(..16).unwrap_or_default())
}

/// Eight letters of base64url, 48 bits, as a type of its own.
macro_rules! eight_letters {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 8]);

        impl $name {
            /// The eight letters read from text, or nothing when they are not eight or not in the alphabet.
            pub fn parse(text: &str) -> Option<Self> {
                let letters = <[u8; 8]>::try_from(text.as_bytes()).ok()?;
                super::alphabet::is_base64url(text).then_some(Self(letters))
            }

            /// The eight letters as they stand in keys and files.
            pub fn as_str(&self) -> &str {
                std::str::from_utf8(&self.0).unwrap_or_default()
            }

            /// The id that the low 48 of 64 random bits spell.
            pub fn from_bits(bits: u64) -> Self {
                let bytes = bits.to_be_bytes();
                let text = super::alphabet::base64url(bytes.get(2..).unwrap_or_default());
                Self::parse(&text).unwrap_or(Self(*b"AAAAAAAA"))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
pub(super) use eight_letters;
