//! One spelling for what was typed on different keyboards: some send a marked vowel as one character, others as
//! a letter and its marks. A passphrase must be the same on both.

use zeroize::Zeroizing;

const GRAVE: char = '\u{300}';
const ACUTE: char = '\u{301}';
const CIRCUMFLEX: char = '\u{302}';
const TILDE: char = '\u{303}';
const BREVE: char = '\u{306}';
const HOOK: char = '\u{309}';
const HORN: char = '\u{31b}';
const DOT: char = '\u{323}';

/// The tones, in the order of the columns of [`TONED`].
const TONES: [char; 5] = [GRAVE, ACUTE, HOOK, TILDE, DOT];

/// Letter, mark, and the letter they make.
const SHAPED: [(char, char, char); 6] = [
    ('a', BREVE, '\u{103}'),
    ('a', CIRCUMFLEX, '\u{e2}'),
    ('e', CIRCUMFLEX, '\u{ea}'),
    ('o', CIRCUMFLEX, '\u{f4}'),
    ('o', HORN, '\u{1a1}'),
    ('u', HORN, '\u{1b0}'),
];

/// The twelve vowels, and what each tone makes of them.
const TONED: [(char, [char; 5]); 12] = [
    ('a', ['\u{e0}', '\u{e1}', '\u{1ea3}', '\u{e3}', '\u{1ea1}']),
    ('\u{103}', ['\u{1eb1}', '\u{1eaf}', '\u{1eb3}', '\u{1eb5}', '\u{1eb7}']),
    ('\u{e2}', ['\u{1ea7}', '\u{1ea5}', '\u{1ea9}', '\u{1eab}', '\u{1ead}']),
    ('e', ['\u{e8}', '\u{e9}', '\u{1ebb}', '\u{1ebd}', '\u{1eb9}']),
    ('\u{ea}', ['\u{1ec1}', '\u{1ebf}', '\u{1ec3}', '\u{1ec5}', '\u{1ec7}']),
    ('i', ['\u{ec}', '\u{ed}', '\u{1ec9}', '\u{129}', '\u{1ecb}']),
    ('o', ['\u{f2}', '\u{f3}', '\u{1ecf}', '\u{f5}', '\u{1ecd}']),
    ('\u{f4}', ['\u{1ed3}', '\u{1ed1}', '\u{1ed5}', '\u{1ed7}', '\u{1ed9}']),
    ('\u{1a1}', ['\u{1edd}', '\u{1edb}', '\u{1edf}', '\u{1ee1}', '\u{1ee3}']),
    ('u', ['\u{f9}', '\u{fa}', '\u{1ee7}', '\u{169}', '\u{1ee5}']),
    ('\u{1b0}', ['\u{1eeb}', '\u{1ee9}', '\u{1eed}', '\u{1eef}', '\u{1ef1}']),
    ('y', ['\u{1ef3}', '\u{fd}', '\u{1ef7}', '\u{1ef9}', '\u{1ef5}']),
];

/// The passphrase as every key is derived from it: marked vowels as one character each, one space for every run
/// of white space, none at the ends.
pub fn spelled(passphrase: &str) -> Zeroizing<String> {
    let mut spelled = Zeroizing::new(String::with_capacity(passphrase.len()));
    for word in passphrase.split_whitespace() {
        if !spelled.is_empty() {
            spelled.push(' ');
        }
        spell_word(word, &mut spelled);
    }
    spelled
}

fn spell_word(word: &str, spelled: &mut String) {
    let mut rest = word;
    while let Some(base) = rest.chars().next() {
        let after = rest.get(base.len_utf8()..).unwrap_or_default();
        let next = after.find(|letter| !is_mark(letter)).unwrap_or(after.len());
        let (marks, after) = after.split_at_checked(next).unwrap_or((after, ""));
        match composed(base, marks) {
            Some(letter) => spelled.push(letter),
            // Not a Vietnamese vowel: it stays as it was typed.
            None => spelled.extend(std::iter::once(base).chain(marks.chars())),
        }
        rest = after;
    }
}

fn is_mark(letter: char) -> bool {
    TONES.contains(&letter) || matches!(letter, CIRCUMFLEX | BREVE | HORN)
}

/// The one character for a vowel and its marks, in whatever order they came.
fn composed(base: char, marks: &str) -> Option<char> {
    let small = base.to_lowercase().next()?;
    let (mut vowel, mut tone) = taken_apart(small);
    for mark in marks.chars() {
        let column = TONES.iter().position(|tone| *tone == mark);
        match column {
            Some(_) if tone.is_some() => return None,
            Some(_) => tone = column,
            None => {
                vowel =
                    SHAPED.iter().find(|(plain, shape, _)| (*plain, *shape) == (vowel, mark))?.2;
            }
        }
    }
    let letter = match tone {
        None => vowel,
        Some(column) => *TONED.iter().find(|(own, _)| *own == vowel)?.1.get(column)?,
    };
    if small == base { Some(letter) } else { letter.to_uppercase().next() }
}

/// A vowel without its tone, and the tone's column.
fn taken_apart(letter: char) -> (char, Option<usize>) {
    let of_row = |(vowel, toned): &(char, [char; 5])| {
        toned.iter().position(|own| *own == letter).map(|column| (*vowel, Some(column)))
    };
    TONED.iter().find_map(of_row).unwrap_or((letter, None))
}
