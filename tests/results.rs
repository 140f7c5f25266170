//! What stands around an outcome: why a theme has no score, its target, strengths; what is wrong with a plan's forms;
//! what is due next.

use std::sync::Arc;

use guong::domain::answer::{Answer, Choice};
use guong::domain::assessment::Line;
use guong::domain::checklist::{OwnItem, Weight};
use guong::domain::day::Day;
use guong::domain::gaps::gaps;
use guong::domain::id::{ActionId, GoalId, ItemId, PlanId};
use guong::domain::outcome::{Outcome, outcome};
use guong::domain::plan::{Due, DueKind, Goal, Plan, Progress, Review};
use guong::domain::plan_draft::{ActionDraft, GoalDraft, PlanDraft};
use guong::domain::portrait::{Lack, lack, most_pressing_first, strengths, theme_target};
use guong::domain::refusal::{Problem, Refusal};
use guong::domain::scale::{Point, Scale};
use guong::domain::sorted::SortedMap;
use guong::domain::standard::{Criticality, Effort, Theme};
use guong::domain::text::Bilingual;

type Answers = SortedMap<ItemId, Answer>;

fn line(id: &str, theme: u8, criticality: Criticality) -> Line {
    let point = |value: u8| Point {
        value,
        share: f64::from(value) / 3.0,
        label: Bilingual::new("mức", None).unwrap(),
    };
    let scale = Arc::new(Scale::new("practice4", (0..4).map(point).collect()).unwrap());
    let (id, theme) = (ItemId::parse(id).unwrap(), Theme::new(theme).unwrap());
    let own = OwnItem { id, text: "Việc".into(), theme, criticality };
    Line { item: Arc::new(own.to_item(&scale).unwrap()), weight: Weight::ONE }
}

fn answers(given: &[(&str, Choice)]) -> Answers {
    let answer = |choice: &Choice| Answer { choice: Some(choice.clone()), ..Answer::default() };
    given.iter().map(|(id, choice)| (ItemId::parse(id).unwrap(), answer(choice))).collect()
}

fn off() -> Choice {
    Choice::NotApplicable("không có việc này".into())
}

