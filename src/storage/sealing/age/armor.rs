//! The armor: base64 in lines of 64 letters between two marks, read as strictly as the format asks.

use super::AgeProblem;
use crate::storage::alphabet::{base64, bytes_from_base64};

const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
const END: &str = "-----END AGE ENCRYPTED FILE-----";
const COLUMNS: usize = 64;

/// The file in letters.
pub(super) fn put_on(file: &[u8]) -> String {
    let letters = base64(file);
    let mut armored = String::with_capacity(letters.len() + letters.len() / COLUMNS + 80);
    armored.push_str(BEGIN);
    for (at, letter) in letters.chars().enumerate() {
        if at % COLUMNS == 0 {
            armored.push('\n');
        }
        armored.push(letter);
    }
    armored.push_str(padding(letters.len()));
    for part in ["\n", END, "\n"] {
        armored.push_str(part);
    }
    armored
}

/// The file itself. White space may stand around the armor, line ends may be of either kind, nothing else.
pub(super) fn taken_off(armored: &str) -> Result<Vec<u8>, AgeProblem> {
    let is_space = |letter: char| letter.is_ascii_whitespace() || letter == '\u{feff}';
    let inside = armored.trim_matches(is_space).strip_prefix(BEGIN).ok_or(AgeProblem::NotAge)?;
    let inside = inside.strip_suffix(END).ok_or(AgeProblem::Damaged)?;
    let mut lines = inside.lines();
    if lines.next() != Some("") || !inside.ends_with('\n') {
        return Err(AgeProblem::Damaged);
    }
    let mut letters = String::with_capacity(inside.len());
    for line in lines {
        // Every line but the last is full.
        if line.is_empty() || line.len() > COLUMNS || !letters.len().is_multiple_of(COLUMNS) {
            return Err(AgeProblem::Damaged);
        }
        letters.push_str(line);
    }
    let bare = letters.trim_end_matches('=');
    if letters.is_empty() || letters.get(bare.len()..) != Some(padding(bare.len())) {
        return Err(AgeProblem::Damaged);
    }
    bytes_from_base64(bare).ok_or(AgeProblem::Damaged)
}

/// What fills the last four letters.
fn padding(letters: usize) -> &'static str {
    match letters % 4 {
        2 => "==",
        3 => "=",
        _ => "",
    }
}
