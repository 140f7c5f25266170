//! A browser storage that fails on command, and tabs that write to it. For the storage tests.
#![allow(dead_code, reason = "each test file uses its part")]

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use guong::storage::{
    Head, Opened, Opening, Prepared, Put, Registers, VaultId, Writer, WriterId, open,
};

/// 2026-09-01, the morning.
pub const NOW: u64 = 1_788_220_800_000;

/// What the browser keeps, with a switch for each way of failing.
#[derive(Clone, Default)]
pub struct Shelf {
    pub kept: BTreeMap<String, String>,
    pub writes: usize,
    /// The writes, counted from 0, that are refused as if the storage were full.
    pub refused: Vec<usize>,
}

impl Shelf {
    pub fn set(&mut self, key: &str, text: &str) -> bool {
        let at = self.writes;
        self.writes += 1;
        if self.refused.contains(&at) {
            return false;
        }
        self.kept.insert(key.to_owned(), text.to_owned());
        true
    }

    pub fn entries(&self) -> Vec<(String, String)> {
        self.kept.iter().map(|(key, text)| (key.clone(), text.clone())).collect()
    }

    pub fn open(&self) -> Opened {
        opened(&self.entries())
    }

    pub fn journal_keys(&self) -> Vec<String> {
        self.kept.keys().filter(|key| key.contains("/j/")).cloned().collect()
    }
}

/// The vault in some entries; anything else is a failed test.
pub fn opened(entries: &[(String, String)]) -> Opened {
    match open(entries) {
        Opening::Opened(opened) => *opened,
        other => panic!("not opened: {other:?}"),
    }
}

/// One page load: a writer and the registers it has in memory.
pub struct Tab {
    pub writer: Writer,
    pub registers: Registers,
}

impl Tab {
    pub fn open(shelf: &Shelf, bits: u64) -> Self {
        let opened = shelf.open();
        let writer = opened.begin(|| bits).unwrap();
        Self { writer, registers: opened.registers }
    }

    /// Writes one change as the program does: prepare, store, read back, confirm. Says whether it stands.
    pub fn write(&mut self, shelf: &mut Shelf, now: u64, puts: &[Put]) -> bool {
        let prepared = self.writer.prepare(now, puts).unwrap();
        let Prepared { key, text, record } = &prepared;
        if !shelf.set(key, text) || shelf.kept.get(key) != Some(text) {
            return false;
        }
        record.apply(&mut self.registers);
        self.writer.confirm(&prepared);
        true
    }
}

pub fn vault() -> VaultId {
    VaultId::parse("Vault-01").unwrap()
}

pub fn writer_id(bits: u64) -> WriterId {
    WriterId::from_bits(bits)
}

/// A shelf with a new vault and nothing in it.
pub fn new_shelf() -> Shelf {
    let mut shelf = Shelf::default();
    let (key, text) = Head::create(vault(), NOW);
    assert!(shelf.set(&key, &text));
    shelf
}

/// An answer, the commonest change.
pub fn answer(item: usize, point: usize) -> Put {
    Put::set(format!("a/k3f9/lcbcc-2025.{item}"), format!(r#"{{"p":{point}}}"#))
}

/// A vault of this many records: answers, notes in Vietnamese, removals, several puts at once.
pub fn vault_of(records: usize) -> Shelf {
    let mut shelf = new_shelf();
    let mut tab = Tab::open(&shelf, 7);
    for n in 0..records {
        let note =
            format!(r#"{{"p":{},"n":"Tôi đã chậm trả hồ sơ lần {n}\nvà \"xin lỗi\" dân"}}"#, n % 4);
        let puts = match n % 5 {
            0 => vec![Put::set(format!("a/k3f9/lcbcc-2025.{n}"), note)],
            1 if n > 10 => vec![Put::remove(format!("a/k3f9/lcbcc-2025.{}", n - 6))],
            2 => vec![answer(n, 1), Put::set("profile", format!(r#"{{"jobs":["{n}"]}}"#))],
            _ => vec![answer(n, n % 4)],
        };
        assert!(tab.write(&mut shelf, NOW + 1000 * n as u64, &puts));
    }
    shelf
}

/// The envelope written a second time, so that a slip in the first one shows.
pub fn sealed(key: &str, start: &str, body: &str) -> String {
    let hash = Sha256::digest(format!("{key}\n{start}{body}"));
    let letters: Vec<char> =
        ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['-', '_']).collect();
    let bytes: Vec<_> = hash[..16].iter().map(|byte| format!("{byte:08b}")).collect();
    let bits = bytes.concat() + "0000";
    let sixes = bits.as_bytes().chunks(6).map(|six| std::str::from_utf8(six).unwrap());
    let tag: String = sixes.map(|six| letters[usize::from_str_radix(six, 2).unwrap()]).collect();
    format!("{start}{tag}{body}")
}

/// Every way this suite damages one character.
pub fn flips(text: &str, at: usize, letter: char) -> Vec<String> {
    let with = |other: char| {
        let mut changed = text.to_owned();
        changed.replace_range(at..at + letter.len_utf8(), other.encode_utf8(&mut [0; 4]));
        changed
    };
    let mut others = vec!['\n', 'ế'];
    if letter.is_ascii() {
        let byte = letter as u8;
        others.extend([1, 4, 32].map(|bit| char::from(byte ^ bit)));
    }
    others.into_iter().filter(|other| *other != letter).map(with).collect()
}
