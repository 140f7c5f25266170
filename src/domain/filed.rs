//! Papers that nobody needs to understand in order to open a workspace: kept as texts under a drawer, and read by the
//! room they belong to when it is visited. So a new kind of paper costs a first visit nothing.

use std::sync::Arc;

use super::id::is_slug;

/// Where a paper is filed: its drawer, what it belongs to, and which one it is, joined by strokes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Filed(Arc<str>);

impl Filed {
    /// The place of a paper, if all three are slugs.
    ///
    /// ```
    /// use guong::domain::filed::Filed;
    /// let place = Filed::at("study", "plan-1", "a").unwrap();
    /// assert!(place.is_in("study", "plan-1") && !place.is_in("study", "plan"));
    /// assert_eq!((place.belongs_to("plan-1"), place.id()), (true, "a"));
    /// assert!(Filed::at("study", "plan/1", "a").is_none());
    /// ```
    pub fn at(drawer: &str, of: &str, id: &str) -> Option<Self> {
        Self::parse(&[drawer, "/", of, "/", id].concat())
    }

    /// The place a text spells.
    pub fn parse(text: &str) -> Option<Self> {
        let is_whole = text.split('/').count() == 3 && text.split('/').all(is_slug);
        is_whole.then(|| Self(text.into()))
    }

    /// The place as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn step(&self, place: usize) -> &str {
        self.0.split('/').nth(place).unwrap_or_default()
    }

    /// The kind of paper.
    pub fn drawer(&self) -> &str {
        self.step(0)
    }

    /// Which one it is.
    pub fn id(&self) -> &str {
        self.step(2)
    }

    /// Whether it belongs to that, and goes when that goes.
    pub fn belongs_to(&self, of: &str) -> bool {
        self.step(1) == of
    }

    /// Whether it lies in this drawer and belongs to that.
    pub fn is_in(&self, drawer: &str, of: &str) -> bool {
        self.drawer() == drawer && self.belongs_to(of)
    }
}
