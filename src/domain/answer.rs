//! What a person answers to one item. Absent is unanswered, never zero.

/// The answer itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A point of the item's scale, by its value.
    Point(u8),
    /// Does not apply to this person, with the reason.
    NotApplicable(String),
    /// The person prefers not to record it: no score, but counted as looked at.
    Withheld,
}

/// Why a gap is there (method B.9.1); it decides whether training helps at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Does not know.
    Knowledge,
    /// Knows, cannot yet do.
    Skill,
    /// Can do, forgets to.
    Habit,
    /// No form, no channel, too much work.
    Environment,
    /// Somebody presses, or interests collide.
    Pressure,
    /// The rule is unclear.
    UnclearRule,
}

impl Cause {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Knowledge,
        Self::Skill,
        Self::Habit,
        Self::Environment,
        Self::Pressure,
        Self::UnclearRule,
    ];

    /// Whether learning is the remedy; otherwise raise it, ask, or seek advice.
    pub fn is_for_training(self) -> bool {
        matches!(self, Self::Knowledge | Self::Skill | Self::Habit)
    }
}

/// Everything a person records at one item.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Answer {
    /// The answer; none while only a note, flag or rating stands here.
    pub choice: Option<Choice>,
    /// Free text; never in a default export.
    pub note: String,
    /// A pointer to evidence kept elsewhere.
    pub evidence: String,
    /// Importance 1..=5, when the person rated it.
    pub importance: Option<u8>,
    /// How often the matter comes up, 1..=5, when rated.
    pub exposure: Option<u8>,
    /// Marked to come back to.
    pub is_flagged: bool,
}

impl Answer {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The value of the chosen point.
    pub fn point(&self) -> Option<u8> {
        match self.choice {
            Some(Choice::Point(value)) => Some(value),
            _ => None,
        }
    }
}
