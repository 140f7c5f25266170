//! Files made to harm: each is refused with a reason, none brings the house down.

use guong::catalogue::gate::{LARGEST, read_text};
use guong::catalogue::hosted::read_hosted;
use guong::catalogue::problem::{Problem, ProblemKind};
use guong::catalogue::reading::{read_bundle, read_standard};
use guong::domain::id::ChecklistId;
use guong::domain::text::Lang;
use serde_json::{Value, json};

use crate::specimens::{change, good, shared, small_library};

fn refused(text: &str) -> ProblemKind {
    let problems = read_text(text).unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].path, "");
    problems[0].kind.clone()
}

fn is_not_json(text: &str) -> bool {
    matches!(refused(text), ProblemKind::NotJson { .. })
}

#[test]
fn too_deep() {
    assert_eq!(refused(&"[".repeat(100_000)), ProblemKind::TooDeep);
    assert_eq!(refused(&"{\"a\":".repeat(100_000)), ProblemKind::TooDeep);
    let closed = format!("{}1{}", "\n[".repeat(128), "]".repeat(128));
    assert_eq!(refused(&closed), ProblemKind::TooDeep);
    assert!(read_text(&format!("{}1{}", "[".repeat(127), "]".repeat(127))).is_ok());
    assert!(is_not_json(&"[]".repeat(1000)), "many, but not deep");
    assert!(is_not_json(&format!("[\"{}", "[".repeat(500))), "deep only inside a text");
}

#[test]
fn too_large() {
    let text = format!("\"{}\"", "x".repeat(6_000_000));
    assert_eq!(refused(&text), ProblemKind::TooLarge { bytes: 6_000_002 });
    assert!(read_text(&format!("\"{}\"", "x".repeat(LARGEST - 2))).is_ok());
}

#[test]
fn not_json() {
    for text in ["", " ", "\u{feff}", "NaN", "[NaN]", "[Infinity]", "[1e999]", "[-1e999]", "[01]"] {
        assert!(is_not_json(text), "{text:?}");
    }
    let odd =
        ["\0", "{\"a\":\"\0\"}", r#"["\ud800"]"#, r#"["\udc00\ud800"]"#, r#"["\u00"]"#, "[1]]"];
    for text in odd {
        assert!(is_not_json(text), "{text:?}");
    }
    assert_eq!(refused("{\n  \"a\": ,\n}"), ProblemKind::NotJson { line: 2, column: 8 });
}

#[test]
fn a_byte_order_mark_is_accepted() {
    assert!(read_text(&format!("\u{feff}{}", good())).is_ok());
}

#[test]
fn a_key_that_stands_twice_is_named() {
    let text = r#"{"a": 1, "b": [{"x": ":"}, {"c": {"d": "\"", "e": "{", "d": 2}}], "a" : 3}"#;
    let at = |path: &str| Problem { path: path.into(), kind: ProblemKind::Duplicate };
    assert_eq!(read_text(text).unwrap_err(), [at("b[1].c.d"), at("a")]);
}

#[test]
fn signs_that_nobody_sees_do_not_come_in() {
    let mut value = good();
    change(
        &mut value,
        "/title/vi",
        Some(json!("Quy\u{0} \u{202e}chế\u{200b}\n nhỏ\u{7f}\u{feff}")),
    );
    let standard = read_standard(&value, &shared()).unwrap();
    assert_eq!(standard.title.get(Lang::Vi), "Quy chế  nhỏ");
    change(&mut value, "/items/0/id", Some(json!("small-1.1\u{0}")));
    assert_eq!(read_standard(&value, &shared()).unwrap_err()[0].kind, ProblemKind::NotSlug);
}

#[test]
fn a_flood_of_faults_is_cut_short() {
    let mut value = good();
    change(&mut value, "/items", Some(Value::Array(vec![json!({}); 50_000])));
    assert_eq!(read_standard(&value, &shared()).unwrap_err().len(), 500);
}

#[test]
fn a_flood_of_items_is_read_in_time() {
    let mut value = good();
    let item = value["items"][1].clone();
    let many = (0..2000).map(|number| {
        let mut item = item.clone();
        item["id"] = json!(format!("small-1.n{number}"));
        item
    });
    value["items"] = many.collect();
    assert_eq!(read_standard(&value, &shared()).unwrap().items.len(), 2000);
}

/// Every pointer to every place of a value.
fn pointers(value: &Value, here: String, all: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| pointers(value, format!("{here}/{key}"), all));
        }
        Value::Array(list) => {
            list.iter()
                .enumerate()
                .for_each(|(i, value)| pointers(value, format!("{here}/{i}"), all));
        }
        _ => {}
    }
    if !here.is_empty() {
        all.push(here);
    }
}

#[test]
fn nothing_put_anywhere_brings_it_down() {
    let (library, id) = (small_library(), ChecklistId::parse("c1").unwrap());
    let odd = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1e308),
        json!(u64::MAX),
        json!(0.5),
        json!(""),
        json!("\u{0}"),
        json!("javascript:alert(1)"),
        json!("d99"),
        json!([]),
        json!([null]),
        json!({}),
        json!({"vi": {}}),
        json!([[[[1]]]]),
        json!("ạ".repeat(5000)),
    ];
    let mut all = Vec::new();
    pointers(&good(), String::new(), &mut all);
    for pointer in &all {
        for new in odd.iter().cloned().map(Some).chain([None]) {
            let mut value = good();
            change(&mut value, pointer, new);
            let text = value.to_string();
            let alone = read_hosted(&text, id.clone(), &library).is_ok();
            let bundle = format!("{{\"standard\": {text}}}");
            assert_eq!(alone, read_hosted(&bundle, id.clone(), &library).is_ok(), "{pointer}");
        }
    }
}

#[test]
fn nothing_cut_off_brings_it_down() {
    let text = good().to_string();
    for (end, _) in text.char_indices().step_by(7) {
        assert!(read_text(&text[..end]).is_err());
        assert!(read_bundle(&text[end..]).is_err());
    }
}
