//! Damaged and hostile texts: each is a problem with its kind and place, none is read as something else.

use guong::storage::saved::ProblemKind::{
    Ambiguous, BadId, Missing, NoSuchDay, OutOfRange, UnknownWord, WrongType,
};
use guong::storage::saved::{Problem, ProblemKind, content_of, text_of};
use serde_json::{Value, json};

use super::frozen::frozen;
use super::values::contents;
use super::{GOAL, part};

/// Every place of a value: its path as problems spell it, and the value with something else there.
fn replaced(value: &Value, with: &Value) -> Vec<(String, Value)> {
    let mut all = vec![(String::new(), with.clone())];
    let step = |name: String, rest: &str| match rest.chars().next() {
        Some(first) if first != '[' => format!("{name}.{rest}"),
        _ => format!("{name}{rest}"),
    };
    match value {
        Value::Object(fields) => {
            for (key, inner) in fields {
                for (path, changed) in replaced(inner, with) {
                    let mut fields = fields.clone();
                    fields.insert(key.clone(), changed);
                    all.push((step(key.clone(), &path), Value::Object(fields)));
                }
            }
        }
        Value::Array(values) => {
            for (at, inner) in values.iter().enumerate() {
                for (path, changed) in replaced(inner, with) {
                    let mut values = values.clone();
                    values[at] = changed;
                    all.push((step(format!("[{at}]"), &path), Value::Array(values)));
                }
            }
        }
        _ => {}
    }
    all
}

#[test]
fn a_wrong_type_anywhere_is_found_at_its_place() {
    for (path, text) in frozen().values().flatten() {
        let value: Value = serde_json::from_str(text).unwrap();
        for (place, changed) in replaced(&value, &Value::Null) {
            let problem = content_of(&part(path), &changed.to_string()).unwrap_err();
            assert_eq!(problem, Problem { path: place, kind: WrongType }, "{path}");
        }
    }
}

#[test]
fn hostile_values_anywhere_never_break_anything() {
    let deep = (0..100).fold(json!(1), |inner, _| json!([inner]));
    let hostile = [
        json!({}),
        json!([]),
        json!([[]]),
        json!({"id": {}}),
        json!(true),
        json!(-1),
        json!(0.5),
        json!(1e300),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(""),
        json!("../x"),
        json!("2026-02-30"),
        json!("Ω\u{0}"),
        json!("a".repeat(10_001)),
        deep,
    ];
    for (path, text) in frozen().values().flatten().filter(|(_, text)| text.len() < 2000) {
        let value: Value = serde_json::from_str(text).unwrap();
        for with in &hostile {
            for (_, changed) in replaced(&value, with) {
                let changed = changed.to_string();
                if let Ok(read) = content_of(&part(path), &changed) {
                    assert_eq!(content_of(&part(path), &text_of(&read, None)), Ok(read));
                }
            }
        }
    }
}

#[test]
fn what_is_not_json_is_said_to_be_so() {
    let too_deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let huge = format!("{{\"p\":1{}}}", "0".repeat(400));
    let texts = [
        "",
        " ",
        "{",
        "{}}",
        "{'p':2}",
        "{\"p\":2,}",
        "NaN",
        "{\"p\":01}",
        "\u{feff}{}",
        "\"\\ud800\"",
        &too_deep,
        &huge,
    ];
    for text in texts {
        for (path, _) in contents() {
            let problem = content_of(&part(path), text).unwrap_err();
            assert_eq!(problem, Problem { path: String::new(), kind: ProblemKind::NotJson });
        }
    }
}

/// A path, a text for it, and where and how it is wrong.
type Damaged<'a> = (&'a str, &'a str, &'a str, ProblemKind);

