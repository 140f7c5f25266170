//! A standard as it is written into a file: the same draft gives the same bytes, and reading them gives the draft.

use super::canonical::{Node, Object, share};
use super::letters::visible;
use super::reading::{FORMAT_VERSION, STANDARD_FORMAT};
use crate::domain::standard_draft::{
    ActivityDraft, CitationDraft, ItemDraft, PointDraft, RelationDraft, ScaleDraft, SectionDraft,
    SourceDraft, StandardDraft, TopicDraft, TypedWords,
};

/// The draft as a file: `read_draft` gives it again, and `read_standard` judges it.
pub fn write_standard(draft: &StandardDraft) -> String {
    standard(draft, draft.items.iter().map(item).collect()).written()
}

/// The draft with nothing of its items but their ids: what is kept apart from them.
pub fn write_head(draft: &StandardDraft) -> String {
    let only_id = |item: &ItemDraft| Object::default().text("id", &item.id).node();
    standard(draft, draft.items.iter().map(only_id).collect()).written()
}

/// One item alone.
pub fn write_item(draft: &ItemDraft) -> String {
    item(draft).written()
}

/// The name of a standard's file.
pub fn file_name(draft: &StandardDraft) -> String {
    format!("{}-{}.json", draft.id, draft.version)
}

fn standard(draft: &StandardDraft, items: Vec<Node>) -> Node {
    let version = u32::try_from(FORMAT_VERSION).unwrap_or_default();
    let head = Object::default()
        .text("format", STANDARD_FORMAT)
        .whole("format_version", version)
        .text("id", &draft.id)
        .text("version", &draft.version);
    let head = if draft.highest_number == 0 {
        head
    } else {
        head.whole("highest_number", draft.highest_number)
    };
    let successor = if visible(&draft.superseded_by).is_empty() {
        Node::Raw("null".to_owned())
    } else {
        Node::text(&draft.superseded_by)
    };
    head.with("title", said(&draft.title))
        .with("short_title", said(&draft.short_title))
        .with("description", said(&draft.description))
        .text("authority", &draft.authority)
        .text_if_any("jurisdiction", &draft.jurisdiction)
        .with("issuer", said(&draft.issuer))
        .text("status", &draft.status)
        .text_if_any("in_force_from", &draft.in_force_from)
        .text_if_any("reviewed_on", &draft.reviewed_on)
        .text_if_any("review_by", &draft.review_by)
        .with("supersedes", Node::texts(&draft.supersedes))
        .with("superseded_by", successor)
        .list("sources", &draft.sources, source)
        .text("content_licence", &draft.content_licence)
        .list_if_any("scales", &draft.scales, scale)
        .list("domains", &draft.sections, section)
        .with("items", Node::List(items))
        .list("topics", &draft.topics, topic)
        .node()
}

/// A text in both languages; the English only where there is one.
fn said(words: &TypedWords) -> Node {
    Object::default().text("vi", &words.vi).text_if_any("en", &words.en).node()
}

fn said_if_any(object: Object, key: &str, words: &TypedWords) -> Object {
    let is_empty = visible(&words.vi).is_empty() && visible(&words.en).is_empty();
    if is_empty { object } else { object.with(key, said(words)) }
}

fn source(draft: &SourceDraft) -> Node {
    let object = Object::default()
        .text("key", &draft.key)
        .with("title", said(&draft.title))
        .text("number", &draft.number)
        .with("issuer", said(&draft.issuer))
        .text_if_any("date", &draft.date)
        .text_if_any("in_force_from", &draft.in_force_from)
        .text_if_any("url", &draft.url)
        .text_if_any("licence", &draft.licence)
        .text_if_any("verified", &draft.verified)
        .text_if_any("accessed", &draft.accessed);
    said_if_any(object, "note", &draft.note).node()
}

fn section(draft: &SectionDraft) -> Node {
    Object::default()
        .text("id", &draft.id)
        .with("title", said(&draft.title))
        .text("theme", &draft.theme)
        .node()
}

fn scale(draft: &ScaleDraft) -> Node {
    let point = |point: &PointDraft| {
        Object::default()
            .with("v", super::canonical::number(&point.value))
            .with("r", share(&point.share))
            .with("label", said(&point.label))
            .node()
    };
    Object::default().text("id", &draft.id).list("points", &draft.points, point).node()
}

fn item(draft: &ItemDraft) -> Node {
    let object = Object::default()
        .text("id", &draft.id)
        .whole("rev", draft.rev)
        .text("domain", &draft.section)
        .text("kind", &draft.kind)
        .text("criticality", &draft.criticality)
        .text_if_any("scope", &draft.scope)
        .with("text", said(&draft.text));
    let applies = Object::default()
        .with("any_role", Node::texts(&draft.any_role))
        .with("all_flags", Node::texts(&draft.all_flags))
        .with("none_flags", Node::texts(&draft.none_flags))
        .node();
    let object = said_if_any(object, "why", &draft.why)
        .text("scale", &draft.scale)
        .number_if_any("target", &draft.target)
        .number_if_any("period_months", &draft.period_months)
        .with("applies", applies)
        .with("default_selected", Node::Raw(draft.default_selected.to_string()))
        .list("citations", &draft.citations, citation);
    let filled = draft
        .anchors
        .iter()
        .filter(|(_, words)| !visible(&words.vi).is_empty() || !visible(&words.en).is_empty());
    let anchors: Vec<(String, Node)> =
        filled.map(|(value, words)| (value.clone(), said(words))).collect();
    let object =
        if anchors.is_empty() { object } else { object.with("anchors", Node::Object(anchors)) };
    object
        .list_if_any("evidence_examples", &draft.evidence_examples, said)
        .list_if_any("prompts", &draft.prompts, said)
        .with("topics", Node::texts(&draft.topics))
        .list_if_any("relations", &draft.relations, relation)
        .node()
}

fn citation(draft: &CitationDraft) -> Node {
    let object = Object::default().text("source", &draft.source);
    said_if_any(object, "locator", &draft.locator).text("mark", &draft.mark).node()
}

fn relation(draft: &RelationDraft) -> Node {
    let object = Object::default().text("std", &draft.std).text("item", &draft.item);
    object.text("rel", &draft.rel).node()
}

fn topic(draft: &TopicDraft) -> Node {
    Object::default()
        .text("id", &draft.id)
        .with("title", said(&draft.title))
        .with("objective", said(&draft.objective))
        .with("themes", Node::texts(&draft.themes))
        .list("activities", &draft.activities, activity)
        .node()
}

fn activity(draft: &ActivityDraft) -> Node {
    Object::default()
        .text("kind", &draft.kind)
        .with("title", said(&draft.title))
        .number_if_any("minutes", &draft.minutes)
        .number_if_any("periods", &draft.periods)
        .node()
}
