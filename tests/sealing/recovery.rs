//! The code on paper: typed in any way it opens, mistyped it says so.

use guong::storage::sealing::{CodeProblem, Cost, Lock, RecoveryCode};

use super::{random, vault};

const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn code(seed: u64) -> String {
    let cost = Cost { m_kib: 8, t: 1 };
    let (_, _, code) = Lock::create(vault(), "", cost, &random(seed)).unwrap();
    code.to_string()
}

fn read(text: &str) -> Result<String, CodeProblem> {
    RecoveryCode::parse(text).map(|code| code.to_string())
}

#[test]
fn seven_groups_of_four_letters() {
    for seed in 0..300 {
        let code = code(seed);
        let groups: Vec<&str> = code.split('-').collect();
        assert_eq!(groups.len(), 7, "{code}");
        assert!(groups.iter().all(|group| group.len() == 4), "{code}");
        assert!(code.chars().all(|letter| letter == '-' || LETTERS.contains(letter)), "{code}");
        assert_eq!(read(&code), Ok(code));
    }
}

#[test]
fn typed_in_any_way() {
    for seed in 0..100 {
        let code = code(seed);
        for typed in [
            code.to_lowercase(),
            code.replace('-', ""),
            code.replace('-', " \t"),
            code.replace('-', "–"),
            format!("\n {code}  "),
            code.replace('0', "O").replace('1', "I"),
            code.replace('0', "o").replace('1', "l"),
            code.replace('1', "i"),
            code.replace('1', "L"),
        ] {
            assert_eq!(read(&typed), Ok(code.clone()), "{typed}");
        }
    }
}

#[test]
fn every_wrong_letter_is_a_typo() {
    for seed in 0..20 {
        let code = code(seed);
        for (at, letter) in code.char_indices().filter(|(_, letter)| *letter != '-') {
            for other in LETTERS.chars().filter(|other| *other != letter) {
                let mut typed = code.clone();
                typed.replace_range(at..=at, &other.to_string());
                assert_eq!(read(&typed), Err(CodeProblem::Typo), "{typed}");
            }
        }
    }
}

#[test]
fn any_two_wrong_letters_are_a_typo() {
    let code = code(1).replace('-', "");
    for first in 0..28 {
        for second in first + 1..28 {
            for (one, other) in (1..32).flat_map(|one| (1..32).map(move |other| (one, other))) {
                let mut typed: Vec<char> = code.chars().collect();
                for (at, by) in [(first, one), (second, other)] {
                    let digit = LETTERS.find(typed[at]).unwrap();
                    typed[at] = LETTERS.as_bytes()[digit ^ by].into();
                }
                let typed: String = typed.into_iter().collect();
                assert_eq!(read(&typed), Err(CodeProblem::Typo), "{typed}");
            }
        }
    }
}

#[test]
fn missing_and_foreign_letters_are_named() {
    let code = code(2);
    assert_eq!(read(""), Err(CodeProblem::Length { letters: 0, expected: 28 }));
    assert_eq!(read(&code[..33]), Err(CodeProblem::Length { letters: 27, expected: 28 }));
    assert_eq!(read(&(code.clone() + "0")), Err(CodeProblem::Length { letters: 29, expected: 28 }));
    for letter in ['U', 'u', '*', 'đ', '０'] {
        let typed = format!("{letter}{}", &code[1..]);
        assert_eq!(read(&typed), Err(CodeProblem::NotALetter(letter)));
    }
}

/// Check letters that fit do not make a code of what says more than 128 bits.
#[test]
fn a_code_too_large_is_refused() {
    let fits = |check: &str| read(&format!("80000000000000000000000000{check}")).is_ok();
    let pairs = LETTERS.chars().flat_map(|a| LETTERS.chars().map(move |b| format!("{a}{b}")));
    assert!(!pairs.into_iter().any(|check| fits(&check)));
}
