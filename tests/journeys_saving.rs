//! Stories through the desk, without a browser: what is typed, undone, refused for want of room.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod desk;

use guong::domain::answer::{Answer, Choice};
use guong::domain::id::{ItemId, RoundId};
use guong::state::{Desk, SaveState};
use guong::web::memory::MemoryShelf;
use guong::web::shelf::{Refused, Shelf as _};
use leptos::prelude::*;

use desk::{begin, desk, in_owner};

#[test]
fn what_is_being_typed_outlives_the_page_and_what_was_taken_back_does_not() {
    let shelf = MemoryShelf::default();
    let mut found = None;
    let note = |desk: Desk, id: &RoundId, item: &ItemId| desk.answer_now(id, item).note;
    let write = |desk: Desk, id: &RoundId, item: &guong::domain::standard::Item, text: &str| {
        desk.type_answer(id, item, |answer| text.clone_into(&mut answer.note));
    };
    in_owner(|| {
        let desk = desk(&shelf);
        let id = begin(desk);
        let item = desk.lines(&id)[0].item.clone();
        desk.answer_item(&id, &item, Some(Choice::Point(1)));
        for length in 1..=20 {
            let text: String = "Phục vụ nhân dân tận tụy".chars().take(length).collect();
            write(desk, &id, &item, &text);
        }
        // The page ends here: nothing is flushed.
        found = Some((id, item));
    });
    let (id, item) = found.unwrap();
    in_owner(|| {
        let desk = desk(&shelf);
        assert_eq!(note(desk, &id, &item.id), "Phục vụ nhân dân tận");
        let stands = shelf.all("guong/").unwrap().len();
        write(desk, &id, &item, "khác");
        write(desk, &id, &item, "Phục vụ nhân dân tận");
        desk.flush();
        assert_eq!(shelf.all("guong/").unwrap().len(), stands);
    });
    in_owner(|| assert_eq!(note(desk(&shelf), &id, &item.id), "Phục vụ nhân dân tận"));
}

#[test]
fn what_can_be_undone_survives_a_reload_also_after_typing_and_taking_it_back() {
    let shelf = MemoryShelf::default();
    let mut found = None;
    in_owner(|| {
        let desk = desk(&shelf);
        let id = begin(desk);
        let item = desk.lines(&id)[0].item.clone();
        desk.answer_item(&id, &item, Some(Choice::Point(1)));
        // The clock moves on for what is typed, though nothing of it stays.
        for text in ["đ", ""] {
            desk.type_answer(&id, &item, |answer| text.clone_into(&mut answer.note));
        }
        desk.rest();
        found = Some((id, item));
    });
    let (id, item) = found.unwrap();
    in_owner(|| {
        let desk = desk(&shelf);
        assert!(desk.can_undo());
        desk.undo();
        assert_eq!(desk.answer_now(&id, &item.id), Answer::default());
    });
}

#[test]
fn a_refused_change_leaves_no_step_to_undo_behind() {
    let shelf = MemoryShelf::default();
    let mut found = None;
    in_owner(|| {
        let desk = desk(&shelf);
        let id = begin(desk);
        found = Some((id.clone(), desk.lines(&id)[0].item.clone()));
    });
    let (id, item) = found.unwrap();
    in_owner(|| {
        let desk = desk(&shelf);
        shelf.refuse(Some(Refused::Full));
        desk.answer_item(&id, &item, Some(Choice::Point(0)));
        shelf.refuse(None);
        desk.rest();
    });
    in_owner(|| {
        let desk = desk(&shelf);
        assert_eq!(desk.answer_now(&id, &item.id), Answer::default(), "it was told as not kept");
        assert!(!desk.can_undo());
    });
}

#[test]
fn what_can_be_undone_survives_a_reload_unless_somebody_wrote_meanwhile() {
    let shelf = MemoryShelf::default();
    let mut found = None;
    in_owner(|| {
        let desk = desk(&shelf);
        let id = begin(desk);
        let item = desk.lines(&id)[0].item.clone();
        desk.answer_item(&id, &item, Some(Choice::Point(1)));
        desk.answer_item(&id, &item, Some(Choice::Point(3)));
        desk.undo();
        desk.rest();
        found = Some((id, item));
    });
    let (id, item) = found.unwrap();
    in_owner(|| {
        let desk = desk(&shelf);
        assert_eq!(desk.answer_now(&id, &item.id).point(), Some(1));
        desk.redo();
        assert_eq!(desk.answer_now(&id, &item.id).point(), Some(3));
        desk.undo();
        desk.undo();
        assert_eq!(desk.answer_now(&id, &item.id), Answer::default());
        desk.rest();
        // Another window writes after this one was left: then its steps would bring back the wrong things.
        let other = self::desk(&shelf);
        other.answer_item(&id, &item, Some(Choice::Point(2)));
    });
    in_owner(|| {
        let desk = desk(&shelf);
        assert!(!desk.can_undo() && !desk.can_redo());
        assert_eq!(desk.answer_now(&id, &item.id).point(), Some(2));
    });
}

