//! The wrapping of every stored text: format, algorithm, tag, body.
//!
//! `1p` + 22 letters of tag + body. These three stand at the same place in every later format, so that an
//! older program can tell a newer text from a damaged one. The tag covers the storage key too: a text moved
//! under another key is a damaged text.

use super::alphabet::digest;
use super::problem::Why;

/// The format of what can be opened as it stands; every format up to this one is read.
pub const FORMAT: u32 = 1;

/// The format of texts that have to be unpacked first; see `packed.rs`. The next format of ours is the third.
pub(super) const PACKED: u32 = 2;

/// Sealed with a hash only: damage shows, but everybody can read it.
const PLAIN: char = 'p';

/// Wraps a body for the place it will stand at.
pub(super) fn seal(key: &str, body: &str) -> String {
    seal_as(FORMAT, key, body)
}

/// Wraps a body as one of some format.
pub(super) fn seal_as(format: u32, key: &str, body: &str) -> String {
    let start = format!("{format}{PLAIN}");
    let tag = digest(&[key, "\n", &start, body]);
    format!("{start}{tag}{body}")
}

/// The body of a text that is whole, stands where it belongs and can be opened as it is.
pub(super) fn unseal<'a>(key: &str, text: &'a str) -> Result<&'a str, Why> {
    match read(key, text)? {
        (format, _) if format > FORMAT => Err(Why::NewerFormat(format)),
        (_, body) => Ok(body),
    }
}

/// Format and body of a text that is whole and stands where it belongs.
pub(super) fn read<'a>(key: &str, text: &'a str) -> Result<(u32, &'a str), Why> {
    let (start, rest) = text.split_at_checked(2).ok_or(Why::NotOurs)?;
    let (tag, body) = rest.split_at_checked(22).ok_or(Why::NotOurs)?;
    let mut letters = start.chars();
    let format = letters.next().and_then(|letter| letter.to_digit(36)).filter(|format| *format > 0);
    let (format, alg) = format.zip(letters.next()).ok_or(Why::NotOurs)?;
    if alg != PLAIN {
        return Err(if alg.is_ascii_alphanumeric() { Why::UnknownAlg(alg) } else { Why::NotOurs });
    }
    if digest(&[key, "\n", start, body]) != tag {
        return Err(Why::TagMismatch);
    }
    Ok((format, body))
}

/// The tag inside a sealed text.
pub(super) fn tag_of(text: &str) -> &str {
    text.get(2..24).unwrap_or_default()
}
