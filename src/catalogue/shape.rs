//! The shape of the files as JSON Schema: for other programs, and for those who write the files by hand. What can be
//! chosen and how long a text may be stands once, in the readers; what a schema cannot say (that ids resolve, that
//! dates are in the calendar) only the readers judge. `tests/schema.rs` holds the two to the same verdict.

use serde_json::{Map, Value, json};

use super::checklist_file::CHECKLIST_FORMAT;
use super::item_reading::{
    CRITICALITIES, KINDS, LONGEST_ITEM, MARKS, OF_PROHIBITIONS, RELATIONS, SCOPES,
};
use super::migration_reading::{CARRIES, CHANGES, MIGRATION_FORMAT};
use super::reader::LONGEST;
use super::reading::{AUTHORITIES, FORMAT_VERSION, SHORT, STANDARD_FORMAT, STATUSES, VERIFIED};
use super::topic_reading;
use crate::domain::refusal::LONGEST_TITLE;

/// Every schema, by the name of its file.
pub fn schemas() -> Vec<(String, String)> {
    [
        ("guong-standard", standard()),
        ("guong-checklist", checklist()),
        ("guong-migration", migration()),
    ]
    .into_iter()
    .map(|(name, shape)| {
        let name = format!("{name}.schema.json");
        let text = serde_json::to_string_pretty(&file(&name, shape)).unwrap_or_default();
        (name, text + "\n")
    })
    .collect()
}

fn file(name: &str, mut shape: Value) -> Value {
    if let Some(object) = shape.as_object_mut() {
        object.insert("$comment".into(), json!("JSON Schema, draft 2020-12"));
        object.insert("$id".into(), json!(name));
    }
    shape
}

/// An object with fields that must be there, and fields that may be absent or `null`. Unknown fields are welcome.
fn object(needed: &[(&str, Value)], free: &[(&str, Value)]) -> Value {
    let mut properties = Map::new();
    for (key, shape) in needed {
        properties.insert((*key).to_owned(), shape.clone());
    }
    for (key, shape) in free {
        properties.insert((*key).to_owned(), json!({"anyOf": [{"type": "null"}, shape]}));
    }
    let needed: Vec<&str> = needed.iter().map(|(key, _)| *key).collect();
    json!({"type": "object", "required": needed, "properties": properties})
}

fn text(limit: usize) -> Value {
    json!({"type": "string", "pattern": "\\S", "maxLength": limit})
}

/// A text that may be empty.
fn line(limit: usize) -> Value {
    json!({"type": "string", "maxLength": limit})
}

fn words(limit: usize) -> Value {
    object(&[("vi", text(limit))], &[("en", line(limit))])
}

fn slug() -> Value {
    json!({"type": "string", "pattern": "^[a-z0-9._-]{1,80}$"})
}

fn day() -> Value {
    json!({"type": "string", "pattern": "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$"})
}

fn one_of(values: &[&str]) -> Value {
    json!({"enum": values})
}

fn list(shape: &Value) -> Value {
    json!({"type": "array", "items": shape})
}

fn filled(shape: &Value) -> Value {
    json!({"type": "array", "items": shape, "minItems": 1})
}

fn whole(least: u64, most: u64) -> Value {
    json!({"type": "integer", "minimum": least, "maximum": most})
}

fn share() -> Value {
    let number = json!({"type": "number"});
    json!({"anyOf": [
        {"type": "number", "minimum": 0, "maximum": 1},
        {"type": "array", "items": number, "minItems": 2, "maxItems": 2}
    ]})
}

fn standard() -> Value {
    let mut shape = object(
        &[
            ("format", json!({"const": STANDARD_FORMAT})),
            ("format_version", json!({"const": FORMAT_VERSION})),
            ("id", slug()),
            ("version", text(SHORT)),
            ("title", words(LONGEST)),
            ("short_title", words(SHORT)),
            ("description", words(LONGEST)),
            ("authority", one_of(AUTHORITIES)),
            ("issuer", words(LONGEST)),
            ("status", one_of(STATUSES)),
            ("sources", filled(&source())),
            ("content_licence", text(LONGEST)),
            ("domains", filled(&section())),
            ("items", filled(&item())),
        ],
        &[
            ("in_force_from", day()),
            ("in_force_to", day()),
            ("reviewed_on", day()),
            ("review_by", day()),
            ("jurisdiction", line(SHORT)),
            ("supersedes", list(&slug())),
            ("superseded_by", json!({"anyOf": [slug(), {"type": "null"}]})),
            ("scales", list(&scale())),
            ("topics", list(&topic())),
        ],
    );
    if let Some(object) = shape.as_object_mut() {
        object.insert("title".into(), json!("A standard"));
        object.insert("if".into(), json!({"properties": {"status": {"const": "superseded"}}}));
        object.insert(
            "then".into(),
            json!({"required": ["superseded_by"], "properties": {"superseded_by": {"not": {"type": "null"}}}}),
        );
    }
    shape
}

fn source() -> Value {
    object(
        &[("key", slug()), ("title", words(LONGEST)), ("issuer", words(LONGEST))],
        &[
            ("number", line(LONGEST)),
            ("licence", line(LONGEST)),
            ("date", day()),
            ("in_force_from", day()),
            ("accessed", day()),
            (
                "url",
                json!({"type": "string", "pattern": "^([hH][tT][tT][pP][sS]?://[A-Za-z0-9][!-~]*)?$"}),
            ),
            ("verified", one_of(VERIFIED)),
            ("note", words(LONGEST)),
        ],
    )
}

