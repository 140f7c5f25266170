//! The gate: what a text must be before anybody looks for a standard in it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::problem::{Findings, Problem, ProblemKind, whole_file};

/// The largest text that is read, in bytes.
pub const LARGEST: usize = 5 * 1024 * 1024;
/// How deep `serde_json` follows lists within lists.
const DEEPEST: usize = 127;

/// Reads a foreign text as JSON: not too large, not too deep, every key once; a byte order mark is accepted.
pub fn read_text(text: &str) -> Result<Value, Vec<Problem>> {
    let value = parse(text)?;
    let found = Findings::default();
    find_repeated_keys(text, &found);
    found.settle(Some(value))
}

/// Reads a text as JSON without looking for repeated keys, for content the tests have already read.
pub fn parse(text: &str) -> Result<Value, Vec<Problem>> {
    if text.len() > LARGEST {
        return Err(whole_file(ProblemKind::TooLarge { bytes: text.len() }));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| {
        let too_deep = depth_before(text, error.line(), error.column()) > DEEPEST;
        whole_file(if too_deep {
            ProblemKind::TooDeep
        } else {
            ProblemKind::NotJson { line: error.line(), column: error.column() }
        })
    })
}

/// How many lists and objects are open where the parser gave up.
fn depth_before(text: &str, line: usize, column: usize) -> usize {
    let starts = text.split_inclusive('\n').take(line.saturating_sub(1));
    let end = starts.map(str::len).sum::<usize>().saturating_add(column).min(text.len());
    let mut depth = 0_usize;
    let mut marks = Marks { bytes: text.as_bytes().get(..end).unwrap_or_default(), at: 0 };
    while let Some((mark, _)) = marks.next() {
        match mark {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    depth
}

/// The signs of a JSON text outside its strings; a string counts as its opening quote, with its end.
struct Marks<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Marks<'_> {
    fn next(&mut self) -> Option<(u8, usize)> {
        let start = self.at;
        let mark = *self.bytes.get(start)?;
        self.at += 1;
        if mark == b'"' {
            while let Some(byte) = self.bytes.get(self.at) {
                self.at += if *byte == b'\\' { 2 } else { 1 };
                if *byte == b'"' {
                    break;
                }
            }
        }
        Some((mark, start))
    }

    /// Whether the string just passed is a key.
    fn before_colon(&self) -> bool {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        rest.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b':')
    }
}

/// An open list (with the index it is at) or object (with the key it is at).
#[derive(Default)]
struct Open<'t> {
    index: Option<usize>,
    key: &'t str,
    keys: BTreeSet<&'t str>,
}

/// The text must be JSON already. Of two equal keys the parser keeps one in silence; here it is said.
fn find_repeated_keys(text: &str, found: &Findings) {
    let mut open: Vec<Open> = Vec::new();
    let mut marks = Marks { bytes: text.as_bytes(), at: 0 };
    while let Some((mark, start)) = marks.next() {
        match mark {
            b'{' => open.push(Open::default()),
            b'[' => open.push(Open { index: Some(0), ..Open::default() }),
            b'}' | b']' => drop(open.pop()),
            b',' => {
                if let Some(index) = open.last_mut().and_then(|list| list.index.as_mut()) {
                    *index += 1;
                }
            }
            b'"' if marks.before_colon() => {
                let Some(object) = open.last_mut() else { continue };
                object.key = text.get(start + 1..marks.at - 1).unwrap_or_default();
                if !object.keys.insert(object.key) {
                    found.add(path(&open), ProblemKind::Duplicate);
                }
            }
            _ => {}
        }
    }
}

fn path(open: &[Open]) -> String {
    let mut path = String::new();
    for step in open {
        match step.index {
            Some(index) => push_index(&mut path, index),
            None => push_key(&mut path, step.key),
        }
    }
    path
}

/// Goes one key deeper.
pub(super) fn push_key(path: &mut String, key: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(key);
}

/// Goes into a list.
pub(super) fn push_index(path: &mut String, index: usize) {
    path.push('[');
    path.push_str(&index.to_string());
    path.push(']');
}

/// The parts of an object (each with its key) or of a list (without), one level down, as they stand in the text,
/// which must be JSON already.
pub(super) fn parts(text: &str) -> Vec<(&str, &str)> {
    let (mut parts, mut depth, mut start, mut key) = (Vec::new(), 0_usize, 0, "");
    let mut marks = Marks { bytes: text.as_bytes(), at: 0 };
    while let Some((mark, at)) = marks.next() {
        if depth == 1 && matches!(mark, b',' | b'}' | b']') {
            parts.push((key, text.get(start..at).unwrap_or_default().trim()));
        }
        match mark {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'"' if depth == 1 && marks.before_colon() => {
                key = text.get(at + 1..marks.at - 1).unwrap_or_default();
            }
            _ => {}
        }
        if depth == 1 && matches!(mark, b'{' | b'[' | b',' | b':') {
            start = marks.at;
        }
    }
    parts
}
