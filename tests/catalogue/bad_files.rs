//! A small good standard with one thing wrong: exactly that is said, at exactly its place.

use guong::catalogue::problem::{Expected, Problem, ProblemKind, Target};
use guong::catalogue::reading::read_standard;
use guong::domain::id::StandardId;
use guong::domain::relation::RelationKind;
use guong::domain::source::Confidence;
use serde_json::{Value, json};

use crate::specimens::{change, good, shared};

/// Where to change, what to put there (nothing: take away), the path and kind of the one problem.
type Row = (&'static str, Option<Value>, &'static str, ProblemKind);

fn wrong_type(expected: Expected) -> ProblemKind {
    ProblemKind::WrongType { expected }
}

fn unresolved(what: Target, found: &str) -> ProblemKind {
    ProblemKind::Unresolved { what, found: found.to_owned() }
}

fn unknown(found: &str, allowed: &'static [&'static str]) -> ProblemKind {
    ProblemKind::UnknownValue { found: found.to_owned(), allowed }
}

fn heads() -> Vec<Row> {
    use ProblemKind::*;
    let foreign = || Foreign { format: "guong-checklist".into() };
    vec![
        ("/format", None, "format", Missing),
        ("/format", Some(json!(1)), "format", wrong_type(Expected::Text)),
        ("/format", Some(json!("guong-checklist")), "format", foreign()),
        ("/format_version", None, "format_version", Missing),
        ("/format_version", Some(json!("1")), "format_version", wrong_type(Expected::Number)),
        ("/format_version", Some(json!(0)), "format_version", OutOfRange),
        ("/format_version", Some(json!(1.5)), "format_version", OutOfRange),
        ("/format_version", Some(json!(2)), "format_version", Newer { version: 2 }),
        ("/version", Some(json!(" \u{200b} ")), "version", Empty),
        ("/title", None, "title", Missing),
        ("/title", Some(json!("Quy chế")), "title", wrong_type(Expected::Object)),
        ("/title", Some(json!({"en": "Rules"})), "title.vi", Missing),
        ("/title/vi", Some(json!("")), "title.vi", Empty),
        ("/title/vi", Some(json!(7)), "title.vi", wrong_type(Expected::Text)),
        ("/title/en", Some(json!([])), "title.en", wrong_type(Expected::Text)),
        ("/short_title/en", Some(json!("x".repeat(61))), "short_title.en", TooLong { limit: 60 }),
        ("/content_licence", None, "content_licence", Missing),
        ("/authority", Some(json!("law")), "authority", {
            unknown("law", &["binding", "internal", "reference"])
        }),
        ("/status", Some(json!("valid")), "status", {
            unknown("valid", &["draft", "in_force", "amended", "superseded", "repealed"])
        }),
        ("/status", Some(json!("superseded")), "superseded_by", Missing),
        ("/superseded_by", Some(json!("Not a slug")), "superseded_by", NotSlug),
        ("/supersedes", Some(json!(["old-1", "Old 2"])), "supersedes[1]", NotSlug),
        ("/supersedes", Some(json!("old-1")), "supersedes", wrong_type(Expected::List)),
        ("/in_force_to", Some(json!("2026-13-01")), "in_force_to", BadDate),
        ("/jurisdiction", Some(json!(84)), "jurisdiction", wrong_type(Expected::Text)),
        ("/in_force_from", Some(json!("2025-02-29")), "in_force_from", BadDate),
        ("/review_by", Some(json!("22/11/2026")), "review_by", BadDate),
        ("/reviewed_on", Some(json!(20_261_122)), "reviewed_on", wrong_type(Expected::Text)),
    ]
}

