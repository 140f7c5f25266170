//! What an item has to do with an item of another standard, so that one answer can light up several.

use super::id::{ItemId, StandardId};

/// How two items stand to each other, seen from the item that says so; strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelationKind {
    /// The same behaviour at the same demand.
    Equal,
    /// This item asks more than the other, which is a part of it.
    Superset,
    /// This item asks a part of the other.
    Subset,
    /// They overlap.
    Intersects,
    /// The same subject, worth seeing side by side.
    Related,
}

impl RelationKind {
    /// The same relation, seen from the other item.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Superset => Self::Subset,
            Self::Subset => Self::Superset,
            same => same,
        }
    }
}

/// One relation of an item; the other item may be of a standard that is not here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// The other item's standard.
    pub standard: StandardId,
    /// The other item.
    pub item: ItemId,
    /// How they stand to each other.
    pub kind: RelationKind,
}
