//! Every built-in standard reads, cites, resolves; ids never vanish.

use std::collections::BTreeSet;
use std::fs;

use guong::catalogue::gate::read_text;
use guong::domain::library::Library;
use guong::domain::source::Confidence;
use guong::domain::standard::{ActivityKind, Authority, Item, Theme};
use guong::domain::text::Lang;
use serde_json::Value;

use crate::specimens::{house, library, shared, shared_text, standard_files};

/// Every built-in file by name, shared.json among them, read through the gate (so no key stands twice).
fn files() -> Vec<(String, Value)> {
    let standards = standard_files().into_iter().map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    });
    std::iter::once(("shared.json".to_owned(), shared_text()))
        .chain(standards)
        .map(|(name, text)| {
            let value = read_text(&text).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
            (name, value)
        })
        .collect()
}

fn items(library: &Library) -> impl Iterator<Item = &Item> {
    library.standards().iter().flat_map(|standard| &standard.items).map(AsRef::as_ref)
}

/// Calls `look` with every value and its path.
fn walk(path: &str, value: &Value, look: &mut dyn FnMut(&str, &Value)) {
    look(path, value);
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| walk(&format!("{path}.{key}"), value, look));
        }
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(index, value)| walk(&format!("{path}[{index}]"), value, look)),
        _ => {}
    }
}

fn complaints(mut look: impl FnMut(&str, &Value) -> Option<&'static str>) -> Vec<String> {
    let mut found = Vec::new();
    for (name, value) in files() {
        walk(&name, &value, &mut |path, value| {
            found.extend(look(path, value).map(|complaint| format!("{path}: {complaint}")));
        });
    }
    found
}

#[test]
fn every_built_in_standard_reads() {
    let library = library();
    assert_eq!(library.standards().len(), standard_files().len());
    let count = items(&library).count();
    assert!(count >= 110, "only {count} items");
}

#[test]
fn a_file_is_named_after_its_standard() {
    for (name, value) in files().iter().skip(1) {
        assert_eq!(Some(name.trim_end_matches(".json")), value["id"].as_str());
    }
}

#[test]
fn binding_standards_come_first_then_internal_then_reference() {
    let order: Vec<Authority> =
        library().standards().iter().map(|standard| standard.authority).collect();
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn every_citation_resolves_and_no_unverified_one_names_an_article() {
    let library = library();
    for item in items(&library) {
        assert!(!item.citations.is_empty(), "{}", item.id);
        for citation in &item.citations {
            assert!(library.source(item, &citation.source).is_some(), "{}", item.id);
            let is_bare = citation.locator.is_none();
            assert!(citation.confidence != Confidence::Unverified || is_bare, "{}", item.id);
        }
    }
}

#[test]
fn everything_is_said_in_both_languages() {
    let found = complaints(|_, value| {
        let object = value.as_object()?;
        if !object.contains_key("vi") && !object.contains_key("en") {
            return None;
        }
        let is_said = |key| object.get(key).and_then(Value::as_str).is_some_and(|t| !t.is_empty());
        (!is_said("vi") || !is_said("en") || object.len() != 2).then_some("needs vi and en")
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn texts_are_clean() {
    let found = complaints(|_, value| {
        let text = value.as_str()?;
        let combining = text.contains(|c| ('\u{300}'..='\u{36f}').contains(&c));
        let odd = guong::catalogue::letters::visible(text) != text || text.contains("  ");
        match (combining, odd) {
            (true, _) => Some("not NFC"),
            (_, true) => Some("spaces at an end, two in a row, or signs nobody sees"),
            _ => None,
        }
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn items_are_short_and_none_says_the_same_as_another() {
    let library = library();
    let mut seen = BTreeSet::new();
    for item in items(&library) {
        for lang in [Lang::Vi, Lang::En] {
            assert!(item.text.get(lang).chars().count() <= 200, "{}", item.id);
            assert!(seen.insert(item.text.get(lang)), "{} repeats another", item.id);
        }
    }
}

#[test]
fn links_stand_only_in_sources() {
    let found = complaints(|path, value| {
        let text = value.as_str()?.to_lowercase();
        let is_link = ["http", "www.", "://"].iter().any(|start| text.contains(start));
        let is_source = path.contains(".sources[") && path.rsplit('.').next() == Some("url");
        (is_link && !is_source).then_some("a link")
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn all_themes_are_there_and_every_section_has_one_of_them() {
    let themes: Vec<Theme> = shared().themes.iter().map(|title| title.theme).collect();
    assert_eq!(themes, Theme::all().collect::<Vec<_>>());
    for standard in library().standards() {
        assert!(standard.sections.iter().all(|section| themes.contains(&section.theme)));
    }
}

#[test]
fn every_topic_offers_all_four_ways_to_learn_and_some_item_leads_to_it() {
    let library = library();
    let led_to: BTreeSet<_> = items(&library).flat_map(|item| &item.topics).collect();
    for topic in library.standards().iter().flat_map(|standard| &standard.topics) {
        let kinds: BTreeSet<ActivityKind> = topic.activities.iter().map(|a| a.kind).collect();
        assert_eq!(kinds.len(), 4, "{}", topic.id);
        assert!(led_to.contains(&topic.id), "{} is never reached", topic.id);
    }
    assert!(items(&library).all(|item| !item.topics.is_empty()));
}

#[test]
fn every_item_says_why_and_what_each_point_looks_like() {
    let library = library();
    for item in items(&library) {
        assert!(item.why.is_some() && !item.prompts.is_empty(), "{}", item.id);
        assert!(!item.evidence_examples.is_empty(), "{}", item.id);
        assert_eq!(item.anchors.len(), item.scale.points().len(), "{}", item.id);
        assert!(item.anchors.iter().all(Option::is_some), "{}", item.id);
    }
}

/// `UPDATE_GOLDEN=1` adds the new ids; nothing ever takes one away, since answers are kept under it.
#[test]
fn ids_never_vanish() {
    let frozen_file = house().join("tests/frozen/item-ids.txt");
    let frozen = fs::read_to_string(&frozen_file).unwrap_or_default();
    let mut frozen: BTreeSet<String> = frozen.lines().map(str::to_owned).collect();
    let library = library();
    let now: BTreeSet<String> = items(&library).map(|item| item.id.to_string()).collect();
    let vanished: Vec<&String> = frozen.difference(&now).collect();
    assert!(vanished.is_empty(), "these ids are gone, bring them back: {vanished:?}");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        frozen.extend(now);
        let ids: Vec<String> = frozen.into_iter().collect();
        fs::write(frozen_file, ids.join("\n") + "\n").unwrap();
    }
}
