//! Snapshots made short: they say what the plain ones say, every change of them is noticed, and a program that cannot
//! unpack them opens nothing rather than half.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::similar_names,
    reason = "a test that panics is doing its work"
)]

mod packing;
mod shelf;

use guong::storage::{
    Backup, Opening, Packed, Why, compact, open, raw_entries, raw_export, salvage,
};

use packing::{deflate, inflate, packed, unpacked};
use shelf::{NOW, Shelf, Tab, answer, opened, sealed, vault, vault_of};

/// A vault whose journal was made short, with its snapshot as the browser packs it: key, plain, packed.
fn short_vault() -> (Shelf, String, String, String) {
    let mut shelf = vault_of(60);
    let plan = compact(&shelf.entries(), vault(), NOW).unwrap();
    let text = packed(&plan.key, &plan.text);
    shelf.set(&plan.key, &text);
    for key in plan.verify(Some(&resealed(&plan.key, &unpacked(&plan.key, &text)))).unwrap() {
        shelf.kept.remove(key);
    }
    for key in shelf.journal_keys() {
        shelf.kept.remove(&key);
    }
    (shelf, plan.key, plan.text, text)
}

/// What was unpacked, as it would stand unpacked on a shelf.
fn resealed(key: &str, unpacked: &str) -> String {
    sealed(key, "1p", Packed::body(key, unpacked).unwrap())
}

fn legible(shelf: &Shelf) -> Vec<(String, String)> {
    let entries = shelf.entries().into_iter();
    entries.map(|(key, text)| (key.clone(), unpacked(&key, &text))).collect()
}

#[test]
fn what_was_packed_is_what_was_written() {
    let whole = vault_of(60).open().registers;
    let (shelf, key, plain, text) = short_vault();
    assert_eq!(resealed(&key, &unpacked(&key, &text)), plain);
    assert!(text.encode_utf16().count() * 4 < plain.encode_utf16().count(), "and much shorter");
    assert_eq!(opened(&legible(&shelf)).registers, whole);
    assert!(opened(&legible(&shelf)).damaged.is_empty());
}

/// Written once, by `WRITE_FROZEN=1 cargo test --test storage_packed`; if this fails, the code is wrong, not the file.
#[test]
fn a_packed_vault_opens_for_ever() {
    let file = "tests/frozen/packed-v1.json";
    if std::env::var_os("WRITE_FROZEN").is_some() {
        assert!(!std::fs::exists(file).unwrap(), "{file} is frozen");
        std::fs::write(file, raw_export(&short_vault().0.entries())).unwrap();
    }
    let entries = raw_entries(&std::fs::read_to_string(file).unwrap()).unwrap();
    let entries: Vec<_> =
        entries.into_iter().map(|(key, text)| (key.clone(), unpacked(&key, &text))).collect();
    assert_eq!(opened(&entries).registers, vault_of(60).open().registers);
}

#[test]
fn bytes_of_every_length_come_back() {
    let (_, key, plain, _) = short_vault();
    let body = Packed::body(&key, &plain).unwrap();
    let mut state = 7_u32;
    for length in 0..400_usize {
        let next = |_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        };
        let bytes: Vec<u8> = (0..length).map(next).collect();
        let text = Packed::write(&key, body, &bytes);
        let found = Packed::read(&key, &text).unwrap();
        assert_eq!((found.bytes, found.length), (bytes, body.len()));
        let letters = text.split_once(' ').unwrap().1;
        assert_eq!(letters.encode_utf16().count(), (length * 8).div_ceil(15), "fifteen bits each");
    }
}

#[test]
fn a_program_that_cannot_unpack_opens_nothing() {
    let (mut shelf, ..) = short_vault();
    let mut tab = Tab::open(&vault_of(0), 9);
    tab.write(&mut shelf, NOW, &[answer(500, 1)]);
    let Opening::FromNewerVersion { format, .. } = open(&shelf.entries()) else { panic!() };
    assert_eq!(format, 2);
    assert!(compact(&shelf.entries(), vault(), NOW).is_none(), "and deletes nothing");
}

#[test]
fn every_changed_letter_of_a_packed_snapshot_is_noticed() {
    let (_, key, plain, text) = short_vault();
    let mut tried = 0;
    for (at, letter) in text.char_indices() {
        let cut = &text[..at];
        assert!(Packed::read(&key, cut).is_err(), "cut at {at}");
        for other in near(letter) {
            let mut changed = text.clone();
            changed.replace_range(at..at + letter.len_utf8(), other.encode_utf8(&mut [0; 4]));
            tried += 1;
            assert!(Packed::read(&key, &changed).is_err(), "{at}: {letter} → {other}");
        }
    }
    assert!(tried > 4_000, "{tried}");
    // Whoever makes the tag anew, too, is stopped by the name of the snapshot: the hash of what was written.
    let whole = unpacked(&key, &text);
    assert_eq!(resealed(&key, &whole), plain, "control");
    let body = &text[24..];
    assert_eq!(sealed(&key, "2p", body), text, "control");
    for (at, letter) in body.char_indices() {
        for other in near(letter) {
            let mut forged = body.to_owned();
            forged.replace_range(at..at + letter.len_utf8(), other.encode_utf8(&mut [0; 4]));
            let found = unpacked(&key, &sealed(&key, "2p", &forged));
            assert!(found == whole || found.starts_with("1z2p"), "{at}: never another value");
            let entries = [(key.clone(), found.clone())];
            assert!(found == whole || salvage(&entries).registers.is_empty());
        }
    }
}

