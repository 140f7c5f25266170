//! Counts and weighted sums over a set of items (method B.5).

use super::answer::Choice;
use super::standard::Item;

/// Counts of what was done with a set of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Tally {
    /// All items.
    pub items: usize,
    /// Answered with a point.
    pub scored: usize,
    /// Marked "not applicable".
    pub not_applicable: usize,
    /// Withheld.
    pub withheld: usize,
}

impl Tally {
    /// Items looked at: a point, not applicable or withheld.
    pub fn answered(self) -> usize {
        self.scored + self.not_applicable + self.withheld
    }

    /// Items not yet looked at.
    pub fn unanswered(self) -> usize {
        self.items.saturating_sub(self.answered())
    }

    /// Share of items looked at, 0..=1; 0 where there are none.
    #[expect(clippy::cast_precision_loss, reason = "counts of items are far below 2^52")]
    pub fn answered_share(self) -> f64 {
        if self.items == 0 { 0.0 } else { self.answered() as f64 / self.items as f64 }
    }

    /// Items that apply.
    pub fn applicable(self) -> usize {
        self.items.saturating_sub(self.not_applicable)
    }

    pub(super) fn add(&mut self, choice: Option<&Choice>) {
        self.items += 1;
        match choice {
            Some(Choice::Point(_)) => self.scored += 1,
            Some(Choice::NotApplicable(_)) => self.not_applicable += 1,
            Some(Choice::Withheld) => self.withheld += 1,
            None => {}
        }
    }
}

/// Weighted sums, from which every figure follows.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Sums {
    /// Σ w·r over scored items.
    pub weighted_share: f64,
    /// Σ w over scored items.
    pub scored_weight: f64,
    /// Σ w over applicable items.
    pub applicable_weight: f64,
}

impl Sums {
    pub(super) fn add(&mut self, weight: f64, item: &Item, choice: Option<&Choice>) {
        if matches!(choice, Some(Choice::NotApplicable(_))) {
            return;
        }
        self.applicable_weight += weight;
        if let Some(Choice::Point(value)) = choice {
            // A value outside the scale cannot be stored; were it there, it would not count.
            if let Some(share) = item.scale.share(*value) {
                self.weighted_share += weight * share;
                self.scored_weight += weight;
            }
        }
    }

    /// S: the mean share of what was answered; none when nothing was.
    pub fn mean(&self) -> Option<f64> {
        (self.scored_weight > 0.0).then(|| self.weighted_share / self.scored_weight)
    }

    /// C: how much of what applies was answered, 0..=1; none when nothing applies.
    pub fn coverage(&self) -> Option<f64> {
        (self.applicable_weight > 0.0).then(|| self.scored_weight / self.applicable_weight)
    }
}
