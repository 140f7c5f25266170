//! Who the person is, as far as it decides which items apply: kinds of staff (several jobs allowed) and features of the post.

use super::id::{Flag, Role};
use crate::domain::sorted::SortedSet;

/// The person's kinds of staff and the features of their posts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Profile {
    /// Kinds of staff; more than one for kiêm nhiệm.
    pub roles: SortedSet<Role>,
    /// Features of the post.
    pub flags: SortedSet<Flag>,
}

impl Profile {
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
        (self.any_role.is_empty() || self.any_role.iter().any(|role| profile.roles.contains(role)))
            && self.all_flags.iter().all(|flag| profile.flags.contains(flag))
            && !self.none_flags.iter().any(|flag| profile.flags.contains(flag))
    }
}
