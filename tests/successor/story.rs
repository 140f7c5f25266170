//! S9 through the desk: three editions, one round after the other.

use guong::domain::answer::Choice;
use guong::domain::id::RoundId;
use guong::state::{Desk, NewEdition, Taken};
use guong::web::memory::MemoryShelf;
use leptos::prelude::*;

use crate::desk::{content, desk, in_owner};
use crate::files::{V1, V2, V2_ALONE, V3, edition, id, pin};

fn take_in(desk: Desk, text: &str) -> Taken {
    desk.take_in(text, "quy-tac.json", "Phiếu theo Quy tắc")
}

/// A round by the first edition, all answered.
fn first(desk: Desk) -> RoundId {
    let Taken::Round(round) = take_in(desk, V1) else { panic!("no round") };
    for (n, line) in desk.lines(&round).iter().enumerate() {
        let value = u8::try_from(n % 4).unwrap();
        assert!(desk.answer_item(&round, &line.item, Some(Choice::Point(value))));
    }
    round
}

fn accept(desk: Desk, from: &str, text: &str) {
    assert_eq!(take_in(desk, text), Taken::Successor(pin(from)));
    let found = desk.transitions(&pin(from));
    assert_eq!(found.len(), 1);
    assert!(found[0].is_incoming);
    assert!(desk.accept(&found[0], &[], true));
    assert_eq!(desk.incoming(), None);
}

#[test]
fn nothing_happens_before_the_person_accepts() {
    let shelf = MemoryShelf::default();
    in_owner(|| {
        let desk = desk(&shelf);
        let round = first(desk);
        let before = (desk.round(&round), desk.library().standards().len());
        assert_eq!(take_in(desk, V2), Taken::Successor(pin("1.0.0")));
        assert!(matches!(desk.incoming(), Some(NewEdition { .. })));
        assert_eq!((desk.round(&round), desk.library().standards().len()), before);
        assert!(desk.library().edition(&pin("2.0.0")).is_none());
        desk.leave_incoming();
        assert!(desk.transitions(&pin("1.0.0")).is_empty());
    });
    in_owner(|| assert!(desk(&shelf).library().edition(&pin("2.0.0")).is_none()));
}

#[test]
fn three_editions_and_no_answer_lost() {
    let shelf = MemoryShelf::default();
    let mut ids = None;
    in_owner(|| {
        let desk = desk(&shelf);
        let one = first(desk);
        let score = desk.outcome(&one).get_untracked();
        accept(desk, "1.0.0", V2);
        assert_eq!(desk.outcome(&one).get_untracked(), score, "scored by its own edition");
        let found = desk.transitions(&pin("1.0.0"));
        let offers = desk.offers(&found[0]);
        assert_eq!(offers.len(), 1);
        assert_eq!(desk.archived(&offers[0], &found[0]).len(), 1);
        let two = desk.begin_carried(&offers[0], &found[0], true, "Lượt 2").unwrap();
        let tally = desk.outcome(&two).get_untracked().tally;
        assert_eq!((tally.items, tally.answered()), (12, 5));
        let lines = desk.lines(&two);
        let item =
            |short: &str| lines.iter().find(|line| line.item.id == id(short)).unwrap().item.clone();
        assert_eq!(
            desk.answered_before(&two, &id("1")).unwrap().1[0].0.text,
            edition(1).items[0].text
        );
        assert!(desk.confirm_former(&two, &item("1")));
        assert!(!desk.confirm_former(&two, &item("6a")), "asked, not confirmed");
        let (_, before) = desk.answered_before(&two, &id("6a")).unwrap();
        assert_eq!(before[0].0.id, id("6"));
        assert_eq!(desk.comparison(&two).get_untracked().unwrap().unchecked.len(), 2);
        assert!(desk.answer_item(&two, &item("6a"), Some(Choice::Point(3))));

        accept(desk, "2.0.0", V3);
        let found = desk.transitions(&pin("1.0.0"));
        assert_eq!((found.len(), found[0].newer.version.as_str()), (1, "3.0.0"));
        let offers = desk.offers(&desk.transitions(&pin("2.0.0"))[0]);
        assert_eq!(offers.len(), 2, "a round on the first edition finds the way through both");
        let old = offers.iter().find(|offer| offer.round.id == one).unwrap();
        let three = desk.begin_carried(old, &found[0], false, "Lượt 3").unwrap();
        assert_eq!(desk.answer_now(&three, &id("20")), desk.answer_now(&one, &id("2")));
        assert_eq!(desk.outcome(&one).get_untracked(), score);
        ids = Some((one, two, three, score));
    });
    let (one, two, three, score) = ids.unwrap();
    in_owner(|| {
        let desk = desk(&shelf);
        assert_eq!(desk.outcome(&one).get_untracked(), score, "after a reload too");
        let round = desk.round(&one).unwrap();
        assert_eq!((round.answers.len(), &round.pins), (10, &vec![pin("1.0.0")]));
        let texts: Vec<_> = desk.lines(&one).iter().map(|line| line.item.text.clone()).collect();
        let then: Vec<_> = edition(1).items.iter().map(|item| item.text.clone()).collect();
        assert_eq!(texts, then);
        assert_eq!(desk.round(&two).unwrap().pins, [pin("2.0.0")]);
        assert_eq!(desk.answered_before(&three, &id("6c")).unwrap().1.len(), 1);
    });
}

