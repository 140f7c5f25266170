//! Saved texts: exact round trips, what newer versions wrote is kept, damage is a problem, old files stay readable.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "what a test rests on may fail it"
)]

#[path = "saved/damage.rs"]
mod damage;
#[path = "saved/frozen.rs"]
mod frozen;
#[path = "saved/values.rs"]
mod values;

use std::collections::BTreeSet;

use guong::domain::answer::{Answer, Choice};
use guong::domain::checklist::Entry;
use guong::domain::id::{ItemId, RoundId};
use guong::domain::part::{Content, Part};
use guong::domain::profile::Profile;
use guong::domain::settings::Settings;
use guong::domain::standard::Theme;
use guong::storage::saved::{content_of, part_of, path_of, text_of};
use proptest::prelude::*;
use serde_json::{Map, Value};

use frozen::frozen;
use values::{any_json, id, saved, text};

// ---- Round trips ----

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn what_is_written_reads_back_exactly((part, content, _) in saved()) {
        let text = text_of(&content, None);
        prop_assert!(!text.contains(['\n', '\r']), "{text}");
        let read = content_of(&part, &text);
        prop_assert_eq!(read.as_ref(), Ok(&content));
        prop_assert_eq!(text_of(&content, Some(&text)), text);
    }

    #[test]
    fn nothing_known_stays_of_a_text_that_is_replaced((_, before, after) in saved()) {
        let former = text_of(&before, None);
        prop_assert_eq!(text_of(&after, Some(&former)), text_of(&after, None));
    }

    #[test]
    fn fields_of_a_newer_version_stay_wherever_they_stand((part, content, _) in saved(), new in any_json()) {
        let plain: Value = serde_json::from_str(&text_of(&content, None)).unwrap();
        let newer = with_unknown(plain, &new).to_string();
        let read = content_of(&part, &newer);
        prop_assert_eq!(read.as_ref(), Ok(&content));
        prop_assert_eq!(text_of(&content, Some(&newer)), newer);
    }

    #[test]
    fn any_json_is_read_or_refused_but_never_breaks((part, content, _) in saved(), json in any_json()) {
        let text = json.to_string();
        if let Ok(read) = content_of(&part, &text) {
            let again = content_of(&part, &text_of(&read, Some(&text)));
            prop_assert_eq!(again, Ok(read));
        }
        text_of(&content, Some(&text));
    }

    #[test]
    fn any_text_is_read_or_refused_but_never_breaks((part, content, _) in saved(), text in text()) {
        let _ = content_of(&part, &text);
        text_of(&content, Some(&text));
    }

    #[test]
    fn parts_and_paths_are_each_other_s_inverse(first in id(RoundId::parse), second in id(ItemId::parse), any in "[a-z/.]{0,12}") {
        let (a, b) = (first.as_str(), second.as_str());
        for path in ["profile".to_owned(), "settings".to_owned(), format!("std/{a}"), format!("list/{a}"),
            format!("round/{a}"), format!("ed/{a}/{b}"), format!("mig/{a}"), format!("plan/{a}"), format!("a/{a}/{b}"), format!("d/{a}/{b}"), format!("g/{a}/{b}")] {
            prop_assert_eq!(path_of(&part_of(&path).unwrap()), path);
        }
        if let Some(part) = part_of(&any) {
            prop_assert_eq!(path_of(&part), any);
        }
        let part = Part::Answer(first, second);
        prop_assert_eq!(part_of(&path_of(&part)), Some(part));
    }
}

/// Puts an unknown field into every object this version knows, except where keys are themes.
fn with_unknown(value: Value, new: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let known = fields.into_iter().map(|(key, inner)| {
                let inner = if key == "shares" { inner } else { with_unknown(inner, new) };
                (key, inner)
            });
            let mut fields: Map<String, Value> = known.collect();
            fields.insert("zz-newer".to_owned(), new.clone());
            Value::Object(fields)
        }
        Value::Array(values) => values.into_iter().map(|value| with_unknown(value, new)).collect(),
        leaf => leaf,
    }
}

#[test]
fn other_paths_are_no_parts() {
    for path in [
        "",
        "/",
        "profile/",
        "profile/x",
        "Profile",
        "std",
        "std/",
        "std/A",
        "std/a/b",
        "ed/a",
        "ed/a/B",
        "mig/",
        "mig/a/b",
        "a/r",
        "a//i",
        "a/r/i/x",
        "g/p/",
        "x/r/i",
        "round/é",
        " profile",
        "list/a b",
        "list/..%2f",
    ] {
        assert_eq!(part_of(path), None, "{path}");
    }
}

