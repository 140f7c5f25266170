//! Checklists as files, there and back; and what an agency lays beside the app.

use guong::domain::sorted::SortedMap;

use guong::catalogue::checklist_file::{ReceivedChecklist, read, write};
use guong::catalogue::gate::read_text;
use guong::catalogue::hosted::read_hosted;
use guong::catalogue::problem::{Expected, Problem, ProblemKind, Target};
use guong::catalogue::reading::{read_bundle, read_standard};
use guong::domain::checklist::{Checklist, Entry, OwnItem, Weight};
use guong::domain::id::{ChecklistId, ItemId};
use guong::domain::standard::{Criticality, Theme};
use serde_json::{Value, json};

use crate::specimens::{bundle_of, change, good, small_library};

fn id() -> ChecklistId {
    ChecklistId::parse("c1").unwrap()
}

fn item(id: &str) -> ItemId {
    ItemId::parse(id).unwrap()
}

fn checklist() -> Checklist {
    let weight = Weight::from_hundredths(150).unwrap();
    let reason = "Việc \"hằng ngày\" \\ ở quầy".to_owned();
    let own = OwnItem {
        id: item("own.k3x"),
        text: "Tôi trả lời thư trong ngày.".into(),
        theme: Theme::new(10).unwrap(),
        criticality: Criticality::Aspirational,
    };
    Checklist {
        id: id(),
        title: "Phiếu bộ phận Một cửa 🪞".into(),
        entries: vec![
            Entry { item: item("small-1.2"), weight, weight_reason: reason },
            Entry::plain(own.id.clone()),
            Entry::plain(item("small-1.1")),
        ],
        own_items: vec![own],
        theme_shares: [(5, 60), (10, 40)].map(|(t, s)| (Theme::new(t).unwrap(), s)).into(),
    }
}

fn received(text: &str) -> Result<ReceivedChecklist, Vec<Problem>> {
    read(text, id(), &small_library())
}

#[test]
fn there_and_back() {
    let plain = Checklist {
        own_items: vec![],
        theme_shares: SortedMap::new(),
        entries: vec![Entry::plain(item("small-1.1"))],
        ..checklist()
    };
    for checklist in [checklist(), plain] {
        let text = write(&checklist);
        assert_eq!(text, write(&checklist.clone()), "two writes are byte-equal");
        let back = received(&text).unwrap();
        assert_eq!(back, ReceivedChecklist { checklist, unknown_items: vec![] });
        assert_eq!(write(&back.checklist), text);
    }
}

#[test]
fn the_file_is_what_it_was() {
    let expected = r#"{
  "format": "guong-checklist",
  "format_version": 1,
  "title": "Phiếu bộ phận Một cửa 🪞",
  "entries": [
    {"item": "small-1.2", "weight": 150, "weight_reason": "Việc \"hằng ngày\" \\ ở quầy"},
    {"item": "own.k3x"},
    {"item": "small-1.1"}
  ],
  "own_items": [
    {"id": "own.k3x", "text": "Tôi trả lời thư trong ngày.", "theme": "d10", "criticality": "aspirational"}
  ],
  "theme_shares": {
    "d05": 60,
    "d10": 40
  }
}
"#;
    assert_eq!(write(&checklist()), expected);
}

#[test]
fn unknown_items_are_left_out_and_named() {
    let mut value = read_text(&write(&checklist())).unwrap();
    change(&mut value, "/entries/2/item", Some(json!("gone-1.1")));
    change(&mut value, "/own_items", Some(json!([])));
    let back = received(&value.to_string()).unwrap();
    assert_eq!(back.unknown_items, [item("own.k3x"), item("gone-1.1")]);
    assert_eq!(back.checklist.entries.len(), 1);
}

#[test]
fn texts_come_in_clean() {
    let mut value = read_text(&write(&checklist())).unwrap();
    change(&mut value, "/title", Some(json!("  Phiếu\u{202e}\u{200d}\u{61c} A\n")));
    change(&mut value, "/own_items/0/text", Some(json!("\u{2066}Tôi\tghi.\u{2069}\u{0}")));
    let back = received(&value.to_string()).unwrap().checklist;
    assert_eq!(back.title, "Phiếu A");
    assert_eq!(back.own_items[0].text, "Tôi ghi.");
    assert!(back.checked().is_ok());
}

