//! What the program finds when it starts: nothing, a vault, a later version, or something it cannot open.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::similar_names,
    reason = "a test that panics is doing its work"
)]

mod shelf;

use guong::storage::{Clock, Head, Opening, VaultId, Why, Writer, open, salvage};

use shelf::{NOW, Tab, answer, flips, new_shelf, opened, sealed, vault, vault_of, writer_id};

#[test]
fn nothing_is_fresh_and_anything_else_is_not() {
    assert_eq!(open(&[]), Opening::Fresh);
    let of = |pairs: &[(&str, &str)]| {
        open(&pairs.iter().map(|(key, text)| ((*key).into(), (*text).into())).collect::<Vec<_>>())
    };
    assert_eq!(of(&[("other/app", "x"), ("guong/lang", "vi")]), Opening::Fresh);
    assert!(matches!(of(&[("guong/Vault-01/j/AAAAAAAA/0", "")]), Opening::Unreadable { .. }));
    assert!(matches!(of(&[("guong/Vault-01/q/x", "")]), Opening::Unreadable { .. }));
    assert!(matches!(of(&[("guong/Vault-0\u{1}/j/AAAAAAAA/0", "")]), Opening::Unreadable { .. }));
    assert!(matches!(of(&[("guong/Vault-01/head", "")]), Opening::Unreadable { .. }));
}

#[test]
fn a_vault_without_its_head_is_unreadable_but_can_be_salvaged() {
    let shelf = vault_of(30);
    let head = "guong/Vault-01/head";
    let whole = shelf.open().registers;
    let mut headless = shelf.clone();
    headless.kept.remove(head);
    let Opening::Unreadable { why } = open(&headless.entries()) else { panic!() };
    assert_eq!((why.at.as_str(), why.why), (head, Why::HeadMissing));
    assert_eq!(salvage(&headless.entries()).registers, whole);

    let text = &shelf.kept[head];
    for (at, letter) in text.char_indices() {
        for changed in flips(text, at, letter) {
            let mut damaged = shelf.clone();
            damaged.kept.insert(head.into(), changed);
            assert!(matches!(open(&damaged.entries()), Opening::Unreadable { .. }));
        }
    }
}

#[test]
fn a_lost_vault_is_named_beside_a_new_one() {
    let mut shelf = vault_of(5);
    shelf.kept.remove("guong/Vault-01/head");
    let other = VaultId::parse("Vault-02").unwrap();
    let (key, text) = Head::create(other, NOW);
    shelf.set(&key, &text);
    let opened = shelf.open();
    assert_eq!((opened.vaults, opened.orphans), (vec![other], vec![vault()]));
    assert!(opened.registers.is_empty(), "its values are not taken over unasked");
}

#[test]
fn a_later_format_closes_the_vault_and_damage_does_not_look_like_one() {
    let shelf = vault_of(3);
    let with = |key: &str, text: String| {
        let mut newer = shelf.clone();
        newer.kept.insert(key.to_owned(), text);
        open(&newer.entries())
    };
    let head = "guong/Vault-01/head";
    let body = r#"{"format":4,"min_reader":3,"kind":"plain","created":1,"more":[]}"#;
    let closed = Opening::FromNewerVersion { format: 4, min_reader: 3 };
    assert_eq!(with(head, sealed(head, "1p", body)), closed);
    let additive = r#"{"format":4,"min_reader":1,"kind":"plain","created":1,"more":[]}"#;
    assert!(matches!(with(head, sealed(head, "1p", additive)), Opening::Opened(_)));

    let key = "guong/Vault-01/j/AAAAAAAZ/0";
    let newer = sealed(key, "2p", "whatever");
    let closed = Opening::FromNewerVersion { format: 2, min_reader: 2 };
    assert_eq!(with(key, newer.clone()), closed);
    // The same text with a flipped letter is damage, and no reason to lock anybody out.
    let Opening::Opened(opened) = with(key, newer.replace("what", "That")) else { panic!() };
    assert_eq!(opened.damaged[0].why, Why::TagMismatch);
    let Opening::Opened(opened) = with(key, sealed(key, "1a", "cipher")) else { panic!() };
    assert_eq!(opened.damaged[0].why, Why::UnknownAlg('a'));
}

#[test]
fn two_first_tabs_at_once_share_what_they_write() {
    let mut shelf = new_shelf();
    let (key, text) = Head::create(VaultId::parse("Vault-00").unwrap(), NOW + 1);
    shelf.set(&key, &text);
    let mut first = Tab::open(&shelf, 1);
    assert_eq!(first.writer.vault(), vault(), "the older head is written to");
    let mut second =
        Writer::begin(VaultId::parse("Vault-00").unwrap(), writer_id(2), Clock::default());
    first.write(&mut shelf, NOW, &[answer(1, 1), answer(2, 1)]);
    let prepared = second.prepare(NOW + 5, &[answer(2, 2), answer(3, 2)]).unwrap();
    shelf.set(&prepared.key, &prepared.text);
    second.confirm(&prepared);
    let values = shelf.open().registers;
    let values: Vec<_> = values.under("a/").map(|(_, value)| value).collect();
    assert_eq!(values, [r#"{"p":1}"#, r#"{"p":2}"#, r#"{"p":2}"#]);
    // A record seen live in another vault of the two is received like any other.
    assert_eq!(first.writer.receive(&prepared.key, &prepared.text).unwrap().puts.len(), 2);
}

#[test]
fn one_whole_copy_in_either_store_is_enough() {
    let shelf = vault_of(60);
    let (mut left, mut right) = (shelf.clone(), shelf.clone());
    for (n, key) in shelf.kept.keys().enumerate() {
        let side = if n % 2 == 0 { &mut left } else { &mut right };
        match n % 3 {
            0 => drop(side.kept.remove(key)),
            1 => drop(side.kept.insert(key.clone(), "garbage".into())),
            _ => {}
        }
    }
    let mut both = left.entries();
    both.extend(right.entries());
    let opened = opened(&both);
    assert_eq!(opened.registers, shelf.open().registers);
    assert_eq!(opened.breaks, []);
    assert_eq!(opened.damaged.len(), 20, "the damaged copies are still reported");
}
