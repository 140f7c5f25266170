//! Migrations as files: what is refused, where, and why.

use guong::catalogue::{Problem, ProblemKind, Target, read_migration, read_migrations};
use guong::domain::chain::Chain;
use guong::domain::migration::{Carry, Change};
use serde_json::{Value, json};

use crate::files::{edition, id, known, migration, migration_value};

fn problems(value: &Value) -> Vec<Problem> {
    read_migration(value, &known, &Chain::default()).unwrap_err()
}

fn one(path: &str, kind: ProblemKind) -> Vec<Problem> {
    vec![Problem { path: path.to_owned(), kind }]
}

#[test]
fn a_migration_names_every_item_and_the_rest_is_new() {
    let read = migration(2);
    let count = |change| read.count(change);
    assert_eq!((count(Change::Reworded), count(Change::Split), count(Change::Removed)), (3, 1, 1));
    assert_eq!((count(Change::New), count(Change::Unchanged)), (2, 5));
    assert_eq!(read.step_of(&id("6")).unwrap().to, [id("6a"), id("6b")]);
    assert!(!read.is_guess && read.effective.is_some() && read.note.is_some());
}

#[test]
fn what_is_not_said_of_an_item_is_refused() {
    let mut value = migration_value(2);
    value["map"].as_array_mut().unwrap().remove(1);
    let found = "quy-tac-so.2".to_owned();
    // Its item of the newer edition would be new then; only the older one is missed.
    assert_eq!(problems(&value), one("map", ProblemKind::NotNamed { found }));
}

#[test]
fn each_refusal_says_its_place() {
    let unknown = |found: &str| ProblemKind::Unresolved {
        what: Target::Item,
        found: format!("quy-tac-so.{found}"),
    };
    let rows: [(&str, Value, &str, ProblemKind); 11] = [
        ("/map/5/carry", json!("keep"), "map[5].carry", ProblemKind::CarryTooMuch),
        ("/map/5/carry", json!("review"), "map[5].carry", ProblemKind::CarryTooMuch),
        ("/map/7/carry", json!("ask"), "map[7].carry", ProblemKind::CarryTooMuch),
        ("/map/0/carry", json!("archive"), "map[0].carry", ProblemKind::CarryTooMuch),
        ("/map/1/to/0", json!("quy-tac-so.99"), "map[1].to[0]", unknown("99")),
        ("/map/1/to/0", json!("quy-tac-so.1"), "map[1].to[0]", ProblemKind::Duplicate),
        ("/map/5/to", json!(["quy-tac-so.6a"]), "map[5].change", ProblemKind::OutOfRange),
        ("/map/7/to", json!(["quy-tac-so.11"]), "map[7].change", ProblemKind::OutOfRange),
        ("/format_version", json!(2), "format_version", ProblemKind::Newer { version: 2 }),
        ("/effective", json!("2026-13-01"), "effective", ProblemKind::BadDate),
        ("/to/version", json!("1.0.0"), "to", ProblemKind::Circle),
    ];
    for (pointer, new, path, kind) in rows {
        let mut value = migration_value(2);
        if let Some(here) = value.pointer_mut(pointer) {
            *here = new;
        } else {
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            value.pointer_mut(parent).unwrap()[key] = new;
        }
        let found = problems(&value);
        assert!(found.contains(&one(path, kind)[0]), "{pointer}: {found:?}");
    }
    let mut value = migration_value(2);
    value["map"][8]["from"] = json!(["quy-tac-so.1"]);
    let found = problems(&value);
    assert!(found.contains(&one("map[8].from[0]", ProblemKind::Duplicate)[0]), "{found:?}");
    value["format"] = json!("guong-standard");
    let foreign = ProblemKind::Foreign { format: "guong-standard".into() };
    assert_eq!(problems(&value), one("format", foreign));
}

#[test]
fn a_chain_that_comes_back_is_refused() {
    let chain = Chain::new(vec![migration(2), migration(3)]);
    let back = json!({
        "format": "guong-migration", "format_version": 1,
        "from": {"id": "quy-tac-so", "version": "3.0.0"}, "to": {"id": "quy-tac-so", "version": "1.0.0"},
        "map": [{"from": ["quy-tac-so.4"], "to": ["quy-tac-so.4"], "change": "unchanged"}]
    });
    let unknown = |_: &_| None;
    let found = read_migration(&back, &unknown, &chain).unwrap_err();
    assert_eq!(found, one("to", ProblemKind::Circle));
}

#[test]
fn what_an_author_weakens_stays_weaker() {
    let mut value = migration_value(2);
    value["map"][1]["carry"] = json!("ask");
    value["map"][0]["carry"] = json!("keep");
    let read = read_migration(&value, &known, &Chain::default()).unwrap();
    assert_eq!(read.step_of(&id("2")).unwrap().carry, Carry::Ask);
    assert_eq!(read.step_of(&id("1")).unwrap().carry, Carry::Keep);
}

#[test]
fn hostile_texts_end_in_a_refusal() {
    for text in ["{}", "[]", "null", "7", "{\"format\":\"guong-migration\"}"] {
        let value: Value = serde_json::from_str(text).unwrap();
        assert!(!problems(&value).is_empty(), "{text}");
    }
    for pointer in ["/map", "/from", "/to", "/map/0", "/map/0/from", "/map/0/change"] {
        for bad in [json!(null), json!(7), json!("x"), json!([[]]), json!({})] {
            let mut value = migration_value(2);
            *value.pointer_mut(pointer).unwrap() = bad.clone();
            assert!(!problems(&value).is_empty(), "{pointer} {bad}");
        }
    }
}

/// The migrations the app is delivered with: each reads, and holds against the standards as they lie there.
#[test]
fn every_built_in_migration_reads_and_leads_onward() {
    let Ok(folder) = std::fs::read_dir("src/catalogue/migrations") else { return };
    let library = guong::catalogue::read_bundle(&crate::desk::content()).unwrap();
    let known = |pin: &_| library.edition(pin).map(|edition| edition.items.clone());
    let mut all = Vec::new();
    for file in folder {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let value = guong::catalogue::read_text(&text).unwrap();
        let chain = Chain::new(all.clone());
        let read = read_migration(&value, &known, &chain);
        let read = read.unwrap_or_else(|problems| panic!("{}: {problems:?}", path.display()));
        for pin in [&read.from, &read.to] {
            assert!(library.edition(pin).is_some(), "{}: {pin:?}", path.display());
        }
        assert_eq!(read_migrations(&format!("[{text}]"), &known).len(), 1);
        all.push(read);
    }
}

#[test]
fn a_guess_goes_by_ids_and_admits_it() {
    use guong::domain::migration::Migration;
    let guess = Migration::guess(&edition(1), &edition(2));
    assert!(guess.is_guess);
    let counts = [Change::Unchanged, Change::Reworded, Change::Removed, Change::New];
    assert_eq!(counts.map(|change| guess.count(change)), [5, 3, 2, 4]);
    let written = Chain::new(vec![guess, migration(2)]);
    assert_eq!(written.all(), [migration(2)], "what somebody wrote takes the place of a guess");
}
