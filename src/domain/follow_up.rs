//! What came of a goal, in the four steps of Kirkpatrick (method B.9.5): first impression, knowledge, behaviour, result.

use super::answer::{Answer, Choice};
use super::day::Day;
use super::id::{ItemId, PlanId};
use super::plan::Goal;
use super::refusal::{LONGEST_TEXT, LONGEST_TITLE, Refusal, bounded};
use super::standard::Item;
use crate::domain::sorted::SortedMap;

/// Days after learning on which the same items are rated again: about three months.
pub const RERATE_DAYS: i32 = 90;

/// An item rated again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rerating {
    /// The item.
    pub item: ItemId,
    /// The value of its point.
    pub value: u8,
    /// The day.
    pub on: Day,
}

/// What came of a goal. The second step, a test of knowledge, stands with the tests.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FollowUp {
    /// First impression, one line.
    pub reaction: String,
    /// The day of it: learning is over, three months run.
    pub reacted: Option<Day>,
    /// The items rated again, the latest rating of each.
    pub ratings: Vec<Rerating>,
    /// What is different at work now.
    pub result: String,
    /// The plan in which the goal goes on.
    pub carried_to: Option<PlanId>,
}

impl FollowUp {
    /// Texts within limits.
    pub fn checked(mut self) -> Result<Self, Refusal> {
        self.reaction = bounded(&self.reaction, LONGEST_TITLE)?;
        self.result = bounded(&self.result, LONGEST_TEXT)?;
        Ok(self)
    }

    /// Notes the first impression; its day is that of the first word, and goes with the last.
    pub fn react(&mut self, text: String, today: Day) {
        let day = self.reacted.unwrap_or(today);
        self.reacted = (!text.trim().is_empty()).then_some(day);
        self.reaction = text;
    }

    /// The day on which the items are to be rated again: three months after the first impression, else after the start.
    pub fn rerate_on(&self, goal: &Goal) -> Day {
        self.reacted.unwrap_or(goal.start).plus(RERATE_DAYS)
    }

    /// The rating of an item.
    pub fn rating(&self, item: &ItemId) -> Option<&Rerating> {
        self.ratings.iter().find(|rating| rating.item == *item)
    }

    /// Whether every item of the goal was rated again on its day or later.
    pub fn is_rerated(&self, goal: &Goal) -> bool {
        goal.items.iter().all(|item| self.rating(item).is_some())
    }

    /// Whether it is time to rate again.
    pub fn is_rerating_due(&self, goal: &Goal, today: Day) -> bool {
        !goal.items.is_empty()
            && self.carried_to.is_none()
            && !self.is_rerated(goal)
            && today >= self.rerate_on(goal)
    }

    /// Rates an item again; the former rating of that item is let go. A point that is not on its scale is refused.
    pub fn rate(&mut self, item: &Item, value: u8, on: Day) -> Result<(), Refusal> {
        item.scale.point(value).ok_or(Refusal::NotOnScale)?;
        self.ratings.retain(|rating| rating.item != item.id);
        self.ratings.push(Rerating { item: item.id.clone(), value, on });
        Ok(())
    }
}

/// How an item changed between the self-assessment and the rating three months later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// Not rated both times.
    Unknown,
    /// Higher now.
    Up,
    /// The same.
    Same,
    /// Lower now: learning moves the yardstick too, so this is no failure.
    Down,
}

/// How an item changed.
pub fn shift(item: &ItemId, answers: &SortedMap<ItemId, Answer>, follow_up: &FollowUp) -> Shift {
    let before = match answers.get(item).and_then(|answer| answer.choice.as_ref()) {
        Some(Choice::Point(value)) => *value,
        _ => return Shift::Unknown,
    };
    match follow_up.rating(item).map(|rating| rating.value.cmp(&before)) {
        None => Shift::Unknown,
        Some(std::cmp::Ordering::Less) => Shift::Down,
        Some(std::cmp::Ordering::Equal) => Shift::Same,
        Some(std::cmp::Ordering::Greater) => Shift::Up,
    }
}
