//! What can be undone survives a reload, and only when nothing was written after it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use guong::storage::{Key, Put, Steps, VaultId, WriterId};
use proptest::prelude::*;

fn vault() -> VaultId {
    VaultId::parse("Vault-00").unwrap()
}

fn writer() -> WriterId {
    WriterId::parse("Writer-0").unwrap()
}

fn put() -> impl Strategy<Value = Put> {
    let value = prop_oneof![
        Just(None),
        any::<u32>().prop_map(|number| Some(number.to_string())),
        "[a-zđạ ]{0,40}".prop_map(|text| Some(format!("\"{text}\""))),
    ];
    ("[a-z]{1,8}/[a-z0-9]{1,8}", value).prop_map(|(path, value)| Put { path, value })
}

fn steps() -> impl Strategy<Value = Vec<Vec<Put>>> {
    prop::collection::vec(prop::collection::vec(put(), 1..4), 0..50)
}

proptest! {
    #[test]
    fn steps_read_back_as_they_were(undo in steps(), redo in steps(), time in 0_u64..1 << 50) {
        let steps = Steps { time, undo, redo };
        let (key, text) = steps.write(vault(), writer());
        prop_assert_eq!(Key::parse(&key), Some(Key::Steps(vault(), writer())));
        prop_assert_eq!(Steps::read(&key, &text).unwrap(), steps);
    }
}

#[test]
fn every_changed_byte_gives_no_steps_at_all() {
    let undo = vec![vec![Put::set("answer/a", "{\"p\":1}"), Put::remove("answer/b")]];
    let steps = Steps { time: 7, undo, redo: Vec::new() };
    let (key, text) = steps.write(vault(), writer());
    for at in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[at] ^= 1;
        if let Ok(changed) = String::from_utf8(bytes) {
            assert!(Steps::read(&key, &changed).is_err(), "byte {at}");
        }
    }
}

#[test]
fn when_there_is_no_room_the_oldest_steps_give_way() {
    let long = |n: usize| vec![Put::set(format!("note/{n}"), format!("\"{}\"", "x".repeat(9_000)))];
    let steps = Steps { time: 7, undo: (0..50).map(long).collect(), redo: Vec::new() };
    let (key, text) = steps.write(vault(), writer());
    assert!(text.len() < 110_000);
    let read = Steps::read(&key, &text).unwrap();
    assert!(read.undo.len() >= 10);
    assert_eq!(read.undo.last(), steps.undo.last());
}
