//! The code a person writes down once: 128 random bits in letters that are hard to confuse.
//!
//! Seven groups of four letters of Crockford's base 32. The last two letters are a check of the 26 before them,
//! a Reed-Solomon code: any two wrong letters, and so also any two that changed places, are noticed.

use std::fmt::{Display, Formatter, Result as Formatted, Write as _};

use zeroize::Zeroizing;

use super::{Random, drawn};

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CONTENT: usize = 26;
const LENGTH: usize = 28;

/// What opens a lock when the passphrase is forgotten.
pub struct RecoveryCode(Zeroizing<[u8; 16]>);

/// What is wrong with a code as it was typed, before any lock is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// No code has this letter.
    NotALetter(char),
    /// Letters are missing, or there are too many.
    Length {
        /// How many were typed.
        letters: usize,
        /// How many a code has.
        expected: usize,
    },
    /// Some letter is not what was written down.
    Typo,
}

impl RecoveryCode {
    /// A new one.
    pub(super) fn drawn(random: &Random) -> Self {
        Self(Zeroizing::new(drawn(random)))
    }

    /// Its bytes.
    pub(super) fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// The code as typed: in any case, with or without its hyphens, `O` for `0` and `I` or `L` for `1`.
    pub fn parse(text: &str) -> Result<Self, CodeProblem> {
        let mut digits = Zeroizing::new(Vec::with_capacity(text.len()));
        for letter in text.chars().filter(|letter| !is_gap(*letter)) {
            digits.push(digit(letter).ok_or(CodeProblem::NotALetter(letter))?);
        }
        if digits.len() != LENGTH {
            return Err(CodeProblem::Length { letters: digits.len(), expected: LENGTH });
        }
        let (content, check) = digits.split_at_checked(CONTENT).ok_or(CodeProblem::Typo)?;
        let is_code = check_of(content) == check && content.first().is_some_and(|first| *first < 8);
        let number = content.iter().fold(0, |number, digit| number << 5 | u128::from(*digit));
        let code = is_code.then(|| Self(Zeroizing::new(number.to_be_bytes())));
        code.ok_or(CodeProblem::Typo)
    }
}

impl Display for RecoveryCode {
    fn fmt(&self, f: &mut Formatter<'_>) -> Formatted {
        let number = u128::from_be_bytes(*self.0);
        let digit = |at: usize| (number >> (5 * (CONTENT - 1 - at))).to_le_bytes()[0] & 31;
        let mut digits = Zeroizing::new(Vec::with_capacity(LENGTH));
        digits.extend((0..CONTENT).map(digit));
        let check = check_of(&digits);
        digits.extend(check);
        for (at, digit) in digits.iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                f.write_char('-')?;
            }
            f.write_char(char::from(LETTERS.get(usize::from(*digit)).copied().unwrap_or(b'?')))?;
        }
        Ok(())
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut Formatter<'_>) -> Formatted {
        f.write_str("RecoveryCode")
    }
}

/// What people and their keyboards put between groups.
fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn digit(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = LETTERS.iter().position(|own| char::from(*own) == letter)?;
    u8::try_from(at).ok()
}

/// The sum of all digits, and the sum of all digits times rising powers, in the field of 32 elements.
fn check_of(digits: &[u8]) -> [u8; 2] {
    digits.iter().fold([0, 0], |[sum, powers], digit| [sum ^ digit, doubled(powers) ^ digit])
}

/// Times x, modulo x⁵ + x² + 1.
fn doubled(element: u8) -> u8 {
    let shifted = element << 1;
    if shifted & 32 == 0 { shifted } else { shifted ^ 0b10_0101 }
}
