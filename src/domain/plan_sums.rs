//! What a plan comes to: its time, how much is reached, what is due next.

use super::day::Day;
use super::id::ItemId;
use super::plan::{Goal, Plan, Progress};
use super::standard::Effort;

/// How much time a plan takes, periods and minutes apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Workload {
    /// Class periods (tiết) planned.
    pub periods: u32,
    /// Of them, done.
    pub periods_done: u32,
    /// Minutes planned.
    pub minutes: u32,
    /// Of them, done.
    pub minutes_done: u32,
}

/// What a day in a plan is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueKind {
    /// A look back.
    Review,
    /// An action.
    Action,
    /// The end of a goal.
    Goal,
}

/// A day on which something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The day.
    pub on: Day,
    /// What it is about.
    pub kind: DueKind,
}

impl Plan {
    /// The time of all goals and actions that were not given up.
    pub fn workload(&self) -> Workload {
        let open = |progress: Progress| progress != Progress::Dropped;
        let goals = self.goals.values().filter(|goal| open(goal.progress));
        let actions = goals.flat_map(|goal| &goal.actions).filter(|action| open(action.progress));
        actions.fold(Workload::default(), |mut load, action| {
            let is_done = action.progress == Progress::Done;
            let (planned, done, amount) = match action.effort {
                Effort::Periods(periods) => (&mut load.periods, &mut load.periods_done, periods),
                Effort::Minutes(minutes) => (&mut load.minutes, &mut load.minutes_done, minutes),
            };
            *planned = planned.saturating_add(amount);
            if is_done {
                *done = done.saturating_add(amount);
            }
            load
        })
    }

    /// Goals still being worked on.
    pub fn active(&self) -> usize {
        self.goals.values().filter(|goal| goal.is_active()).count()
    }

    /// Whether a goal of the plan is about this item.
    pub fn has_item(&self, item: &ItemId) -> bool {
        self.goals.values().any(|goal| goal.items.contains(item))
    }

    /// Goals reached, of those not given up.
    pub fn share_reached(&self) -> (usize, usize) {
        let counted = self.goals.values().filter(|goal| goal.progress != Progress::Dropped);
        counted.fold((0, 0), |(done, all), goal| {
            (done + usize::from(goal.progress == Progress::Done), all + 1)
        })
    }

    /// The earliest day on which something is to be done or looked back at.
    pub fn next_due(&self) -> Option<Due> {
        let open = |progress: Progress| matches!(progress, Progress::ToDo | Progress::UnderWay);
        let of_goal = |goal: &Goal| {
            let review = goal.next_review().map(|next| Due { on: next.on, kind: DueKind::Review });
            let actions = goal.actions.iter().filter(|action| open(action.progress));
            let actions = actions.filter_map(|action| action.due);
            let actions = actions.map(|on| Due { on, kind: DueKind::Action });
            let end = goal.due.map(|on| Due { on, kind: DueKind::Goal });
            review.into_iter().chain(actions).chain(end).min_by_key(|due| due.on)
        };
        let goals = self.goals.values().filter(|goal| goal.is_active());
        goals.filter_map(of_goal).min_by_key(|due| due.on)
    }
}
