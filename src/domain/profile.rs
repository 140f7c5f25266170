//! Who the person is, as far as it decides which items apply: kinds of staff and features of the post, for each of
//! several positions where somebody holds more than one (kiêm nhiệm).

use super::id::{Flag, Role};
use crate::domain::sorted::SortedSet;

/// One of several positions a person holds.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Position {
    /// What the person calls it; may be empty.
    pub name: String,
    /// Its kinds of staff.
    pub roles: SortedSet<Role>,
    /// Its features.
    pub flags: SortedSet<Flag>,
}

impl Position {
    /// Adds or takes away a kind of staff.
    pub fn set_role(&mut self, role: &Role, is_on: bool) {
        if is_on {
            self.roles.insert(role.clone());
        } else {
            self.roles.remove(role);
        }
    }

    /// Adds or takes away a feature of the post.
    pub fn set_flag(&mut self, flag: &Flag, is_on: bool) {
        if is_on {
            self.flags.insert(flag.clone());
        } else {
            self.flags.remove(flag);
        }
    }

    /// Whether an item applies to this position by itself.
    fn is_meant(&self, applies: &Applicability) -> bool {
        applies.holds_for(&self.roles, &self.flags)
    }
}

/// The person's kinds of staff and the features of their posts. What applies is decided by all positions together.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Profile {
    /// Kinds of staff; more than one for kiêm nhiệm.
    pub roles: SortedSet<Role>,
    /// Features of the post.
    pub flags: SortedSet<Flag>,
    /// The positions, where there are several; empty for somebody with one. Kinds and features above are theirs joined.
    pub positions: Vec<Position>,
}

impl Profile {
    /// The positions, at least one: somebody who named none holds one without a name.
    pub fn held(&self) -> Vec<Position> {
        if self.positions.is_empty() {
            let (roles, flags) = (self.roles.clone(), self.flags.clone());
            vec![Position { name: String::new(), roles, flags }]
        } else {
            self.positions.clone()
        }
    }

    /// Takes these positions in place of the former; a single one needs no name.
    pub fn hold(&mut self, mut positions: Vec<Position>) {
        self.roles = positions.iter().flat_map(|position| position.roles.iter().cloned()).collect();
        self.flags = positions.iter().flat_map(|position| position.flags.iter().cloned()).collect();
        if positions.len() < 2 {
            positions.clear();
        }
        self.positions = positions;
    }

    /// The same, without positions that do not add up to it: something else was said since.
    #[must_use]
    pub fn settled(mut self) -> Self {
        let mut joined = self.clone();
        joined.hold(self.held());
        if joined.roles != self.roles || joined.flags != self.flags {
            self.positions.clear();
        }
        self
    }

    /// The places of the positions for which an item is asked; none where only all of them together bring it, or where
    /// there is but one.
    pub fn positions_for(&self, applies: &Applicability) -> Vec<usize> {
        let places = self.positions.iter().enumerate();
        places.filter(|(_, held)| held.is_meant(applies)).map(|(place, _)| place).collect()
    }

    /// Adds or takes away a feature of the post.
    pub fn set_flag(&mut self, flag: &Flag, is_on: bool) {
        if is_on {
            self.flags.insert(flag.clone());
        } else {
            self.flags.remove(flag);
        }
    }
}

/// To whom an item applies (method D.2).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Applicability {
    /// Any of these kinds of staff; empty means everybody.
    pub any_role: Vec<Role>,
    /// All of these features.
    pub all_flags: Vec<Flag>,
    /// None of these features.
    pub none_flags: Vec<Flag>,
}

impl Applicability {
    /// Whether the item applies to this person.
    pub fn admits(&self, profile: &Profile) -> bool {
        self.holds_for(&profile.roles, &profile.flags)
    }

    fn holds_for(&self, roles: &SortedSet<Role>, flags: &SortedSet<Flag>) -> bool {
        (self.any_role.is_empty() || self.any_role.iter().any(|role| roles.contains(role)))
            && self.all_flags.iter().all(|flag| flags.contains(flag))
            && !self.none_flags.iter().any(|flag| flags.contains(flag))
    }
}