// ---- The words of the format ----

fn part(path: &str) -> Part {
    part_of(path).unwrap()
}

#[test]
fn an_answer_is_as_short_as_can_be() {
    let answer = |choice| Answer { choice: Some(choice), ..Answer::default() };
    let text = |answer| text_of(&Content::Answer(answer), None);
    assert_eq!(text(answer(Choice::Point(2))), r#"{"p":2}"#);
    assert_eq!(text(answer(Choice::Point(2))).len(), 7);
    assert_eq!(text(answer(Choice::Withheld)), r#"{"w":1}"#);
    assert_eq!(text(answer(Choice::NotApplicable("vì".into()))), r#"{"na":"vì"}"#);
    let full = Answer {
        choice: Some(Choice::Point(0)),
        note: "a\nb".into(),
        evidence: "c".into(),
        importance: Some(5),
        exposure: Some(1),
        is_flagged: true,
    };
    assert_eq!(text(full), r#"{"e":"c","f":1,"fl":1,"i":5,"n":"a\nb","p":0}"#);
}

#[test]
fn defaults_are_left_out() {
    assert_eq!(text_of(&Content::Settings(Settings::default()), None), "{}");
    assert_eq!(text_of(&Content::Profile(Profile::default()), None), "{}");
    assert_eq!(text_of(&Content::Answer(Answer::default()), None), "{}");
    let plain = text_of(&content_of(&part("g/p/g"), GOAL).unwrap(), None);
    assert_eq!(plain, GOAL);
    let said = GOAL.replace('}', r#","progress":"to_do","items":[],"if":"","actions":[]}"#);
    assert_eq!(content_of(&part("g/p/g"), &said), content_of(&part("g/p/g"), GOAL));
}

const GOAL: &str = r#"{"objective":"o","start":"2027-01-01"}"#;

#[test]
fn what_a_newer_version_knows_of_a_thing_moves_and_goes_with_it() {
    let part = part("list/l");
    let former = r#"{"items":[{"item":"a","new":1},{"item":"b","new":[2]},{"item":"c"}],"new":{},"own":[],"title":"t"}"#;
    let Content::Checklist(mut list) = content_of(&part, former).unwrap() else { panic!() };
    list.move_entry(1, 0);
    list.entries.pop();
    list.title = "u".into();
    list.entries.push(Entry::plain(ItemId::parse("d").unwrap()));
    list.entries.retain(|entry| entry.item.as_str() != "a");
    let text = text_of(&Content::Checklist(list), Some(former));
    assert_eq!(text, r#"{"items":[{"item":"b","new":[2]},{"item":"d"}],"new":{},"title":"u"}"#);
}

#[test]
fn an_object_whose_known_fields_are_all_default_keeps_what_it_does_not_know() {
    let part = part("round/r");
    let former = r#"{"list":{"id":"l","title":"t"},"profile":{"grade":7,"roles":["a"]},"started":"2027-01-01","title":"t"}"#;
    let Content::Round(mut round) = content_of(&part, former).unwrap() else { panic!() };
    round.profile = Profile::default();
    let text = text_of(&Content::Round(round), Some(former));
    assert!(text.contains(r#""profile":{"grade":7}"#), "{text}");
}

#[test]
fn a_former_text_that_cannot_be_read_is_replaced() {
    let content = Content::Answer(Answer { choice: Some(Choice::Point(1)), ..Answer::default() });
    for former in ["", "{", "[]", "7", "null", "\u{feff}{}", r#"{"p":"x"}"#] {
        assert_eq!(text_of(&content, Some(former)), r#"{"p":1}"#);
    }
}

#[test]
fn every_key_stands_in_the_published_table() {
    let table = include_str!("../src/storage/saved/mod.rs");
    let mut keys = BTreeSet::new();
    for (_, text) in frozen().values().flatten() {
        collect_keys(&serde_json::from_str(text).unwrap(), &mut keys);
    }
    assert!(keys.len() > 45, "the frozen file should hold every key: {}", keys.len());
    for key in keys {
        let is_there =
            [format!("`{key}`"), format!(".{key}`")].iter().any(|way| table.contains(way));
        assert!(is_there || table.contains(&format!("{{\"{key}\":")), "{key} is not in the table");
    }
}

fn collect_keys(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, inner) in fields.iter().filter(|(key, _)| Theme::parse(key).is_none()) {
                keys.insert(key.clone());
                collect_keys(inner, keys);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect_keys(value, keys)),
        _ => {}
    }
}