fn result(lines: &[Line], answers: &Answers) -> Outcome {
    outcome(lines, answers, &SortedMap::new())
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn a_theme_without_a_score_says_why() {
    let lines: Vec<Line> =
        ["own.a", "own.b", "own.c"].map(|id| line(id, 4, Criticality::Normal)).into();
    let reasons = [
        (answers(&[]), Some(Lack::LowCoverage)),
        (
            answers(&[("own.a", off()), ("own.b", off()), ("own.c", off())]),
            Some(Lack::NothingApplies),
        ),
        (
            answers(&[("own.a", Choice::Point(3)), ("own.b", Choice::Point(3)), ("own.c", off())]),
            Some(Lack::FewAnswers),
        ),
        (
            answers(&[
                ("own.a", Choice::Withheld),
                ("own.b", Choice::Withheld),
                ("own.c", Choice::Withheld),
            ]),
            Some(Lack::LowCoverage),
        ),
        (
            answers(&[
                ("own.a", Choice::Point(0)),
                ("own.b", Choice::Point(3)),
                ("own.c", Choice::Point(3)),
            ]),
            None,
        ),
    ];
    for (answers, reason) in reasons {
        assert_eq!(lack(&result(&lines, &answers).themes[0]), reason);
    }
}

#[test]
fn the_target_of_a_theme_leaves_out_what_does_not_apply() {
    let lines = [line("own.a", 5, Criticality::Critical), line("own.b", 5, Criticality::Normal)];
    let theme = Theme::new(5).unwrap();
    assert_eq!(theme_target(&lines, &answers(&[]), theme), Some(0.875));
    assert_eq!(theme_target(&lines, &answers(&[("own.b", off())]), theme), Some(1.0));
    assert_eq!(theme_target(&lines, &answers(&[("own.a", off()), ("own.b", off())]), theme), None);
}

#[test]
fn gates_come_first_then_low_scores_then_what_is_not_known() {
    let mut lines = Vec::new();
    let mut given = Vec::new();
    for (theme, value) in [(1, 3), (2, 1), (3, 3)] {
        for place in 0..3 {
            let id: &'static str = Box::leak(format!("own.{theme}{place}").into_boxed_str());
            let critical = theme == 3 && place == 0;
            let criticality = if critical { Criticality::Critical } else { Criticality::Normal };
            lines.push(line(id, theme, criticality));
            given.push((id, Choice::Point(if critical { 0 } else { value })));
        }
    }
    lines.push(line("own.open", 4, Criticality::Normal));
    let found = result(&lines, &answers(&given));
    let order: Vec<u8> =
        most_pressing_first(&found.themes).iter().map(|theme| theme.theme.number()).collect();
    assert_eq!(order, [3, 2, 1, 4]);
}

#[test]
fn strengths_are_met_items_weightiest_first() {
    let lines = [
        line("own.a", 1, Criticality::Normal),
        line("own.b", 1, Criticality::Critical),
        line("own.c", 1, Criticality::Normal),
    ];
    let given = answers(&[
        ("own.a", Choice::Point(3)),
        ("own.b", Choice::Point(3)),
        ("own.c", Choice::Point(2)),
    ]);
    assert_eq!(strengths(&lines, &given), [1, 0]);
    let found = gaps(&lines, &given);
    assert_eq!((found[0].index, found[0].size_class()), (2, 0));
    let item = &lines[2].item;
    assert_eq!(item.target_point().map(|(place, _)| place), Some(3));
    assert_eq!(item.point_at(2.0 / 3.0).map(|(place, _)| place), Some(2));
}

fn goal() -> Goal {
    let id = GoalId::parse("g").unwrap();
    Goal::begun(id, vec![], None, "Trả lời thư".into(), day("2026-12-01"))
}

fn plan() -> Plan {
    Plan {
        id: PlanId::parse("p").unwrap(),
        title: "Kế hoạch".into(),
        round: None,
        from: day("2026-12-01"),
        to: day("2027-11-30"),
        floor: Some(40),
        goals: [(GoalId::parse("g").unwrap(), goal())].into(),
    }
}

fn fields(problems: &[Problem]) -> Vec<(&'static str, Refusal)> {
    problems.iter().map(|problem| (problem.field, problem.reason.clone())).collect()
}

#[test]
fn everything_wrong_with_a_form_is_said_at_once() {
    let draft = PlanDraft {
        title: " ".into(),
        from: String::new(),
        floor: "40,5".into(),
        ..PlanDraft::of(&plan())
    };
    assert_eq!(
        fields(&draft.apply(&plan()).unwrap_err()),
        [
            ("title", Refusal::TitleMissing),
            ("from", Refusal::DayMissing),
            ("floor", Refusal::OutOfRange)
        ]
    );
    let draft = PlanDraft { to: "2026-11-01".into(), ..PlanDraft::of(&plan()) };
    assert_eq!(fields(&draft.apply(&plan()).unwrap_err()), [("to", Refusal::EndsBeforeStart)]);
    let draft = PlanDraft { floor: " ".into(), ..PlanDraft::of(&plan()) };
    assert_eq!(draft.apply(&plan()).unwrap().floor, None);

    let draft = GoalDraft {
        then_do: "báo ngay".into(),
        due: "2026-11-30".into(),
        ..GoalDraft::of(&goal())
    };
    assert_eq!(
        fields(&draft.apply(&goal()).unwrap_err()),
        [("if_when", Refusal::TextMissing), ("due", Refusal::EndsBeforeStart)]
    );
    let action =
        ActionDraft { title: "Đọc".into(), amount: "-1".into(), ..ActionDraft::blank() };
    let id = ActionId::parse("a").unwrap();
    assert_eq!(fields(&action.finish(id.clone()).unwrap_err()), [("amount", Refusal::OutOfRange)]);
    let action = ActionDraft { amount: "4".into(), is_periods: true, ..action };
    assert_eq!(action.finish(id).unwrap().effort, Effort::Periods(4));
}

#[test]
fn what_is_due_next_is_the_earliest_of_looks_back_actions_and_goals() {
    let mut plan = plan();
    let due = |on: &str, kind| Some(Due { on: day(on), kind });
    assert_eq!(plan.next_due(), due("2026-12-02", DueKind::Review));
    let mut goal = goal();
    goal.reviews = vec![Review { on: day("2026-12-02"), went_well: true }];
    let draft = ActionDraft {
        title: "Đọc".into(),
        amount: "30".into(),
        due: "2026-12-05".into(),
        ..ActionDraft::blank()
    };
    goal.actions = vec![draft.finish(ActionId::parse("a").unwrap()).unwrap()];
    plan.goals.insert(goal.id.clone(), goal.clone());
    assert_eq!(plan.next_due(), due("2026-12-05", DueKind::Action));
    goal.progress = Progress::Done;
    plan.goals.insert(goal.id.clone(), goal);
    assert_eq!((plan.next_due(), plan.share_reached()), (None, (1, 1)));
}
