//! What is due: the next backup, and the next thing of a plan.

use super::day::Day;
use super::plan::{Plan, Progress};

/// A backup is due on this day after the last one, or after the first thing that can be lost.
pub const BACKUP_DAYS: i32 = 8;

/// Whether it is time for a backup. `oldest` is the day of the oldest thing that can be lost, `has_changed` whether
/// anything was changed after the last one.
///
/// ```
/// use guong::domain::{day::Day, reminder::is_backup_due};
/// let day = |day| Day::from_ymd(2026, 11, day);
/// assert!(!is_backup_due(day(1), day(1), true, day(8).unwrap()));
/// assert!(is_backup_due(day(1), day(1), true, day(9).unwrap()));
/// assert!(!is_backup_due(day(1), day(1), false, day(30).unwrap()), "the last one has everything");
/// assert!(is_backup_due(None, day(1), false, day(9).unwrap()), "there is none");
/// assert!(!is_backup_due(None, None, true, day(30).unwrap()), "nothing can be lost");
/// ```
pub fn is_backup_due(
    last: Option<Day>,
    oldest: Option<Day>,
    has_changed: bool,
    today: Day,
) -> bool {
    let is_old = |oldest| today.days_since(last.unwrap_or(oldest)) >= BACKUP_DAYS;
    (last.is_none() || has_changed) && oldest.is_some_and(is_old)
}

/// What comes next in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Next {
    /// To look back at a goal.
    Review(Day),
    /// An activity.
    Action(Day),
}

impl Next {
    /// When.
    pub fn on(self) -> Day {
        match self {
            Self::Review(day) | Self::Action(day) => day,
        }
    }
}

/// The earliest thing of a plan that is not done; the past counts.
pub fn next_of(plan: &Plan) -> Option<Next> {
    let is_open = |progress: Progress| matches!(progress, Progress::ToDo | Progress::UnderWay);
    let goals = plan.goals.values().filter(|goal| is_open(goal.progress));
    goals
        .flat_map(|goal| {
            let actions = goal.actions.iter().filter(|action| is_open(action.progress));
            let due = actions.filter_map(|action| action.due).map(Next::Action);
            due.chain(goal.next_review().map(|review| Next::Review(review.on)))
        })
        .min_by_key(|next| next.on())
}