#[test]
fn each_fault_is_named_alone_and_at_its_place() {
    use ProblemKind::*;
    let unresolved = |found: &str| Unresolved { what: Target::Theme, found: found.into() };
    let rows: Vec<(&str, Option<Value>, &str, ProblemKind)> = vec![
        ("/format", Some(json!("guong-standard")), "format", {
            Foreign { format: "guong-standard".into() }
        }),
        ("/format_version", Some(json!(9)), "format_version", Newer { version: 9 }),
        ("/title", None, "title", Missing),
        ("/title", Some(json!("\u{200b}")), "title", Empty),
        ("/title", Some(json!("x".repeat(201))), "title", TooLong { limit: 200 }),
        ("/entries", Some(json!([])), "entries", Empty),
        ("/entries", None, "entries", Missing),
        ("/entries/0", Some(json!("small-1.1")), "entries[0]", {
            WrongType { expected: Expected::Object }
        }),
        ("/entries/0/item", Some(json!("A B")), "entries[0].item", NotSlug),
        ("/entries/0/item", Some(json!("small-1.1")), "entries[2].item", Duplicate),
        ("/entries/0/weight", Some(json!(1001)), "entries[0].weight", OutOfRange),
        ("/entries/0/weight", Some(json!(9)), "entries[0].weight", OutOfRange),
        ("/entries/0/weight_reason", None, "entries[0].weight_reason", Missing),
        ("/entries/0/weight_reason", Some(json!(" ")), "entries[0].weight_reason", Empty),
        ("/own_items/0/text", None, "own_items[0].text", Missing),
        ("/own_items/0/theme", Some(json!("d00")), "own_items[0].theme", unresolved("d00")),
        (
            "/own_items/1",
            Some(json!({
                "id": "mine.1", "text": "x", "theme": "d01", "criticality": "major"
            })),
            "own_items[1].id",
            WrongPrefix { expected: "own.".into() },
        ),
        ("/theme_shares/d05", Some(json!(61)), "theme_shares", OutOfRange),
        ("/theme_shares/d05", Some(json!(-60)), "theme_shares.d05", OutOfRange),
        ("/theme_shares/d99", Some(json!(60)), "theme_shares.d99", unresolved("d99")),
        ("/theme_shares", Some(json!([])), "theme_shares", {
            WrongType { expected: Expected::Object }
        }),
    ];
    for (pointer, new, path, kind) in rows {
        let mut value = read_text(&write(&checklist())).unwrap();
        change(&mut value, pointer, new);
        let problem = Problem { path: path.into(), kind };
        assert_eq!(received(&value.to_string()).unwrap_err(), [problem], "{pointer}");
    }
}

fn renamed(from: &str, to: &str) -> String {
    good().to_string().replace(from, to)
}

#[test]
fn a_hosted_file_is_a_standard_or_a_checklist_or_both() {
    let library = small_library();
    let other = renamed("small", "other");
    let alone = read_hosted(&other, id(), &library).unwrap();
    assert_eq!((alone.standards.len(), alone.checklist.is_some()), (1, false));
    assert_eq!(alone.standards[0].text, other);

    let list = write(&checklist());
    let alone = read_hosted(&list, id(), &library).unwrap();
    assert_eq!((alone.standards.len(), alone.checklist.is_some()), (0, true));

    let list = list.replace("small-1.1", "other-1.1");
    assert_eq!(
        read_hosted(&list, id(), &library).unwrap().checklist.unwrap().unknown_items.len(),
        1
    );
    let third = renamed("small", "third");
    let bundle = format!(
        "\u{feff}{{ \"standards\" : [ {third} ],\n \"checklist\": {list}, \"standard\": {other} }}"
    );
    let both = read_hosted(&bundle, id(), &library).unwrap();
    assert_eq!(both.checklist.unwrap().unknown_items, []);
    assert_eq!(both.standards.len(), 2);
    for hosted in &both.standards {
        let again = read_standard(&read_text(&hosted.text).unwrap(), library.shared()).unwrap();
        assert_eq!(again, hosted.standard, "its own text reads as the same standard");
    }
}

#[test]
fn a_hosted_file_says_what_is_wrong_with_it() {
    let library = small_library();
    let wrong = |text: &str| {
        let problems = read_hosted(text, id(), &library).unwrap_err();
        problems.into_iter().map(|p| (p.path, p.kind)).collect::<Vec<_>>()
    };
    let foreign = ProblemKind::Foreign { format: "guong-shared".into() };
    assert_eq!(wrong("{\"format\": \"guong-shared\"}"), [("format".to_owned(), foreign)]);
    assert_eq!(wrong("{}"), [("format".to_owned(), ProblemKind::Missing)]);
    let object = ProblemKind::WrongType { expected: Expected::Object };
    assert_eq!(wrong("[]"), [(String::new(), object)]);
    let bundle = format!("{{\"standards\": [{}, {{}}]}}", renamed("small", "other"));
    assert_eq!(wrong(&bundle), [("standards[1].format".to_owned(), ProblemKind::Missing)]);
}

#[test]
fn a_hosted_standard_takes_no_ids_from_another() {
    let library = small_library();
    assert!(read_hosted(&good().to_string(), id(), &library).is_ok(), "the same one again");
    let taken = renamed("small-1", "other-1");
    let problem = Problem { path: "topics[0].id".into(), kind: ProblemKind::Duplicate };
    assert_eq!(read_hosted(&taken, id(), &library).unwrap_err(), [problem]);
    // The known standard has an item whose id also begins with the id of the new one.
    let known = good().to_string().replace("small-1.1", "small-1.x.1");
    let library = read_bundle(&bundle_of(&[known])).unwrap();
    let nested = renamed("small-1", "small-1.x").replace("t-small", "t-nested");
    let problem = Problem { path: "items[0].id".into(), kind: ProblemKind::Duplicate };
    assert_eq!(read_hosted(&nested, id(), &library).unwrap_err(), [problem]);
}
