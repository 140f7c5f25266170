//! Training topics: from a gap to an objective and ways to reach it.

use super::id::TopicId;
use super::text::Bilingual;

/// The four ways to learn (method B.9.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActivityKind {
    /// Doing it at work.
    Experience,
    /// With or from others.
    Social,
    /// A class or course.
    Formal,
    /// Alone.
    SelfStudy,
}

/// How long an activity takes. Periods (tiết) are never converted to minutes: no source gives the rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// Minutes.
    Minutes(u32),
    /// Class periods (tiết).
    Periods(u32),
}

/// A suggested way to learn a topic.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// Which of the four ways.
    pub kind: ActivityKind,
    /// What to do.
    pub title: Bilingual,
    /// How long it takes.
    pub effort: Effort,
}

/// A training topic: gap → objective → activities.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// Its title.
    pub title: Bilingual,
    /// What one can do afterwards.
    pub objective: Bilingual,
    /// Suggested activities of all four kinds.
    pub activities: Vec<Activity>,
}
