//! All registers of a vault in one text, with the list of records it stands for.
//!
//! Header `generation time`, then lines: `w` writer (numbered as they come), `v` writer-number mark,
//! `r` time writer-number ` ` path=json.

use super::alphabet::{base36, digest, number_from_base36};
use super::envelope::seal;
use super::key::{Key, VaultId, WriterId};
use super::packed::body_of;
use super::problem::{Problem, Why};
use super::record::put_from_line;
use super::registers::{Register, Registers};
use super::stamp::Stamp;
use super::vector::{Mark, Vector};
use crate::domain::sorted::SortedMap;

/// All registers at some moment; never changed once written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// One more than the newest snapshot its writer had read.
    pub generation: u64,
    /// The latest time seen when it was made.
    pub time: u64,
    /// The records it includes.
    pub vector: Vector,
    /// Everything that stood.
    pub registers: Registers,
}

impl Snapshot {
    /// The key and the text to store it under; equal snapshots have equal keys.
    pub fn write(&self, vault: VaultId) -> (String, String) {
        let mut writers = SortedMap::new();
        for (writer, _) in self.vector.iter() {
            writers.insert(writer, String::new());
        }
        for (_, register) in self.registers.iter() {
            writers.insert(register.stamp.writer, String::new());
        }
        let mut body = format!("{} {}", base36(self.generation), base36(self.time));
        for (at, (writer, number)) in (0..).zip(writers.iter_mut()) {
            *number = base36(at);
            push(&mut body, &["\nw", writer.as_str()]);
        }
        let number = |writer: WriterId| writers.get(&writer).map_or("", String::as_str);
        for (writer, mark) in self.vector.iter() {
            push(&mut body, &["\nv", number(writer), " ", &mark.text()]);
        }
        for (path, Register { stamp, value }) in self.registers.iter() {
            let value = value.as_deref().unwrap_or_default();
            push(&mut body, &["\nr", &base36(stamp.time), " ", number(stamp.writer)]);
            push(&mut body, &[" ", path, "=", value]);
        }
        let key = Key::Snapshot(vault, digest(&[&body])).text();
        let text = seal(&key, &body);
        (key, text)
    }

    /// Reads a snapshot; a damaged one gives no value at all.
    pub fn read(key: &str, text: &str) -> Result<Self, Problem> {
        let problem = |why| Problem::new(key, why);
        let Some(Key::Snapshot(_, hash)) = Key::parse(key) else {
            return Err(problem(Why::WrongKey));
        };
        let body = body_of(key, text).map_err(problem)?;
        if digest(&[body]) != hash {
            return Err(problem(Why::HashMismatch));
        }
        let mut lines = body.split('\n');
        let snapshot = lines.next().and_then(from_header);
        let mut snapshot = snapshot.ok_or_else(|| problem(Why::BadLine(0)))?;
        let mut writers = Vec::new();
        for (at, line) in (1..).zip(lines) {
            read_line(&mut snapshot, &mut writers, line)
                .ok_or_else(|| problem(Why::BadLine(at)))?;
        }
        Ok(snapshot)
    }
}

fn from_header(header: &str) -> Option<Snapshot> {
    let (generation, time) = header.split_once(' ')?;
    Some(Snapshot {
        generation: number_from_base36(generation)?,
        time: number_from_base36(time)?,
        vector: Vector::default(),
        registers: Registers::default(),
    })
}

fn read_line(snapshot: &mut Snapshot, writers: &mut Vec<WriterId>, line: &str) -> Option<()> {
    let (kind, rest) = line.split_at_checked(1)?;
    if kind == "w" {
        writers.push(WriterId::parse(rest)?);
        return Some(());
    }
    let writer =
        |number: &str| writers.get(usize::try_from(number_from_base36(number)?).ok()?).copied();
    let mut parts = rest.splitn(3, ' ');
    match kind {
        "v" => {
            let (number, mark) = rest.split_once(' ')?;
            snapshot.vector.join(writer(number)?, &Mark::from_text(mark)?);
        }
        "r" => {
            let time = number_from_base36(parts.next()?)?;
            let stamp = Stamp { time, writer: writer(parts.next()?)? };
            let put = put_from_line(parts.next()?).ok()?;
            snapshot.registers.put(&put.path, Register { stamp, value: put.value });
        }
        _ => return None,
    }
    Some(())
}

fn push(body: &mut String, parts: &[&str]) {
    for part in parts {
        body.push_str(part);
    }
}
