//! What the tests of this room start from: the files as they lie there, and one small good standard.

use std::fs;
use std::path::{Path, PathBuf};

use guong::catalogue::reading::read_bundle;
use guong::catalogue::shared_reading::read_shared;
use guong::domain::library::{Library, Shared};
use serde_json::{Value, json};

pub fn house() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The built-in files in the order of their names, as the build joins them.
pub fn standard_files() -> Vec<PathBuf> {
    let folder = house().join("src/catalogue/standards");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    files
}

pub fn shared_text() -> String {
    fs::read_to_string(house().join("src/catalogue/shared.json")).unwrap()
}

pub fn shared() -> Shared {
    read_shared(&serde_json::from_str(&shared_text()).unwrap()).unwrap()
}

pub fn bundle_of(standards: &[String]) -> String {
    format!("{{\"shared\":{},\"standards\":[{}]}}", shared_text(), standards.join(","))
}

pub fn library() -> Library {
    let files = standard_files();
    let texts: Vec<String> = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    read_bundle(&bundle_of(&texts)).unwrap()
}

/// A library of the small standard alone.
pub fn small_library() -> Library {
    read_bundle(&bundle_of(&[good().to_string()])).unwrap()
}

fn said(text: &str) -> Value {
    json!({"vi": text, "en": text})
}

fn item(id: &str, kind: &str, scale: &str) -> Value {
    json!({
        "id": id, "rev": 1, "domain": "gifts", "kind": kind, "criticality": "critical",
        "scope": "on_duty", "text": said("Tôi ghi lại."), "why": said("Vì thế."), "scale": scale,
        "period_months": 6,
        "applies": {"any_role": ["cong_chuc"], "all_flags": [], "none_flags": ["lanh_dao"]},
        "default_selected": true,
        "citations": [
            {"source": "law", "locator": said("Điều 7"), "mark": "S"},
            {"source": "law", "locator": null, "mark": "K"}
        ],
        "anchors": {"0": said("Chưa"), "1": said("Rồi")},
        "evidence_examples": [said("Biên bản")], "prompts": [said("Ai biết?")],
        "topics": ["t-small-gifts"],
        "relations": [{"std": "elsewhere", "item": "elsewhere.9", "rel": "subset"}]
    })
}

/// A small good standard with everything in it; the bad ones are this one with one thing changed.
pub fn good() -> Value {
    json!({
        "format": "guong-standard", "format_version": 1, "id": "small-1", "version": "1.0.0",
        "title": said("Quy chế nhỏ"), "short_title": said("Nhỏ"), "description": said("Để thử."),
        "authority": "binding", "jurisdiction": "VN", "issuer": said("Cơ quan"),
        "status": "in_force", "in_force_from": "2025-07-01", "reviewed_on": "2026-11-22",
        "review_by": "", "supersedes": ["small-0"], "superseded_by": null,
        "sources": [{
            "key": "law", "title": said("Luật"), "number": "1/2025", "issuer": said("Quốc hội"),
            "date": "2025-06-24", "url": "https://example.org/l", "licence": "", "verified": "no",
            "accessed": "2026-11-22", "note": said("Cẩn thận.")
        }],
        "content_licence": "CC-BY-4.0",
        "scales": [{"id": "two", "points": [
            {"v": 0, "r": 0, "label": said("Chưa")}, {"v": 1, "r": [1, 1], "label": said("Rồi")}
        ]}],
        "domains": [{"id": "gifts", "title": said("Quà"), "theme": "d05"}],
        "items": [item("small-1.1", "prohibition", "practice4"), item("small-1.2", "duty", "two")],
        "topics": [{
            "id": "t-small-gifts", "title": said("Quà"), "objective": said("Nêu đúng."),
            "themes": ["d05"],
            "activities": [
                {"kind": "self", "title": said("Đọc"), "minutes": 45},
                {"kind": "formal", "title": said("Lớp"), "periods": 4}
            ]
        }],
        "something_new": {"nobody": "knows it"}
    })
}

/// Puts a value at a JSON pointer, or takes away what is there.
pub fn change(value: &mut Value, pointer: &str, new: Option<Value>) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match (value.pointer_mut(parent).unwrap(), new) {
        (Value::Object(object), Some(new)) => drop(object.insert(key.to_owned(), new)),
        (Value::Object(object), None) => drop(object.remove(key)),
        (Value::Array(list), Some(new)) => {
            let index: usize = key.parse().unwrap();
            if index == list.len() { list.push(new) } else { list[index] = new }
        }
        (Value::Array(list), None) => drop(list.remove(key.parse().unwrap())),
        _ => panic!("nothing to change at {pointer}"),
    }
}
