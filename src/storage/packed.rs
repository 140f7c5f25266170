//! A snapshot made short for the browser's storage: `2p`, tag, then the length of the plain body, a blank, and the
//! deflated body in dense letters.
//!
//! Whoever packs and unpacks the bytes stands outside: a browser does it, and takes its time. A program that knows no
//! format 2 refuses the whole vault rather than showing what is left without the snapshot. The tag covers the packed
//! text, and the key is the hash of the plain one: nothing passes that was not written.

use super::alphabet::{base36, digest, number_from_base36};
use super::dense::{bytes_from_dense, dense};
use super::envelope::{PACKED, read, seal_as, unseal};
use super::key::Key;
use super::problem::{Problem, Why};

/// The longest body that is unpacked, in bytes: a few kilobytes can claim a gigabyte.
const LONGEST: usize = 64 * 1024 * 1024;

/// How a packed text begins.
const START: &str = "2p";

/// How the text of a snapshot begins that was unpacked in this page; its body follows, proven by the hash in its key alone.
/// No browser keeps it, at most a raw copy does: sealing megabytes at every start, only to unseal them, took a tenth of it.
const UNPACKED: &str = "0p";

/// Marks a text that is whole and cannot be unpacked; nobody takes it for a value.
const SPOILED: &str = "1z";

/// The deflated body of a snapshot, proven by its tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// The deflated bytes.
    pub bytes: Vec<u8>,
    /// How many bytes come out of them.
    pub length: usize,
}

impl Packed {
    /// Whether the text at a key has to be unpacked before the vault is opened.
    pub fn is_at(key: &str, text: &str) -> bool {
        text.starts_with(START) && matches!(Key::parse(key), Some(Key::Snapshot(..)))
    }

    /// Reads what has to be inflated.
    pub fn read(key: &str, text: &str) -> Result<Self, Problem> {
        let problem = |why| Problem::new(key, why);
        let (format, body) = read(key, text).map_err(problem)?;
        let bad = || problem(Why::BadLine(0));
        if format != PACKED {
            return Err(problem(Why::NotOurs));
        }
        let (length, letters) = body.split_once(' ').ok_or_else(bad)?;
        let length = number_from_base36(length).and_then(|length| usize::try_from(length).ok());
        let length = length.ok_or_else(bad)?;
        if length > LONGEST {
            return Err(problem(Why::TooLong { length, limit: LONGEST }));
        }
        Ok(Self { bytes: bytes_from_dense(letters).ok_or_else(bad)?, length })
    }

    /// The body of a plain snapshot, to be deflated.
    pub fn body<'a>(key: &str, text: &'a str) -> Option<&'a str> {
        body_of(key, text).ok().filter(|body| body.len() <= LONGEST)
    }

    /// The text to store in place of a plain snapshot whose body was deflated to these bytes.
    pub fn write(key: &str, body: &str, bytes: &[u8]) -> String {
        let length = base36(u64::try_from(body.len()).unwrap_or_default());
        seal_as(PACKED, key, &[&length, " ", &dense(bytes)].concat())
    }

    /// The plain snapshot, given what its bytes were inflated to; anything but what was written is marked as damaged.
    pub fn plain(key: &str, text: &str, inflated: Option<Vec<u8>>) -> String {
        let body = inflated.and_then(|bytes| String::from_utf8(bytes).ok());
        let is_its = |body: &String| match Key::parse(key) {
            Some(Key::Snapshot(_, hash)) => digest(&[body.as_str()]) == hash,
            _ => false,
        };
        match body.filter(is_its) {
            Some(body) => [UNPACKED, &body].concat(),
            None => [SPOILED, text].concat(),
        }
    }
}

/// The body of a plain snapshot, sealed or just unpacked; its hash is the reader's to look at.
pub(super) fn body_of<'a>(key: &str, text: &'a str) -> Result<&'a str, Why> {
    text.strip_prefix(UNPACKED).map_or_else(|| unseal(key, text), Ok)
}
