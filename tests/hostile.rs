//! Every reader of foreign text against texts gone wrong: no panic, no endless reading, whatever comes.
//!
//! `GUONG_TRIALS` says how many texts each reader gets; a release is tried with ten million.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use guong::catalogue::{read_bundle, read_checklist, read_hosted, read_text};
use guong::domain::id::ChecklistId;
use guong::domain::library::Library;
use guong::route::Route;
use guong::storage::sealing::{RecoveryCode, Seal as _, Sealer, age};
use guong::storage::{
    Backup, Head, Packed, Put, Record, Snapshot, Steps, VaultId, Writer, WriterId, open,
    raw_entries, salvage,
};

/// Small enough to draw the same trials everywhere, good enough to reach every byte.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (end.max(1) as u64)).unwrap()
    }
}

/// Pieces that break readers more often than noise does.
const PIECES: [&str; 24] = [
    "\"",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\\",
    "\\u0000",
    "\\ud800",
    "null",
    "-1",
    "1e999",
    "99999999999999999999",
    "\u{202e}",
    "\u{200b}",
    "\n",
    "=",
    "/",
    "%00",
    "\u{feff}",
    "e\u{301}\u{301}",
    "__proto__",
    "….",
];

fn spoiled(seed: &str, chance: &mut Chance) -> String {
    let mut bytes = seed.as_bytes().to_vec();
    for _ in 0..=chance.below(4) {
        let at = chance.below(bytes.len() + 1);
        match chance.below(6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            1 => bytes.truncate(at),
            2 => {
                let end = (at + chance.below(40)).min(bytes.len());
                bytes.drain(at..end);
            }
            3 => {
                let end = (at + chance.below(40)).min(bytes.len());
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            _ => {
                let piece = PIECES[chance.below(PIECES.len())].repeat(1 + chance.below(3));
                bytes.splice(at..at, piece.into_bytes());
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// How many texts a reader gets: all that were asked for, or what every change is tried with, less for slow readers.
fn trials(share: usize) -> usize {
    let asked = std::env::var("GUONG_TRIALS").ok().and_then(|count| count.parse().ok());
    asked.unwrap_or(6_000 / share)
}

/// Spoiled texts for one reader, each from one of the seeds.
fn try_all(seeds: &[String], share: usize, read: impl Fn(&str)) {
    try_times(seeds, trials(share), read);
}

fn try_times(seeds: &[String], times: usize, read: impl Fn(&str)) {
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    for _ in 0..times {
        let text = spoiled(&seeds[chance.below(seeds.len())], &mut chance);
        read(&text);
    }
}

fn file(path: &str) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// A shortened standard: long enough for every reader inside, short enough to be tried often.
fn standard() -> String {
    let mut standard: serde_json::Value =
        serde_json::from_str(&file("src/catalogue/standards/un-1996.json")).unwrap();
    standard["items"].as_array_mut().unwrap().truncate(2);
    standard.to_string()
}

fn bundle() -> String {
    format!("{{\"shared\":{},\"standards\":[{}]}}", file("src/catalogue/shared.json"), standard())
}

fn library() -> Library {
    read_bundle(&bundle()).unwrap()
}

fn record() -> (String, String) {
    let vault = VaultId::parse("Vault-00").unwrap();
    let mut writer = Writer::begin(
        vault,
        WriterId::parse("Writer-0").unwrap(),
        guong::storage::Clock::default(),
    );
    let puts =
        [Put::set("round/a/answer/b", "{\"p\":1,\"n\":\"ghi chú\"}"), Put::remove("settings")];
    let prepared = writer.prepare(1_790_000_000_000, &puts).unwrap();
    (prepared.key, prepared.text)
}

const CHECKLIST: &str = "{\"format\":\"guong-checklist\",\"format_version\":1,\"title\":\"Phiếu\",\"items\":[{\"id\":\"un-1996.1\"}]}";

fn content() -> [String; 2] {
    [standard(), CHECKLIST.to_owned()]
}

fn id() -> ChecklistId {
    ChecklistId::parse("c0").unwrap()
}

#[test]
fn bundles() {
    try_all(&[bundle()], 4, |text| drop(read_bundle(text)));
}

#[test]
fn hosted_files() {
    let library = library();
    try_all(&content(), 2, |text| drop(read_hosted(text, id(), &library)));
}

#[test]
fn checklists() {
    let library = library();
    try_all(&[CHECKLIST.to_owned()], 1, |text| drop(read_checklist(text, id(), &library)));
}

#[test]
fn texts_of_any_kind() {
    try_all(&content(), 2, |text| drop(read_text(text)));
}

#[test]
fn stored_texts() {
    let (key, text) = record();
    let vault: serde_json::Value =
        serde_json::from_str(&file("tests/frozen/vault-v1.json")).unwrap();
    let found = vault.as_object().unwrap().values().filter_map(|value| value.as_object());
    let mut entries: Vec<(String, String)> = found
        .flat_map(|keys| {
            keys.iter().filter_map(|(key, text)| Some((key.clone(), text.as_str()?.to_owned())))
        })
        .collect();
    entries.push((key.clone(), text.clone()));
    let texts: Vec<String> = entries.iter().map(|(_, text)| text.clone()).collect();
    try_all(std::slice::from_ref(&text), 1, |text| drop(Record::read(&key, text)));
    for (at, _) in &entries {
        // Each key a share of them: its readers get them all together.
        try_times(&texts, trials(1) / entries.len(), |text| {
            drop(Head::read(at, text));
            drop(Snapshot::read(at, text));
            drop(Steps::read(at, text));
        });
    }
    try_all(&texts, 4, |text| {
        let spoiled: Vec<(String, String)> =
            entries.iter().map(|(key, _)| (key.clone(), text.to_owned())).collect();
        drop(open(&spoiled));
        drop(salvage(&spoiled));
    });
}

#[test]
fn packed_texts() {
    let entries = raw_entries(&file("tests/frozen/packed-v1.json")).unwrap();
    let (key, text) = entries.iter().find(|(key, text)| Packed::is_at(key, text)).unwrap();
    try_all(std::slice::from_ref(text), 1, |spoiled| {
        assert!(spoiled == text || Packed::read(key, spoiled).is_err());
        assert!(Packed::plain(key, spoiled, Some(spoiled.as_bytes().to_vec())).starts_with("1z"));
    });
}

#[test]
fn raw_copies() {
    let raw = file("tests/frozen/packed-v1.json");
    try_all(&[raw], 4, |text| drop(raw_entries(text)));
}

#[test]
fn backups() {
    let backup = file("tests/frozen/backup-v1.json");
    try_all(&[backup], 4, |text| drop(Backup::read(text)));
}

#[test]
fn age_headers() {
    let sealed = file("tests/frozen/locked-backup-v1.age");
    // Every trial that gets as far as the passphrase would cost what the file asks for, so the lines before are tried.
    let header: String = sealed.chars().take(90).collect();
    try_all(&[header], 8, |text| drop(age::decrypt(text, "không phải mật khẩu này")));
}

#[test]
fn recovery_codes() {
    try_all(&["ABCD-EFGH-1234".to_owned()], 1, |text| drop(RecoveryCode::parse(text)));
}

#[test]
fn addresses_and_sealed_texts() {
    let seeds = ["#/rounds/abc/list?only=open", "#/open?from=/a.json&view=list", "#/standards/x/y"];
    try_all(&seeds.map(str::to_owned), 1, |text| drop(Route::parse(text)));
    let sealer = Sealer::new([7; 32], Box::new(|bytes| bytes.fill(9)));
    let (key, text) = record();
    let sealed = sealer.seal(&key, &text);
    try_all(std::slice::from_ref(&sealed), 1, |spoiled| {
        assert!(spoiled == sealed || sealer.unseal(&key, spoiled).is_err());
    });
}
