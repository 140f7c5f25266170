//! What a round would come to if the goals of a plan are reached by their days. A projection, never a result: the
//! answers themselves are not touched.

use super::answer::{Answer, Choice};
use super::assessment::Line;
use super::band::EPSILON;
use super::day::Day;
use super::id::{GoalId, ItemId};
use super::outcome::{Outcome, outcome};
use super::plan::{Plan, Progress};
use super::standard::Theme;
use crate::domain::sorted::SortedMap;

/// What is supposed of the goals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Supposed {
    /// Nothing: the answers as they are.
    Nothing,
    /// That the goals marked done have reached their target.
    Done,
    /// Also that every open goal due by this day is reached.
    By(Day),
}

/// One step of the projection.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What is supposed.
    pub supposed: Supposed,
    /// The goals that are added at this step.
    pub goals: Vec<GoalId>,
    /// How many items move to their target at this step.
    pub moved: usize,
    /// What the round comes to then.
    pub outcome: Outcome,
}

impl Step {
    /// How many critical items are still below their target then.
    pub fn gates(&self) -> usize {
        self.outcome.themes.iter().map(|theme| theme.gates.len()).sum()
    }
}

/// The steps: as answered, with what is marked done, then day by day. Open goals without a day are left out, and an item
/// that was not answered with a point stays as it is: nobody is promised a score for what was never looked at.
pub fn outlook(
    plan: &Plan,
    lines: &[Line],
    answers: &SortedMap<ItemId, Answer>,
    shares: &SortedMap<Theme, u8>,
) -> Vec<Step> {
    let mut answers = answers.clone();
    let step = |supposed, goals, moved, answers: &SortedMap<ItemId, Answer>| Step {
        supposed,
        goals,
        moved,
        outcome: outcome(lines, answers, shares),
    };
    let mut steps = vec![step(Supposed::Nothing, Vec::new(), 0, &answers)];
    let done = plan.goals.values().filter(|goal| goal.progress == Progress::Done);
    let done: Vec<GoalId> = done.map(|goal| goal.id.clone()).collect();
    if !done.is_empty() {
        let moved = reach(plan, &done, lines, &mut answers);
        steps.push(step(Supposed::Done, done, moved, &answers));
    }
    let mut days: Vec<Day> = Vec::new();
    for day in plan.goals.values().filter(|goal| goal.is_active()).filter_map(|goal| goal.due) {
        if let Err(place) = days.binary_search(&day) {
            days.insert(place, day);
        }
    }
    for day in days {
        let due = plan.goals.values().filter(|goal| goal.is_active() && goal.due == Some(day));
        let goals: Vec<GoalId> = due.map(|goal| goal.id.clone()).collect();
        let moved = reach(plan, &goals, lines, &mut answers);
        steps.push(step(Supposed::By(day), goals, moved, &answers));
    }
    steps
}

/// Moves the items of some goals up to their target; gives how many moved.
fn reach(
    plan: &Plan,
    goals: &[GoalId],
    lines: &[Line],
    answers: &mut SortedMap<ItemId, Answer>,
) -> usize {
    let items = goals.iter().filter_map(|goal| plan.goals.get(goal)).flat_map(|goal| &goal.items);
    let mut moved = 0;
    for item in items {
        let Some(line) = lines.iter().find(|line| line.item.id == *item) else { continue };
        let Some(answer) = answers.get_mut(item) else { continue };
        let share = match &answer.choice {
            Some(Choice::Point(value)) => line.item.scale.share(*value),
            _ => None,
        };
        let is_below = share.is_some_and(|share| share + EPSILON < line.item.target);
        if let (true, Some((_, point))) = (is_below, line.item.target_point()) {
            answer.choice = Some(Choice::Point(point.value));
            moved += 1;
        }
    }
    moved
}
