//! What the unit's own list of learners says about a target, so that nobody counts by hand.

use super::learners::{Staff, reached};
use super::roster::Roster;
use super::target::Counted;
use crate::domain::id::LearnerId;
use crate::domain::plan::CIVIL_SERVANT_FLOOR;
use crate::domain::ratio::Ratio;
use crate::domain::sorted::SortedSet;

impl Staff {
    /// Whether people of this group are held to the yearly floor of periods. The source names civil servants only (`training-vn` A);
    /// the commune's group also has cadres in it, which a list cannot tell apart. Nothing is assumed for public employees.
    pub fn has_floor(self) -> bool {
        match self {
            Self::DepartmentHead | Self::DivisionHead | Self::CivilServant | Self::Commune => true,
            Self::ManagingEmployee | Self::PublicEmployee | Self::Councillor | Self::Other => false,
        }
    }
}

impl Roster {
    /// People (người) of the list who have what is counted, of the people of the list it is asked of. None where the list
    /// cannot say, or names nobody it is asked of.
    pub fn says(&self, counted: Counted) -> Option<Ratio> {
        let (people, turns) = self.people_and_turns();
        match counted {
            Counted::Trained => {
                let all: SortedSet<&LearnerId> = people.iter().map(|person| &person.id).collect();
                let done = turns.iter().filter(|turn| turn.periods.is_some());
                let done: SortedSet<&LearnerId> = done.map(|turn| &turn.learner).collect();
                let wide = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
                Ratio::new(wide(done.len()), wide(all.len()))
            }
            Counted::FortyPeriods => {
                let bound = people.iter().filter(|person| person.staff.has_floor());
                reached(bound.map(|person| &person.id), &turns, CIVIL_SERVANT_FLOOR)
            }
            Counted::Attained | Counted::Reduced | Counted::Other => None,
        }
    }
}
