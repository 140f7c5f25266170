//! What makes a passphrase good enough: length, and not being the first that everybody tries. No rules on which
//! letters it has.

use super::common_phrases::COMMON;
use super::suggested_words::WORDS;
use super::{Random, drawn, spelled};
use crate::domain::text::fold;

/// How many characters a passphrase has at least.
pub const LEAST_LENGTH: usize = 15;

/// The longest text that is only one short piece over and over, such as `abcabcabc`.
const LONGEST_PIECE: usize = 4;

/// Why a passphrase is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseProblem {
    /// Too few characters; nobody is kept from trying all of them.
    TooShort {
        /// How many it has.
        length: usize,
        /// How many it needs.
        least: usize,
    },
    /// Made only of phrases, or of rows of keys, that are tried first.
    Common,
    /// One character, or one short piece, again and again.
    Repeated,
}

/// Whether a new passphrase is good enough. Never asked of one that opens something.
pub fn judge(passphrase: &str) -> Result<(), PassphraseProblem> {
    let spelled = spelled(passphrase);
    let length = spelled.chars().count();
    if length < LEAST_LENGTH {
        return Err(PassphraseProblem::TooShort { length, least: LEAST_LENGTH });
    }
    let bare: Vec<char> = spelled.chars().filter(|letter| *letter != ' ').collect();
    if (1..=LONGEST_PIECE).any(|piece| is_repetition(&bare, piece)) {
        return Err(PassphraseProblem::Repeated);
    }
    let folded = fold(&spelled);
    let visible: String = folded.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let letters: String = visible.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    let is_common = is_row(&visible) || (!letters.is_empty() && is_all_common(&letters));
    if is_common { Err(PassphraseProblem::Common) } else { Ok(()) }
}

/// Five words drawn from 512, by the same chance each: 45 bits, and nothing of the person in them.
pub fn suggest(random: &Random) -> String {
    let words: Vec<&str> = WORDS.iter().flat_map(|line| line.split_whitespace()).collect();
    let draws: [u8; 10] = drawn(random);
    let chosen = draws.chunks(2).map(|draw| {
        let number = draw.iter().fold(0, |number, byte| number << 8 | usize::from(*byte));
        words.get(number % words.len().max(1)).copied().unwrap_or_default()
    });
    chosen.collect::<Vec<_>>().join(" ")
}

fn is_repetition(letters: &[char], piece: usize) -> bool {
    let shifted = letters.get(piece..).unwrap_or_default();
    letters.iter().zip(shifted).all(|(one, other)| one == other)
}

/// Whether it is a piece of a row everybody knows, forwards or backwards, however often begun again.
fn is_row(visible: &str) -> bool {
    let rows =
        ["0123456789", "1234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];
    let backwards: String = visible.chars().rev().collect();
    rows.iter().any(|row| {
        let rows = row.repeat(visible.len() / row.len() + 2);
        rows.contains(visible) || rows.contains(&backwards)
    })
}

/// Whether the letters can be cut into nothing but common phrases.
fn is_all_common(letters: &str) -> bool {
    let mut reached = vec![false; letters.len() + 1];
    if let Some(start) = reached.first_mut() {
        *start = true;
    }
    for at in 0..letters.len() {
        if reached.get(at) != Some(&true) {
            continue;
        }
        let rest = letters.get(at..).unwrap_or_default();
        for phrase in COMMON.iter().flat_map(|line| line.split_whitespace()) {
            if rest.starts_with(phrase)
                && let Some(end) = reached.get_mut(at + phrase.len())
            {
                *end = true;
            }
        }
    }
    reached.last() == Some(&true)
}
