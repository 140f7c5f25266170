//! Two rounds side by side: only what changed (method B.11). Compares equal items of equal revision.

use super::answer::{Answer, Choice};
use super::assessment::Line;
use super::id::ItemId;
use super::standard::Item;
use crate::domain::sorted::SortedMap;

/// How an answer moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// A higher point.
    Better,
    /// A lower point.
    Worse,
    /// To or from "not applicable" or withheld.
    Other,
}

/// An item whose choice differs between two rounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Its place in the newer round.
    pub index: usize,
    /// The choice before.
    pub before: Choice,
    /// The choice now.
    pub now: Choice,
    /// How it moved.
    pub direction: Move,
}

/// Items of a round that follows another, sorted out.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Comparison {
    /// Items whose choice changed.
    pub changes: Vec<Change>,
    /// Items confirmed as they were.
    pub unchanged: usize,
    /// Places of items answered before and not touched yet: "not re-checked".
    pub unchecked: Vec<usize>,
    /// Items answered now that were not answered before.
    pub new: usize,
}

fn direction(item: &Item, before: &Choice, now: &Choice) -> Move {
    match (before, now) {
        (Choice::Point(before), Choice::Point(now)) => {
            let share = |value: u8| item.scale.share(value).unwrap_or(0.0);
            if share(*now) > share(*before) { Move::Better } else { Move::Worse }
        }
        _ => Move::Other,
    }
}

/// Whether two choices are the same answer; the wording of a reason does not matter.
pub fn is_same(a: &Choice, b: &Choice) -> bool {
    matches!((a, b), (Choice::NotApplicable(_), Choice::NotApplicable(_))) || a == b
}

/// Sorts the items of a round against the answers of a former one.
pub fn compare(
    lines: &[Line],
    answers: &SortedMap<ItemId, Answer>,
    former: &SortedMap<ItemId, Answer>,
) -> Comparison {
    let choice = |answers: &SortedMap<ItemId, Answer>, id: &ItemId| answers.get(id)?.choice.clone();
    let mut found = Comparison::default();
    for (index, line) in lines.iter().enumerate() {
        let id = &line.item.id;
        match (choice(former, id), choice(answers, id)) {
            (Some(_), None) => found.unchecked.push(index),
            (Some(before), Some(now)) if is_same(&before, &now) => found.unchanged += 1,
            (Some(before), Some(now)) => {
                let direction = direction(&line.item, &before, &now);
                found.changes.push(Change { index, before, now, direction });
            }
            (None, Some(_)) => found.new += 1,
            (None, None) => {}
        }
    }
    found
}

/// The changes that moved furthest in a direction, furthest first, at most so many.
pub fn furthest<'a>(
    lines: &[Line],
    changes: &'a [Change],
    direction: Move,
    most: usize,
) -> Vec<&'a Change> {
    let distance = |change: &Change| {
        let share = |choice: &Choice| match choice {
            Choice::Point(value) => lines.get(change.index)?.item.scale.share(*value),
            _ => None,
        };
        let (before, now) = (share(&change.before), share(&change.now));
        before.zip(now).map_or(0.0, |(before, now)| (now - before).abs())
    };
    let mut found: Vec<&Change> =
        changes.iter().filter(|change| change.direction == direction).collect();
    found.sort_by(|a, b| distance(b).total_cmp(&distance(a)).then(a.index.cmp(&b.index)));
    found.truncate(most);
    found
}
