//! The building inspector: rules that matter are tests, because prose rots. Each failure says what to do.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

#[path = "house/front.rs"]
mod front;

use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

/// The code without comments.
fn code(path: &Path) -> String {
    let without = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    text(path).lines().map(without).collect::<Vec<_>>().join("\n")
}

/// The floor a file of src stands on: its first folder, or its own name.
fn floor(path: &Path) -> String {
    let mut parts = path.strip_prefix("src").unwrap().components();
    let first = parts.next().unwrap().as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

fn none(problems: Vec<String>, advice: &str) {
    assert!(problems.is_empty(), "{advice}\n  {}", problems.join("\n  "));
}

/// Which floors a floor may import.
const STAIRS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("catalogue", &["domain"]),
    ("storage", &["domain"]),
    ("words", &["domain", "catalogue", "storage"]),
    ("route", &["domain"]),
    ("web", &[]),
    ("documents", &["domain", "words"]),
    ("state", &["domain", "catalogue", "storage", "web", "route"]),
    ("ui", &["web"]),
    ("pages", &["domain", "words", "route", "documents", "state", "ui", "catalogue"]),
];

#[test]
fn stairs_go_down_only() {
    let mut wrong = Vec::new();
    for path in files("src", ".rs") {
        let floor = floor(&path);
        let Some((_, allowed)) = STAIRS.iter().find(|(name, _)| *name == floor) else { continue };
        for part in code(&path).split("crate::").skip(1) {
            let name: String =
                part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let is_floor = STAIRS.iter().any(|(floor, _)| *floor == name);
            if is_floor && name != floor && !allowed.contains(&name.as_str()) {
                wrong.push(format!("{} uses crate::{name}", path.display()));
            }
        }
    }
    none(
        wrong,
        "A floor may only use the floors below it (ARCHITECTURE.md). Move the shared piece down:",
    );
}

#[test]
fn the_browser_has_one_door_and_leptos_its_floors() {
    let mut wrong = Vec::new();
    for path in files("src", ".rs") {
        let floor = floor(&path);
        if ["bin", "main", "lib"].contains(&floor.as_str()) {
            continue;
        }
        let code = code(&path);
        let mut deny = |words: &[&str], at: &[&str]| {
            for word in words {
                if code.contains(word) && !at.contains(&floor.as_str()) {
                    wrong.push(format!("{} speaks {word}", path.display()));
                }
            }
        };
        deny(&["web_sys", "js_sys", "gloo_", "wasm_bindgen"], &["web"]);
        deny(&["leptos"], &["web", "state", "ui", "pages", "app"]);
        deny(&["serde"], &["catalogue", "storage", "documents"]);
        let is_format = path.starts_with("src/documents/formats");
        if !is_format {
            deny(&["docx_rs", "rust_xlsxwriter", "calamine", "zip::"], &[]);
        }
        deny(&["inner_html"], &[]);
        deny(&[".unwrap()", ".expect(\"", "todo!(", "unimplemented!("], &[]);
    }
    none(wrong, "A line knows too much for its floor (house rules 3.3, 3.4):");
}

#[test]
fn pages_do_not_import_each_other() {
    let mut wrong = Vec::new();
    let rooms: Vec<String> = fs::read_dir("src/pages")
        .unwrap()
        .map(|entry| {
            entry.unwrap().file_name().to_string_lossy().trim_end_matches(".rs").to_owned()
        })
        .filter(|room| room != "mod" && room != "parts")
        .collect();
    for path in files("src/pages", ".rs") {
        let own = path.strip_prefix("src/pages").unwrap().components().next().unwrap();
        let own = own.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned();
        for room in rooms.iter().filter(|room| **room != own && own != "mod") {
            if code(&path).contains(&format!("pages::{room}")) {
                wrong.push(format!("{} imports pages::{room}", path.display()));
            }
        }
    }
    none(wrong, "Pages never import siblings; what two share goes to pages/parts or a floor down:");
}

#[test]
fn no_file_is_longer_than_300_lines() {
    let all = ["src", "style", "tests"].iter().flat_map(|folder| {
        [".rs", ".css", ".mjs"].iter().flat_map(|ending| files(folder, ending)).collect::<Vec<_>>()
    });
    let long = all.filter_map(|path| {
        let lines = text(&path).lines().count();
        (lines > 300).then(|| format!("{} has {lines}", path.display()))
    });
    none(long.collect(), "Split by subject, not by \"part 2\":");
}

#[test]
fn every_folder_has_its_room_card() {
    let cards = files("src", "mod.rs");
    let missing = cards.iter().filter(|path| {
        let text = text(path);
        let mut lines = text.lines();
        let begins = |line: Option<&str>, words: &[&str]| {
            line.is_some_and(|line| words.iter().any(|word| line.starts_with(word)))
        };
        !(begins(lines.next(), &["//! Here lives", "//! Here live"])
            && begins(lines.next(), &["//! It may use"])
            && begins(lines.next(), &["//! It never"])
            && begins(lines.next(), &["//! Start reading"]))
    });
    let missing = missing.map(|path| path.display().to_string()).collect();
    none(
        missing,
        "A mod.rs begins with its card: Here lives / It may use / It never / Start reading:",
    );
}

#[test]
fn vietnamese_is_written_in_words_and_content_only() {
    let marked = "ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự";
    let wrong = files("src", ".rs").into_iter().filter(|path| {
        let floor = floor(path);
        let is_letters = path.ends_with("domain/text.rs");
        floor != "words"
            && floor != "bin"
            && !is_letters
            && code(path).split('"').skip(1).step_by(2).any(|literal| {
                literal.chars().flat_map(char::to_lowercase).any(|c| marked.contains(c))
                    && literal != "Gương"
            })
    });
    let wrong = wrong.map(|path| path.display().to_string()).collect();
    none(wrong, "Sentences live in src/words, content in its files:");
}

#[test]
fn the_map_shows_the_house() {
    let map = fs::read_to_string("ARCHITECTURE.md").unwrap();
    let missing = STAIRS.iter().filter(|(floor, _)| !map.contains(&format!("`{floor}")));
    let missing: Vec<String> = missing.map(|(floor, _)| (*floor).to_owned()).collect();
    none(missing, "ARCHITECTURE.md must name every floor:");
    let folders = fs::read_dir("src").unwrap().map(|entry| entry.unwrap());
    let unknown = folders.filter(|entry| entry.path().is_dir()).filter_map(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        (name != "bin" && !STAIRS.iter().any(|(floor, _)| *floor == name)).then_some(name)
    });
    none(unknown.collect(), "A folder of src is a floor: list it here and in ARCHITECTURE.md:");
}

#[test]
fn saved_formats_have_their_frozen_files() {
    for name in [
        "vault-v1.json",
        "backup-v1.json",
        "locked-v1.json",
        "locked-backup-v1.age",
        "parts-v1.json",
        "filed-v1.json",
        "item-ids.txt",
    ] {
        let path = Path::new("tests/frozen").join(name);
        assert!(path.exists(), "{} is a promise to people: it must stay", path.display());
    }
}

#[test]
fn file_names_are_nouns_of_the_field() {
    let drawers = [
        "util", "utils", "helper", "helpers", "manager", "service", "data", "info", "common2",
        "misc",
    ];
    let wrong = files("src", ".rs").into_iter().filter(|path| {
        path.components().any(|part| {
            drawers.contains(&part.as_os_str().to_string_lossy().trim_end_matches(".rs"))
        })
    });
    none(wrong.map(|path| path.display().to_string()).collect(), "No drawers: name the subject:");
}
