//! The published schemas: they are what the code says, every built-in file is of their shape, and whatever one small
//! change makes of a good file, schema and reader give the same verdict.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in the functions beside it too"
)]

#[path = "schema/judge.rs"]
mod judge;
#[path = "catalogue/specimens.rs"]
#[allow(dead_code, reason = "some of it is for the tests of the catalogue")]
mod specimens;

use std::fs;

use guong::catalogue::problem::{Problem, ProblemKind};
use guong::catalogue::reading::read_standard;
use guong::catalogue::shape::schemas;
use guong::catalogue::{read_checklist, write_checklist};
use guong::domain::checklist::{Checklist, Entry};
use guong::domain::id::{ChecklistId, ItemId};
use guong::domain::sorted::SortedMap;
use serde_json::{Value, json};

use judge::is_valid;
use specimens::{change, good, house, shared, small_library, standard_files};

fn schema(name: &str) -> Value {
    let all = schemas();
    let (_, text) = all.iter().find(|(known, _)| known.contains(name)).unwrap();
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_published_schemas_are_what_the_code_says() {
    for (name, text) in schemas() {
        let path = house().join("public").join(&name);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let published = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(published, text, "{name} is old: run `cargo xtask schema`");
    }
}

#[test]
fn every_built_in_standard_is_of_the_shape() {
    let schema = schema("standard");
    for path in standard_files() {
        let value: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        assert!(is_valid(&schema, &value), "{}", path.display());
    }
}

/// Every place of a value as a JSON pointer.
fn places(value: &Value, at: &str, all: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let at = format!("{at}/{key}");
                places(value, &at, all);
                all.push(at);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                let at = format!("{at}/{index}");
                places(value, &at, all);
                all.push(at);
            }
        }
        _ => {}
    }
}

/// What a shape alone cannot tell: whether ids meet, dates are in the calendar, numbers fit each other.
fn is_beyond_shape(problem: &Problem) -> bool {
    match &problem.kind {
        ProblemKind::Duplicate
        | ProblemKind::Unresolved { .. }
        | ProblemKind::WrongPrefix { .. }
        | ProblemKind::RestsOnUnverified => true,
        // The points of a scale rise from 0 to 1, also as fractions; shares of themes total 100.
        ProblemKind::OutOfRange => {
            ["points", "theme_shares", ".r"].iter().any(|end| problem.path.ends_with(end))
        }
        _ => false,
    }
}

fn wrongs() -> Vec<Option<Value>> {
    let mut wrongs = vec![
        None,
        Some(Value::Null),
        Some(json!(7)),
        Some(json!(-1)),
        Some(json!(1_000_000)),
        Some(json!(true)),
        Some(json!("")),
        Some(json!("Ồ không")),
        Some(json!("2025-7-1")),
        Some(json!("javascript:alert(1)")),
        Some(json!([])),
        Some(json!({})),
        Some(json!({"vi": "Được", "en": "Fine"})),
        Some(json!({"vi": "x".repeat(201)})),
        Some(json!({"vi": "x".repeat(1001)})),
        Some(json!("x".repeat(1001))),
    ];
    let words = ["superseded", "prohibition", "normal", "K", "T", "d16", "d17", "self", "primary"];
    wrongs.extend(words.map(|word| Some(json!(word))));
    wrongs
}

/// Every place of a good file with everything that could be put there.
fn spoiled(good: &Value) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    places(good, "", &mut all);
    let mut spoiled = Vec::new();
    for place in all.iter().filter(|place| !place.starts_with("/something_new")) {
        for new in wrongs() {
            let mut value = good.clone();
            change(&mut value, place, new.clone());
            spoiled.push((format!("{place} = {new:?}"), value));
        }
    }
    spoiled
}

fn disagreements(
    schema: &Value,
    good: &Value,
    read: impl Fn(&Value) -> Vec<Problem>,
) -> (usize, Vec<String>) {
    let mut refused = 0;
    let mut found = Vec::new();
    for (what, value) in spoiled(good) {
        let (problems, valid) = (read(&value), is_valid(schema, &value));
        let of_shape = problems.iter().filter(|problem| !is_beyond_shape(problem)).count();
        refused += usize::from(!valid);
        // Where ids do not meet, the reader may not come to look at the rest.
        let is_beyond = problems.iter().any(is_beyond_shape);
        let agrees = if valid { of_shape == 0 } else { of_shape > 0 || is_beyond };
        if !agrees {
            found.push(format!("{what}: schema {valid}, reader {problems:?}"));
        }
    }
    (refused, found)
}

#[test]
fn schema_and_reader_agree_on_every_small_change_of_a_standard() {
    let (good, shared) = (good(), shared());
    let read = |value: &Value| read_standard(value, &shared).err().unwrap_or_default();
    assert_eq!(read(&good), vec![]);
    let (refused, found) = disagreements(&schema("standard"), &good, read);
    assert!(refused > 1000, "only {refused} were refused");
    assert!(found.is_empty(), "{} disagreements:\n{}", found.len(), found.join("\n"));
}

#[test]
fn schema_and_reader_agree_on_every_small_change_of_a_checklist() {
    let library = small_library();
    let id = ChecklistId::parse("c1").unwrap();
    let item = ItemId::parse("small-1.1").unwrap();
    let list = Checklist {
        id: id.clone(),
        title: "Phiếu".into(),
        entries: vec![Entry::plain(item)],
        own_items: Vec::new(),
        theme_shares: SortedMap::new(),
    };
    let mut good: Value = serde_json::from_str(&write_checklist(&list)).unwrap();
    good["own_items"] = json!([
        {"id": "own.1", "text": "Tôi chào hỏi.", "theme": "d09", "criticality": "normal"}
    ]);
    good["theme_shares"] = json!({"d05": 60, "d09": 40});
    let read = |value: &Value| {
        read_checklist(&value.to_string(), id.clone(), &library).err().unwrap_or_default()
    };
    assert_eq!(read(&good), vec![]);
    let (refused, found) = disagreements(&schema("checklist"), &good, read);
    assert!(refused > 100, "only {refused} were refused");
    assert!(found.is_empty(), "{} disagreements:\n{}", found.len(), found.join("\n"));
}
