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

impl Plan {
    /// Title there, dates in order.
    pub fn checked(mut self) -> Result<Self, Refusal> {
        self.title = titled(&self.title)?;
        if self.to < self.from { Err(Refusal::EndsBeforeStart) } else { Ok(self) }
    }
}

/// The yearly floor for a profile: known for civil servants only; everybody else must check.
pub fn floor_for(profile: &Profile) -> Option<u32> {
    profile.roles.iter().any(|role| role.as_str() == "cong_chuc").then_some(CIVIL_SERVANT_FLOOR)
}
