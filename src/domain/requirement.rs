//! What a position asks: competencies up to a level, and certificates. The unit decides (`training-vn` D1), so the person
//! copies it from the description of the position; what is missing becomes a need.

use super::id::FileId;
use super::refusal::{LONGEST_TITLE, Problem, Refusal, bounded, titled};

/// The highest level of a competency (`training-vn` D2: five levels each).
pub const HIGHEST_LEVEL: u8 = 5;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    /// A competency at a level, 1..=5, and where the person stands; 0 is not looked at yet.
    Competency {
        /// The level the position asks.
        level: u8,
        /// The level the person sees themselves at.
        now: u8,
    },
    /// A certificate, and whether the person has it.
    Certificate {
        /// Whether it is there.
        is_held: bool,
    },
}

/// One thing a position asks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Requirement {
    /// Its id.
    pub id: FileId,
    /// The position it belongs to, as the person calls it; may be empty.
    pub position: String,
    /// The competency or certificate.
    pub title: String,
    /// What is asked.
    pub asked: Asked,
    /// Where it is written: the job description, a decision.
    pub basis: String,
}

/// How a requirement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody looked yet: neither met nor a need.
    Open,
    /// It is met.
    Met,
    /// It is a need.
    Need,
}

impl Requirement {
    /// How it stands.
    pub fn standing(&self) -> Standing {
        match self.asked {
            Asked::Competency { now: 0, .. } => Standing::Open,
            Asked::Competency { level, now } if now >= level => Standing::Met,
            Asked::Certificate { is_held: true } => Standing::Met,
            _ => Standing::Need,
        }
    }

    /// Texts within limits, levels on the ladder; all problems at once.
    pub fn checked(mut self) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut wrong = |field, reason| problems.push(Problem { field, reason });
        match titled(&self.title) {
            Ok(title) => self.title = title,
            Err(reason) => wrong("title", reason),
        }
        for (field, text) in [("position", &mut self.position), ("basis", &mut self.basis)] {
            match bounded(text, LONGEST_TITLE) {
                Ok(short) => *text = short,
                Err(reason) => wrong(field, reason),
            }
        }
        if let Asked::Competency { level, now } = self.asked
            && (level == 0 || level > HIGHEST_LEVEL || now > HIGHEST_LEVEL)
        {
            wrong("level", Refusal::OutOfRange);
        }
        if problems.is_empty() { Ok(self) } else { Err(problems) }
    }
}
