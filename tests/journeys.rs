//! Stories through the desk, without a browser: what is done is kept, found again, and harms nothing else.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod desk;

use std::rc::Rc;

use guong::domain::answer::{Answer, Choice};
use guong::domain::assessment::Decision;
use guong::state::{Desk, SaveState, Start, open};
use guong::web::memory::MemoryShelf;
use guong::web::shelf::Shelf as _;
use leptos::prelude::*;

use desk::{begin, choices, content, desk, in_owner};

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
