//! Answering once: which items an answer may also serve, and two standards side by side.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use std::sync::Arc;

use guong::catalogue::reading::read_bundle;
use guong::domain::answer::Choice;
use guong::domain::assessment::Line;
use guong::domain::checklist::Weight;
use guong::domain::crosswalk::{Crosswalk, also_answers, related, side_by_side};
use guong::domain::id::{ItemId, StandardId};
use guong::domain::library::Library;
use guong::domain::relation::RelationKind;
use guong::domain::shelf::{Audience, Facet, Origin, Standing, Wanted};
use guong::domain::standard::{Authority, Item, Theme};
use serde_json::{Value, json};

fn said(text: &str) -> Value {
    json!({"vi": text, "en": text})
}

/// An item on a scale, with relations to `(standard, item, kind)`.
fn item(id: &str, section: &str, scale: &str, relations: &[(&str, &str, &str)]) -> Value {
    let relations: Vec<Value> = relations
        .iter()
        .map(|(standard, item, kind)| json!({"std": standard, "item": item, "rel": kind}))
        .collect();
    json!({
        "id": id, "domain": section, "kind": "duty", "criticality": "normal", "text": said(id),
        "scale": scale, "citations": [{"source": "s", "locator": null, "mark": "S"}],
        "relations": relations
    })
}

fn standard(id: &str, items: &[Value]) -> Value {
    json!({
        "format": "guong-standard", "format_version": 1, "id": id, "version": "1.0.0",
        "title": said(id), "short_title": said(id), "description": said(id),
        "authority": "internal", "issuer": said("Cơ quan"), "status": "in_force",
        "sources": [{"key": "s", "title": said("Nguồn"), "number": "12/2026", "issuer": said("Cơ quan")}],
        "content_licence": "CC-BY-4.0",
        "scales": [
            {"id": "two", "points": [
                {"v": 0, "r": 0, "label": said("Chưa")}, {"v": 1, "r": 1, "label": said("Rồi")}
            ]},
            {"id": "five", "points": [
                {"v": 0, "r": 0, "label": said("0")}, {"v": 1, "r": [1, 4], "label": said("1")},
                {"v": 2, "r": [1, 2], "label": said("2")}, {"v": 3, "r": [3, 4], "label": said("3")},
                {"v": 4, "r": 1, "label": said("4")}
            ]}
        ],
        "domains": [
            {"id": "gifts", "title": said("Quà"), "theme": "d05"},
            {"id": "people", "title": said("Dân"), "theme": "d09"}
        ],
        "items": items
    })
}

/// Two standards: `a.1` says all it is related to, `b.*` say nothing, except what `b.5` says back.
fn library() -> Library {
    let a = [
        item(
            "a.1",
            "gifts",
            "practice4",
            &[
                ("b", "b.4", "related"),
                ("b", "b.1", "equal"),
                ("b", "b.2", "equal"),
                ("b", "b.3", "superset"),
                ("gone", "gone.1", "equal"),
                ("x", "b.6", "equal"),
            ],
        ),
        item("a.2", "people", "freq4", &[]),
    ];
    let b = [
        item("b.1", "gifts", "freq4", &[]),
        item("b.2", "gifts", "five", &[]),
        item("b.3", "people", "two", &[]),
        item("b.4", "gifts", "practice4", &[]),
        item("b.5", "people", "practice4", &[("a", "a.2", "subset")]),
        item("b.6", "gifts", "practice4", &[]),
    ];
    let shared = std::fs::read_to_string("src/catalogue/shared.json").unwrap();
    let standards = [standard("a", &a).to_string(), standard("b", &b).to_string()];
    read_bundle(&format!("{{\"shared\":{shared},\"standards\":[{}]}}", standards.join(",")))
        .unwrap()
}

fn id(text: &str) -> ItemId {
    ItemId::parse(text).unwrap()
}

