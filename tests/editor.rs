//! Standards that agencies write: the file is canonical, every fault leads to its field, versions follow their rule, and
//! what is being written is kept.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in the functions beside it too"
)]

#[path = "catalogue/specimens.rs"]
#[allow(dead_code, reason = "some of it is for the tests of the catalogue")]
mod specimens;

use std::fs;

use guong::catalogue::draft_reading::read_item;
use guong::catalogue::migration_writing::write_migration;
use guong::catalogue::standard_writing::{file_name, write_head, write_item};
use guong::catalogue::{problems_of, read_draft, read_standard, read_text, write_standard};
use guong::domain::draft_changes::{
    Difference, Meaning, as_next_version, changes, migration, next_version, untold,
};
use guong::domain::draft_edits::id_from_title;
use guong::domain::standard_draft::{StandardDraft, TypedWords};

use specimens::{good, library, shared, standard_files};

fn built_in() -> Vec<(String, StandardDraft)> {
    let files = standard_files().into_iter();
    files
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let draft = read_draft(&text).unwrap();
            (text, draft)
        })
        .collect()
}

/// A small rule of an agency, complete.
fn small() -> StandardDraft {
    let mut draft = StandardDraft {
        id: "so-a-k3f".into(),
        title: TypedWords::vi("Quy tắc của Sở A"),
        short_title: TypedWords::vi("Sở A"),
        description: TypedWords::vi("Dành cho mọi người ở Sở A."),
        issuer: TypedWords::vi("Sở A"),
        ..StandardDraft::default()
    };
    draft.add_source();
    draft.sources[0].title = TypedWords::vi("Quyết định 12");
    draft.sources[0].issuer = TypedWords::vi("Sở A");
    draft.add_section();
    draft.sections[0].title = TypedWords::vi("Tiếp dân");
    draft.sections[0].theme = "d10".into();
    for text in ["Tôi chào trước.", "Tôi hẹn rõ ngày trả.", "Tôi ghi phiếu nhận."]
    {
        let at = draft.add_item("s1");
        draft.items[at].text = TypedWords::vi(text);
    }
    draft
}

#[test]
fn every_built_in_standard_is_written_and_read_without_loss() {
    let shared = shared();
    for (text, draft) in built_in() {
        let written = write_standard(&draft);
        assert_eq!(write_standard(&draft), written, "two exports");
        assert_eq!(read_draft(&written).unwrap(), draft, "{}", draft.id);
        let read = |text: &str| read_standard(&read_text(text).unwrap(), &shared).unwrap();
        assert_eq!(read(&written), read(&text), "{}", draft.id);
        assert_eq!(file_name(&draft), format!("{}-{}.json", draft.id, draft.version));
    }
}

#[test]
fn a_draft_in_pieces_is_the_draft() {
    for (_, draft) in built_in() {
        let mut again = read_draft(&write_head(&draft)).unwrap();
        assert!(write_head(&draft).len() < write_standard(&draft).len());
        for (at, item) in draft.items.iter().enumerate() {
            assert_eq!(again.items[at].id, item.id);
            again.items[at] = read_item(&write_item(item));
        }
        assert_eq!(again, draft);
    }
}

#[test]
fn a_standard_with_everything_is_written_and_read_without_loss() {
    let text = good().to_string();
    let draft = read_draft(&text).unwrap();
    assert_eq!(read_draft(&write_standard(&draft)).unwrap(), draft);
    let read = |text: &str| read_standard(&read_text(text).unwrap(), &shared()).unwrap();
    assert_eq!(read(&write_standard(&draft)), read(&text));
}

#[test]
fn a_standard_of_the_library_copied_has_ids_of_its_own_and_is_in_order() {
    let library = library();
    for standard in library.standards() {
        let draft = StandardDraft::of(standard, library.shared());
        let copy = draft.copied("ban-chep-1", &draft.title, &TypedWords::vi("Chép."));
        assert_eq!(problems_of(&copy, library.shared()), vec![], "{}", standard.id);
        assert_eq!(copy.authority, "internal");
        assert_eq!(copy.items.len(), standard.items.len());
        assert!(copy.items.iter().all(|item| item.id.starts_with("ban-chep-1.")));
        assert!(copy.topics.iter().all(|topic| topic.id.starts_with("t-ban-chep-1-")));
        let origin = copy.sources.last().unwrap();
        assert!(origin.number.starts_with(standard.id.as_str()));
        assert_eq!(origin.licence, standard.content_licence);
    }
}

