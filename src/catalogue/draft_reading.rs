//! A draft from JSON: takes what is there as it is and judges nothing; what is not there stays empty.

use serde_json::Value;

use super::gate::read_text;
use super::problem::{Findings, Problem};
use super::reader::Place;
use super::reading::{STANDARD_FORMAT, opened, read_standard};
use crate::domain::library::Shared;
use crate::domain::standard_draft::{
    ActivityDraft, CitationDraft, ItemDraft, PointDraft, RelationDraft, ScaleDraft, SectionDraft,
    SourceDraft, StandardDraft, TopicDraft, TypedWords,
};

/// Reads a standard's file as a draft to go on with, also one that is not right yet.
pub fn read_draft(text: &str) -> Result<StandardDraft, Vec<Problem>> {
    let value = read_text(text)?;
    let found = Findings::default();
    let is_ours = opened(&Place::root(&value, &found), STANDARD_FORMAT);
    found.settle(is_ours.map(|()| standard_of(&value)))
}

/// One item, as `write_item` wrote it; empty fields where it is not JSON.
pub fn read_item(text: &str) -> ItemDraft {
    serde_json::from_str(text).map(|value| item_of(&value)).unwrap_or_default()
}

/// What the one reader of files says of a draft: every problem with its path, none when it can be published.
pub fn problems_of(draft: &StandardDraft, shared: &Shared) -> Vec<Problem> {
    let text = super::standard_writing::write_standard(draft);
    let read = read_text(&text).and_then(|value| read_standard(&value, shared).map(drop));
    read.err().unwrap_or_default()
}

fn standard_of(value: &Value) -> StandardDraft {
    let highest = value.get("highest_number").and_then(Value::as_u64);
    StandardDraft {
        id: text(value, "id"),
        version: text(value, "version"),
        highest_number: highest.and_then(|number| u32::try_from(number).ok()).unwrap_or(0),
        title: said(value, "title"),
        short_title: said(value, "short_title"),
        description: said(value, "description"),
        authority: text(value, "authority"),
        jurisdiction: text(value, "jurisdiction"),
        issuer: said(value, "issuer"),
        status: text(value, "status"),
        in_force_from: text(value, "in_force_from"),
        reviewed_on: text(value, "reviewed_on"),
        review_by: text(value, "review_by"),
        supersedes: list(value, "supersedes", reference_of),
        superseded_by: value.get("superseded_by").map(reference_of).unwrap_or_default(),
        sources: list(value, "sources", source_of),
        content_licence: text(value, "content_licence"),
        scales: list(value, "scales", scale_of),
        sections: list(value, "domains", section_of),
        items: list(value, "items", item_of),
        topics: list(value, "topics", topic_of),
    }
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).map(text_of).unwrap_or_default()
}

fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        // A fraction.
        Value::Array(two) => two.iter().map(text_of).collect::<Vec<_>>().join("/"),
        _ => String::new(),
    }
}

/// A standard named by its id, or by an object that has it.
fn reference_of(value: &Value) -> String {
    value.get("id").map_or_else(|| text_of(value), text_of)
}

fn said(value: &Value, key: &str) -> TypedWords {
    value.get(key).map(said_of).unwrap_or_default()
}

fn said_of(value: &Value) -> TypedWords {
    TypedWords { vi: text(value, "vi"), en: text(value, "en") }
}

fn list<T>(value: &Value, key: &str, of: impl Fn(&Value) -> T) -> Vec<T> {
    let list = value.get(key).and_then(Value::as_array);
    list.map(|list| list.iter().map(of).collect()).unwrap_or_default()
}

fn source_of(value: &Value) -> SourceDraft {
    SourceDraft {
        key: text(value, "key"),
        title: said(value, "title"),
        number: text(value, "number"),
        issuer: said(value, "issuer"),
        date: text(value, "date"),
        in_force_from: text(value, "in_force_from"),
        url: text(value, "url"),
        licence: text(value, "licence"),
        verified: text(value, "verified"),
        accessed: text(value, "accessed"),
        note: said(value, "note"),
    }
}

fn section_of(value: &Value) -> SectionDraft {
    SectionDraft { id: text(value, "id"), title: said(value, "title"), theme: text(value, "theme") }
}

fn scale_of(value: &Value) -> ScaleDraft {
    let point = |value: &Value| PointDraft {
        value: text(value, "v"),
        share: text(value, "r"),
        label: said(value, "label"),
    };
    ScaleDraft { id: text(value, "id"), points: list(value, "points", point) }
}

fn item_of(value: &Value) -> ItemDraft {
    let none = Value::Null;
    let applies = value.get("applies").unwrap_or(&none);
    let rev = value.get("rev").and_then(Value::as_u64);
    let anchors = value.get("anchors").and_then(Value::as_object);
    ItemDraft {
        id: text(value, "id"),
        rev: rev.and_then(|rev| u32::try_from(rev).ok()).unwrap_or(1),
        section: text(value, "domain"),
        kind: text(value, "kind"),
        criticality: text(value, "criticality"),
        scope: text(value, "scope"),
        text: said(value, "text"),
        why: said(value, "why"),
        scale: text(value, "scale"),
        target: text(value, "target"),
        period_months: text(value, "period_months"),
        any_role: list(applies, "any_role", text_of),
        all_flags: list(applies, "all_flags", text_of),
        none_flags: list(applies, "none_flags", text_of),
        default_selected: value.get("default_selected").and_then(Value::as_bool).unwrap_or(true),
        citations: list(value, "citations", citation_of),
        anchors: anchors
            .map(|anchors| anchors.iter().map(|(at, said)| (at.clone(), said_of(said))).collect())
            .unwrap_or_default(),
        evidence_examples: list(value, "evidence_examples", said_of),
        prompts: list(value, "prompts", said_of),
        topics: list(value, "topics", text_of),
        relations: list(value, "relations", relation_of),
    }
}

fn citation_of(value: &Value) -> CitationDraft {
    CitationDraft {
        source: text(value, "source"),
        locator: said(value, "locator"),
        mark: text(value, "mark"),
    }
}

fn relation_of(value: &Value) -> RelationDraft {
    RelationDraft { std: text(value, "std"), item: text(value, "item"), rel: text(value, "rel") }
}

fn topic_of(value: &Value) -> TopicDraft {
    TopicDraft {
        id: text(value, "id"),
        title: said(value, "title"),
        objective: said(value, "objective"),
        themes: list(value, "themes", text_of),
        activities: list(value, "activities", activity_of),
    }
}

fn activity_of(value: &Value) -> ActivityDraft {
    ActivityDraft {
        kind: text(value, "kind"),
        title: said(value, "title"),
        minutes: text(value, "minutes"),
        periods: text(value, "periods"),
    }
}
