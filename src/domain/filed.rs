//! Papers that nobody needs to understand in order to open a workspace: kept as texts under a drawer, and read by the
//! room they belong to when it is visited. So a new kind of paper costs a first visit nothing.

use super::id::{DrawerId, FileId};

/// Where a paper is filed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Filed {
    /// Which kind of paper; what its text means is written down where it is read.
    pub drawer: DrawerId,
    /// What it belongs to: a plan, a unit; it goes when that goes.
    pub of: FileId,
    /// Which one.
    pub id: FileId,
}

impl Filed {
    /// The place of a paper, if all three are slugs.
    ///
    /// ```
    /// use guong::domain::filed::Filed;
    /// assert!(Filed::at("study", "plan-1", "a").is_some());
    /// assert!(Filed::at("study", "plan/1", "a").is_none());
    /// ```
    pub fn at(drawer: &str, of: &str, id: &str) -> Option<Self> {
        Some(Self {
            drawer: DrawerId::parse(drawer)?,
            of: FileId::parse(of)?,
            id: FileId::parse(id)?,
        })
    }

    /// Whether the paper lies in this drawer and belongs to that.
    pub fn is_in(&self, drawer: &str, of: &str) -> bool {
        self.drawer.as_str() == drawer && self.of.as_str() == of
    }
}
