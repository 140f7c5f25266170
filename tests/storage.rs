//! What one change looks like when it is stored, and that none is lost between tabs and refusals.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::similar_names,
    reason = "a test that panics is doing its work"
)]

mod shelf;

use std::collections::BTreeMap;

use guong::storage::{Break, Clock, Put, Record, Why, Writer};

use shelf::{NOW, Tab, answer, new_shelf, sealed, vault, vault_of, writer_id};

#[test]
fn an_answer_takes_at_most_a_hundred_characters_key_and_all() {
    let id = writer_id(u64::MAX);
    let mut writer = Writer::begin(vault(), id, Clock::default());
    let put = Put::set("a/k3f9/lcbcc-2025.7-5", r#"{"p":2}"#);
    for _ in 0..200 {
        let prepared = writer.prepare(NOW, std::slice::from_ref(&put)).unwrap();
        writer.confirm(&prepared);
    }
    let prepared = writer.prepare(NOW, &[put]).unwrap();
    let (key, text) = (prepared.key.chars().count(), prepared.text.chars().count());
    assert!(text <= 72, "{text}: {}", prepared.text);
    assert!(key + text <= 100, "{key} + {text}: {} {}", prepared.key, prepared.text);
}

#[test]
fn a_record_is_written_as_documented() {
    let mut writer = Writer::begin(vault(), writer_id(5), Clock::default());
    let prepared =
        writer.prepare(NOW, &[Put::set("profile", r#"{"n":"ạ"}"#), Put::remove("x")]).unwrap();
    assert_eq!(prepared.key, "guong/Vault-01/j/AAAAAAAF/0");
    let body = "AAAAAAAAmthwhs00\nprofile={\"n\":\"ạ\"}\nx=";
    assert_eq!(prepared.text, sealed(&prepared.key, "1p", body));
    let record = Record::read(&prepared.key, &prepared.text).unwrap();
    assert_eq!(record, prepared.record);
    assert_eq!(record.puts[1], Put::remove("x"));
}

#[test]
fn what_could_not_be_read_back_is_not_written() {
    let mut writer = Writer::begin(vault(), writer_id(1), Clock::default());
    let mut refused = |put: Put| writer.prepare(NOW, &[put]).unwrap_err().why;
    for path in ["", "a b", "a=b", "a\nb", "à", "a\"b", "a\\b", &"x".repeat(121)] {
        assert_eq!(refused(Put::set(path, "1")), Why::BadPath, "{path}");
    }
    let lone = r#""\ud800""#;
    for value in ["", "x", "{\n}", " 1", "1 ", "null", "1 2", "\"\u{1}\"", "{\"a\":}", lone] {
        assert_eq!(refused(Put::set("a", value)), Why::BadValue, "{value}");
    }
    assert_eq!(refused(Put::set("a", "[".repeat(33) + &"]".repeat(33))), Why::TooDeep);
    let long = format!("\"{}\"", "x".repeat(4_000_000));
    assert!(matches!(refused(Put::set("a", long)), Why::TooLong { .. }));
    assert_eq!(writer.prepare(NOW, &[]).unwrap_err().why, Why::NothingToWrite);
    for value in ["1", r#""\ud83d\ude00 \\ud800""#, "[null]", "\"null\"", r#"{"a":"=\n"}"#] {
        let prepared = writer.prepare(NOW, &[Put::set("a", value)]).unwrap();
        let record = Record::read(&prepared.key, &prepared.text).unwrap();
        assert_eq!(record.puts[0].value.as_deref(), Some(value));
    }
}

#[test]
fn one_change_that_names_a_path_twice_keeps_the_later_value() {
    let mut shelf = new_shelf();
    let mut tab = Tab::open(&shelf, 1);
    tab.write(&mut shelf, NOW, &[answer(1, 0), answer(2, 0), answer(1, 3)]);
    assert_eq!(shelf.open().registers.get("a/k3f9/lcbcc-2025.1"), Some(r#"{"p":3}"#));
    assert_eq!(tab.registers, shelf.open().registers);
}

#[test]
fn a_refused_write_at_any_point_loses_nothing_that_was_acknowledged() {
    for refused in 0..60 {
        for length in [1, 2, 7] {
            let mut shelf = new_shelf();
            shelf.refused = (1 + refused..1 + refused + length).collect();
            let mut tab = Tab::open(&shelf, 1);
            let mut acknowledged = BTreeMap::new();
            for n in 0..60 {
                let put = answer(n % 20, n % 4);
                if tab.write(&mut shelf, NOW + n as u64, std::slice::from_ref(&put)) {
                    acknowledged.insert(put.path, put.value.unwrap());
                }
            }
            assert_eq!(shelf.kept.len(), 1 + 60 - length.min(60 - refused));
            let opened = shelf.open();
            assert_eq!(opened.breaks, [], "a refused write leaves no hole");
            assert_eq!(opened.registers, tab.registers);
            let found: BTreeMap<_, _> =
                opened.registers.under("").map(|(path, json)| (path.into(), json.into())).collect();
            assert_eq!(found, acknowledged);
        }
    }
}

/// A change that was applied in memory although its write was refused, and then changed again before the wall
/// clock moved: memory and storage must still agree.
#[test]
fn a_second_attempt_stands_over_the_first() {
    let mut shelf = new_shelf();
    let Tab { mut writer, mut registers } = Tab::open(&shelf, 1);
    for point in [3, 1, 2, 0] {
        let prepared = writer.prepare(NOW, &[answer(1, point)]).unwrap();
        assert_eq!(prepared.record.apply(&mut registers), ["a/k3f9/lcbcc-2025.1"]);
        assert!(prepared.key.ends_with("/0"), "the same key until it stands");
        if point == 0 {
            shelf.set(&prepared.key, &prepared.text);
        }
    }
    assert_eq!(shelf.open().registers, registers);
}

/// Control for refused writes: a tab that counts a write before it stands is found out.
#[test]
fn a_write_confirmed_before_it_stands_is_found_out() {
    let mut shelf = new_shelf();
    let mut writer = Tab::open(&shelf, 1).writer;
    for n in 0..3 {
        let prepared = writer.prepare(NOW, &[answer(n, 1)]).unwrap();
        writer.confirm(&prepared);
        if n != 1 {
            shelf.set(&prepared.key, &prepared.text);
        }
    }
    let missing = Break::Missing { writer: writer.id(), first: 1, last: 1, settled: false };
    assert_eq!(shelf.open().breaks, [missing]);
}

#[test]
fn confirming_twice_or_a_strangers_record_moves_nothing() {
    let mut writer = Writer::begin(vault(), writer_id(1), Clock::default());
    let mut other = Writer::begin(vault(), writer_id(2), Clock::default());
    let prepared = writer.prepare(NOW, &[answer(1, 1)]).unwrap();
    writer.confirm(&other.prepare(NOW, &[answer(1, 1)]).unwrap());
    assert_eq!(writer.prepare(NOW, &[answer(1, 1)]).unwrap().key, prepared.key);
    writer.confirm(&prepared);
    writer.confirm(&prepared);
    assert_eq!(writer.prepare(NOW, &[answer(1, 1)]).unwrap().record.seq, 1);
}

#[test]
fn two_tabs_with_a_thousand_changes_each_lose_none() {
    let mut shelf = new_shelf();
    let (mut left, mut right) = (Tab::open(&shelf, 1), Tab::open(&shelf, 2));
    let mut seed = 1_u64;
    let (mut of_left, mut of_right) = (0, 0);
    while of_left + of_right < 2000 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let is_left = of_right == 1000 || (of_left < 1000 && seed >> 63 == 0);
        let (tab, count, side) =
            if is_left { (&mut left, &mut of_left, "l") } else { (&mut right, &mut of_right, "r") };
        let own = Put::set(format!("{side}/{count}"), count.to_string());
        let shared = Put::set(format!("both/{}", *count % 10), format!("\"{side}{count}\""));
        assert!(tab.write(&mut shelf, NOW + seed % 50, &[own, shared]));
        *count += 1;
    }
    let opened = shelf.open();
    assert_eq!(opened.registers.under("l/").count() + opened.registers.under("r/").count(), 2000);
    assert_eq!((opened.breaks.len(), opened.damaged.len()), (0, 0));
    // Each looks at what the other wrote, in its own order; both end with the same values.
    for key in shelf.journal_keys().iter().rev() {
        for tab in [&mut left, &mut right] {
            tab.writer.receive(key, &shelf.kept[key]).unwrap().apply(&mut tab.registers);
        }
    }
    assert_eq!(left.registers, right.registers);
    assert_eq!(left.registers, opened.registers);
    // What is written after looking counts as later, whatever the wall says.
    left.write(&mut shelf, 0, &[Put::set("both/1", "\"last\"")]);
    assert_eq!(shelf.open().registers.get("both/1"), Some("\"last\""));
}

#[test]
fn what_is_written_after_looking_at_another_tab_counts_as_later() {
    let mut shelf = new_shelf();
    let (mut behind, mut ahead) = (Tab::open(&shelf, 1), Tab::open(&shelf, 2));
    assert!(ahead.write(&mut shelf, NOW + 3_600_000, &[answer(1, 1)]));
    let unseen = behind.writer.prepare(NOW, &[answer(1, 2)]).unwrap();
    assert!(unseen.record.stamp() < ahead.registers.iter().next().unwrap().1.stamp, "control");
    let key = shelf.journal_keys().pop().unwrap();
    behind.writer.receive(&key, &shelf.kept[&key]).unwrap();
    assert!(behind.write(&mut shelf, NOW, &[answer(1, 2)]));
    assert_eq!(shelf.open().registers.get("a/k3f9/lcbcc-2025.1"), Some(r#"{"p":2}"#));
}

#[test]
fn an_id_that_was_here_before_is_not_used_again() {
    let mut shelf = vault_of(3);
    let mut draws = [7, 7, 8].into_iter();
    let opened = shelf.open();
    assert_eq!(opened.begin(|| draws.next().unwrap()).unwrap().id(), writer_id(8));
    assert!(opened.begin(|| 7).is_none());
    let damaged = "guong/Vault-01/j/AAAAAAAJ/0";
    shelf.set(damaged, "garbage");
    assert!(shelf.open().knows(writer_id(9)), "nor one of which only a damaged record is left");
}
