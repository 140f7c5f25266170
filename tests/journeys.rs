//! Stories through the desk, without a browser: what is done is kept, found again, undone.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use std::rc::Rc;

use guong::domain::sorted::SortedMap;

use guong::domain::answer::{Answer, Choice};
use guong::domain::assessment::Decision;
use guong::domain::id::{ItemId, RoundId};
use guong::domain::profile::Profile;
use guong::domain::suggestion::Depth;
use guong::state::{Desk, SaveState, Start, open};
use guong::web::memory::MemoryShelf;
use guong::web::shelf::{Refused, Shelf as _};
use leptos::prelude::*;

fn content() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap();
    let mut files: Vec<String> = std::fs::read_dir("src/catalogue/standards")
        .unwrap()
        .map(|entry| entry.unwrap().path().display().to_string())
        .collect();
    files.sort();
    let standards: Vec<String> = files.iter().map(|file| read(file)).collect();
    let shared = read("src/catalogue/shared.json");
    format!("{{\"shared\":{shared},\"standards\":[{}]}}", standards.join(","))
}

fn desk(shelf: &MemoryShelf) -> Desk {
    match open(&content(), Rc::new(shelf.clone())) {
        Start::Ready(desk) => desk,
        Start::BadContent(problems) => panic!("{problems:?}"),
        Start::FromNewer(_) | Start::Unreadable(_) | Start::Gate(_) => panic!("not opened"),
    }
}

fn civil_servant() -> Profile {
    let role = guong::domain::id::Role::parse("cong_chuc").unwrap();
    Profile { roles: [role].into(), flags: [].into() }
}

fn begin(desk: Desk) -> RoundId {
    assert!(desk.set_profile(civil_servant()));
    let checklist = desk.suggested(&civil_servant(), Depth::Quick, "Phiếu nhanh").unwrap();
    desk.start_checklist(checklist, "Lượt 1").unwrap()
}

fn in_owner(story: impl FnOnce()) {
    let owner = Owner::new();
    owner.with(story);
}

fn choices(desk: Desk, round: &RoundId) -> SortedMap<ItemId, Option<Choice>> {
    let round = desk.round(round).unwrap();
    round.answers.into_iter().map(|(item, answer)| (item, answer.choice)).collect()
}

#[test]
fn what_was_answered_is_found_again() {
    let shelf = MemoryShelf::default();
    let mut round = None;
    in_owner(|| {
        let desk = desk(&shelf);
        let id = begin(desk);
        for (n, line) in desk.lines(&id).iter().enumerate() {
            let value = u8::try_from(n % 4).unwrap();
            assert!(desk.answer_item(&id, &line.item, Some(Choice::Point(value))));
            assert!(matches!(desk.save_state().get_untracked(), SaveState::Kept(_)));
        }
        round = Some((id.clone(), choices(desk, &id)));
    });
    let (id, before) = round.unwrap();
    assert!(before.len() >= 25, "{} items", before.len());
    in_owner(|| assert_eq!(choices(desk(&shelf), &id), before));
}

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
fn a_refused_act_changes_nothing_and_says_why() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let id = begin(desk);
        let item = desk.lines(&id)[0].item.clone();
        let blank = Some(Choice::NotApplicable("  ".into()));
        assert!(!desk.answer_item(&id, &item, blank));
        assert!(desk.notices().present().is_some());
        assert!(!desk.decide(&id, &item.id, Some(Decision::Accept(String::new()))));
        assert!(!desk.answer_item(&id, &item, Some(Choice::Point(9))));
        assert_eq!(desk.answer_now(&id, &item.id), Answer::default());
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
fn a_next_round_shows_the_last_answers_and_counts_none_until_touched() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let first = begin(desk);
        let items: Vec<_> = desk.lines(&first).iter().map(|line| line.item.clone()).collect();
        for item in &items {
            desk.answer_item(&first, item, Some(Choice::Point(1)));
        }
        let second = desk.begin_next_round(&first, "Lượt 2").unwrap();
        let unchecked =
            |desk: Desk| desk.comparison(&second).get_untracked().unwrap().unchecked.len();
        assert_eq!(unchecked(desk), items.len());
        assert_eq!(desk.outcome(&second).get_untracked().tally.answered(), 0);
        let (changed, rest) = items.split_at(7);
        for item in changed {
            desk.answer_item(&second, item, Some(Choice::Point(2)));
        }
        for item in &rest[5..] {
            assert!(desk.confirm_former(&second, item));
        }
        let found = desk.comparison(&second).get_untracked().unwrap();
        assert_eq!((found.changes.len(), found.unchecked.len()), (7, 5));
        assert_eq!(found.unchanged, items.len() - 12);
        assert_eq!(desk.answer_now(&first, &items[0].id).point(), Some(1), "the first stays");
    });
}

#[test]
fn a_stored_text_that_is_not_ours_is_never_overwritten() {
    let shelf = MemoryShelf::default();
    in_owner(|| drop(begin(desk(&shelf))));
    let entries = shelf.all("guong/").unwrap();
    let head = entries.iter().find(|(key, _)| key.ends_with("/head")).unwrap();
    shelf.write(&head.0, "garbage").unwrap();
    let before = shelf.all("guong/").unwrap();
    in_owner(|| {
        let started = open(&content(), Rc::new(shelf.clone()));
        assert!(matches!(started, Start::Unreadable(raw) if raw.contains("garbage")));
    });
    assert_eq!(shelf.all("guong/").unwrap(), before);
}

#[test]
fn a_damaged_answer_is_told_put_aside_and_harms_no_neighbour() {
    let shelf = MemoryShelf::default();
    let mut found = None;
    in_owner(|| {
        let desk = desk(&shelf);
        let id = begin(desk);
        let items: Vec<_> = desk.lines(&id).iter().map(|line| line.item.clone()).collect();
        for item in items.iter().take(3) {
            desk.answer_item(&id, item, Some(Choice::Point(2)));
        }
        found = Some((id, items));
    });
    let (id, items) = found.unwrap();
    let path = format!("a/{id}/{}", items[1].id);
    let records = shelf.all("guong/").unwrap();
    let (key, text) = records.iter().find(|(_, text)| text.contains(&path)).unwrap();
    shelf.write(key, &text.replace("\"p\":2", "\"p\":3")).unwrap();
    in_owner(|| {
        let desk = desk(&shelf);
        let points: Vec<_> =
            items.iter().take(3).map(|item| desk.answer_now(&id, &item.id).point()).collect();
        assert_eq!(points, [Some(2), None, Some(2)], "never a wrong value");
        assert!(matches!(desk.notices().present(), Some(guong::state::Notice::Damaged(1))));
    });
    let aside = shelf.all("guong/").unwrap();
    assert!(aside.iter().any(|(key, text)| key.contains("/q/") && text.contains("\"p\":3")));
    in_owner(|| assert_eq!(desk(&shelf).notices().present(), None, "told once"));
}

#[test]
fn two_tabs_over_one_shelf_lose_nothing() {
    let shelf = MemoryShelf::default();
    in_owner(|| {
        let one = desk(&shelf);
        let id = begin(one);
        let two = desk(&shelf);
        let items: Vec<_> = one.lines(&id).iter().map(|line| line.item.clone()).collect();
        for (n, item) in items.iter().take(20).enumerate() {
            let hand = if n % 2 == 0 { one } else { two };
            assert!(hand.answer_item(&id, item, Some(Choice::Point(3))));
        }
        let third = desk(&shelf);
        let kept =
            items.iter().take(20).filter(|item| third.answer_now(&id, &item.id).point() == Some(3));
        assert_eq!(kept.count(), 20);
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