#[test]
fn every_fault_of_an_unfinished_draft_leads_to_a_field_or_a_list() {
    let shared = shared();
    let mut draft = StandardDraft { id: "moi-1".into(), ..StandardDraft::default() };
    let lists = |draft: &StandardDraft| -> Vec<String> {
        problems_of(draft, &shared).into_iter().map(|problem| problem.path).collect()
    };
    for list in ["sources", "domains", "items"] {
        assert!(lists(&draft).contains(&list.to_owned()), "{list}");
    }
    draft.add_source();
    draft.add_section();
    draft.add_scale();
    draft.add_topic();
    let at = draft.add_item("s1");
    draft.items[at].citations[0].mark.clear();
    draft.items[at].kind = "prohibition".into();
    draft.items[at].target = "nhiều".into();
    draft.items[at].anchors = vec![("0".into(), TypedWords { vi: String::new(), en: "x".into() })];
    draft.sources[0].url = "javascript:1".into();
    draft.sources[0].date = "hôm qua".into();
    let paths = lists(&draft);
    assert!(paths.len() >= 20, "{paths:?}");
    for path in paths {
        assert!(draft.field_mut(&path).is_some(), "{path} leads nowhere");
    }
}

#[test]
fn every_text_of_a_built_in_standard_can_be_typed_over() {
    for (_, mut draft) in built_in() {
        let before = write_standard(&draft);
        for path in ["title.vi", "items[0].text.vi", "items[0].anchors.2.vi", "sources[0].title.en"]
        {
            let field = draft.field_mut(path).unwrap();
            field.push('!');
            assert_ne!(write_standard(&draft), before, "{path}");
            draft.field_mut(path).unwrap().pop();
            assert_eq!(write_standard(&draft), before, "{path}");
        }
        for path in ["", "items", "items[999].text.vi", "items[0].text", "nothing", "topics[0].x"] {
            assert!(draft.field_mut(path).is_none(), "{path}");
        }
    }
}

#[test]
fn ids_are_made_of_titles_and_never_given_twice() {
    assert_eq!(id_from_title("  Đạo đức & ứng xử (2026) ", "x1"), "dao-duc-ung-xu-2026-x1");
    assert_eq!(id_from_title("???", "x1"), "bo-x1");
    let long = id_from_title(&"dài ".repeat(60), "x1");
    assert!(long.len() <= 44, "{long}");
    let mut draft = small();
    assert_eq!(problems_of(&draft, &shared()), vec![]);
    draft.remove_item(2);
    let at = draft.add_item("s1");
    assert_eq!(draft.items[at].id, "so-a-k3f.4", "the number of a removed item comes back");
    let mut kept = read_draft(&write_standard(&draft)).unwrap();
    kept.remove_item(at);
    let mut again = read_draft(&write_standard(&kept)).unwrap();
    let at = again.add_item("s1");
    assert_eq!(again.items[at].id, "so-a-k3f.5", "a file forgets which numbers were given");
}

#[test]
fn items_move_within_their_section_only() {
    let mut draft = small();
    draft.add_section();
    let other = draft.add_item("s2");
    assert_eq!(draft.step_item(0, true), None);
    assert_eq!(draft.step_item(0, false), Some(1));
    assert_eq!(draft.items[1].text.vi, "Tôi chào trước.");
    assert_eq!(draft.step_item(2, false), None, "the last of its section");
    assert_eq!(draft.step_item(other, true), None, "the first of its section");
    assert!(!draft.remove_section(0), "a section with items");
    draft.remove_item(other);
    assert!(draft.remove_section(1));
}

