//! The files a person keeps: what they look like, what they bring back, which ones are refused.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::similar_names,
    reason = "a test that panics is doing its work"
)]

mod shelf;

use guong::storage::{
    Backup, Policy, Preview, Problem, Put, Register, Registers, Stamp, Why, compact, preview, puts,
    raw_export,
};

use shelf::{NOW, Tab, answer, vault, vault_of, writer_id};

fn registers(found: &[(&str, u64, Option<&str>)]) -> Registers {
    let mut registers = Registers::default();
    for (path, time, value) in found {
        let stamp = Stamp { time: *time, writer: writer_id(1) };
        registers.put(path, Register { stamp, value: value.map(str::to_owned) });
    }
    registers
}

fn small() -> Registers {
    registers(&[
        ("a/x", 10, Some(r#"{"p":2,"n":"Tôi đã \"quên\"\nmột lần"}"#)),
        ("a/y", 20, None),
        ("profile", 30, Some(r#"{"jobs":[]}"#)),
    ])
}

fn first_problem(text: &str) -> (String, Why) {
    let Problem { at, why } = Backup::read(text).unwrap_err().remove(0);
    (at, why)
}

#[test]
fn a_kept_file_can_be_read_by_eye() {
    let expected = r#"{
  "format": "guong-workspace",
  "format_version": 1,
  "written": "2026-09-01",
  "app": "0.1.0",
  "checksum": "CHECKSUM",
  "registers": {
    "a/x": {"t": 10, "w": "AAAAAAAB", "v": {"p":2,"n":"Tôi đã \"quên\"\nmột lần"}},
    "a/y": {"t": 20, "w": "AAAAAAAB", "v": null},
    "profile": {"t": 30, "w": "AAAAAAAB", "v": {"jobs":[]}}
  }
}
"#;
    let text = Backup::write(&small(), "2026-09-01", "0.1.0");
    let checksum = text.lines().nth(5).unwrap().split('"').nth(3).unwrap();
    assert_eq!(text.replace(checksum, "CHECKSUM"), expected);
    let backup = Backup::read(&text).unwrap();
    assert_eq!((backup.written.as_str(), backup.app.as_str()), ("2026-09-01", "0.1.0"));
    assert_eq!(backup.registers, small());
    assert_eq!(Backup::write(&backup.registers, &backup.written, &backup.app), text);
    serde_json::from_str::<serde_json::Value>(&text).expect("any JSON reader reads it");
    let empty = Backup::write(&Registers::default(), "", "");
    assert_eq!(Backup::read(&empty).unwrap(), Backup::default());
}

#[test]
fn a_file_laid_out_anew_by_an_editor_is_still_the_same_file() {
    // One name in each value, because the editor of this test sorts names.
    let registers = registers(&[("a", 1, Some(r#"{"p":{"n":"a , \"b\" \\"}}"#)), ("b", 2, None)]);
    let text = Backup::write(&registers, "2026-09-01", "0.1.0");
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let laid_out = serde_json::to_string_pretty(&value).unwrap().replace('\n', "\r\n");
    assert_ne!(laid_out, text);
    let again = Backup::read(&format!("\u{feff}{laid_out}\r\n")).unwrap();
    assert_eq!(again, Backup::read(&text).unwrap());
    assert_eq!(again.registers, registers);
}

#[test]
fn every_changed_byte_of_a_kept_file_is_noticed_or_changes_nothing() {
    let text = Backup::write(&small(), "2026-09-01", "0.1.0");
    let whole = Backup::read(&text).unwrap();
    let (mut refused, mut harmless) = (0, 0);
    for (at, letter) in text.char_indices() {
        for other in ['0', '9', 'a', '"', ',', '{', '\\', 'ế', '\n'] {
            let mut changed = text.clone();
            changed.replace_range(at..at + letter.len_utf8(), other.encode_utf8(&mut [0; 4]));
            match Backup::read(&changed) {
                Ok(backup) => {
                    assert_eq!(backup, whole, "{changed}");
                    harmless += usize::from(changed != text);
                }
                Err(problems) => {
                    assert!(!problems.is_empty());
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > 2000 && harmless < 100, "{refused} refused, {harmless} harmless");
    for (at, _) in text.char_indices() {
        assert!(at + 1 == text.len() || Backup::read(&text[..at]).is_err(), "cut at {at}");
    }
}

#[test]
fn hostile_files_are_refused_by_name() {
    let good = Backup::write(&small(), "2026-09-01", "0.1.0");
    let deep = |open: &str, close: &str, n| {
        good.replace(r#"{"jobs":[]}"#, &(open.repeat(n) + &close.repeat(n)))
    };
    let with = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        first_problem(&good.replacen(from, to, 1))
    };
    let at = |at: &str, why| (at.to_owned(), why);
    let wrong = |expected| Why::WrongType { expected };

    assert!(matches!(first_problem("").1, Why::NotJson { .. }));
    assert!(matches!(first_problem("[1,").1, Why::NotJson { line: 1, .. }));
    assert_eq!(first_problem("[]"), at("", wrong("object")));
    assert_eq!(first_problem("{}"), at("format", Why::Absent));
    assert_eq!(first_problem(r#"{"format":1}"#), at("format", wrong("text")));
    assert_eq!(
        with("guong-workspace", "keepass"),
        at("format", Why::UnknownFile("keepass".into()))
    );
    assert_eq!(with(": 1,", ": 7,"), at("format_version", Why::NewerFile { version: 7, reads: 1 }));
    assert_eq!(with(": 1,", ": \"1\","), at("format_version", wrong("number")));
    assert_eq!(with("2026-09-01", "2026-09-02"), at("checksum", Why::ChecksumMismatch));
    assert_eq!(with("\"checksum\"", "\"checksun\""), at("checksum", Why::Absent));
    assert_eq!(with("\"p\":2", "\"p\":3"), at("checksum", Why::ChecksumMismatch));
    assert_eq!(with("\"a/y\"", "\"a/x\""), at("registers[\"a/x\"]", Why::Duplicate));
    assert_eq!(with("\"a/y\"", "\"a/\\u0078\""), at("registers[\"a/x\"]", Why::Duplicate));
    assert_eq!(with("\"a/y\"", "\"a y\""), at("registers[\"a y\"]", Why::BadPath));
    assert_eq!(with("\"a/y\"", "\"__proto__\""), at("checksum", Why::ChecksumMismatch));
    assert_eq!(
        with("\"t\": 10", "\"t\": 10, \"t\": 10"),
        at("registers[\"a/x\"].t", Why::Duplicate)
    );
    assert_eq!(with("\"t\": 10", "\"t\": -1"), at("registers[\"a/x\"].t", wrong("number")));
    assert_eq!(with("\"t\": 10", "\"t\": 1e3"), at("registers[\"a/x\"].t", wrong("number")));
    let huge = format!("\"t\": 1{}", "0".repeat(15));
    assert_eq!(with("\"t\": 10", &(huge + "0")), at("registers[\"a/x\"].t", Why::TimeOutOfRange));
    let million = format!("\"t\": {}", "9".repeat(1_000_000));
    assert_eq!(with("\"t\": 10", &million), at("registers[\"a/x\"].t", wrong("number")));
    assert_eq!(
        with("\"w\": \"AAAAAAAB\"", "\"w\": \"../..\""),
        at("registers[\"a/x\"].w", wrong("writer"))
    );
    assert_eq!(with("\"v\": null", "\"u\": null"), at("registers[\"a/y\"].v", Why::Absent));
    assert_eq!(
        with("\"v\": null", "\"v\": \"\\ud800\""),
        at("registers[\"a/y\"].v", Why::BadValue)
    );
    assert_eq!(
        with("{\"t\": 20, \"w\": \"AAAAAAAB\", \"v\": null}", "[]"),
        at("registers[\"a/y\"]", wrong("object"))
    );
    assert_eq!(first_problem(&deep("[", "]", 33)), at("registers[\"profile\"].v", Why::TooDeep));
    assert_eq!(first_problem(&deep("[", "]", 1_000_000)), at("", Why::TooDeep));
    assert_eq!(
        first_problem(&deep("{\"a\":", "}", 200_000).replace(":}", ":1}")),
        at("", Why::TooDeep)
    );
    let six_million = good.replace("một lần", &"x".repeat(6_000_000));
    assert!(matches!(first_problem(&six_million).1, Why::TooLong { limit: 5_242_880, .. }));
    assert!(matches!(first_problem(&" ".repeat(21_000_000)).1, Why::TooLong { .. }));
    assert_eq!(first_problem(r#"{"format":"guong-raw","keys":[]}"#), at("keys", wrong("object")));
    assert_eq!(
        first_problem(r#"{"format":"guong-raw","keys":{}}"#),
        at("keys", Why::NothingReadable)
    );
}

#[test]
fn every_problem_of_a_file_is_named_at_once() {
    let text = Backup::write(&small(), "2026-09-01", "0.1.0");
    let text = text.replace("\"t\": 10", "\"t\": []").replace("\"v\": null", "\"v\": \"\\udc00\"");
    let places: Vec<_> =
        Backup::read(&text).unwrap_err().into_iter().map(|problem| problem.at).collect();
    assert_eq!(places, ["registers[\"a/x\"].t", "registers[\"a/y\"].v"]);
}

#[test]
fn restoring_shows_what_it_will_do_and_does_that() {
    let now = registers(&[
        ("equal", 5, Some("1")),
        ("newer here", 9, Some("1")),
        ("older-here", 5, Some("1")),
        ("only-here", 5, Some("1")),
        ("removed-here-later", 9, None),
        ("removed-here-before", 3, None),
        ("removed-in-file", 3, Some("1")),
        ("gone-on-both", 3, None),
    ]);
    let file = registers(&[
        ("equal", 99, Some("1")),
        ("newer here", 7, Some("2")),
        ("older-here", 7, Some("2")),
        ("only-there", 7, Some("2")),
        ("removed-here-later", 7, Some("2")),
        ("removed-here-before", 7, Some("2")),
        ("removed-in-file", 7, None),
        ("gone-on-both", 9, None),
        ("gone-there", 9, None),
    ]);
    let backup = Backup { registers: file, ..Backup::default() };
    let text = |list: &[&str]| list.iter().map(|path| (*path).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        preview(&now, &backup, Policy::KeepNewer),
        Preview {
            adds: text(&["only-there", "removed-here-before"]),
            replaces: text(&["older-here", "removed-in-file"]),
            keeps: text(&["newer here", "removed-here-later"]),
            skips: vec![],
        }
    );
    assert_eq!(
        preview(&now, &backup, Policy::TakeFile),
        Preview {
            adds: text(&["only-there", "removed-here-before", "removed-here-later"]),
            replaces: text(&["newer here", "older-here", "removed-in-file"]),
            keeps: vec![],
            skips: vec![],
        }
    );
    let change = puts(&now, &backup, Policy::KeepNewer);
    assert_eq!(
        change,
        [
            Put::set("older-here", "2"),
            Put::set("only-there", "2"),
            Put::set("removed-here-before", "2"),
            Put::remove("removed-in-file"),
        ]
    );
    assert_eq!(
        now.undo_of(&change),
        [
            Put::set("older-here", "1"),
            Put::remove("only-there"),
            Put::remove("removed-here-before"),
            Put::set("removed-in-file", "1"),
        ]
    );
    assert_eq!(puts(&now, &backup, Policy::TakeFile).len(), 6);
}

#[test]
fn the_unsorted_copy_brings_back_all_that_is_whole() {
    let mut shelf = vault_of(30);
    let compaction = compact(&shelf.entries(), vault(), NOW).unwrap();
    shelf.set(&compaction.key, &compaction.text);
    Tab::open(&shelf, 2).write(&mut shelf, NOW, &[answer(77, 1)]);
    let whole = shelf.open().registers;
    shelf.set("guong/lang", "vi");
    shelf.kept.remove("guong/Vault-01/head");
    shelf.kept.insert("guong/Vault-01/j/AAAAAAAH/3".into(), "garbage \u{0} \"\n".into());
    let backup = Backup::read(&raw_export(&shelf.entries())).unwrap();
    assert_eq!(backup.registers, whole);
    let skipped: Vec<_> = backup.skipped.iter().map(|problem| problem.at.as_str()).collect();
    assert_eq!(skipped, ["guong/Vault-01/j/AAAAAAAH/3", "guong/lang"]);
    let shown = preview(&Registers::default(), &backup, Policy::KeepNewer);
    assert_eq!((shown.adds.len(), shown.skips.len()), (whole.under("").count(), 2));
    // As the crash notice writes it, without us: any JSON with these two names will do.
    let keys: serde_json::Map<_, _> =
        shelf.entries().into_iter().map(|(key, text)| (key, text.into())).collect();
    let notice = serde_json::json!({"format": "guong-raw", "keys": keys}).to_string();
    assert_eq!(Backup::read(&notice).unwrap(), backup);
}

#[test]
fn the_unsorted_copy_keeps_both_texts_of_two_stores() {
    let shelf = vault_of(3);
    let mut entries = shelf.entries();
    entries.insert(0, (shelf.journal_keys()[0].clone(), "garbage".into()));
    entries.extend(shelf.entries());
    let copy = raw_export(&entries);
    assert!(copy.contains("garbage"));
    let backup = Backup::read(&copy).unwrap();
    assert_eq!(backup.registers, shelf.open().registers);
    assert_eq!(backup.skipped.len(), 1);
}
