//! Who learns in which class: turns (lượt) and people (người), and the periods of each person against the floor.

use crate::domain::id::{ClassId, LearnerId};
use crate::domain::ratio::Ratio;
use crate::domain::sorted::{SortedMap, SortedSet};

/// The groups of staff reports are made of (`training-vn` B1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Staff {
    /// Leaders of a department.
    DepartmentHead,
    /// Leaders of a division.
    DivisionHead,
    /// Civil servants without a post of leadership.
    CivilServant,
    /// Cadres and civil servants of a commune.
    Commune,
    /// Public employees who manage.
    ManagingEmployee,
    /// Public employees.
    PublicEmployee,
    /// Members of a People's Council.
    Councillor,
    /// Everybody else.
    Other,
}

impl Staff {
    /// All of them, in the order of the tables.
    pub const ALL: [Self; 8] = [
        Self::DepartmentHead,
        Self::DivisionHead,
        Self::CivilServant,
        Self::Commune,
        Self::ManagingEmployee,
        Self::PublicEmployee,
        Self::Councillor,
        Self::Other,
    ];
}

/// A person who learns. The name is for the unit's own lists and leaves it in none of the sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learner {
    /// Its id.
    pub id: LearnerId,
    /// The name, as the unit writes it.
    pub name: String,
    /// Where the person works.
    pub unit: String,
    /// The group of staff.
    pub staff: Staff,
    /// Counted among women, where the unit counts them.
    pub is_woman: bool,
    /// Counted among ethnic minorities, where the unit counts them.
    pub is_minority: bool,
}

/// One person in one class: one turn (lượt).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The class.
    pub class: ClassId,
    /// The person.
    pub learner: LearnerId,
    /// Periods finished; none while the class is not over for this person.
    pub periods: Option<u32>,
}

/// Counts of turns and of people, never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Attendance {
    /// Turns.
    pub turns: u64,
    /// Of them, finished.
    pub turns_done: u64,
    /// Distinct people.
    pub people: u64,
}

/// Counts some turns; the same person in the same class twice is one turn.
pub fn attendance<'a>(turns: impl IntoIterator<Item = &'a Turn>) -> Attendance {
    // Sorted once instead of placed one by one: a province has tens of thousands.
    let mut seen: Vec<_> =
        turns.into_iter().map(|turn| (&turn.class, &turn.learner, turn)).collect();
    seen.sort_by_key(|(class, learner, turn)| (*class, *learner, turn.periods.is_none()));
    seen.dedup_by_key(|(class, learner, _)| (*class, *learner));
    let done = seen.iter().filter(|(_, _, turn)| turn.periods.is_some()).count();
    let mut people: Vec<&LearnerId> = seen.iter().map(|(_, learner, _)| *learner).collect();
    people.sort();
    people.dedup();
    Attendance { turns: wide(seen.len()), turns_done: wide(done), people: wide(people.len()) }
}

/// How many of some people reached a floor of periods, of how many; people without a turn count as not having.
pub fn reached<'a>(
    people: impl IntoIterator<Item = &'a LearnerId>,
    turns: &[Turn],
    floor: u32,
) -> Option<Ratio> {
    let mut periods: SortedMap<&LearnerId, u64> = SortedMap::new();
    let mut counted: SortedSet<(&ClassId, &LearnerId)> = SortedSet::new();
    for turn in turns {
        if let Some(done) = turn.periods
            && counted.insert((&turn.class, &turn.learner))
        {
            *periods.get_or_insert_with(&turn.learner, || 0) += u64::from(done);
        }
    }
    let people: SortedSet<&LearnerId> = people.into_iter().collect();
    let has =
        |person: &&&LearnerId| periods.get(*person).is_some_and(|all| *all >= u64::from(floor));
    Ratio::new(wide(people.iter().filter(has).count()), wide(people.len()))
}

fn wide(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