#[test]
fn a_source_or_topic_that_goes_leaves_nothing_that_points_to_it() {
    let mut draft = small();
    draft.add_topic();
    let topic = draft.topics[0].id.clone();
    draft.items[0].topics.push(topic);
    draft.remove_topic(0);
    draft.remove_source(0);
    assert!(draft.items.iter().all(|item| item.topics.is_empty() && item.citations.is_empty()));
}

#[test]
fn the_version_follows_what_changed() {
    let former = small();
    assert!(changes(&former, &former).is_none());

    let mut typo = former.clone();
    typo.items[0].text.vi = "Tôi chào trước!".into();
    let found = changes(&former, &typo);
    assert_eq!(found.changed[0].difference, Difference::Wording);
    assert_eq!(untold(&found, &[]).len(), 1, "the author has to say");
    let id = found.changed[0].id.clone();
    let same = [(id.clone(), Meaning::Same)];
    assert!(untold(&found, &same).is_empty());
    assert_eq!(next_version("1.0.0", &found, &same), "1.0.1");
    let next = as_next_version(&former, &typo, &same);
    assert_eq!((next.version.as_str(), next.items[0].rev), ("1.0.1", 1));

    let other = [(id, Meaning::Reworded)];
    let next = as_next_version(&former, &typo, &other);
    assert_eq!((next.version.as_str(), next.items[0].rev, next.items[1].rev), ("1.1.0", 2, 1));

    let mut heavier = former.clone();
    heavier.items[1].criticality = "critical".into();
    let found = changes(&former, &heavier);
    assert_eq!(found.changed[0].difference, Difference::Measure(Meaning::Stricter));
    assert!(untold(&found, &[]).is_empty(), "a rule decides");
    assert_eq!(as_next_version(&former, &heavier, &[]).items[1].rev, 2);
    let found = changes(&heavier, &former);
    assert_eq!(found.changed[0].difference, Difference::Measure(Meaning::Looser));

    let mut fewer = former.clone();
    fewer.remove_item(0);
    assert_eq!(next_version("1.4.2", &changes(&former, &fewer), &[]), "2.0.0");

    let mut title = former.clone();
    title.description.vi.push('.');
    let found = changes(&former, &title);
    assert!(found.is_otherwise_changed && found.changed.is_empty());
    assert_eq!(next_version("1.4.2", &found, &[]), "1.4.3");
    let mut order = former.clone();
    order.step_item(0, false);
    assert!(changes(&former, &order).is_otherwise_changed);
}

#[test]
fn a_migration_names_every_item_of_both_versions_once() {
    let former = small();
    let mut draft = former.clone();
    draft.items[0].text.vi = "Tôi chào và hỏi thăm trước.".into();
    draft.items[1].scale = "freq4".into();
    draft.remove_item(2);
    draft.add_section();
    draft.sections[1].title = TypedWords::vi("Khác");
    draft.sections[1].theme = "d09".into();
    let new = draft.add_item("s2");
    draft.items[new].text = TypedWords::vi("Tôi nói lời cảm ơn.");
    let said = [("so-a-k3f.1".to_owned(), Meaning::Looser)];
    let next = as_next_version(&former, &draft, &said);
    let lines = migration(&former, &next, &said);
    let plain: Vec<(Option<&str>, Option<&str>, &str)> =
        lines.iter().map(|line| (line.from.as_deref(), line.to.as_deref(), line.change)).collect();
    assert_eq!(
        plain,
        [
            (Some("so-a-k3f.1"), Some("so-a-k3f.1"), "looser"),
            (Some("so-a-k3f.2"), Some("so-a-k3f.2"), "stricter"),
            (None, Some("so-a-k3f.4"), "new"),
            (Some("so-a-k3f.3"), None, "removed"),
        ]
    );
    assert_eq!(next.version, "2.0.0");
    let text = write_migration(&former, &next, &lines);
    assert_eq!(text, write_migration(&former, &next, &lines));
    let value = read_text(&text).unwrap();
    assert_eq!(value["format"], "guong-migration");
    assert_eq!(value["from"]["version"], "1.0.0");
    assert_eq!(value["to"]["version"], "2.0.0");
    assert_eq!(value["map"].as_array().unwrap().len(), 4);
}
