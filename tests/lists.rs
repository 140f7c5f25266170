//! What lists are narrowed, searched, cut and compared by; and a checklist while it is typed.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use std::sync::Arc;

use guong::domain::answer::{Answer, Choice};
use guong::domain::assessment::{Assessment, Line, runs};
use guong::domain::census::{Glance, Mark, Marks, count, marks, place_of, shown_marks};
use guong::domain::checklist::{Checklist, Entry, OwnItem, Weight};
use guong::domain::checklist_draft::{
    ChecklistDraft, DraftEntry, DraftField, weight_of, weight_text,
};
use guong::domain::comparison::{Move, compare, furthest};
use guong::domain::day::Day;
use guong::domain::id::{ActionId, ChecklistId, GoalId, ItemId, PlanId, RoundId};
use guong::domain::library::{Library, Shared};
use guong::domain::plan::{Action, Goal, Plan, Progress};
use guong::domain::profile::Profile;
use guong::domain::refusal::Refusal;
use guong::domain::reminder::{Next, next_of};
use guong::domain::scale::{Point, Scale};
use guong::domain::search::{Query, haystack};
use guong::domain::sorted::SortedMap;
use guong::domain::standard::{ActivityKind, Criticality, Effort, Theme};
use guong::domain::text::Bilingual;

fn id(text: &str) -> ItemId {
    ItemId::parse(text).unwrap()
}

fn theme(number: u8) -> Theme {
    Theme::new(number).unwrap()
}

fn line(item: &str, text: &str, number: u8) -> Line {
    let point = |value: u8| Point {
        value,
        share: f64::from(value) / 3.0,
        label: Bilingual::new("mức", None).unwrap(),
    };
    let scale = Arc::new(Scale::new("practice4", (0..4).map(point).collect()).unwrap());
    let own = OwnItem {
        id: id(item),
        text: text.into(),
        theme: theme(number),
        criticality: Criticality::Normal,
    };
    Line { item: Arc::new(own.to_item(&scale).unwrap()), weight: Weight::ONE }
}

fn lines(themes: &[u8]) -> Vec<Line> {
    let numbered = themes.iter().enumerate();
    numbered.map(|(place, number)| line(&format!("own.i{place}"), "Việc", *number)).collect()
}

fn round_of(checklist: Checklist) -> Assessment {
    Assessment {
        id: RoundId::parse("r1").unwrap(),
        title: "Lượt".into(),
        checklist,
        pins: Vec::new(),
        profile: Profile::default(),
        started: Day::parse("2026-11-22").unwrap(),
        closed: None,
        former: None,
        links: SortedMap::new(),
        answers: SortedMap::new(),
        decisions: SortedMap::new(),
    }
}

fn at(point: u8) -> Answer {
    Answer { choice: Some(Choice::Point(point)), ..Answer::default() }
}

fn points(given: &[(usize, u8)]) -> SortedMap<ItemId, Answer> {
    given.iter().map(|(place, point)| (id(&format!("own.i{place}")), at(*point))).collect()
}

#[test]
fn words_are_found_without_marks_in_any_order_and_all_of_them() {
    let library = Library::new(Shared::default(), Vec::new());
    let duty = line("own.a", "Tôi giữ đạo đức công vụ khi tiếp dân", 1);
    let hay = haystack(&library, &duty.item);
    assert!(Query::new("dao duc cong vu").finds(&hay));
    assert!(Query::new("TIẾP dân  ĐẠO").finds(&hay), "order and case do not matter");
    assert!(!Query::new("dao duc quà").finds(&hay), "every word is needed");
    assert!(Query::new("   ").is_empty() && !Query::new("d").is_empty());
}

#[test]
fn each_mark_says_one_thing_of_an_item() {
    let duty = line("own.a", "Việc", 1);
    let of = |answer: Option<&Answer>, before| marks(&duty.item, answer, before);
    assert_eq!(of(None, false), Marks::of([Mark::Unanswered]));
    assert_eq!(of(None, true), Marks::of([Mark::Unanswered, Mark::Unchecked]));
    assert_eq!(of(Some(&at(3)), true), Marks::default(), "answered well, touched, nothing to say");
    assert_eq!(of(Some(&at(1)), true), Marks::of([Mark::WithGap]));
    let noted = Answer { note: " nhớ hỏi ".into(), is_flagged: true, ..Answer::default() };
    let all = Marks::of([Mark::Unanswered, Mark::Flagged, Mark::WithNote]);
    assert_eq!(of(Some(&noted), false), all);
    let blank = Answer { note: "  ".into(), ..at(3) };
    assert!(!of(Some(&blank), false).has(Mark::WithNote), "spaces are no note");
}

