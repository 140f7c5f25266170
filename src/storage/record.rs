//! One change as one stored text: `1p` tag link time, then a line `path=json` for each put.

use super::alphabet::{base36, eight_letters, number_from_base36};
use super::envelope::{seal, tag_of, unseal};
use super::json::check_value;
use super::key::{Key, VaultId, WriterId};
use super::problem::{Problem, Why};
use super::registers::{Put, Register, Registers, is_path};
use super::stamp::Stamp;

eight_letters! {
    /// The beginning of a record's tag; the writer's next record repeats it, so that the records form a chain.
    Link
}

impl Link {
    /// What a writer's first record links to.
    pub(super) const NONE: Self = Self(*b"AAAAAAAA");

    /// The link to a sealed text.
    pub(super) fn to(text: &str) -> Self {
        tag_of(text).get(..8).and_then(Self::parse).unwrap_or(Self::NONE)
    }
}

/// One change, as read from or about to be written to storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The vault it belongs to.
    pub vault: VaultId,
    /// The tab that wrote it.
    pub writer: WriterId,
    /// Its place among the writer's records, from 0.
    pub seq: u64,
    /// When, by the vault's clock.
    pub time: u64,
    /// The writer's record before it.
    pub previous: Link,
    /// Itself, for the record after it.
    pub link: Link,
    /// What it changes.
    pub puts: Vec<Put>,
}

impl Record {
    /// Reads a record; a text that is damaged or stands under a wrong key gives no value at all.
    pub fn read(key: &str, text: &str) -> Result<Self, Problem> {
        let problem = |why| Problem::new(key, why);
        let Some(Key::Journal(vault, writer, seq)) = Key::parse(key) else {
            return Err(problem(Why::WrongKey));
        };
        let body = unseal(key, text).map_err(problem)?;
        let (header, lines) = body.split_once('\n').ok_or_else(|| problem(Why::BadLine(0)))?;
        let (previous, time) = header_from_text(header).ok_or_else(|| problem(Why::BadLine(0)))?;
        let put = |(at, line)| put_from_line(line).map_err(|_why| problem(Why::BadLine(at + 1)));
        let puts = lines.split('\n').enumerate().map(put).collect::<Result<_, _>>()?;
        Ok(Self { vault, writer, seq, time, previous, link: Link::to(text), puts })
    }

    /// When and by whom its puts were written.
    pub fn stamp(&self) -> Stamp {
        Stamp { time: self.time, writer: self.writer }
    }

    /// Merges its puts; answers the paths that changed by it.
    pub fn apply(&self, registers: &mut Registers) -> Vec<&str> {
        let mut changed = Vec::new();
        for put in &self.puts {
            let register = Register { stamp: self.stamp(), value: put.value.clone() };
            if registers.put(&put.path, register) {
                changed.push(put.path.as_str());
            }
        }
        changed
    }
}

/// Seals a change for its key.
pub(super) fn record_text(key: &str, previous: Link, time: u64, puts: &[Put]) -> String {
    let mut body = format!("{previous}{}", base36(time));
    for put in puts {
        for part in ["\n", &put.path, "=", put.value.as_deref().unwrap_or_default()] {
            body.push_str(part);
        }
    }
    seal(key, &body)
}

/// The put a line `path=json` stands for; an empty value removes.
pub(super) fn put_from_line(line: &str) -> Result<Put, Why> {
    let (path, value) = line.split_once('=').ok_or(Why::BadPath)?;
    let put = Put { path: path.to_owned(), value: (!value.is_empty()).then(|| value.to_owned()) };
    check_put(&put).map(|()| put)
}

/// Whether a put can be written so that it reads back as itself.
pub(super) fn check_put(put: &Put) -> Result<(), Why> {
    if !is_path(&put.path) {
        return Err(Why::BadPath);
    }
    put.value.as_deref().map_or(Ok(()), check_value)
}

fn header_from_text(header: &str) -> Option<(Link, u64)> {
    let (link, time) = header.split_at_checked(8)?;
    Some((Link::parse(link)?, number_from_base36(time)?))
}