fn surroundings() -> Vec<Row> {
    use ProblemKind::*;
    let bad_url = |url: &str| ("/sources/0/url", Some(json!(url)), "sources[0].url", BadLink);
    vec![
        ("/items", Some(json!({})), "items", wrong_type(Expected::List)),
        ("/sources/0/title", None, "sources[0].title", Missing),
        ("/sources/0/verified", Some(json!("maybe")), "sources[0].verified", {
            unknown("maybe", &["primary", "secondary", "no"])
        }),
        ("/sources/0/accessed", Some(json!("yesterday")), "sources[0].accessed", BadDate),
        ("/sources/1", Some(good()["sources"][0].clone()), "sources[1].key", Duplicate),
        bad_url("javascript:alert(1)"),
        bad_url("JavaScript://x%0aalert(1)"),
        bad_url("data:text/html,x"),
        bad_url("https://"),
        bad_url("https:///etc/passwd"),
        bad_url("https://a b"),
        bad_url("//example.org"),
        bad_url(" https://example.org"),
        ("/domains/0/theme", Some(json!("d17")), "domains[0].theme", {
            unresolved(Target::Theme, "d17")
        }),
        ("/domains/1", Some(good()["domains"][0].clone()), "domains[1].id", Duplicate),
        ("/scales/0/points/1/r", Some(json!([1, 0])), "scales[0].points[1].r", OutOfRange),
        ("/scales/0/points/1/r", Some(json!([1, 2])), "scales[0].points", OutOfRange),
        ("/scales/0/points/1/v", Some(json!(0)), "scales[0].points", OutOfRange),
        ("/scales/0/points/1/v", Some(json!(-1)), "scales[0].points[1].v", OutOfRange),
        ("/topics/0/objective", None, "topics[0].objective", Missing),
        ("/topics/0/activities/0/kind", Some(json!("alone")), "topics[0].activities[0].kind", {
            unknown("alone", &["experience", "social", "formal", "self"])
        }),
        ("/topics/0/activities/0/minutes", None, "topics[0].activities[0].minutes", Missing),
        ("/topics/0/activities/0/minutes", Some(json!(0)), "topics[0].activities[0].minutes", {
            OutOfRange
        }),
        ("/topics/0/activities/0/periods", Some(json!(2)), "topics[0].activities[0].periods", {
            Duplicate
        }),
        ("/topics/1", Some(good()["topics"][0].clone()), "topics[1].id", Duplicate),
    ]
}

fn items() -> Vec<Row> {
    use ProblemKind::*;
    let prefix = || WrongPrefix { expected: "small-1.".into() };
    vec![
        ("/items", None, "items", Missing),
        ("/items", Some(json!([])), "items", Empty),
        ("/items/1", Some(json!(5)), "items[1]", wrong_type(Expected::Object)),
        ("/items/1", Some(Value::Null), "items[1]", Missing),
        ("/items/0/id", None, "items[0].id", Missing),
        ("/items/0/id", Some(json!("small-1.Một")), "items[0].id", NotSlug),
        ("/items/0/id", Some(json!("other.1")), "items[0].id", prefix()),
        ("/items/0/id", Some(json!("small-10.1")), "items[0].id", prefix()),
        ("/items/0/id", Some(json!("small-1.")), "items[0].id", prefix()),
        ("/items/1/id", Some(json!("small-1.1")), "items[1].id", Duplicate),
        ("/items/0/rev", Some(json!(0)), "items[0].rev", OutOfRange),
        ("/items/0/domain", Some(json!("x")), "items[0].domain", unresolved(Target::Section, "x")),
        ("/items/0/kind", Some(json!("must")), "items[0].kind", {
            unknown("must", &["duty", "prohibition", "knowledge", "leadership", "aspiration"])
        }),
        ("/items/0/criticality", Some(json!("normal")), "items[0].criticality", {
            unknown("normal", &["critical", "major"])
        }),
        ("/items/1/criticality", Some(json!("high")), "items[1].criticality", {
            unknown("high", &["critical", "major", "normal", "aspirational"])
        }),
        ("/items/0/scope", Some(json!("home")), "items[0].scope", {
            unknown("home", &["on_duty", "at_all_times", "after_service"])
        }),
        ("/items/0/text/vi", Some(json!("ạ".repeat(201))), "items[0].text.vi", {
            TooLong { limit: 200 }
        }),
        ("/items/0/scale", Some(json!("ten")), "items[0].scale", unresolved(Target::Scale, "ten")),
        ("/items/0/target", Some(json!(1.01)), "items[0].target", OutOfRange),
        ("/items/0/target", Some(json!("1")), "items[0].target", wrong_type(Expected::Number)),
        ("/items/0/period_months", Some(json!(0)), "items[0].period_months", OutOfRange),
        ("/items/0/default_selected", Some(json!("yes")), "items[0].default_selected", {
            wrong_type(Expected::YesNo)
        }),
        ("/items/0/applies", Some(json!([])), "items[0].applies", wrong_type(Expected::Object)),
        ("/items/0/applies/any_role/0", Some(json!("vua")), "items[0].applies.any_role[0]", {
            unresolved(Target::Role, "vua")
        }),
        ("/items/0/applies/none_flags/0", Some(json!("x")), "items[0].applies.none_flags[0]", {
            unresolved(Target::Flag, "x")
        }),
        ("/items/0/anchors/9", Some(json!({"vi": "x"})), "items[0].anchors.9", {
            unresolved(Target::Point, "9")
        }),
        ("/items/1/anchors/2", Some(json!({"vi": "x"})), "items[1].anchors.2", {
            unresolved(Target::Point, "2")
        }),
        ("/items/0/anchors/1", Some(json!({"vi": " "})), "items[0].anchors.1.vi", Empty),
        ("/items/0/topics/0", Some(json!("t-x")), "items[0].topics[0]", {
            unresolved(Target::Topic, "t-x")
        }),
        ("/items/0/prompts", Some(json!("Ai?")), "items[0].prompts", wrong_type(Expected::List)),
        ("/items/0/evidence_examples/0", Some(json!("Sổ")), "items[0].evidence_examples[0]", {
            wrong_type(Expected::Object)
        }),
        ("/items/0/relations/0/rel", Some(json!("same")), "items[0].relations[0].rel", {
            unknown("same", &["equal", "superset", "subset", "intersects", "related"])
        }),
        ("/items/0/relations/0/item", None, "items[0].relations[0].item", Missing),
        ("/items/0/relations/0/std", Some(json!("Một")), "items[0].relations[0].std", NotSlug),
    ]
}