#[test]
fn filters_are_joined_by_and() {
    let all = [
        Marks::of([Mark::Flagged]),
        Marks::of([Mark::Flagged, Mark::WithNote]),
        Marks::of([Mark::WithNote]),
    ];
    let all = all.map(|marks| Glance { marks, chosen: None });
    assert_eq!(count(&all, Marks::of([Mark::Flagged])), 2);
    assert_eq!(count(&all, Marks::of([Mark::Flagged]).or(Marks::of([Mark::WithNote]))), 1);
    assert_eq!(count(&all, Marks::default()), 3, "nothing wanted leaves everything");
}

#[test]
fn a_choice_stands_at_a_place_among_the_answers_offered() {
    let duty = line("own.a", "Việc", 1).item;
    let of = |choice| place_of(&duty.scale, &choice);
    assert_eq!([of(Choice::Point(0)), of(Choice::Point(3))], [Some(0), Some(3)]);
    assert_eq!(of(Choice::NotApplicable("nghỉ".into())), Some(4));
    assert_eq!(of(Choice::Withheld), Some(5));
    assert_eq!(of(Choice::Point(9)), None, "no point of this scale");
}

#[test]
fn a_line_stays_as_it_was_until_the_filters_change() {
    let glance = |marks: &[Mark]| Glance { marks: Marks::of(marks.iter().copied()), chosen: None };
    let (open, met) = (glance(&[Mark::Unanswered]), glance(&[]));
    let first = shown_marks(&[open, met], None);
    assert_eq!(first, [open.marks, met.marks], "at first each is shown by what it is");
    let answered = glance(&[Mark::WithGap]);
    let kept = shown_marks(&[answered, met], Some(&first));
    assert_eq!(kept, [Marks::of([Mark::Unanswered, Mark::WithGap]), met.marks]);
    let noted = shown_marks(&[met, met], Some(&kept));
    assert_eq!(noted[0], kept[0], "what it was before stays, whatever becomes of it");
    assert_eq!(shown_marks(&[met, met], None), [met.marks; 2], "other filters look anew");
    assert_eq!(shown_marks(&[met, met], Some(&[])), [met.marks; 2], "nothing was shown yet");
}

#[test]
fn own_items_of_a_round_are_found_in_any_order() {
    let own = |number: usize| OwnItem {
        id: id(&format!("own.i{number}")),
        text: format!("Việc {number}"),
        theme: theme(1),
        criticality: Criticality::Normal,
    };
    let scale = Arc::clone(&line("own.a", "Việc", 1).item.scale);
    let shared = Shared { scales: vec![scale], ..Shared::default() };
    let library = Library::new(shared, Vec::new());
    let of = |entries: &[usize]| {
        let entry = |number: &usize| Entry::plain(id(&format!("own.i{number}")));
        let checklist = Checklist {
            id: ChecklistId::parse("c1").unwrap(),
            title: "Phiếu".into(),
            entries: entries.iter().map(entry).collect(),
            own_items: (0..5).map(own).collect(),
            theme_shares: SortedMap::new(),
        };
        let lines = round_of(checklist).lines(&library);
        let numbers = lines.iter().map(|line| line.item.id.to_string());
        numbers.map(|id| id.trim_start_matches("own.i").to_owned()).collect::<String>()
    };
    assert_eq!(of(&[0, 1, 2, 3, 4]), "01234");
    assert_eq!(of(&[4, 2, 3, 0, 1]), "42301", "the person put them in another order");
    assert_eq!(of(&[1, 9, 2, 1]), "121", "what is nowhere is left out");
}

#[test]
fn runs_keep_a_theme_together_and_are_never_longer_than_asked() {
    let cut = |themes: &[u8], longest| -> Vec<(u8, std::ops::Range<usize>)> {
        let runs = runs(&lines(themes), longest);
        runs.into_iter().map(|(theme, run)| (theme.number(), run)).collect()
    };
    assert_eq!(cut(&[1, 1, 1, 2, 1], 2), [(1, 0..2), (1, 2..3), (2, 3..4), (1, 4..5)]);
    assert_eq!(cut(&[], 8), []);
}

#[test]
fn the_furthest_moves_come_first_and_equal_ones_in_the_lists_order() {
    let lines = lines(&[1, 1, 1, 1, 1]);
    let before = points(&[(0, 0), (1, 1), (2, 0), (3, 3), (4, 2)]);
    let now = points(&[(0, 1), (1, 2), (2, 3), (3, 1), (4, 2)]);
    let found = compare(&lines, &now, &before);
    assert_eq!((found.changes.len(), found.unchanged), (4, 1));
    let places = |direction, most| -> Vec<usize> {
        furthest(&lines, &found.changes, direction, most).iter().map(|to| to.index).collect()
    };
    assert_eq!(places(Move::Better, 5), [2, 0, 1]);
    assert_eq!(places(Move::Better, 1), [2]);
    assert_eq!(places(Move::Worse, 5), [3]);
}

