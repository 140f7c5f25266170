//! Making the journal short, killed at every step, with another tab writing: nothing is lost.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::similar_names,
    reason = "a test that panics is doing its work"
)]

mod shelf;

use std::collections::{BTreeMap, BTreeSet};

use guong::storage::{Registers, Snapshot, Why, compact};

use shelf::{NOW, Shelf, Tab, answer, sealed, vault, vault_of, writer_id};

/// Does one compaction up to a number of steps, as a killed tab would; says whether it came to its end.
fn compact_until(shelf: &mut Shelf, steps: usize, mut between: impl FnMut(&mut Shelf)) -> bool {
    let Some(compaction) = compact(&shelf.entries(), vault(), NOW) else { return true };
    between(shelf);
    if steps == 0 {
        return false;
    }
    shelf.set(&compaction.key, &compaction.text);
    between(shelf);
    let read_back = shelf.kept.get(&compaction.key).cloned();
    let obsolete = compaction.verify(read_back.as_deref()).unwrap();
    for (step, key) in obsolete.iter().enumerate() {
        if steps == step + 1 {
            return false;
        }
        shelf.kept.remove(key);
        between(shelf);
    }
    steps > obsolete.len()
}

#[test]
fn a_compaction_killed_at_any_step_loses_nothing_while_another_tab_writes() {
    for killed in 0..3 {
        let mut steps = 0;
        while !compacting_survives(killed, steps) {
            steps += 1;
        }
        assert!(steps > [0, 12, 3][killed], "compaction {killed} had {steps} steps");
    }
}

/// Four compactions, one of them killed after some steps, with another tab writing before and after each step.
/// Says whether the kill came too late to stop anything.
fn compacting_survives(killed: usize, steps: usize) -> bool {
    let mut shelf = vault_of(12);
    let mut other = Tab::open(&shelf, 2);
    let mut written = 0;
    let mut expected = shelf.open().registers;
    let mut write = |shelf: &mut Shelf| {
        written += 1;
        assert!(other.write(shelf, NOW + written as u64, &[answer(written % 30, written % 4)]));
        expected.merge(&other.registers);
    };
    let mut finished = true;
    for round in 0..4 {
        let limit = if round == killed { steps } else { usize::MAX };
        finished &= compact_until(&mut shelf, limit, &mut write);
        write(&mut shelf);
    }
    let opened = shelf.open();
    assert_eq!(opened.registers, expected, "compaction {killed} killed after step {steps}");
    assert_eq!((opened.breaks.len(), opened.damaged.len()), (0, 0));
    finished
}

#[test]
fn records_go_one_generation_late_and_two_generations_stay() {
    let mut shelf = vault_of(10);
    let mut tab = Tab::open(&shelf, 2);
    let snapshots = |shelf: &Shelf| shelf.kept.keys().filter(|key| key.contains("/s/")).count();
    let mut counts = Vec::new();
    for n in 0..5 {
        assert!(compact_until(&mut shelf, usize::MAX, |_| {}));
        counts.push((snapshots(&shelf), shelf.journal_keys().len()));
        tab.write(&mut shelf, NOW, &[answer(n, 3)]);
    }
    assert_eq!(counts, [(1, 10), (2, 1), (2, 1), (2, 1), (2, 1)]);
    let before = shelf.open();
    assert_eq!((before.breaks.len(), before.loose_records), (0, 1));
    // The chain goes on across records that are gone.
    let key = shelf.journal_keys().pop().unwrap();
    shelf.kept.remove(&key);
    tab.write(&mut shelf, NOW, &[answer(1, 3)]);
    assert_eq!(shelf.open().breaks.len(), 1);
}

#[test]
fn nothing_new_means_no_new_snapshot() {
    let mut shelf = vault_of(10);
    assert!(compact_until(&mut shelf, usize::MAX, |_| {}));
    assert!(compact(&shelf.entries(), vault(), NOW).is_none());
    Tab::open(&shelf, 2).write(&mut shelf, NOW, &[answer(1, 1)]);
    assert!(compact(&shelf.entries(), vault(), NOW).is_some());
}

