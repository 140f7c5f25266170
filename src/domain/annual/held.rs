//! What has come of a class, as it is being written.

use super::class::{Class, Held, MOST_LEARNERS, MOST_RUNS};
use crate::domain::figures::whole;
use crate::domain::money::Dong;
use crate::domain::refusal::{Problem, Refusal};

/// What has come of a class, as text; blank is nothing.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct HeldDraft {
    /// How many times it was held.
    pub runs: String,
    /// Turns (lượt) finished.
    pub turns: String,
    /// What was spent, in đồng.
    pub spent: String,
}

impl HeldDraft {
    /// The draft of what stands.
    pub fn of(held: Held) -> Self {
        let spelled = |count: u64| if count == 0 { String::new() } else { count.to_string() };
        Self {
            runs: spelled(held.runs.into()),
            turns: spelled(held.turns.into()),
            spent: spelled(held.spent.get()),
        }
    }

    /// The class with what was written, or everything that is wrong. More than was planned is no mistake: a plan can be surpassed.
    pub fn apply(&self, class: &Class) -> Result<Class, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut read = |field, text: &str, most: u64| {
            let count = if text.trim().is_empty() { Some(0) } else { whole(text) };
            let count = count.filter(|count| *count <= most);
            if count.is_none() {
                problems.push(Problem { field, reason: Refusal::OutOfRange });
            }
            count.unwrap_or_default()
        };
        let runs = read("runs", &self.runs, MOST_RUNS.into());
        let turns = read("turns", &self.turns, MOST_LEARNERS.into());
        let spent = read("spent", &self.spent, Dong::MOST.get());
        if !problems.is_empty() {
            return Err(problems);
        }
        let narrow = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        let spent = Dong::new(spent).unwrap_or_default();
        let held = Held { runs: narrow(runs), turns: narrow(turns), spent };
        Ok(Class { held, ..class.clone() })
    }
}

impl Class {
    /// Whether it was held as often as planned, with all its turns.
    pub fn is_over(&self) -> bool {
        self.held.runs >= self.runs && u64::from(self.held.turns) >= self.turns()
    }
}
