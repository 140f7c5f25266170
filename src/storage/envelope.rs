//! The wrapping of every stored text: format, algorithm, tag, body.
//!
//! `1p` + 22 letters of tag + body. These three stand at the same place in every later format, so that an
//! older program can tell a newer text from a damaged one. The tag covers the storage key too: a text moved
//! under another key is a damaged text.

use super::alphabet::digest;
use super::problem::Why;

/// The format this program writes; it reads every format up to this one.
pub const FORMAT: u32 = 1;

/// Sealed with a hash only: damage shows, but everybody can read it.
const PLAIN: char = 'p';

/// Wraps a body for the place it will stand at.
pub(super) fn seal(key: &str, body: &str) -> String {
    let start = format!("{FORMAT}{PLAIN}");
    let tag = digest(&[key, "\n", &start, body]);
    format!("{start}{tag}{body}")
}

/// The body of a text that is whole and stands where it belongs.
pub(super) fn unseal<'a>(key: &str, text: &'a str) -> Result<&'a str, Why> {
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
    if format > FORMAT { Err(Why::NewerFormat(format)) } else { Ok(body) }
}

/// The tag inside a sealed text.
pub(super) fn tag_of(text: &str) -> &str {
    text.get(2..24).unwrap_or_default()
}
