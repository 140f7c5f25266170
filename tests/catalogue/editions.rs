//! What a built-in standard asks stays as it is under its version: rounds are read and scored by it for ever.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use crate::specimens::{house, standard_files};

/// Not asked of anybody: what an item has to do with others, and when somebody looked at a source.
const NOT_ASKED: [&str; 6] =
    ["relations", "reviewed_on", "review_by", "accessed", "superseded_by", "status"];

/// The text without what is not asked, keys in order.
fn asked(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let kept = object.iter().filter(|(key, _)| !NOT_ASKED.contains(&key.as_str()));
            let kept: BTreeMap<String, Value> =
                kept.map(|(key, value)| (key.clone(), asked(value))).collect();
            Value::Object(kept.into_iter().collect::<Map<String, Value>>())
        }
        Value::Array(list) => Value::Array(list.iter().map(asked).collect()),
        other => other.clone(),
    }
}

fn hash(value: &Value) -> String {
    let digest = Sha256::digest(asked(value).to_string().as_bytes());
    digest
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|half| char::from_digit(half.into(), 16))
        .collect()
}

fn edition_files() -> Vec<std::path::PathBuf> {
    let folder = house().join("src/catalogue/editions");
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    files
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn name(value: &Value) -> String {
    format!("{}@{}", value["id"].as_str().unwrap(), value["version"].as_str().unwrap())
}

/// Every built-in edition, present and former, with the hash of what it asks.
fn hashes() -> BTreeMap<String, String> {
    let files = standard_files().into_iter().chain(edition_files());
    let mut all = BTreeMap::new();
    for path in files {
        let value = json(&path);
        let known = all.insert(name(&value), hash(&value));
        assert!(known.is_none(), "{} stands there twice", name(&value));
    }
    all
}

/// What changes under the same version would change what old rounds say was asked. `UPDATE_GOLDEN=1` freezes new
/// versions, and never overwrites a frozen one.
#[test]
fn editions_are_frozen() {
    let file = house().join("tests/golden/editions.txt");
    let text = fs::read_to_string(&file).unwrap_or_default();
    let frozen: BTreeMap<String, String> = text
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(name, hash)| (name.to_owned(), hash.to_owned()))
        .collect();
    let now = hashes();
    for (name, hash) in &frozen {
        match now.get(name) {
            Some(found) => assert_eq!(
                found, hash,
                "{name} asks something else than it did: give it a new version, and put the former \
                 file into src/catalogue/editions"
            ),
            None => panic!("{name} is gone: put its file into src/catalogue/editions"),
        }
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let all: BTreeMap<_, _> = now.into_iter().chain(frozen).collect();
        let lines: Vec<String> = all.iter().map(|(name, hash)| format!("{name} {hash}")).collect();
        fs::write(file, lines.join("\n") + "\n").unwrap();
    } else {
        for name in now.keys() {
            let advice = "freeze it: UPDATE_GOLDEN=1 cargo test --test catalogue editions";
            assert!(frozen.contains_key(name), "{name} is not frozen; {advice}");
        }
    }
}

#[test]
fn the_hash_sees_what_is_asked_and_nothing_else() {
    let path = standard_files().remove(0);
    let before = json(&path);
    let mut after = before.clone();
    after["items"][0]["relations"] =
        serde_json::json!([{"std": "x", "item": "x.1", "rel": "equal"}]);
    after["reviewed_on"] = "2030-01-01".into();
    assert_eq!(hash(&before), hash(&after));
    for (pointer, new) in [
        ("/items/0/text/en", Value::from("Something else.")),
        ("/items/0/rev", Value::from(9)),
        ("/items/0/criticality", Value::from("aspirational")),
        ("/sources/0/number", Value::from("0/0000")),
    ] {
        let mut other = before.clone();
        *other.pointer_mut(pointer).unwrap() = new;
        assert_ne!(hash(&before), hash(&other), "{pointer}");
    }
}