#[test]
fn undo_and_redo_bring_back_exactly_what_stood() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let id = begin(desk);
        let item = desk.lines(&id)[0].item.clone();
        desk.answer_item(&id, &item, Some(Choice::Point(1)));
        desk.answer_item(&id, &item, Some(Choice::Point(3)));
        desk.undo();
        assert_eq!(desk.answer_now(&id, &item.id).point(), Some(1));
        desk.undo();
        assert_eq!(desk.answer_now(&id, &item.id), Answer::default());
        desk.redo();
        desk.redo();
        assert_eq!(desk.answer_now(&id, &item.id).point(), Some(3));
        desk.delete_round(&id);
        assert!(desk.round(&id).is_none());
        desk.undo();
        assert_eq!(desk.answer_now(&id, &item.id).point(), Some(3));
    });
}

#[test]
fn a_full_shelf_is_said_at_once_loses_nothing_and_heals() {
    let shelf = MemoryShelf::default();
    let mut found = None;
    in_owner(|| {
        let desk = desk(&shelf);
        let id = begin(desk);
        let items: Vec<_> = desk.lines(&id).iter().map(|line| line.item.clone()).collect();
        shelf.refuse(Some(Refused::Full));
        desk.answer_item(&id, &items[0], Some(Choice::Point(2)));
        desk.answer_item(&id, &items[1], Some(Choice::Point(3)));
        assert_eq!(desk.save_state().get_untracked(), SaveState::NotKept(Refused::Full));
        assert_eq!(desk.answer_now(&id, &items[0].id).point(), Some(2), "it stays on screen");
        shelf.refuse(None);
        desk.answer_item(&id, &items[2], Some(Choice::Point(0)));
        assert!(matches!(desk.save_state().get_untracked(), SaveState::Kept(_)));
        found = Some((id, items));
    });
    let (id, items) = found.unwrap();
    in_owner(|| {
        let desk = desk(&shelf);
        let points: Vec<_> =
            items.iter().take(3).map(|item| desk.answer_now(&id, &item.id).point()).collect();
        assert_eq!(points, [Some(2), Some(3), Some(0)]);
    });
}

#[test]
fn typing_is_kept_on_leaving_and_undone_as_one() {
    let shelf = MemoryShelf::default();
    in_owner(|| {
        let desk = desk(&shelf);
        let id = begin(desk);
        let item = desk.lines(&id)[0].item.clone();
        for end in 1..=5 {
            let note = "abcde"[..end].to_owned();
            desk.type_answer(&id, &item, |answer| answer.note = note);
        }
        assert_eq!(desk.save_state().get_untracked(), SaveState::Pending);
        desk.flush();
        assert_eq!(desk.answer_now(&id, &item.id).note, "abcde");
        desk.undo();
        assert_eq!(desk.answer_now(&id, &item.id).note, "");
        desk.redo();
        in_owner(|| {
            let again = self::desk(&shelf);
            assert_eq!(again.answer_now(&id, &item.id).note, "abcde");
        });
    });
}

#[test]
fn one_answer_costs_one_small_record() {
    let shelf = MemoryShelf::default();
    in_owner(|| {
        let desk = desk(&shelf);
        let id = begin(desk);
        let item = desk.lines(&id)[0].item.clone();
        let before = shelf.all("guong/").unwrap();
        desk.answer_item(&id, &item, Some(Choice::Point(2)));
        let new: Vec<_> = shelf
            .all("guong/")
            .unwrap()
            .into_iter()
            .filter(|entry| !before.contains(entry))
            .collect();
        assert_eq!(new.len(), 1, "{new:?}");
        assert!(new[0].1.len() <= 100, "{} characters: {}", new[0].1.len(), new[0].1);
    });
}

#[test]
fn a_shelf_full_from_the_first_moment_heals_without_a_trace() {
    let shelf = MemoryShelf::default();
    shelf.refuse(Some(Refused::Full));
    let mut found = None;
    in_owner(|| {
        let desk = desk(&shelf);
        assert_eq!(desk.save_state().get_untracked(), SaveState::NotKept(Refused::Full));
        let id = begin(desk);
        let item = desk.lines(&id)[0].item.clone();
        shelf.refuse(None);
        desk.answer_item(&id, &item, Some(Choice::Point(3)));
        assert!(matches!(desk.save_state().get_untracked(), SaveState::Kept(_)));
        found = Some((id, item));
    });
    let (id, item) = found.unwrap();
    in_owner(|| assert_eq!(desk(&shelf).answer_now(&id, &item.id).point(), Some(3)));
}