fn lines(library: &Library) -> Vec<Line> {
    let items = library.standards().iter().flat_map(|standard| &standard.items);
    items.map(|item| Line { item: Arc::clone(item), weight: Weight::ONE }).collect()
}

/// What the answer of an item may also serve, as id, kind and proposed point.
fn offers(of: &str, answers: &[(&str, Choice)]) -> Vec<(String, RelationKind, Option<u8>)> {
    let library = library();
    let lines = lines(&library);
    let walk = Crosswalk::of(lines.iter().map(|line| &line.item));
    let choice = |item: &Item| {
        answers.iter().find(|(id, _)| *id == item.id.as_str()).map(|(_, choice)| choice.clone())
    };
    let found = also_answers(&lines, &walk, library.item(&id(of)).unwrap(), &choice);
    for offer in &found {
        assert_eq!(lines[offer.place].item.id, offer.item.id);
    }
    found.into_iter().map(|o| (o.item.id.to_string(), o.kind, o.proposed)).collect()
}

#[test]
fn an_equal_item_is_offered_the_same_share_on_its_own_scale() {
    use RelationKind::*;
    let full = offers("a.1", &[("a.1", Choice::Point(3))]);
    assert_eq!(
        full,
        [
            ("b.1".into(), Equal, Some(3)),
            ("b.2".into(), Equal, Some(4)),
            // Weaker relations are pointed to, and never given a level.
            ("b.3".into(), Superset, None),
            ("b.4".into(), Related, None),
        ]
    );
    // A third of the way has no point on a scale of quarters: left to the person.
    let third = offers("a.1", &[("a.1", Choice::Point(1))]);
    assert_eq!(third[0], ("b.1".into(), Equal, Some(1)));
    assert_eq!(third[1], ("b.2".into(), Equal, None));
    let none = offers("a.1", &[("a.1", Choice::Point(0))]);
    assert_eq!((none[0].2, none[1].2), (Some(0), Some(0)));
}

#[test]
fn a_relation_is_found_from_either_side() {
    use RelationKind::*;
    assert_eq!(offers("b.1", &[("b.1", Choice::Point(2))]), [("a.1".into(), Equal, Some(2))]);
    assert_eq!(offers("b.3", &[("b.3", Choice::Point(1))]), [("a.1".into(), Subset, None)]);
    assert_eq!(offers("a.2", &[("a.2", Choice::Point(2))]), [("b.5".into(), Superset, None)]);
}

#[test]
fn only_a_point_is_carried_and_only_to_what_is_unanswered() {
    assert!(offers("a.1", &[]).is_empty(), "nothing answered");
    assert!(offers("a.1", &[("a.1", Choice::NotApplicable("không".into()))]).is_empty());
    assert!(offers("a.1", &[("a.1", Choice::Withheld)]).is_empty());
    let answered = [
        ("a.1", Choice::Point(2)),
        ("b.1", Choice::Point(0)),
        ("b.2", Choice::NotApplicable("không".into())),
        ("b.4", Choice::Withheld),
    ];
    let left: Vec<String> = offers("a.1", &answered).into_iter().map(|o| o.0).collect();
    assert_eq!(left, ["b.3"]);
}

#[test]
fn a_relation_to_what_is_not_here_or_not_of_that_standard_says_nothing() {
    let library = library();
    let found: Vec<String> = related(&library, library.item(&id("a.1")).unwrap())
        .into_iter()
        .map(|(item, _)| item.id.to_string())
        .collect();
    assert_eq!(found, ["b.1", "b.2", "b.3", "b.4"]);
}