fn section() -> Value {
    object(&[("id", slug()), ("title", words(LONGEST)), ("theme", theme())], &[])
}

fn theme() -> Value {
    json!({"type": "string", "pattern": "^d(0[1-9]|1[0-6])$"})
}

fn scale() -> Value {
    let point = object(&[("v", whole(0, 99)), ("r", share()), ("label", words(LONGEST))], &[]);
    let points = json!({"type": "array", "items": point, "minItems": 2});
    object(&[("id", slug()), ("points", points)], &[])
}

fn item() -> Value {
    let ids = list(&json!({"type": "string", "minLength": 1}));
    let applies = [("any_role", &ids), ("all_flags", &ids), ("none_flags", &ids)];
    let applies: Vec<(&str, Value)> =
        applies.into_iter().map(|(key, ids)| (key, ids.clone())).collect();
    let anchors = json!({"type": "object", "additionalProperties": words(LONGEST)});
    let mut shape = object(
        &[
            ("id", slug()),
            ("domain", json!({"type": "string", "minLength": 1})),
            ("kind", one_of(KINDS)),
            ("criticality", one_of(CRITICALITIES)),
            ("text", words(LONGEST_ITEM)),
            ("scale", json!({"type": "string", "minLength": 1})),
            ("citations", filled(&citation())),
        ],
        &[
            ("rev", whole(1, u64::from(u32::MAX))),
            ("scope", one_of(SCOPES)),
            ("why", words(LONGEST)),
            ("target", share()),
            ("period_months", whole(1, 120)),
            ("applies", object(&[], &applies)),
            ("default_selected", json!({"type": "boolean"})),
            ("anchors", anchors),
            ("evidence_examples", list(&words(LONGEST))),
            ("prompts", list(&words(LONGEST))),
            ("topics", list(&json!({"type": "string", "minLength": 1}))),
            ("relations", list(&relation())),
        ],
    );
    if let Some(object) = shape.as_object_mut() {
        object.insert("if".into(), json!({"properties": {"kind": {"const": "prohibition"}}}));
        object.insert(
            "then".into(),
            json!({"properties": {"criticality": {"enum": OF_PROHIBITIONS}}}),
        );
    }
    shape
}

fn relation() -> Value {
    object(&[("std", slug()), ("item", slug()), ("rel", one_of(RELATIONS))], &[])
}

fn citation() -> Value {
    let mut shape = object(
        &[("source", json!({"type": "string", "minLength": 1})), ("mark", one_of(MARKS))],
        &[("locator", words(LONGEST))],
    );
    if let Some(object) = shape.as_object_mut() {
        // What nobody verified is never given an article number.
        object.insert("if".into(), json!({"properties": {"mark": {"enum": ["K", "G"]}}}));
        object.insert("then".into(), json!({"properties": {"locator": {"type": "null"}}}));
    }
    shape
}

fn topic() -> Value {
    let absent = json!({"type": "null"});
    let effort = |given: &str, other: &str| json!({"required": [given], "properties": {given: whole(1, 100_000), other: absent}});
    let mut activity =
        object(&[("kind", one_of(topic_reading::KINDS)), ("title", words(LONGEST))], &[]);
    if let Some(object) = activity.as_object_mut() {
        let either = [effort("minutes", "periods"), effort("periods", "minutes")];
        object.insert("oneOf".into(), json!(either));
    }
    object(
        &[("id", slug()), ("title", words(LONGEST)), ("objective", words(LONGEST))],
        &[("activities", list(&activity))],
    )
}

fn checklist() -> Value {
    let entry = object(
        &[("item", slug())],
        &[("weight", whole(10, 1000)), ("weight_reason", line(LONGEST_TITLE))],
    );
    let own = object(
        &[
            ("id", json!({"type": "string", "pattern": "^own\\.[a-z0-9._-]{1,76}$"})),
            ("text", text(LONGEST_TITLE)),
            ("theme", theme()),
            ("criticality", one_of(CRITICALITIES)),
        ],
        &[],
    );
    let shares = json!({
        "type": "object",
        "propertyNames": theme(),
        "additionalProperties": whole(0, 100)
    });
    object(
        &[
            ("format", json!({"const": CHECKLIST_FORMAT})),
            ("format_version", json!({"const": FORMAT_VERSION})),
            ("title", text(LONGEST_TITLE)),
            ("entries", filled(&entry)),
        ],
        &[("own_items", list(&own)), ("theme_shares", shares)],
    )
}

fn migration() -> Value {
    let end = object(&[("id", slug()), ("version", text(SHORT))], &[]);
    let line = object(
        &[("from", list(&slug())), ("to", list(&slug())), ("change", one_of(CHANGES))],
        &[("carry", one_of(CARRIES)), ("reason", words(LONGEST))],
    );
    object(
        &[
            ("format", json!({"const": MIGRATION_FORMAT})),
            ("format_version", json!({"const": FORMAT_VERSION})),
            ("from", end.clone()),
            ("to", end),
            ("map", list(&line)),
        ],
        &[("effective", day()), ("note", words(LONGEST))],
    )
}