fn citations() -> Vec<Row> {
    use ProblemKind::*;
    const MARKS: &[&str] = &["T", "V", "N", "N2", "V2", "S", "S2", "K", "G"];
    let at = "items[0].citations";
    vec![
        ("/items/0/citations", None, at, Missing),
        ("/items/0/citations", Some(json!([])), at, Empty),
        ("/items/0/citations/0", None, at, RestsOnUnverified),
        ("/items/0/citations/0/source", Some(json!("l9")), "items[0].citations[0].source", {
            unresolved(Target::Source, "l9")
        }),
        ("/items/0/citations/0/mark", Some(json!("Z")), "items[0].citations[0].mark", {
            unknown("Z", MARKS)
        }),
        ("/items/0/citations/0/locator", Some(json!("7")), "items[0].citations[0].locator", {
            wrong_type(Expected::Object)
        }),
        (
            "/items/0/citations/1/locator",
            Some(json!({"vi": "7"})),
            "items[0].citations[1].locator",
            { LocatorOnUnverified },
        ),
    ]
}

#[test]
fn the_good_one_is_good() {
    let standard = read_standard(&good(), &shared()).unwrap();
    let [first, second] = standard.items.as_slice() else { panic!() };
    assert!((first.target - 1.0).abs() < 1e-9);
    assert_eq!(first.confidence(), Some(Confidence::Copied));
    assert_eq!((first.anchors.len(), second.anchors.len()), (4, 2));
    assert_eq!(second.scale.id(), "two");
    assert_eq!(standard.review_by, None);
    assert_eq!(first.standard.as_ref(), Some(&standard.id));
    assert_eq!(standard.supersedes, [StandardId::parse("small-0").unwrap()]);
    assert_eq!((standard.superseded_by, standard.jurisdiction.as_str()), (None, "VN"));
    // A relation to a standard that is not here is kept, not refused.
    let relation = first.relations.first().unwrap();
    assert_eq!((relation.standard.as_str(), relation.kind), ("elsewhere", RelationKind::Subset));
}

#[test]
fn each_fault_is_named_alone_and_at_its_place() {
    let rows = [heads(), surroundings(), items(), citations()].concat();
    assert!(rows.len() >= 40);
    let shared = shared();
    for (pointer, new, path, kind) in rows {
        let mut value = good();
        change(&mut value, pointer, new);
        let problems = read_standard(&value, &shared).unwrap_err();
        let expected = Problem { path: path.to_owned(), kind };
        assert_eq!(problems, [expected], "after a change at {pointer}");
    }
}

#[test]
fn all_faults_are_named_at_once() {
    let mut value = good();
    let single =
        [items().remove(4), items().remove(10), surroundings().remove(5), heads().remove(10)];
    for (pointer, new, ..) in single.clone() {
        change(&mut value, pointer, new);
    }
    let mut paths: Vec<String> =
        read_standard(&value, &shared()).unwrap_err().into_iter().map(|p| p.path).collect();
    paths.sort();
    assert_eq!(paths, ["items[0].id", "items[0].rev", "sources[0].url", "title"]);
}

#[test]
fn what_may_be_absent_may_be_absent() {
    let shared = shared();
    let optional = [
        "/items/0/rev",
        "/items/0/why",
        "/items/0/scope",
        "/items/0/applies",
        "/items/0/anchors",
        "/items/0/prompts",
        "/items/0/evidence_examples",
        "/items/0/topics",
        "/items/0/relations",
        "/items/0/period_months",
        "/items/0/default_selected",
        "/items/0/text/en",
        "/sources/0/url",
        "/sources/0/note",
        "/sources/0/date",
        "/sources/0/number",
        "/in_force_from",
        "/jurisdiction",
        "/supersedes",
        "/superseded_by",
    ];
    for pointer in optional {
        let mut value = good();
        change(&mut value, pointer, None);
        assert!(read_standard(&value, &shared).is_ok(), "{pointer}");
    }
}

#[test]
fn only_binding_standards_must_rest_on_something_verified() {
    let mut value = good();
    change(&mut value, "/authority", Some(json!("reference")));
    change(&mut value, "/items/0/citations/0", None);
    assert!(read_standard(&value, &shared()).is_ok());
}