#[test]
fn accepting_is_undone_as_one() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let one = first(desk);
        let before = (desk.round(&one), desk.lines(&one));
        let list = desk.read(|workspace| workspace.checklists().next().unwrap().clone());
        assert_eq!(take_in(desk, V2), Taken::Successor(pin("1.0.0")));
        let found = desk.transitions(&pin("1.0.0"));
        assert!(desk.accept(&found[0], std::slice::from_ref(&list.id), true));
        let updated = desk.read(|workspace| workspace.checklist(&list.id).cloned()).unwrap();
        assert_eq!(updated.entries.len(), 12);
        desk.undo();
        assert_eq!(desk.read(|workspace| workspace.checklist(&list.id).cloned()), Some(list));
        assert!(desk.library().edition(&pin("2.0.0")).is_none());
        assert_eq!((desk.round(&one), desk.lines(&one)), before);
        desk.redo();
        assert!(desk.library().edition(&pin("2.0.0")).is_some());
        assert_eq!((desk.round(&one), desk.lines(&one)), before);
    });
}

#[test]
fn a_checklist_that_was_not_updated_goes_on_with_its_edition() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let one = first(desk);
        accept(desk, "1.0.0", V2);
        let next = desk.begin_next_round(&one, "Lượt 2").unwrap();
        assert_eq!(desk.round(&next).unwrap().pins, [pin("1.0.0")]);
        let list = desk.read(|workspace| workspace.checklists().next().unwrap().id.clone());
        let fresh = desk.begin_round(&list, "Lượt 3").unwrap();
        assert_eq!(desk.round(&fresh).unwrap().pins, [pin("1.0.0")]);
        assert_eq!(desk.lines(&fresh).len(), 10);
    });
}

#[test]
fn without_a_table_of_changes_it_is_guessed_and_said() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        first(desk);
        accept(desk, "1.0.0", V2_ALONE);
        let found = desk.transitions(&pin("1.0.0"));
        assert!(found[0].migration.is_guess);
        // The table that comes later takes the place of the guess.
        let table = crate::files::migration_value(2).to_string();
        assert_eq!(take_in(desk, &table), Taken::Successor(pin("1.0.0")));
        let found = desk.transitions(&pin("1.0.0"));
        assert!(!found[0].migration.is_guess && found[0].is_incoming);
        assert!(desk.accept(&found[0], &[], true));
        assert!(!desk.transitions(&pin("1.0.0"))[0].migration.is_guess);
    });
}

#[test]
fn other_questions_under_the_same_version_are_refused() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let one = first(desk);
        let lines = desk.lines(&one);
        let forged = V2_ALONE.replace("\"version\": \"2.0.0\"", "\"version\": \"1.0.0\"");
        assert_eq!(take_in(desk, &forged), Taken::Nothing);
        assert_eq!(desk.lines(&one), lines);
    });
}

#[test]
fn an_older_edition_that_comes_later_changes_nothing_that_is() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        assert!(matches!(take_in(desk, V2_ALONE), Taken::Round(_)));
        assert_eq!(take_in(desk, V1), Taken::Successor(pin("1.0.0")));
        let library = desk.library();
        let id = pin("1.0.0").standard;
        assert_eq!(library.standard(&id).unwrap().version, "2.0.0");
        assert!(library.edition(&pin("1.0.0")).is_some());
    });
}

#[test]
fn a_former_built_in_edition_is_fetched_only_when_a_round_rests_on_it() {
    use guong::state::{Start, open};
    // The first edition is built in, a round is made; the app is then delivered with the second.
    let with = |standard: &str, beside: &str| {
        let all = content();
        let head = all.strip_suffix("]}").unwrap();
        format!("{head},{standard}]{beside}}}")
    };
    let beside =
        r#","editions":[{"standard":"quy-tac-so","version":"1.0.0","file":"edition-x.json"}]"#;
    let shelf = MemoryShelf::default();
    let start = |text: &str| match open(text, std::rc::Rc::new(shelf.clone())) {
        Start::Ready(desk) => desk,
        _ => panic!("not opened"),
    };
    let mut round = None;
    in_owner(|| {
        let desk = start(&with(V1, ""));
        let checklist = guong::domain::checklist::Checklist {
            id: desk.fresh_checklist_id().unwrap(),
            title: "Phiếu".into(),
            entries: edition(1)
                .items
                .iter()
                .map(|item| guong::domain::checklist::Entry::plain(item.id.clone()))
                .collect(),
            own_items: Vec::new(),
            theme_shares: guong::domain::sorted::SortedMap::new(),
        };
        let id = desk.start_checklist(checklist, "Lượt 1").unwrap();
        round = Some((id.clone(), desk.lines(&id)));
    });
    let (id, lines) = round.unwrap();
    in_owner(|| {
        let desk = start(&with(V2_ALONE, beside));
        assert_eq!(desk.absent_editions(), [(pin("1.0.0"), "edition-x.json".to_owned())]);
        assert!(!desk.take_edition(&pin("1.0.0"), V2_ALONE), "not that edition");
        assert!(desk.take_edition(&pin("1.0.0"), V1));
        assert!(desk.absent_editions().is_empty());
        assert_eq!(desk.lines(&id), lines);
        let missing = desk.read(|w| w.round(&id).unwrap().missing(&desk.library()));
        assert!(missing.is_empty());
    });
    in_owner(|| {
        let other = MemoryShelf::default();
        let Start::Ready(desk) = open(&with(V2_ALONE, beside), std::rc::Rc::new(other)) else {
            panic!("not opened")
        };
        assert!(desk.absent_editions().is_empty(), "nobody rests on it");
    });
}
