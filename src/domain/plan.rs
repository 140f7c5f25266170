//! The personal training plan: cause first, then objective, if-then sentence, actions, reviews (method B.9).

use super::answer::Cause;
use super::day::Day;
use super::id::{ActionId, GoalId, ItemId, PlanId, RoundId, TopicId};
use super::profile::Profile;
use super::refusal::{LONGEST_TEXT, LONGEST_TITLE, Refusal, bounded, titled};
use super::standard::{ActivityKind, Effort};
use crate::domain::sorted::SortedMap;

/// Days after the start on which a goal is looked at again, while all goes well.
pub const REVIEW_DAYS: [i32; 5] = [1, 7, 30, 90, 180];
/// Days a new goal is given, until the person says otherwise.
const USUAL_DAYS: i32 = 90;
/// The yearly floor of a civil servant (công chức): one week, 40 periods (tiết); reported by three papers of NĐ 171/2025.
pub const CIVIL_SERVANT_FLOOR: u32 = 40;

/// Where a goal or an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Progress {
    /// Still to do.
    #[default]
    ToDo,
    /// Begun.
    UnderWay,
    /// Done.
    Done,
    /// Given up, on purpose.
    Dropped,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its id.
    pub id: ActionId,
    /// Which of the four ways to learn.
    pub kind: ActivityKind,
    /// What to do.
    pub title: String,
    /// How long it takes.
    pub effort: Effort,
    /// By when.
    pub due: Option<Day>,
    /// Where it stands.
    pub progress: Progress,
}

/// A look back at a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// The day.
    pub on: Day,
    /// Whether the if-then sentence was kept.
    pub went_well: bool,
}

/// One goal: a gap (or several) to close.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Its id.
    pub id: GoalId,
    /// The items whose gap it closes.
    pub items: Vec<ItemId>,
    /// The topic its actions come from.
    pub topic: Option<TopicId>,
    /// Why the gap is there.
    pub cause: Option<Cause>,
    /// What will be so, by when, shown by what.
    pub objective: String,
    /// If this happens…
    pub if_when: String,
    /// …then I do that.
    pub then_do: String,
    /// What shows that it worked.
    pub evidence: String,
    /// First day.
    pub start: Day,
    /// Last day.
    pub due: Option<Day>,
    /// What to do.
    pub actions: Vec<Action>,
    /// Looks back, in time order.
    pub reviews: Vec<Review>,
    /// Where it stands.
    pub progress: Progress,
}

/// The next look back at a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextReview {
    /// Step of the ladder, 0..=4.
    pub rung: usize,
    /// The day.
    pub on: Day,
}

impl Goal {
    /// A goal still to be thought through: what it is about, and a quarter of a year to reach it.
    pub fn begun(
        id: GoalId,
        items: Vec<ItemId>,
        topic: Option<TopicId>,
        objective: String,
        start: Day,
    ) -> Self {
        Self {
            id,
            items,
            topic,
            cause: None,
            objective,
            if_when: String::new(),
            then_do: String::new(),
            evidence: String::new(),
            start,
            due: Some(start.plus(USUAL_DAYS)),
            actions: Vec::new(),
            reviews: Vec::new(),
            progress: Progress::ToDo,
        }
    }

    /// Whether there is an if-then sentence.
    pub fn has_sentence(&self) -> bool {
        !self.if_when.is_empty() && !self.then_do.is_empty()
    }

    /// Whether the goal is still being worked on.
    pub fn is_active(&self) -> bool {
        matches!(self.progress, Progress::ToDo | Progress::UnderWay)
    }

    /// Texts within limits, the objective there, dates in order.
    pub fn checked(mut self) -> Result<Self, Refusal> {
        self.objective = bounded(&self.objective, LONGEST_TEXT)?;
        if self.objective.is_empty() {
            return Err(Refusal::TextMissing);
        }
        for text in [&mut self.if_when, &mut self.then_do, &mut self.evidence] {
            *text = bounded(text, LONGEST_TEXT)?;
        }
        if self.due.is_some_and(|due| due < self.start) {
            return Err(Refusal::EndsBeforeStart);
        }
        for action in &mut self.actions {
            action.title = bounded(&action.title, LONGEST_TITLE)?;
            if action.title.is_empty() {
                return Err(Refusal::TextMissing);
            }
        }
        Ok(self)
    }

    /// When to look back next; none when the ladder is climbed or the goal is closed.
    /// Kept: one rung up; not kept: one rung back. On time and well, the days are 1, 7, 30, 90, 180 after the start.
    pub fn next_review(&self) -> Option<NextReview> {
        if matches!(self.progress, Progress::Done | Progress::Dropped) {
            return None;
        }
        let (mut rung, mut last) = (0_usize, self.start);
        for review in &self.reviews {
            rung = if review.went_well { rung + 1 } else { rung.saturating_sub(1) };
            last = review.on;
        }
        let days = *REVIEW_DAYS.get(rung)?;
        let before =
            rung.checked_sub(1).and_then(|below| REVIEW_DAYS.get(below)).copied().unwrap_or(0);
        Some(NextReview { rung, on: last.plus(days - before) })
    }

    /// How often the sentence was kept, of all looks back.
    pub fn reviews_kept(&self) -> (usize, usize) {
        let kept = self.reviews.iter().filter(|review| review.went_well).count();
        (kept, self.reviews.len())
    }

    /// Whether every action is a class: worth a warning, never a ban.
    pub fn is_all_formal(&self) -> bool {
        !self.actions.is_empty()
            && self.actions.iter().all(|action| action.kind == ActivityKind::Formal)
    }

    /// Share of actions done, 0..=1; dropped ones do not count.
    pub fn share_done(&self) -> Option<(usize, usize)> {
        let counted = self.actions.iter().filter(|action| action.progress != Progress::Dropped);
        let (done, all) = counted.fold((0, 0), |(done, all), action| {
            (done + usize::from(action.progress == Progress::Done), all + 1)
        });
        (all > 0).then_some((done, all))
    }
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

/// A personal training plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its id.
    pub id: PlanId,
    /// Its title.
    pub title: String,
    /// The round it grew from.
    pub round: Option<RoundId>,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Periods (tiết) to reach in the year; none while it must be checked.
    pub floor: Option<u32>,
    /// Its goals, in the order they were made.
    pub goals: SortedMap<GoalId, Goal>,
}

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

impl Plan {
    /// Title there, dates in order.
    pub fn checked(mut self) -> Result<Self, Refusal> {
        self.title = titled(&self.title)?;
        if self.to < self.from { Err(Refusal::EndsBeforeStart) } else { Ok(self) }
    }

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

    /// Periods done against the floor, 0..=1; none without a floor.
    pub fn share_of_floor(&self) -> Option<f64> {
        let floor = self.floor.filter(|floor| *floor > 0)?;
        Some((f64::from(self.workload().periods_done) / f64::from(floor)).min(1.0))
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

/// The yearly floor for a profile: known for civil servants only; everybody else must check.
pub fn floor_for(profile: &Profile) -> Option<u32> {
    profile.roles.iter().any(|role| role.as_str() == "cong_chuc").then_some(CIVIL_SERVANT_FLOOR)
}
