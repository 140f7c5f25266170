//! How much fits: rounds of 120 items, every second one with a note, in the room that every browser gives.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::panic,
    reason = "a test that panics is doing its work, and this one tells what it measured"
)]

mod packing;
mod shelf;

use guong::storage::{Put, Register, Registers, Snapshot, Stamp, Vector};

use packing::packed;
use shelf::{NOW, vault, writer_id};

/// What every browser gives, in UTF-16 units (`WebKit` counts two bytes for each letter of ours).
const ROOM: usize = 2_600_000;
/// Records that wait for the next snapshot, or for the one after it: at most two journals of this many characters.
const LOOSE: usize = 2 * 128 * 1024;
const ITEMS: usize = 120;
const NOTE: usize = 80;

/// Words as they come in the built-in standards, drawn one by one: harder to make short than anybody's sentences.
struct Notes {
    words: Vec<String>,
    state: u64,
}

impl Notes {
    fn new() -> Self {
        let mut words = Vec::new();
        for name in ["lcbcc-2025", "un-1996"] {
            let path = format!("src/catalogue/standards/{name}.json");
            let text = std::fs::read_to_string(path).unwrap();
            let file: serde_json::Value = serde_json::from_str(&text).unwrap();
            gather(&file, "", &mut words);
        }
        words.sort_unstable();
        words.dedup();
        assert!(words.len() > 500, "{} words", words.len());
        Self { words, state: 0x9E37_79B9_7F4A_7C15 }
    }

    fn below(&mut self, end: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state % end as u64).unwrap()
    }

    fn note(&mut self) -> String {
        let mut note = String::new();
        while note.chars().count() < NOTE {
            let word = self.below(self.words.len());
            note.push_str(&self.words[word]);
            note.push(' ');
        }
        note.chars().take(NOTE).collect()
    }
}

fn gather(value: &serde_json::Value, name: &str, words: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                gather(value, name, words);
            }
        }
        serde_json::Value::Array(values) => {
            for value in values {
                gather(value, name, words);
            }
        }
        serde_json::Value::String(text) if name == "vi" => {
            let letters = |word: &str| word.replace(|letter: char| !letter.is_alphabetic(), "");
            words.extend(text.split(' ').map(letters).filter(|word| !word.is_empty()));
        }
        _ => {}
    }
}

/// So many rounds, each in a page load of its own, an item every few seconds.
fn rounds(count: usize) -> Registers {
    let (mut notes, mut time) = (Notes::new(), NOW);
    let ids = std::fs::read_to_string("tests/frozen/item-ids.txt").unwrap();
    let ids: Vec<&str> = ids.lines().filter(|line| !line.is_empty()).take(ITEMS).collect();
    assert_eq!(ids.len(), ITEMS);
    let mut registers = Registers::default();
    for round in 0..count {
        let writer = writer_id(notes.state);
        let id = format!("m{:07}{:03}", round, notes.below(1000));
        let opened = r#"{"t":"Lượt tự soi","l":"c0k3f9","o":"2026-09-01"}"#;
        let mut puts = vec![Put::set(format!("round/{id}"), opened)];
        for (at, item) in ids.iter().enumerate() {
            let mut value = serde_json::json!({ "p": notes.below(4) });
            if at % 2 == 0 {
                value["n"] = notes.note().into();
            }
            puts.push(Put::set(format!("a/{id}/{item}"), value.to_string()));
        }
        for Put { path, value } in puts {
            time += 2_000 + notes.below(60_000) as u64;
            registers.put(&path, Register { stamp: Stamp { time, writer }, value });
        }
    }
    registers
}

fn units(key: &str, text: &str) -> usize {
    key.len() + text.encode_utf16().count()
}

#[test]
fn a_thousand_rounds_with_notes_fit() {
    let measured = |count| {
        let registers = rounds(count);
        let snapshot = Snapshot { generation: 2, time: NOW, vector: Vector::default(), registers };
        let (key, plain) = snapshot.write(vault());
        (units(&key, &plain), units(&key, &packed(&key, &plain)))
    };
    let (plain_few, packed_few) = measured(20);
    println!("20 rounds: {plain_few} units plain, {packed_few} packed");
    let (plain, packed) = measured(1_000);
    let fit = |units: usize| (ROOM - LOOSE) * 1_000 / units;
    println!("1,000 rounds: {plain} units plain, {packed} packed");
    println!("a round: {} units plain, {} packed", plain / 1_000, packed / 1_000);
    println!("fit into {ROOM} units: {} packed, {} plain", fit(packed), fit(plain));
    assert!(fit(packed) >= 1_000, "{packed} units for a thousand rounds");
    assert!(fit(plain) < 300, "control: without packing they do not");
}