#[test]
fn a_snapshot_that_was_not_stored_whole_deletes_nothing() {
    let mut shelf = vault_of(10);
    assert!(compact_until(&mut shelf, usize::MAX, |_| {}));
    Tab::open(&shelf, 2).write(&mut shelf, NOW, &[answer(1, 1)]);
    let compaction = compact(&shelf.entries(), vault(), NOW).unwrap();
    assert_eq!(compaction.verify(Some(&compaction.text)).unwrap().len(), 10, "control");
    for end in 0..compaction.text.len() {
        if let Some(cut) = compaction.text.get(..end) {
            assert_eq!(compaction.verify(Some(cut)).unwrap_err().why, Why::ReadBackDiffers);
        }
    }
    assert_eq!(compaction.verify(None).unwrap_err().why, Why::ReadBackDiffers);
}

#[test]
fn the_newest_snapshot_may_be_damaged_without_any_loss() {
    let mut shelf = vault_of(12);
    let mut tab = Tab::open(&shelf, 2);
    for n in 0..4 {
        assert!(compact_until(&mut shelf, usize::MAX, |_| {}));
        tab.write(&mut shelf, NOW + n as u64, &[answer(100 + n, 1)]);
    }
    let whole = shelf.open().registers;
    let keys: BTreeSet<_> = shelf.kept.keys().filter(|key| key.contains("/s/")).cloned().collect();
    for key in &keys {
        let mut damaged = shelf.clone();
        damaged.kept.insert(key.clone(), "garbage".into());
        let is_newest = Snapshot::read(key, &shelf.kept[key]).unwrap().generation == 4;
        let opened = damaged.open();
        assert_eq!(opened.registers, whole, "newest: {is_newest}");
        assert_eq!(opened.damaged.len(), 1);
        // A damaged snapshot is never deleted, and does not lead to a deletion that would lose something.
        for _ in 0..3 {
            assert!(compact_until(&mut damaged, usize::MAX, |_| {}));
            Tab::open(&damaged, 3 + damaged.writes as u64).write(
                &mut damaged,
                NOW,
                &[answer(200, 1)],
            );
        }
        assert!(damaged.kept.contains_key(key));
        let values = |r: &Registers| r.under("a/").map(|(p, v)| (p.into(), v.into())).collect();
        let (now, then): (BTreeMap<String, String>, BTreeMap<String, String>) =
            (values(&damaged.open().registers), values(&whole));
        assert!(then.iter().all(|(path, value)| now.get(path) == Some(value)));
    }
}

#[test]
fn a_vault_that_is_not_ours_to_write_is_not_compacted() {
    let mut shelf = vault_of(3);
    let key = "guong/Vault-01/j/AAAAAAAZ/0";
    let mut newer = shelf.clone();
    newer.set(key, &sealed(key, "2p", "whatever"));
    assert!(compact(&newer.entries(), vault(), NOW).is_none());
    assert!(compact(&shelf.entries(), vault(), NOW).is_some(), "control");
    shelf.kept.remove("guong/Vault-01/head");
    assert!(compact(&shelf.entries(), vault(), NOW).is_none());
}

#[test]
fn silent_writers_are_forgotten_after_a_month_and_only_when_many_came_after_them() {
    let mut shelf = vault_of(10);
    let month = 31 * 24 * 3600 * 1000;
    let vector_at = |shelf: &Shelf, now| {
        let compaction = compact(&shelf.entries(), vault(), now).unwrap();
        Snapshot::read(&compaction.key, &compaction.text).unwrap().vector
    };
    assert!(vector_at(&shelf, NOW + month).mark(writer_id(7)).is_some(), "its records stand");
    for n in 0..2 {
        assert!(compact_until(&mut shelf, usize::MAX, |_| {}));
        Tab::open(&shelf, 20 + n).write(&mut shelf, NOW, &[answer(1, 1)]);
    }
    assert!(vector_at(&shelf, NOW + 1000).mark(writer_id(7)).is_some(), "not silent long enough");
    // A clock that jumped must not make a window that is still open look gone.
    assert!(vector_at(&shelf, NOW + month).mark(writer_id(7)).is_some(), "among the latest");
    for n in 0..8 {
        Tab::open(&shelf, 30 + n).write(&mut shelf, NOW + 1, &[answer(1, 1)]);
    }
    assert!(vector_at(&shelf, NOW + month).mark(writer_id(7)).is_none());
}
