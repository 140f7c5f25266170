//! A plan over its year: hours with evidence, what came of goals, what goes on, what lies ahead.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use guong::domain::agenda::{Happening, agenda, due_within, weeks};
use guong::domain::annual::class::ContentGroup;
use guong::domain::day::Day;
use guong::domain::filed::Filed;
use guong::domain::follow_up::{FollowUp, Shift, shift};
use guong::domain::id::{ActionId, FileId, GoalId, ItemId, PlanId};
use guong::domain::money::Dong;
use guong::domain::part::{Content, Part};
use guong::domain::plan::{Action, Goal, Plan, Progress, Review};
use guong::domain::plan_carry::{carried, following, unfinished};
use guong::domain::refusal::Refusal;
use guong::domain::requirement::{Asked, Requirement, Standing};
use guong::domain::sorted::SortedMap;
use guong::domain::standard::{ActivityKind, Effort};
use guong::domain::study::{Study, StudyDraft, hours, lineless};
use guong::domain::study_leave::{Broken, PayBackDraft};
use guong::domain::workspace::Workspace;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn file(text: &str) -> FileId {
    FileId::parse(text).unwrap()
}

fn goal(id: &str, due: Option<&str>) -> Goal {
    let id = GoalId::parse(id).unwrap();
    let mut goal = Goal::begun(id, vec![], None, "Báo bằng văn bản".into(), day("2026-01-10"));
    goal.due = due.map(day);
    goal
}

fn action(id: &str, effort: Effort, progress: Progress) -> Action {
    let id = ActionId::parse(id).unwrap();
    let (kind, title) = (ActivityKind::Formal, "Lớp".into());
    Action { id, kind, title, effort, due: None, progress }
}

fn plan(goals: Vec<Goal>) -> Plan {
    Plan {
        id: PlanId::parse("p").unwrap(),
        title: "Kế hoạch".into(),
        round: None,
        from: day("2026-01-01"),
        to: day("2026-12-31"),
        floor: Some(40),
        goals: goals.into_iter().map(|goal| (goal.id.clone(), goal)).collect(),
    }
}

fn study(id: &str, group: ContentGroup, periods: u32, finished: Option<&str>) -> Study {
    let mut study = Study::begun(file(id), "Kỹ năng số".into(), periods);
    study.group = group;
    study.finished = finished.map(day);
    study
}

#[test]
fn hours_are_counted_by_group_and_only_with_a_tick_within_the_plan() {
    let mut first = study("a", ContentGroup::Technology, 16, Some("2026-03-01"));
    (first.counts, first.certificate) = (true, "123".into());
    let mut late = study("b", ContentGroup::Politics, 8, Some("2027-01-05"));
    (late.counts, late.link) = (true, "https://example.org/x".into());
    let unticked = study("c", ContentGroup::Technology, 4, Some("2026-04-01"));
    let ahead = study("d", ContentGroup::Other, 12, None);
    let found = hours(&plan(vec![]), &[first, late, unticked, ahead]);
    let technology = found.groups[4];
    assert_eq!((technology.planned, technology.finished, technology.counted), (0, 20, 16));
    let total = found.total();
    assert_eq!((total.planned, total.finished, total.counted), (12, 28, 16));
    assert_eq!(found.outside, 8, "finished in another year");
    assert_eq!((found.missing(40), found.missing(16)), (Some(24), None));
}

#[test]
fn actions_in_periods_wait_for_a_line_and_are_not_counted_twice() {
    let mut one = goal("g", None);
    one.actions = vec![
        action("x", Effort::Periods(8), Progress::Done),
        action("y", Effort::Minutes(90), Progress::Done),
        action("z", Effort::Periods(4), Progress::Dropped),
        action("w", Effort::Periods(5), Progress::ToDo),
    ];
    let plan = plan(vec![one]);
    assert_eq!(hours(&plan, &[]).without_line, 13);
    let mut line = study("a", ContentGroup::Position, 8, None);
    line.action = ActionId::parse("x");
    assert_eq!(lineless(&plan, std::slice::from_ref(&line)).len(), 1);
    assert_eq!(hours(&plan, &[line]).without_line, 5);
}