fn refuses(cases: &[Damaged<'_>]) {
    for &(path, text, place, kind) in cases {
        let problem = content_of(&part(path), text).unwrap_err();
        assert_eq!(problem, Problem { path: place.to_owned(), kind }, "{path} {text}");
    }
}

#[test]
fn damage_in_answers_and_about_the_person_has_its_name_and_place() {
    refuses(&[
        ("a/r/i", r#"{"p":256}"#, "p", OutOfRange),
        ("a/r/i", r#"{"p":-1}"#, "p", OutOfRange),
        ("a/r/i", r#"{"p":2.5}"#, "p", OutOfRange),
        ("a/r/i", r#"{"p":"2"}"#, "p", WrongType),
        ("a/r/i", r#"{"w":0}"#, "w", OutOfRange),
        ("a/r/i", r#"{"fl":true}"#, "fl", WrongType),
        ("a/r/i", r#"{"i":0}"#, "i", OutOfRange),
        ("a/r/i", r#"{"f":6}"#, "f", OutOfRange),
        ("a/r/i", r#"{"p":2,"w":1}"#, "", Ambiguous),
        ("a/r/i", r#"{"p":2,"na":""}"#, "", Ambiguous),
        ("d/r/i", "{}", "do", Missing),
        ("d/r/i", r#"{"do":"Train"}"#, "do", UnknownWord),
        ("d/r/i", r#"{"do":"accept"}"#, "why", Missing),
        ("profile", r#"{"roles":["a","B"]}"#, "roles[1]", BadId),
        ("profile", r#"{"flags":{}}"#, "flags", WrongType),
        ("settings", r#"{"lang":"fr"}"#, "lang", UnknownWord),
        ("settings", r#"{"view":""}"#, "view", UnknownWord),
        ("settings", r#"{"appearance":"DARK"}"#, "appearance", UnknownWord),
        ("settings", r#"{"backed_up":18446744073709551616}"#, "backed_up", OutOfRange),
        ("std/s", r#"{"origin":"x"}"#, "text", Missing),
    ]);
}

#[test]
fn damage_in_checklists_has_its_name_and_place() {
    refuses(&[
        ("list/l", "{}", "title", Missing),
        ("list/l", r#"{"title":"t","items":[{"item":"a"},{}]}"#, "items[1].item", Missing),
        (
            "list/l",
            r#"{"title":"t","items":[{"item":"a","weight":9}]}"#,
            "items[0].weight",
            OutOfRange,
        ),
        (
            "list/l",
            r#"{"title":"t","items":[{"item":"a","weight":1001}]}"#,
            "items[0].weight",
            OutOfRange,
        ),
        ("list/l", r#"{"title":"t","items":["a"]}"#, "items[0]", WrongType),
        ("list/l", r#"{"title":"t","shares":{"d17":1}}"#, "shares.d17", UnknownWord),
        ("list/l", r#"{"title":"t","shares":{"d+1":1}}"#, "shares.d+1", UnknownWord),
        ("list/l", r#"{"title":"t","shares":{"d16":101}}"#, "shares.d16", OutOfRange),
        (
            "list/l",
            r#"{"title":"t","own":[{"id":"own.a","text":"t","theme":"d1","criticality":"major"}]}"#,
            "own[0].theme",
            UnknownWord,
        ),
        (
            "list/l",
            r#"{"title":"t","own":[{"id":"own.a","text":"t","theme":"d01","criticality":"high"}]}"#,
            "own[0].criticality",
            UnknownWord,
        ),
    ]);
}

#[test]
fn damage_in_rounds_has_its_name_and_place() {
    let round = r#"{"title":"t","started":"2027-01-01","list":{"id":"l","title":"t",$}}"#;
    refuses(&[
        (
            "round/r",
            &round.replace(",$", r#","items":[{"item":"A"}]"#),
            "list.items[0].item",
            BadId,
        ),
        ("round/r", &round.replace(r#""id":"l","#, "").replace(",$", ""), "list.id", Missing),
        (
            "round/r",
            &round.replace(",$", "").replace("2027-01-01", "2027-02-29"),
            "started",
            NoSuchDay,
        ),
        (
            "round/r",
            &round.replace(",$", "").replace("2027-01-01", "+027-01-01"),
            "started",
            NoSuchDay,
        ),
        (
            "round/r",
            &round.replace(",$", "").replace("2027-01-01", "2027-1-1"),
            "started",
            NoSuchDay,
        ),
        (
            "round/r",
            &round.replace(",$}", r#"},"pins":[{"standard":"s"}]"#),
            "pins[0].version",
            Missing,
        ),
        ("round/r", &round.replace(",$}", r#"},"former":"a/b""#), "former", BadId),
    ]);
}

#[test]
fn damage_in_plans_has_its_name_and_place() {
    refuses(&[
        ("plan/p", r#"{"title":"t","from":"2027-01-01"}"#, "to", Missing),
        ("plan/p", r#"{"title":"t","from":"0000-01-01","to":"2027-01-01"}"#, "from", NoSuchDay),
        (
            "plan/p",
            r#"{"title":"t","from":"2027-01-01","to":"2027-01-01","floor":4294967296}"#,
            "floor",
            OutOfRange,
        ),
        ("g/p/g", r#"{"objective":"o"}"#, "start", Missing),
        ("g/p/g", &GOAL.replace('}', r#","cause":"laziness"}"#), "cause", UnknownWord),
        ("g/p/g", &GOAL.replace('}', r#","progress":"todo"}"#), "progress", UnknownWord),
        (
            "g/p/g",
            &GOAL.replace('}', r#","reviews":[{"on":"2027-01-02"}]}"#),
            "reviews[0].well",
            Missing,
        ),
        (
            "g/p/g",
            &with_action(r#""kind":"online","effort":{"min":1}"#),
            "actions[0].kind",
            UnknownWord,
        ),
        ("g/p/g", &with_action(r#""kind":"self","effort":{}"#), "actions[0].effort", Missing),
        (
            "g/p/g",
            &with_action(r#""kind":"self","effort":{"min":1,"per":1}"#),
            "actions[0].effort",
            Ambiguous,
        ),
        (
            "g/p/g",
            &with_action(r#""kind":"self","effort":{"per":-4}"#),
            "actions[0].effort.per",
            OutOfRange,
        ),
    ]);
}

fn with_action(fields: &str) -> String {
    GOAL.replace('}', &format!(r#","actions":[{{"id":"a","title":"t",{fields}}}]}}"#))
}
