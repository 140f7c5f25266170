//! The storage floor against a hostile world: damage, refusal, two tabs, kills in the middle.

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

use guong::storage::{
    Break, Clock, Head, Opening, Put, Record, Registers, Snapshot, VaultId, Why, Writer, compact,
    open, salvage,
};
use sha2::{Digest as _, Sha256};

use shelf::{NOW, Shelf, Tab, answer, new_shelf, opened, vault, vault_of, writer_id};

// ---------------------------------------------------------------- the shape of a record

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

/// The envelope written a second time, so that a slip in the first one shows.
fn sealed(key: &str, start: &str, body: &str) -> String {
    let hash = Sha256::digest(format!("{key}\n{start}{body}"));
    let letters: Vec<char> =
        ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['-', '_']).collect();
    let bytes: Vec<_> = hash[..16].iter().map(|byte| format!("{byte:08b}")).collect();
    let bits = bytes.concat() + "0000";
    let sixes = bits.as_bytes().chunks(6).map(|six| std::str::from_utf8(six).unwrap());
    let tag: String = sixes.map(|six| letters[usize::from_str_radix(six, 2).unwrap()]).collect();
    format!("{start}{tag}{body}")
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
    let long = format!("\"{}\"", "x".repeat(1_000_000));
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

// ---------------------------------------------------------------- damage

/// Every way this suite damages one character.
fn flips(text: &str, at: usize, letter: char) -> Vec<String> {
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

// ---------------------------------------------------------------- opening

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

// ---------------------------------------------------------------- writing

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

// ---------------------------------------------------------------- compaction

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
fn silent_writers_are_forgotten_after_a_month_and_only_when_nothing_of_them_is_left() {
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
    assert!(vector_at(&shelf, NOW + month).mark(writer_id(7)).is_none());
}
