//! What can be undone, carried over a reload. Written when the page is left, and good for nothing once anybody wrote
//! anything after it.
//!
//! Header `time`, then lines: `u` begins a step to undo, `r` one to redo, `p` path=json belongs to the step before it.

use super::alphabet::{base36, number_from_base36};
use super::envelope::{seal, unseal};
use super::key::{Key, VaultId, WriterId};
use super::problem::{Problem, Why};
use super::record::put_from_line;
use super::registers::Put;

/// The longest text kept: the oldest steps give way.
const LONGEST: usize = 100_000;

/// Steps back and forth, each as the values that stood before it; the last of each list comes first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// The latest time in the vault when they were written.
    pub time: u64,
    /// To undo.
    pub undo: Vec<Vec<Put>>,
    /// To redo.
    pub redo: Vec<Vec<Put>>,
}

impl Steps {
    /// The key and the text to store it under.
    pub fn write(&self, vault: VaultId, writer: WriterId) -> (String, String) {
        let key = Key::Steps(vault, writer).text();
        let mut room = LONGEST;
        let redo = kept(&self.redo, &mut room);
        let undo = kept(&self.undo, &mut room);
        let mut body = base36(self.time);
        for (letter, steps) in [("u", undo), ("r", redo)] {
            for step in steps {
                body.push('\n');
                body.push_str(letter);
                for put in step {
                    for part in ["\np", &put.path, "=", put.value.as_deref().unwrap_or_default()] {
                        body.push_str(part);
                    }
                }
            }
        }
        let text = seal(&key, &body);
        (key, text)
    }

    /// Reads them back; a damaged text gives none at all.
    pub fn read(key: &str, text: &str) -> Result<Self, Problem> {
        let problem = |why| Problem::new(key, why);
        let body = unseal(key, text).map_err(problem)?;
        let mut lines = body.split('\n');
        let time = lines.next().and_then(number_from_base36);
        let mut steps =
            Self { time: time.ok_or_else(|| problem(Why::BadLine(0)))?, ..Self::default() };
        let mut is_undo = true;
        for (at, line) in (1..).zip(lines) {
            let bad = || problem(Why::BadLine(at));
            match line {
                "u" | "r" => {
                    is_undo = line == "u";
                    steps.list(is_undo).push(Vec::new());
                }
                _ => {
                    let put = line.strip_prefix('p').map(put_from_line);
                    let put = put.and_then(Result::ok).ok_or_else(bad)?;
                    steps.list(is_undo).last_mut().ok_or_else(bad)?.push(put);
                }
            }
        }
        Ok(steps)
    }

    fn list(&mut self, is_undo: bool) -> &mut Vec<Vec<Put>> {
        if is_undo { &mut self.undo } else { &mut self.redo }
    }
}

/// The latest steps there is room for.
fn kept<'a>(steps: &'a [Vec<Put>], room: &mut usize) -> &'a [Vec<Put>] {
    let length = |put: &Put| put.path.len() + put.value.as_deref().map_or(0, str::len) + 3;
    let mut first = steps.len();
    for (at, step) in steps.iter().enumerate().rev() {
        let length = step.iter().map(length).sum::<usize>() + 2;
        if length > *room {
            break;
        }
        *room -= length;
        first = at;
    }
    steps.get(first..).unwrap_or_default()
}