#[test]
fn nothing_counts_without_a_day_and_evidence() {
    let mut draft = StudyDraft::of(&Study::begun(file("a"), String::new(), 0));
    draft.counts = true;
    let problems =
        draft.apply(&Study::begun(file("a"), String::new(), 0), day("2027-01-01")).unwrap_err();
    let fields: Vec<&str> = problems.iter().map(|problem| problem.field).collect();
    assert_eq!(fields, ["title", "periods", "finished", "certificate"]);
    let base = Study::begun(file("a"), "Lớp".into(), 4);
    let mut draft = StudyDraft { finished: "31/12/2026".into(), ..StudyDraft::of(&base) };
    let problems = draft.apply(&base, day("2027-01-01")).unwrap_err();
    assert_eq!((problems[0].field, &problems[0].reason), ("finished", &Refusal::DayMissing));
    (draft.finished, draft.counts) = ("2026-12-31".into(), true);
    (draft.link, draft.periods) = ("hồ sơ số 3".into(), " 4 ".into());
    let early = draft.apply(&base, day("2026-12-30")).unwrap_err();
    assert_eq!((early[0].field, &early[0].reason), ("finished", &Refusal::OutOfRange));
    let kept = draft.apply(&base, day("2026-12-31")).unwrap();
    assert!(kept.counts && kept.periods == 4 && kept.finished == Some(day("2026-12-31")));
    assert!(
        StudyDraft { periods: "2001".into(), ..draft }.apply(&base, day("2027-01-01")).is_err()
    );
}

#[test]
fn what_is_unfinished_goes_on_and_what_is_done_stays() {
    let mut open = goal("g1", Some("2026-06-01"));
    open.actions = vec![
        action("x", Effort::Periods(8), Progress::Done),
        action("y", Effort::Minutes(90), Progress::UnderWay),
    ];
    open.actions[1].due = Some(day("2026-05-01"));
    open.reviews = vec![Review { on: day("2026-01-11"), went_well: true }];
    (open.if_when, open.then_do) = ("có quà".into(), "từ chối".into());
    let mut done = goal("g2", None);
    done.progress = Progress::Done;
    let plan = plan(vec![open, done]);
    let left = unfinished(&plan);
    assert_eq!(left.len(), 1);
    let next = carried(left[0], GoalId::parse("n1").unwrap(), day("2027-01-01"));
    assert_eq!(next.actions.len(), 1);
    assert_eq!(next.actions[0].due, None, "its day has passed");
    assert_eq!(next.due, Some(day("2027-05-23")), "as long as before");
    assert!(next.reviews.is_empty() && next.has_sentence());
    let after = following(&plan, PlanId::parse("q").unwrap(), "2027".into(), day("2026-12-20"));
    assert_eq!((after.from, after.floor), (day("2027-01-01"), Some(40)));
    assert!(after.goals.is_empty());
    let late = following(&plan, PlanId::parse("q").unwrap(), "2027".into(), day("2027-03-02"));
    assert_eq!(late.from, day("2027-03-02"));
}

#[test]
fn the_same_items_are_rated_again_after_three_months() {
    let item = ItemId::parse("s.1").unwrap();
    let mut one = goal("g", None);
    one.items = vec![item.clone()];
    let mut follow_up = FollowUp::default();
    assert_eq!(follow_up.rerate_on(&one), day("2026-04-10"));
    follow_up.reacted = Some(day("2026-02-01"));
    assert_eq!(follow_up.rerate_on(&one), day("2026-05-02"), "three months run from the end");
    assert!(!follow_up.is_rerating_due(&one, day("2026-05-01")));
    assert!(follow_up.is_rerating_due(&one, day("2026-05-02")));
    assert_eq!(shift(&item, &SortedMap::new(), &follow_up), Shift::Unknown);
    follow_up.carried_to = PlanId::parse("q");
    assert!(!follow_up.is_rerating_due(&one, day("2026-05-02")), "it goes on elsewhere");
}