fn plan(goals: Vec<Goal>) -> Plan {
    let day = |text| Day::parse(text).unwrap();
    Plan {
        id: PlanId::parse("p").unwrap(),
        title: "Kế hoạch".into(),
        round: None,
        from: day("2026-12-01"),
        to: day("2027-03-31"),
        floor: None,
        goals: goals.into_iter().map(|goal| (goal.id.clone(), goal)).collect(),
    }
}

fn goal(name: &str, start: &str, due: Option<&str>, progress: Progress) -> Goal {
    let day = |text| Day::parse(text).unwrap();
    let begun = GoalId::parse(name).unwrap();
    let mut goal = Goal::begun(begun, Vec::new(), None, "Làm".into(), day(start));
    goal.actions = vec![Action {
        id: ActionId::parse("a").unwrap(),
        kind: ActivityKind::Formal,
        title: "Lớp".into(),
        effort: Effort::Periods(4),
        due: due.map(day),
        progress,
    }];
    goal
}

#[test]
fn what_comes_next_is_the_earliest_thing_not_done_also_when_it_is_past() {
    let day = |text| Day::parse(text).unwrap();
    let early = goal("g1", "2026-12-10", Some("2026-12-05"), Progress::UnderWay);
    let late = goal("g2", "2026-12-20", Some("2026-12-30"), Progress::ToDo);
    let next = next_of(&plan(vec![late.clone(), early.clone()]));
    assert_eq!(next, Some(Next::Action(day("2026-12-05"))));
    let done = Goal {
        actions: vec![Action { progress: Progress::Done, ..early.actions[0].clone() }],
        ..early
    };
    assert_eq!(
        next_of(&plan(vec![late.clone(), done.clone()])),
        Some(Next::Review(day("2026-12-11")))
    );
    let dropped = Goal { progress: Progress::Done, ..done };
    assert_eq!(next_of(&plan(vec![dropped.clone(), late])), Some(Next::Review(day("2026-12-21"))));
    assert_eq!(next_of(&plan(vec![dropped])), None);
}

#[test]
fn a_weight_is_read_with_comma_or_point_and_written_without_idle_zeros() {
    for (typed, hundredths) in
        [("1", 100), ("0,5", 50), ("1.25", 125), (" 10 ", 1000), ("2,50", 250)]
    {
        assert_eq!(weight_of(typed).map(Weight::hundredths), Some(hundredths), "{typed}");
    }
    for typed in ["", "0", "0,05", "10,01", "1,234", "-1", "1e1", "một", "1,,5", ",5"] {
        assert_eq!(weight_of(typed), None, "{typed}");
    }
    let written = |hundredths| weight_text(Weight::from_hundredths(hundredths).unwrap(), ',');
    assert_eq!(
        [written(100), written(150), written(125), written(205)],
        ["1", "1,5", "1,25", "2,05"]
    );
}

#[test]
fn a_typed_checklist_is_judged_as_a_whole_with_every_problem_at_its_field() {
    let mut draft = ChecklistDraft { title: " ".into(), ..ChecklistDraft::default() };
    let checked = |draft: &ChecklistDraft| draft.checked(ChecklistId::parse("c1").unwrap());
    let problems = checked(&draft).unwrap_err();
    assert_eq!(
        problems,
        [(DraftField::Title, Refusal::TitleMissing), (DraftField::Items, Refusal::NoItems)]
    );
    let heavy = DraftEntry { weight: "2".into(), ..DraftEntry::plain(id("a.1")) };
    let odd = DraftEntry { weight: "nhiều".into(), ..DraftEntry::plain(id("a.2")) };
    draft =
        ChecklistDraft { title: "Phiếu".into(), entries: vec![heavy.clone(), odd], shares: None };
    let wanted = [
        (DraftField::Reason(id("a.1")), Refusal::WeightReasonMissing),
        (DraftField::Weight(id("a.2")), Refusal::OutOfRange),
    ];
    assert_eq!(checked(&draft).unwrap_err(), wanted);
    let reasoned = DraftEntry { reason: "việc chính".into(), ..heavy };
    draft.entries = vec![reasoned, DraftEntry::plain(id("a.2"))];
    let shares = |of_first: &str| {
        Some([(theme(1), of_first.to_owned()), (theme(2), "40 %".to_owned())].into_iter().collect())
    };
    draft.shares = shares("50");
    assert_eq!(checked(&draft).unwrap_err(), [(DraftField::Shares, Refusal::SharesTotal(90))]);
    draft.shares = shares("60");
    let kept = checked(&draft).unwrap();
    assert_eq!(kept.entries[1], Entry::plain(id("a.2")));
    assert_eq!(kept.theme_shares.values().copied().collect::<Vec<_>>(), [60, 40]);
    assert_eq!(ChecklistDraft::of(&kept, ',').checked(kept.id.clone()), Ok(kept));
}
