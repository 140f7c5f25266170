//! Everything in a plan that has a day, in the order of days: for the timeline, the month and the calendar file.

use super::day::Day;
use super::follow_up::FollowUp;
use super::id::{ActionId, FileId, GoalId};
use super::plan::{Goal, Plan, Progress, REVIEW_DAYS};
use super::study::Study;
use crate::domain::sorted::SortedMap;

/// What happens on a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Happening {
    /// A look back, by its place on the ladder.
    Review(usize),
    /// An action is due.
    Action(ActionId),
    /// A goal is due.
    GoalEnd,
    /// The items of a goal are rated again.
    Rerating,
    /// A course was finished.
    Course(FileId),
}

/// One line of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The day.
    pub on: Day,
    /// The place of the goal in the plan, from 1; none for what belongs to no goal.
    pub number: Option<usize>,
    /// The goal.
    pub goal: Option<GoalId>,
    /// What happens.
    pub what: Happening,
    /// What it is about, in the person's words.
    pub text: String,
    /// Whether it is done.
    pub is_done: bool,
}

impl Entry {
    /// A name that stays the same whenever the plan is exported, so that a calendar updates what it knows.
    pub fn key(&self) -> String {
        let goal = self.goal.as_ref().map_or("", GoalId::as_str);
        match &self.what {
            Happening::Review(rung) => format!("{goal}-r{}", rung + 1),
            Happening::Action(action) => format!("{goal}-a-{action}"),
            Happening::GoalEnd => format!("{goal}-end"),
            Happening::Rerating => format!("{goal}-again"),
            Happening::Course(study) => format!("course-{study}"),
        }
    }
}

/// The agenda of a plan. Looks back that lie ahead are shown as if all of them were kept.
pub fn agenda(
    plan: &Plan,
    follow_ups: &SortedMap<GoalId, FollowUp>,
    studies: &[Study],
) -> Vec<Entry> {
    let nothing = FollowUp::default();
    let mut all: Vec<Entry> = Vec::new();
    for (index, goal) in plan.goals.values().enumerate() {
        let follow_up = follow_ups.get(&goal.id).unwrap_or(&nothing);
        if follow_up.carried_to.is_none() {
            add_goal(&mut all, goal, index + 1, follow_up);
        }
    }
    for study in studies {
        if let Some(on) = study.finished {
            let what = Happening::Course(study.id.clone());
            let text = study.title.clone();
            all.push(Entry { on, number: None, goal: None, what, text, is_done: true });
        }
    }
    all.sort();
    all
}

fn add_goal(all: &mut Vec<Entry>, goal: &Goal, number: usize, follow_up: &FollowUp) {
    let mut add = |on: Day, what: Happening, text: &str, is_done: bool| {
        let (number, goal) = (Some(number), Some(goal.id.clone()));
        all.push(Entry { on, number, goal, what, text: text.to_owned(), is_done });
    };
    let objective = goal.objective.as_str();
    if goal.progress != Progress::Dropped {
        for action in goal.actions.iter().filter(|action| action.progress != Progress::Dropped) {
            if let Some(due) = action.due {
                let is_done = action.progress == Progress::Done;
                add(due, Happening::Action(action.id.clone()), &action.title, is_done);
            }
        }
        if let Some(due) = goal.due {
            add(due, Happening::GoalEnd, objective, goal.progress == Progress::Done);
        }
        if !goal.items.is_empty() {
            let is_done = follow_up.is_rerated(goal);
            add(follow_up.rerate_on(goal), Happening::Rerating, objective, is_done);
        }
    }
    if let Some(next) = goal.next_review() {
        let first = REVIEW_DAYS.get(next.rung).copied().unwrap_or(0);
        for (rung, days) in REVIEW_DAYS.into_iter().enumerate().skip(next.rung) {
            add(next.on.plus(days - first), Happening::Review(rung), objective, false);
        }
    }
}

/// What is not done and due within some days, or overdue: to be reminded of.
pub fn due_within(agenda: &[Entry], today: Day, days: i32) -> Vec<&Entry> {
    let last = today.plus(days);
    agenda.iter().filter(|entry| !entry.is_done && entry.on <= last).collect()
}

/// A month as rows of a calendar, Monday first; days of other months are empty.
///
/// ```
/// use guong::domain::{agenda::weeks, day::Day};
/// let weeks = weeks(2026, 2);
/// assert_eq!(weeks[0][6], Day::from_ymd(2026, 2, 1), "it begins on a Sunday");
/// assert_eq!(weeks.len(), 5);
/// ```
pub fn weeks(year: i32, month: u32) -> Vec<[Option<Day>; 7]> {
    let Some(first) = Day::from_ymd(year, month, 1) else { return Vec::new() };
    let mut found = Vec::new();
    let mut day = first.plus(-weekday(first));
    loop {
        let mut week = [None; 7];
        for cell in &mut week {
            *cell = Some(day).filter(|day| day.ymd().1 == month && day.ymd().0 == year);
            day = day.plus(1);
        }
        found.push(week);
        if day.ymd().1 != month || found.len() > 6 {
            return found;
        }
    }
}

/// The month so many months later (earlier when negative).
///
/// ```
/// use guong::domain::agenda::month_after;
/// assert_eq!(month_after((2026, 12), 1), (2027, 1));
/// assert_eq!(month_after((2026, 1), -1), (2025, 12));
/// ```
pub fn month_after((year, month): (i32, u32), by: i32) -> (i32, u32) {
    let months = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(by);
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    (i32::try_from(year).unwrap_or(1), u32::try_from(month).unwrap_or(1))
}

/// Days since the last Monday, 0..=6.
fn weekday(day: Day) -> i32 {
    // 2024-01-01 was a Monday.
    Day::from_ymd(2024, 1, 1).map_or(0, |monday| day.days_since(monday).rem_euclid(7))
}
