//! Changed, cut, moved, doubled, removed: damage is seen, costs no other value, and never shows a wrong one.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::similar_names,
    reason = "a test that panics is doing its work"
)]

mod shelf;

use guong::storage::{Break, Clock, Head, Record, Registers, Snapshot, Why, Writer, compact};

use shelf::{NOW, Shelf, answer, flips, new_shelf, sealed, vault, vault_of, writer_id};

#[test]
fn every_changed_byte_of_every_record_is_noticed() {
    let shelf = vault_of(200);
    assert_eq!(shelf.open().damaged, [], "control: the whole vault is whole");
    let mut tried = 0;
    for (key, text) in &shelf.kept {
        for (at, letter) in text.char_indices() {
            for changed in flips(text, at, letter) {
                tried += 1;
                let is_read =
                    Head::read(key, &changed).is_ok() || Record::read(key, &changed).is_ok();
                assert!(!is_read, "{key}: {changed}");
            }
        }
    }
    assert!(tried > 60_000, "{tried}");
}

#[test]
fn every_changed_byte_of_a_snapshot_is_noticed() {
    let mut shelf = vault_of(40);
    let compaction = compact(&shelf.entries(), vault(), NOW).unwrap();
    shelf.set(&compaction.key, &compaction.text);
    assert!(Snapshot::read(&compaction.key, &compaction.text).is_ok(), "control");
    for (at, letter) in compaction.text.char_indices() {
        for changed in flips(&compaction.text, at, letter) {
            assert!(Snapshot::read(&compaction.key, &changed).is_err(), "{changed}");
        }
        let cut = &compaction.text[..at];
        assert!(Snapshot::read(&compaction.key, cut).is_err(), "cut at {at}");
    }
}

#[test]
fn every_cut_record_is_noticed() {
    let shelf = vault_of(200);
    for (key, text) in shelf.kept.iter().filter(|(key, _)| key.contains("/j/")) {
        for (at, _) in text.char_indices() {
            assert!(Record::read(key, &text[..at]).is_err(), "{key} before {at}");
            assert!(at == 0 || Record::read(key, &text[at..]).is_err(), "{key} from {at}");
        }
        assert!(Record::read(key, &format!("{text}\n")).is_err());
    }
}

/// The registers that a shelf without the given keys has; what a damaged vault may show at most.
fn without(shelf: &Shelf, keys: &[&str]) -> Registers {
    let mut rest = shelf.clone();
    rest.kept.retain(|key, _| !keys.contains(&key.as_str()));
    rest.open().registers
}

#[test]
fn a_damaged_record_is_reported_and_costs_no_other_value() {
    let shelf = vault_of(200);
    for (n, (key, text)) in shelf.kept.iter().filter(|(key, _)| key.contains("/j/")).enumerate() {
        let mut damaged = shelf.clone();
        let (at, letter) = text.char_indices().nth(n % 60).unwrap();
        let changed = flips(text, at, letter).pop().unwrap();
        damaged.kept.insert(key.clone(), changed.clone());
        let opened = damaged.open();
        assert_eq!(opened.registers, without(&shelf, &[key]));
        assert_eq!(opened.damaged.len(), 1);
        assert_eq!((&opened.damaged[0].key, &opened.damaged[0].text), (key, &changed));
        assert!(!opened.damaged[0].kept);
        assert_eq!(opened.breaks, [], "a damaged record is not also a missing one");

        let (copy_key, copy) = opened.damaged[0].quarantine(vault());
        damaged.set(&copy_key, &copy);
        let again = damaged.open();
        assert!(again.damaged[0].kept, "the copy is recognised");
        assert!(copy.ends_with(&changed) && copy.starts_with(key.as_str()));
        assert_eq!(again.registers, opened.registers);
    }
}

