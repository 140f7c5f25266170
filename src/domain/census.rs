//! What can be said of each item of a round at a glance; lists are narrowed by it.

use super::answer::{Answer, Choice};
use super::assessment::{Assessment, Line};
use super::outcome::is_deficient;
use super::profile::Profile;
use super::scale::Scale;
use super::standard::Item;

/// One thing that can be said of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Not answered.
    Unanswered,
    /// Marked to come back to.
    Flagged,
    /// With a note.
    WithNote,
    /// Below the target.
    WithGap,
    /// Answered last time and not touched yet.
    Unchecked,
}

/// Everything that can be said of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Marks(u8);

impl Marks {
    /// Those for which this holds.
    pub fn of(marks: impl IntoIterator<Item = Mark>) -> Self {
        Self(marks.into_iter().fold(0, |bits, mark| bits | bit(mark)))
    }

    /// Whether this can be said.
    pub fn has(self, mark: Mark) -> bool {
        self.0 & bit(mark) != 0
    }

    /// Whether all of these can be said.
    pub fn has_all(self, wanted: Self) -> bool {
        self.0 & wanted.0 == wanted.0
    }

    /// What either says.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

fn bit(mark: Mark) -> u8 {
    1 << mark as u8
}

/// What can be said of an item; `was_answered` in the former round.
pub fn marks(item: &Item, answer: Option<&Answer>, was_answered: bool) -> Marks {
    let is_open = answer.is_none_or(|answer| answer.choice.is_none());
    let said = [
        (Mark::Unanswered, is_open),
        (Mark::Flagged, answer.is_some_and(|answer| answer.is_flagged)),
        (Mark::WithNote, answer.is_some_and(|answer| !answer.note.trim().is_empty())),
        (Mark::WithGap, is_deficient(item, answer)),
        (Mark::Unchecked, is_open && was_answered),
    ];
    Marks::of(said.into_iter().filter(|(_, holds)| *holds).map(|(mark, _)| mark))
}

/// One line at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Glance {
    /// What can be said of it.
    pub marks: Marks,
    /// The place of its choice among the answers offered.
    pub chosen: Option<u8>,
}

/// Where a choice stands among the answers offered: the points of the scale, "not applicable", "withheld".
pub fn place_of(scale: &Scale, choice: &Choice) -> Option<usize> {
    let points = scale.points();
    match choice {
        Choice::Point(value) => points.iter().position(|point| point.value == *value),
        Choice::NotApplicable(_) => Some(points.len()),
        Choice::Withheld => Some(points.len() + 1),
    }
}

/// Each line of a round at a glance, in order.
pub fn census(lines: &[Line], round: &Assessment, former: Option<&Assessment>) -> Vec<Glance> {
    lines
        .iter()
        .map(|line| {
            let id = &line.item.id;
            let before = former.and_then(|former| round.former_answer(former, id));
            let was_answered = before.is_some_and(|answer| answer.choice.is_some());
            let answer = round.answers.get(id);
            let choice = answer.and_then(|answer| answer.choice.as_ref());
            let chosen = choice.and_then(|choice| place_of(&line.item.scale, choice));
            Glance {
                marks: marks(&line.item, answer, was_answered),
                chosen: chosen.and_then(|place| u8::try_from(place).ok()),
            }
        })
        .collect()
}

/// How many have all that is wanted.
pub fn count(all: &[Glance], wanted: Marks) -> usize {
    all.iter().filter(|glance| glance.marks.has_all(wanted)).count()
}

/// The marks by which each line is shown while the list is narrowed. As long as the filters stay the same a line keeps
/// what it was, so that it does not vanish from under the hand that answers it; `before` is what was shown until now.
pub fn shown_marks(all: &[Glance], before: Option<&[Marks]>) -> Vec<Marks> {
    let before = |place: usize| before.and_then(|before| before.get(place)).copied();
    let shown =
        |(place, glance): (usize, &Glance)| glance.marks.or(before(place).unwrap_or_default());
    all.iter().enumerate().map(shown).collect()
}

/// How many items of a round are asked for each of several positions, and how many for more than one of them.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PositionShares {
    /// By the place of the position; empty for somebody who holds one.
    pub each: Vec<usize>,
    /// Items asked once for several.
    pub shared: usize,
}

/// What each position of a person brings to a round.
pub fn position_shares(profile: &Profile, lines: &[Line]) -> PositionShares {
    let mut shares = PositionShares { each: vec![0; profile.positions.len()], shared: 0 };
    for line in lines {
        let places = profile.positions_for(&line.item.applies);
        shares.shared += usize::from(places.len() > 1);
        for place in places {
            if let Some(count) = shares.each.get_mut(place) {
                *count += 1;
            }
        }
    }
    shares
}
