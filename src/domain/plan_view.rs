//! The sides of a plan that have a page of their own.

/// A side of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanView {
    /// Hours by content group, with evidence.
    Hours,
    /// Timeline and month.
    Days,
    /// What it would come to.
    Outlook,
}

impl PlanView {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Hours, Self::Days, Self::Outlook];

    /// Its word in an address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Outlook => "outlook",
        }
    }

    /// The side a word stands for.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.slug() == slug)
    }
}