#[test]
fn a_record_under_another_key_never_gives_a_value() {
    let shelf = vault_of(50);
    let keys = shelf.journal_keys();
    let elsewhere = |key: &String| {
        let other_writer = key.replace("/j/AAAAAAAH/", "/j/AAAAAAAI/");
        let other_vault = key.replace("Vault-01", "Vault-02");
        let later = key.replace("/j/AAAAAAAH/", "/j/AAAAAAAH/z");
        [other_writer, other_vault, later]
    };
    for key in &keys {
        for place in elsewhere(key) {
            assert_ne!(&place, key);
            let why = Record::read(&place, &shelf.kept[key]).unwrap_err().why;
            assert_eq!(why, Why::TagMismatch, "{place}");
        }
    }
    for pair in keys.windows(2) {
        let mut swapped = shelf.clone();
        swapped.kept.insert(pair[0].clone(), shelf.kept[&pair[1]].clone());
        swapped.kept.insert(pair[1].clone(), shelf.kept[&pair[0]].clone());
        let opened = swapped.open();
        assert_eq!(opened.damaged.len(), 2);
        assert_eq!(opened.registers, without(&shelf, &[&pair[0], &pair[1]]));
        // Duplicated over its neighbour: one damaged, one whole.
        let mut doubled = shelf.clone();
        doubled.kept.insert(pair[1].clone(), shelf.kept[&pair[0]].clone());
        assert_eq!(doubled.open().damaged.len(), 1);
        assert_eq!(doubled.open().registers, without(&shelf, &[&pair[1]]));
    }
}

#[test]
fn a_removed_record_leaves_a_hole_in_the_chain() {
    let shelf = vault_of(50);
    let keys = shelf.journal_keys();
    let writer = writer_id(7);
    assert_eq!(shelf.open().breaks, [], "control");
    let seq_of = |key: &String| Record::read(key, &shelf.kept[key]).unwrap().seq;
    for key in keys.iter().filter(|key| seq_of(key) < 49) {
        let mut torn = shelf.clone();
        torn.kept.remove(key);
        let seq = seq_of(key);
        let missing = Break::Missing { writer, first: seq, last: seq, settled: false };
        assert_eq!(torn.open().breaks, [missing]);
    }
    // Control: the loss of the very last one leaves no trace in a single store, as documented.
    let mut torn = shelf.clone();
    torn.kept.remove(keys.iter().max_by_key(|key| seq_of(key)).unwrap());
    assert_eq!(torn.open().breaks, []);
}

#[test]
fn a_record_replaced_by_a_well_made_other_one_breaks_the_chain() {
    let shelf = vault_of(20);
    let mut forger = Writer::begin(vault(), writer_id(7), Clock::default());
    for seq in 0..19 {
        let forged = forger.prepare(NOW, &[answer(900, 0)]).unwrap();
        forger.confirm(&forged);
        let mut changed = shelf.clone();
        assert!(changed.kept.insert(forged.key, forged.text).is_some());
        let breaks = changed.open().breaks;
        assert!(
            breaks.contains(&Break::Unlinked { writer: writer_id(7), seq: seq + 1 }),
            "{breaks:?}"
        );
    }
}

#[test]
fn a_first_record_that_follows_another_one_breaks_the_chain() {
    let mut shelf = new_shelf();
    let key = "guong/Vault-01/j/AAAAAAAH/0";
    shelf.set(key, &sealed(key, "1p", "AAAAAAAAmthwhs00\na=1"));
    assert_eq!(shelf.open().breaks, [], "control");
    shelf.set(key, &sealed(key, "1p", "AAAAAAABmthwhs00\na=1"));
    assert_eq!(shelf.open().breaks, [Break::Unlinked { writer: writer_id(7), seq: 0 }]);
}

#[test]
fn a_whole_snapshot_is_known_by_its_content() {
    let shelf = vault_of(3);
    let compaction = compact(&shelf.entries(), vault(), NOW).unwrap();
    let key = "guong/Vault-01/s/AAAAAAAAAAAAAAAAAAAAAA";
    let body = &compaction.text[24..];
    assert_eq!(sealed(&compaction.key, "1p", body), compaction.text, "control");
    assert_eq!(Snapshot::read(key, &sealed(key, "1p", body)).unwrap_err().why, Why::HashMismatch);
}

#[test]
fn a_changed_key_hides_no_value_in_silence() {
    let shelf = vault_of(20);
    for key in shelf.journal_keys() {
        for (at, letter) in key.char_indices().skip("guong/".len()) {
            for other in flips(&key, at, letter) {
                let mut moved = shelf.clone();
                let text = moved.kept.remove(&key).unwrap();
                if moved.kept.insert(other.clone(), text).is_some() {
                    continue;
                }
                let opened = moved.open();
                let traces = opened.damaged.len() + opened.strangers.len() + opened.orphans.len();
                assert!(traces > 0, "{other}");
                assert_eq!(opened.registers, without(&shelf, &[&key]), "{other}");
            }
        }
    }
}
