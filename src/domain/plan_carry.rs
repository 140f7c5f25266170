//! What is unfinished goes on in the next year's plan; the former plan keeps its own record of it.

use super::day::Day;
use super::id::{GoalId, PlanId};
use super::plan::{Goal, Plan, Progress};
use crate::domain::sorted::SortedMap;

/// The goals of a plan that are not finished.
pub fn unfinished(plan: &Plan) -> Vec<&Goal> {
    plan.goals.values().filter(|goal| goal.is_active()).collect()
}

/// A goal as it goes on from a day: cause, objective and sentence stay; actions that are done or given up stay behind,
/// and looking back begins anew. A day that has passed is given as many days as the goal had.
pub fn carried(goal: &Goal, id: GoalId, from: Day) -> Goal {
    let length = goal.due.map(|due| due.days_since(goal.start).max(0));
    let due = goal.due.filter(|due| *due > from);
    let mut actions = goal.actions.clone();
    actions.retain(|action| matches!(action.progress, Progress::ToDo | Progress::UnderWay));
    for action in &mut actions {
        action.due = action.due.filter(|due| *due > from);
    }
    Goal {
        id,
        actions,
        start: from,
        due: due.or_else(|| length.map(|days| from.plus(days))),
        reviews: Vec::new(),
        ..goal.clone()
    }
}

/// The first day of the next plan.
fn next_day(plan: &Plan, today: Day) -> Day {
    plan.to.plus(1).max(today)
}

/// The year for which the next plan is made: that of most of its days.
pub fn follows_in(plan: &Plan, today: Day) -> i32 {
    next_day(plan, today).plus(182).year()
}

/// The next plan: a year from the day after the former ends, or from today if that is past; same floor, no goals yet.
pub fn following(plan: &Plan, id: PlanId, title: String, today: Day) -> Plan {
    let from = next_day(plan, today);
    Plan { id, title, from, to: from.plus(364), goals: SortedMap::new(), ..plan.clone() }
}
