//! Stories of an official who writes a standard, told through the desk.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod desk;

use guong::domain::assessment::Pin;
use guong::domain::draft_changes::MigrationLine;
use guong::domain::id::StandardId;
use guong::domain::migration::Change;
use guong::domain::standard_draft::TypedWords;
use guong::state::Desk;
use guong::web::memory::MemoryShelf;

use desk::{desk, in_owner};

fn written(desk: Desk) -> StandardId {
    let id = desk.new_draft("Quy tắc ứng xử của Sở A", "Sở A").unwrap();
    let mut draft = desk.draft(&id).unwrap();
    assert!(!desk.draft_problems(&draft).is_empty(), "it is not complete yet");
    draft.short_title = TypedWords::vi("Sở A");
    draft.description = TypedWords::vi("Cho mọi người.");
    draft.sections[0].title = TypedWords::vi("Tiếp dân");
    draft.sections[0].theme = "d10".into();
    for text in ["Tôi chào trước.", "Tôi hẹn rõ."] {
        let at = draft.add_item("s1");
        draft.items[at].text = TypedWords::vi(text);
    }
    assert!(desk.keep_draft(&draft, false));
    assert_eq!(desk.draft_problems(&draft), vec![]);
    id
}

#[test]
fn what_is_being_written_is_found_again_and_undone() {
    let shelf = MemoryShelf::default();
    let mut before = None;
    in_owner(|| {
        let desk = desk(&shelf);
        let id = written(desk);
        assert!(id.as_str().starts_with("quy-tac-ung-xu-cua-so-a-"), "{id}");
        let mut draft = desk.draft(&id).unwrap();
        draft.items[1].text.vi = "Tôi hẹn rõ ngày.".into();
        assert!(desk.keep_draft(&draft, false));
        assert!(desk.is_draft_kept(&draft));
        desk.undo();
        assert!(!desk.is_draft_kept(&draft));
        assert_eq!(desk.draft(&id).unwrap().items[1].text.vi, "Tôi hẹn rõ.");
        desk.redo();
        before = Some((id.clone(), desk.draft(&id).unwrap()));
    });
    let (id, before) = before.unwrap();
    in_owner(|| assert_eq!(desk(&shelf).draft(&id).unwrap(), before));
}

#[test]
fn a_written_standard_is_used_changed_and_used_again() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let id = written(desk);
        assert!(desk.library().standard(&id).is_none(), "not in use yet");
        let draft = desk.draft(&id).unwrap();
        assert!(desk.publish_draft(&draft, &[]));
        assert!(desk.draft(&id).is_none());
        assert_eq!(desk.written_here(), std::slice::from_ref(&id));
        assert_eq!(desk.library().standard(&id).unwrap().items.len(), 2);
        assert_eq!(desk.version_in_use(&id).unwrap(), draft);
        assert!(desk.checklist_of_standard(&id, "Phiếu Sở A"));
        desk.delete_written(&id);
        assert_eq!(desk.written_here(), std::slice::from_ref(&id), "a checklist rests on it");

        assert!(desk.edit_written(&id));
        let mut draft = desk.draft(&id).unwrap();
        let at = draft.add_item("s1");
        assert_eq!(draft.items[at].id, format!("{id}.3"));
        draft.version = "2.0.0".into();
        assert!(!desk.publish_draft(&draft, &[]), "an item without a text");
        draft.items[at].text = TypedWords::vi("Tôi cảm ơn.");
        draft.items[0].text = TypedWords::vi("Tôi chào trước khi hỏi.");
        draft.version = "1.0.0".into();
        assert!(!desk.publish_draft(&draft, &[]), "rounds rest on the version of this number");
        draft.version = "2.0.0".into();
        let kept = |at: usize| {
            let item = format!("{id}.{}", at + 1);
            MigrationLine { from: Some(item.clone()), to: Some(item), change: "unchanged" }
        };
        assert!(desk.publish_draft(&draft, &[kept(0), kept(1)]));
        let library = desk.library();
        assert_eq!(library.standard(&id).unwrap().items.len(), 3);
        let former = Pin { standard: id.clone(), version: "1.0.0".into() };
        assert_eq!(library.edition(&former).unwrap().items.len(), 2, "the version of before stays");
        let ways = desk.transitions(&former);
        let way = &ways[0].migration;
        assert!(!way.is_guess, "what the author said counts, not what a machine would guess");
        assert_eq!((way.count(Change::Unchanged), way.count(Change::New)), (2, 1));
    });
}

#[test]
fn a_draft_from_outside_never_takes_the_id_of_another_standard() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let library = desk.library();
        let known = &library.standards()[0];
        let draft = guong::domain::standard_draft::StandardDraft::of(known, library.shared());
        let id = desk.open_draft(draft.clone()).unwrap();
        assert_ne!(id, known.id);
        let opened = desk.draft(&id).unwrap();
        assert_eq!(opened.items.len(), draft.items.len());
        assert!(opened.items.iter().all(|item| item.id.starts_with(&format!("{id}."))));
        assert_eq!(desk.draft_problems(&opened), vec![]);
        let twice = desk.open_draft(opened).unwrap();
        assert_ne!(twice, id, "a second one of the same id is another");
    });
}

#[test]
fn a_deleted_draft_comes_back() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let id = written(desk);
        let draft = desk.draft(&id).unwrap();
        desk.delete_draft(&id);
        assert!(desk.drafts().is_empty());
        desk.undo();
        assert_eq!(desk.draft(&id).unwrap(), draft);
    });
}
