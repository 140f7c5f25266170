//! What can be said of each item of a round at a glance; lists are narrowed by it.

use super::answer::Answer;
use super::assessment::{Assessment, Line};
use super::outcome::is_deficient;
use super::profile::Profile;
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

/// What can be said of each line of a round, in order.
pub fn census(lines: &[Line], round: &Assessment, former: Option<&Assessment>) -> Vec<Marks> {
    lines
        .iter()
        .map(|line| {
            let id = &line.item.id;
            let before = former.and_then(|former| round.former_answer(former, id));
            let was_answered = before.is_some_and(|answer| answer.choice.is_some());
            marks(&line.item, round.answers.get(id), was_answered)
        })
        .collect()
}

/// How many have all that is wanted.
pub fn count(all: &[Marks], wanted: Marks) -> usize {
    all.iter().filter(|marks| marks.has_all(wanted)).count()
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
