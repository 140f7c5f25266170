//! The personal plan: reviews, hours, what is refused.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use guong::domain::day::{Day, Moment};
use guong::domain::id::{ActionId, GoalId, PlanId};
use guong::domain::plan::{Action, Goal, Plan, Progress, REVIEW_DAYS, Review};
use guong::domain::refusal::Refusal;
use guong::domain::standard::{ActivityKind, Effort};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn goal() -> Goal {
    Goal {
        id: GoalId::parse("g1").unwrap(),
        items: vec![],
        topic: None,
        cause: None,
        objective: "Báo bằng văn bản".into(),
        if_when: String::new(),
        then_do: String::new(),
        evidence: String::new(),
        start: day("2026-12-01"),
        due: None,
        actions: vec![],
        reviews: vec![],
        progress: Progress::ToDo,
    }
}

fn action(effort: Effort, kind: ActivityKind, progress: Progress) -> Action {
    let id = ActionId::parse("a").unwrap();
    Action { id, kind, title: "Đọc".into(), effort, due: None, progress }
}

#[test]
fn reviews_on_time_fall_on_days_1_7_30_90_180() {
    let mut goal = goal();
    for days in REVIEW_DAYS {
        let next = goal.next_review().unwrap();
        assert_eq!(next.on.days_since(goal.start), days);
        goal.reviews.push(Review { on: next.on, went_well: true });
    }
    assert_eq!(goal.next_review(), None);
}

#[test]
fn a_review_not_kept_goes_back_one_rung() {
    let mut goal = goal();
    goal.reviews = vec![
        Review { on: day("2026-12-02"), went_well: true },
        Review { on: day("2026-12-08"), went_well: false },
    ];
    let next = goal.next_review().unwrap();
    assert_eq!((next.rung, next.on), (0, day("2026-12-09")));
    goal.progress = Progress::Done;
    assert_eq!(goal.next_review(), None);
}

#[test]
fn periods_and_minutes_are_never_mixed_and_dropped_work_does_not_count() {
    let mut goal = goal();
    goal.actions = vec![
        action(Effort::Periods(8), ActivityKind::Formal, Progress::Done),
        action(Effort::Periods(4), ActivityKind::Formal, Progress::ToDo),
        action(Effort::Minutes(45), ActivityKind::SelfStudy, Progress::Done),
        action(Effort::Minutes(600), ActivityKind::Social, Progress::Dropped),
    ];
    assert_eq!(goal.share_done(), Some((2, 3)));
    let mut plan = Plan {
        id: PlanId::parse("p").unwrap(),
        title: "Kế hoạch".into(),
        round: None,
        from: day("2026-12-01"),
        to: day("2027-12-31"),
        floor: Some(40),
        goals: [(goal.id.clone(), goal)].into(),
    };
    let load = plan.workload();
    assert_eq!((load.periods, load.periods_done), (12, 8));
    assert_eq!((load.minutes, load.minutes_done), (45, 45));
    plan.to = day("2026-11-30");
    assert_eq!(plan.checked(), Err(Refusal::EndsBeforeStart));
}

#[test]
fn a_goal_without_objective_or_with_dates_reversed_is_refused() {
    let blank = Goal { objective: "  ".into(), ..goal() };
    assert_eq!(blank.checked(), Err(Refusal::TextMissing));
    let reversed = Goal { due: Some(day("2026-11-01")), ..goal() };
    assert_eq!(reversed.checked(), Err(Refusal::EndsBeforeStart));
}

#[test]
fn the_calendar_counts_as_the_world_does() {
    for (text, next) in
        [("2024-02-28", "2024-02-29"), ("2026-02-28", "2026-03-01"), ("2026-12-31", "2027-01-01")]
    {
        assert_eq!(day(text).plus(1), day(next));
    }
    for bad in ["2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026-01-01-01", ""] {
        assert_eq!(Day::parse(bad), None, "{bad}");
    }
    // 2026-11-22 18:00 UTC is already the 23rd in Hà Nội (UTC+7).
    let evening = Moment(1_795_370_400_000);
    assert_eq!(Day::of(evening, 0), day("2026-11-22"));
    assert_eq!(Day::of(evening, 420), day("2026-11-23"));
}
