//! What a person fills in about a plan, a goal or an action, as text; checked once, field by field, at submit.

use super::day::Day;
use super::id::ActionId;
use super::plan::{Action, Goal, Plan, Progress};
use super::refusal::{LONGEST_TEXT, LONGEST_TITLE, Problem, Refusal, bounded, titled};
use super::standard::{ActivityKind, Effort};

/// The longest an action may take, in periods or minutes.
const MOST_TIME: u32 = 100_000;
/// The highest yearly floor one can set, in periods.
const HIGHEST_FLOOR: u32 = 1000;

/// The heading of a plan as it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanDraft {
    /// Its title.
    pub title: String,
    /// First day, `yyyy-mm-dd`.
    pub from: String,
    /// Last day, `yyyy-mm-dd`.
    pub to: String,
    /// Periods to reach in the year; blank while it must be checked.
    pub floor: String,
}

/// A goal as it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalDraft {
    /// What will be so.
    pub objective: String,
    /// If this happens…
    pub if_when: String,
    /// …then I do that.
    pub then_do: String,
    /// What shows that it worked.
    pub evidence: String,
    /// First day, `yyyy-mm-dd`.
    pub start: String,
    /// Last day, `yyyy-mm-dd`, or blank.
    pub due: String,
}

/// An action as it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionDraft {
    /// Which of the four ways to learn.
    pub kind: ActivityKind,
    /// What to do.
    pub title: String,
    /// How long it takes, a whole number.
    pub amount: String,
    /// Whether the amount is in periods; otherwise in minutes.
    pub is_periods: bool,
    /// By when, `yyyy-mm-dd`, or blank.
    pub due: String,
}

/// Gathers what is wrong, field by field.
#[derive(Default)]
struct Problems(Vec<Problem>);

impl Problems {
    /// The value, or a stand-in while the problem is noted.
    fn take<T: Default>(&mut self, field: &'static str, found: Result<T, Refusal>) -> T {
        found.unwrap_or_else(|reason| {
            self.0.push(Problem { field, reason });
            T::default()
        })
    }
}

fn needed_day(text: &str) -> Result<Option<Day>, Refusal> {
    Day::parse(text.trim()).map(Some).ok_or(Refusal::DayMissing)
}

fn optional_day(text: &str) -> Result<Option<Day>, Refusal> {
    if text.trim().is_empty() { Ok(None) } else { needed_day(text) }
}

fn whole(text: &str, most: u32) -> Result<u32, Refusal> {
    let number = text.trim().parse::<u32>().ok().filter(|number| *number <= most);
    number.ok_or(Refusal::OutOfRange)
}

fn written(text: &str, limit: usize) -> Result<String, Refusal> {
    let text = bounded(text, limit)?;
    if text.is_empty() { Err(Refusal::TextMissing) } else { Ok(text) }
}

impl PlanDraft {
    /// The heading as it stands.
    pub fn of(plan: &Plan) -> Self {
        Self {
            title: plan.title.clone(),
            from: plan.from.to_iso(),
            to: plan.to.to_iso(),
            floor: plan.floor.map(|floor| floor.to_string()).unwrap_or_default(),
        }
    }

    /// The plan with this heading, or everything that is wrong with it.
    pub fn apply(&self, plan: &Plan) -> Result<Plan, Vec<Problem>> {
        let mut problems = Problems::default();
        let title = problems.take("title", titled(&self.title));
        let from = problems.take("from", needed_day(&self.from)).unwrap_or(plan.from);
        let to = problems.take("to", needed_day(&self.to)).unwrap_or(plan.to);
        let floor = self.floor.trim();
        let floor = (!floor.is_empty()).then(|| whole(floor, HIGHEST_FLOOR));
        let floor = problems.take("floor", floor.transpose());
        if problems.0.is_empty() && to < from {
            problems.0.push(Problem { field: "to", reason: Refusal::EndsBeforeStart });
        }
        let plan = Plan { title, from, to, floor, ..plan.clone() };
        if problems.0.is_empty() { Ok(plan) } else { Err(problems.0) }
    }
}

impl GoalDraft {
    /// The goal as it stands.
    pub fn of(goal: &Goal) -> Self {
        Self {
            objective: goal.objective.clone(),
            if_when: goal.if_when.clone(),
            then_do: goal.then_do.clone(),
            evidence: goal.evidence.clone(),
            start: goal.start.to_iso(),
            due: goal.due.map(Day::to_iso).unwrap_or_default(),
        }
    }

    /// The goal with these words and days, or everything that is wrong with them.
    pub fn apply(&self, goal: &Goal) -> Result<Goal, Vec<Problem>> {
        let mut problems = Problems::default();
        let objective = problems.take("objective", written(&self.objective, LONGEST_TEXT));
        let if_when = problems.take("if_when", bounded(&self.if_when, LONGEST_TEXT));
        let then_do = problems.take("then_do", bounded(&self.then_do, LONGEST_TEXT));
        // Half a sentence helps nobody.
        match (if_when.is_empty(), then_do.is_empty()) {
            (true, false) => problems.take("if_when", Err(Refusal::TextMissing)),
            (false, true) => problems.take("then_do", Err(Refusal::TextMissing)),
            _ => {}
        }
        let evidence = problems.take("evidence", bounded(&self.evidence, LONGEST_TEXT));
        let start = problems.take("start", needed_day(&self.start)).unwrap_or(goal.start);
        let due = problems.take("due", optional_day(&self.due));
        if due.is_some_and(|due| due < start) {
            problems.0.push(Problem { field: "due", reason: Refusal::EndsBeforeStart });
        }
        let goal = Goal { objective, if_when, then_do, evidence, start, due, ..goal.clone() };
        if problems.0.is_empty() { Ok(goal) } else { Err(problems.0) }
    }
}

impl ActionDraft {
    /// Nothing written yet.
    pub fn blank() -> Self {
        Self {
            kind: ActivityKind::Experience,
            title: String::new(),
            amount: String::new(),
            is_periods: false,
            due: String::new(),
        }
    }

    /// The action, or everything that is wrong with it.
    pub fn finish(&self, id: ActionId) -> Result<Action, Vec<Problem>> {
        let mut problems = Problems::default();
        let title = problems.take("title", written(&self.title, LONGEST_TITLE));
        let amount = problems.take("amount", whole(&self.amount, MOST_TIME));
        let due = problems.take("due", optional_day(&self.due));
        let effort =
            if self.is_periods { Effort::Periods(amount) } else { Effort::Minutes(amount) };
        let action = Action { id, kind: self.kind, title, effort, due, progress: Progress::ToDo };
        if problems.0.is_empty() { Ok(action) } else { Err(problems.0) }
    }
}