#[test]
fn the_agenda_has_every_day_once_in_order() {
    let mut one = goal("g1", Some("2026-06-01"));
    one.items = vec![ItemId::parse("s.1").unwrap()];
    one.actions = vec![action("x", Effort::Periods(8), Progress::Done)];
    one.actions[0].due = Some(day("2026-01-20"));
    one.reviews = vec![Review { on: day("2026-01-11"), went_well: true }];
    let lines = [study("s", ContentGroup::Other, 4, Some("2026-03-03"))];
    let all = agenda(&plan(vec![one]), &SortedMap::new(), &lines);
    let days: Vec<String> = all.iter().map(|entry| entry.on.to_iso()).collect();
    assert!(days.is_sorted(), "{days:?}");
    let reviews = all.iter().filter(|entry| matches!(entry.what, Happening::Review(_)));
    assert_eq!(reviews.count(), 4, "the first is behind");
    let keys: Vec<String> = all.iter().map(guong::domain::agenda::Entry::key).collect();
    let mut once = keys.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), keys.len(), "{keys:?}");
    let due = due_within(&all, day("2026-01-17"), 7);
    assert_eq!(due.len(), 1, "the action is done, one look back is due: {due:?}");
}

#[test]
fn months_begin_on_monday_and_have_all_their_days() {
    for year in 2024..2029 {
        for month in 1..=12 {
            let found = weeks(year, month);
            let days: Vec<Day> = found.iter().flatten().copied().flatten().collect();
            assert_eq!(days.first(), Day::from_ymd(year, month, 1).as_ref());
            assert_eq!(days.last().unwrap().plus(1).ymd().2, 1, "{year}-{month}");
            assert!(days.windows(2).all(|pair| pair[1].days_since(pair[0]) == 1));
        }
    }
    assert_eq!(weeks(2026, 11)[0][6], Some(day("2026-11-01")), "a Sunday");
    assert!(weeks(2026, 13).is_empty());
}

#[test]
fn a_requirement_is_a_need_only_when_somebody_looked() {
    let asked = |asked| Requirement {
        id: file("r"),
        position: String::new(),
        title: "Soạn thảo văn bản".into(),
        asked,
        basis: String::new(),
    };
    let at = |level, now| asked(Asked::Competency { level, now }).standing();
    assert_eq!([at(3, 0), at(3, 2), at(3, 3)], [Standing::Open, Standing::Need, Standing::Met]);
    let paper = |is_held| asked(Asked::Certificate { is_held }).standing();
    assert_eq!([paper(false), paper(true)], [Standing::Need, Standing::Met]);
    assert!(asked(Asked::Competency { level: 6, now: 1 }).checked().is_err());
    let blank = Requirement { title: " ".into(), ..asked(Asked::Certificate { is_held: true }) };
    assert_eq!(blank.checked().unwrap_err()[0].field, "title");
}

#[test]
fn what_is_paid_back_follows_the_formula() {
    let draft = |spent: &str, studied: &str, served: &str, broken| {
        let (spent, studied, served) = (spent.into(), studied.into(), served.into());
        PayBackDraft { spent, studied, served, broken }.finish()
    };
    let found = draft("90.000.000", "24", "12", Broken::LeftEarly).unwrap();
    assert_eq!((found.promised, found.owed), (72, Dong::new(75_000_000).unwrap()));
    let kept = draft("90 000 000", "24", "80", Broken::LeftEarly).unwrap();
    assert_eq!((kept.served, kept.owed), (72, Dong::ZERO));
    let whole = draft("90000000", "24", "", Broken::NoDegree).unwrap();
    assert_eq!(whole.owed, Dong::new(90_000_000).unwrap());
    let problems = draft("9tr", "0", "-1", Broken::LeftEarly).unwrap_err();
    let fields: Vec<&str> = problems.iter().map(|problem| problem.field).collect();
    assert_eq!(fields, ["spent", "studied", "served"]);
}

#[test]
fn papers_go_with_their_plan_and_come_back_with_it() {
    let mut workspace = Workspace::default();
    workspace.keep_plan(plan(vec![])).unwrap();
    let place = Filed::at("study", "p", "a").unwrap();
    let other = Filed::at("need", "me", "a").unwrap();
    workspace.file(place.clone(), Some("{}".into())).unwrap();
    workspace.file(other.clone(), Some("{}".into())).unwrap();
    assert_eq!(workspace.files("study", "p").count(), 1);
    let touched = workspace.delete_plan(&PlanId::parse("p").unwrap()).unwrap();
    assert!(touched.contains(&Part::Filed(place.clone())));
    assert_eq!((workspace.filed(&place), workspace.filed(&other)), (None, Some("{}")));
    workspace.place(&Part::Filed(place.clone()), Some(Content::Filed("{}".into())));
    assert_eq!(workspace.filed(&place), Some("{}"));
}