#[test]
fn what_stands_on_a_shelf_as_if_it_had_just_been_unpacked_is_held_against_its_hash() {
    let (_, key, plain, text) = short_vault();
    let found = unpacked(&key, &text);
    assert!(!salvage(&[(key.clone(), found.clone())]).registers.is_empty(), "control");
    let mut tried = 0;
    for (at, letter) in found.char_indices().skip(2).filter(|(_, letter)| letter.is_ascii()) {
        let mut forged = found.clone();
        forged.replace_range(at..=at, if letter == 'x' { "y" } else { "x" });
        assert!(salvage(&[(key.clone(), forged)]).registers.is_empty(), "{at}");
        tried += 1;
    }
    assert!(tried > 1_000, "{tried}");
    // A sealed text whose first letter was changed into that mark.
    let mut marked = plain;
    marked.replace_range(..1, "0");
    assert!(salvage(&[(key, marked)]).registers.is_empty());
}

/// Each single bit of a letter, as far as that is a letter, and its neighbours.
fn near(letter: char) -> Vec<char> {
    let number = u32::from(letter);
    let bits = (0..16).map(|bit| number ^ 1 << bit);
    bits.chain([number + 1, number.saturating_sub(1)])
        .filter_map(char::from_u32)
        .filter(|other| *other != letter)
        .collect()
}

#[test]
fn a_damaged_packed_snapshot_is_put_aside_like_any_other() {
    let (mut shelf, key, _, text) = short_vault();
    let spoiled = text.replacen(' ', "0", 1);
    shelf.set(&key, &spoiled);
    let found = opened(&legible(&shelf));
    assert_eq!(found.damaged.len(), 1);
    let (at, copy) = found.damaged[0].quarantine(vault());
    shelf.set(&at, &copy);
    assert!(opened(&legible(&shelf)).damaged[0].kept, "told once");
}

#[test]
fn what_claims_too_much_is_not_unpacked() {
    let (_, key, _, text) = short_vault();
    let letters = text.split_once(' ').unwrap().1;
    let claim = |length: &str| {
        let body = [length, " ", letters].concat();
        Packed::read(&key, &sealed(&key, "2p", &body)).map_err(|problem| problem.why)
    };
    assert!(matches!(claim("zzzzzzz"), Err(Why::TooLong { .. })));
    assert!(matches!(claim("zzzzzzzzzzzzz"), Err(Why::BadLine(0))));
    assert!(matches!(claim("-1"), Err(Why::BadLine(0))));
    assert!(claim("10").is_ok(), "control: what it claims is for the unpacking to check");
    let bomb = deflate(&vec![b'a'; 3_000_000]);
    assert!(bomb.len() < 4_000 && inflate(&bomb, 2_999_999).is_none(), "control");
}

#[test]
fn an_unsorted_copy_with_packed_texts_can_be_read() {
    let whole = vault_of(60).open().registers;
    let (shelf, ..) = short_vault();
    let raw = raw_export(&shelf.entries());
    assert!(Backup::read(&raw).is_err(), "control: not as it stands");
    let entries = raw_entries(&raw).unwrap();
    assert_eq!(entries.len(), shelf.kept.len());
    let entries: Vec<_> =
        entries.into_iter().map(|(key, text)| (key.clone(), unpacked(&key, &text))).collect();
    assert_eq!(Backup::read(&raw_export(&entries)).unwrap().registers, whole);
    assert!(raw_entries("{}").is_none() && raw_entries("guong-raw").is_none());
}

#[test]
fn where_room_is_short_the_former_snapshot_may_go_without_loss() {
    let mut shelf = vault_of(60);
    let mut tab = Tab::open(&shelf, 9);
    for round in 0..4 {
        tab.write(&mut shelf, NOW, &[answer(900 + round, 2)]);
        let whole = shelf.open().registers;
        let plan = compact(&shelf.entries(), vault(), NOW).unwrap();
        shelf.set(&plan.key, &plan.text);
        let obsolete = plan.verify(Some(&plan.text)).unwrap();
        assert!(plan.former().iter().all(|key| !obsolete.contains(key) && *key != plan.key));
        for key in obsolete.iter().chain(plan.former()) {
            shelf.kept.remove(key);
        }
        assert_eq!(shelf.open().registers, whole);
        assert!(shelf.open().breaks.is_empty());
        let snapshots = shelf.kept.keys().filter(|key| key.contains("/s/")).count();
        assert_eq!(snapshots, 1, "after compaction {round}");
    }
}