#[test]
fn where_the_two_sides_disagree_the_weaker_word_counts() {
    let a = [item("a.1", "gifts", "practice4", &[("b", "b.1", "equal")])];
    let b = [item("b.1", "gifts", "practice4", &[("a", "a.1", "related")])];
    let shared = std::fs::read_to_string("src/catalogue/shared.json").unwrap();
    let both = [standard("a", &a).to_string(), standard("b", &b).to_string()].join(",");
    let library = read_bundle(&format!("{{\"shared\":{shared},\"standards\":[{both}]}}")).unwrap();
    let lines = lines(&library);
    let walk = Crosswalk::of(lines.iter().map(|line| &line.item));
    assert_eq!(walk.of_item(&id("a.1")), [(id("b.1"), RelationKind::Related)]);
    assert_eq!(related(&library, &lines[1].item)[0].1, RelationKind::Related);
}

#[test]
fn two_standards_stand_side_by_side_by_theme() {
    let library = library();
    let of = |id: &str| library.standard(&StandardId::parse(id).unwrap()).unwrap();
    let rows = side_by_side(of("a"), of("b"));
    let themes: Vec<u8> = rows.iter().map(|row| row.theme.number()).collect();
    assert_eq!(themes, [5, 9]);
    let names = |items: &[Arc<Item>]| -> Vec<String> {
        items.iter().map(|item| item.id.to_string()).collect()
    };
    let gifts = &rows[0];
    assert_eq!(gifts.has, (true, true));
    let (first, others) = &gifts.joined[0];
    assert_eq!((first.id.as_str(), others.len()), ("a.1", 4));
    // A partner of another theme is joined too, and does not stand alone under its own.
    assert!(others.iter().any(|(other, _)| other.id.as_str() == "b.3"));
    assert_eq!(names(&gifts.only_second), ["b.6"]);
    assert!(rows[1].only_second.is_empty() && rows[1].only_first.is_empty());
    assert_eq!(rows[1].joined[0].1[0].1, RelationKind::Superset);
    let alone = side_by_side(of("b"), of("b"));
    assert!(alone.iter().all(|row| row.joined.is_empty()));
}

#[test]
fn the_library_is_narrowed_by_all_conditions_at_once() {
    let files = std::fs::read_dir("src/catalogue/standards").unwrap();
    let texts: Vec<String> =
        files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    let shared = std::fs::read_to_string("src/catalogue/shared.json").unwrap();
    let library =
        read_bundle(&format!("{{\"shared\":{shared},\"standards\":[{}]}}", texts.join(",")))
            .unwrap();
    let nobody = guong::domain::profile::Profile::default();
    let count = |wanted: &Wanted| {
        library.standards().iter().filter(|standard| wanted.takes(standard, &nobody)).count()
    };
    let all = library.standards().len();
    assert_eq!(count(&Wanted::default()), all);
    for (facet, values) in [
        (Facet::Authority, "authority=binding authority=internal authority=reference"),
        (Facet::Standing, "status=in-force status=past status=sample"),
        (Facet::Origin, "from=built-in from=received"),
    ] {
        let parts: Vec<usize> = values
            .split(' ')
            .map(|pair| {
                let wanted = Wanted::of_pairs([pair].into_iter());
                assert_eq!(wanted.facets(), [facet]);
                count(&wanted)
            })
            .collect();
        assert_eq!(parts.iter().sum::<usize>(), all, "{values}: {parts:?}");
    }
    let wanted = Wanted {
        audience: Some(Audience::Role(guong::domain::id::Role::parse("vien_chuc").unwrap())),
        theme: Theme::new(5),
        authority: Some(Authority::Binding),
        standing: Some(Standing::InForce),
        origin: Some(Origin::BuiltIn),
    };
    let several = count(&wanted);
    assert!(several > 0);
    for facet in wanted.facets() {
        assert!(count(&wanted.without(facet)) >= several);
    }
    // Party rules speak to nobody who did not say they are a member.
    let party = library.standard(&StandardId::parse("dang-144-2024").unwrap());
    if let Some(party) = party {
        assert!(!wanted.without(Facet::Theme).takes(party, &nobody));
    }
    // What is no condition narrows nothing.
    assert!(Wanted::of_pairs(["theme=d17", "status=x", "q=y"].into_iter()).facets().is_empty());
}
