//! The list of learners as it is looked at: found, put in order, counted. Reckoned over numbers, because a province has
//! tens of thousands of rows and each look must be over before the next frame.

use std::sync::OnceLock;

use super::learners::Staff;
use super::roster::{Enrolment, Roster};
use crate::domain::id::ClassId;
use crate::domain::ratio::Ratio;
use crate::domain::sorted::SortedMap;
use crate::domain::text::{NameKey, fold, letters, name_key};

/// A column the list can be put in order by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum RosterColumn {
    /// As the rows came.
    #[default]
    AsCame,
    /// By name: *tên* first.
    Name,
    /// By staff number.
    Code,
    /// By place of work.
    Unit,
    /// By group of staff, in the order of the tables.
    Staff,
    /// By class, in the order of the plan.
    Class,
    /// By periods finished; those not finished come first.
    Periods,
}

impl RosterColumn {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 7] =
        [Self::AsCame, Self::Name, Self::Code, Self::Unit, Self::Staff, Self::Class, Self::Periods];
}

/// Which rows are looked at.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RosterFilter {
    /// Words that stand in name or staff number, with or without marks.
    pub text: String,
    /// Of one class; `Some(None)` are those in no class yet.
    pub class: Option<Option<ClassId>>,
    /// Of one unit, as it is written.
    pub unit: Option<String>,
    /// Of one group of staff.
    pub staff: Option<Staff>,
    /// Only turns that are not finished.
    pub is_open: bool,
}

/// What some rows come to; turns and people are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct RosterSums {
    /// Rows.
    pub rows: u64,
    /// Turns: the same person in the same class twice is one.
    pub turns: u64,
    /// Of them, finished.
    pub turns_done: u64,
    /// Distinct people.
    pub people: u64,
    /// Of them, those who reached the floor of periods over all their classes.
    pub reached: u64,
}

impl RosterSums {
    /// Who reached the floor, of how many.
    pub fn share(self) -> Option<Ratio> {
        Ratio::new(self.reached, self.people)
    }
}

/// Numbers that stand for people, turns and names of a list.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RosterNumbers {
    /// For each row, the number of its person.
    person: Vec<u32>,
    /// For each row, the number of its turn; none for somebody in no class.
    turn: Vec<Option<u32>>,
    /// For each row, its name and staff number without marks.
    text: Vec<String>,
    /// For each row, where its name stands among all; reckoned when an order is first asked for.
    name: OnceLock<Vec<u32>>,
    /// For each person, the periods finished in all classes.
    finished: Vec<u64>,
    /// How many turns there are.
    turns: usize,
}

impl RosterNumbers {
    /// Looks through a list once.
    pub fn of(roster: &Roster) -> Self {
        let rows: Vec<&Enrolment> = roster.rows().collect();
        let mut who = Vec::with_capacity(rows.len());
        let mut text = Vec::with_capacity(rows.len());
        let mut units: SortedMap<&str, String> = SortedMap::new();
        for row in &rows {
            let (name, code) = (fold(row.name.trim()), fold(row.code.trim()));
            let unit = units.get_or_insert_with(row.unit.trim(), || fold(row.unit.trim()));
            who.push(if code.is_empty() { [&name, "\n", unit].concat() } else { code.clone() });
            text.push(if code.is_empty() { name } else { [&name, " ", &code].concat() });
        }
        let (person, people) = numbered(&who);
        let (turn, turns) = turns_of(&rows, &person);
        let mut finished = vec![0; people];
        let mut is_counted = vec![false; turns];
        for ((row, person), turn) in rows.iter().zip(&person).zip(&turn) {
            let counted = turn.and_then(|turn| is_counted.get_mut(turn as usize));
            if let (Some(periods), Some(counted)) = (row.periods, counted)
                && let Some(sum) = finished.get_mut(*person as usize)
                && !*counted
            {
                *counted = true;
                *sum += u64::from(periods);
            }
        }
        Self { person, turn, text, name: OnceLock::new(), finished, turns }
    }

    fn names(&self, roster: &Roster) -> &Vec<u32> {
        self.name.get_or_init(|| {
            let keys: Vec<NameKey> = roster.rows().map(|row| name_key(&row.name)).collect();
            numbered(&keys).0
        })
    }

    /// The places of the rows a filter finds, in an order.
    pub fn arranged(
        &self,
        roster: &Roster,
        classes: &[ClassId],
        filter: &RosterFilter,
        order: (RosterColumn, bool),
    ) -> Vec<u32> {
        let words: Vec<String> = filter.text.split_whitespace().map(fold).collect();
        let finds = |row: &Enrolment, text: &str| {
            filter.class.as_ref().is_none_or(|class| *class == row.class)
                && filter.staff.is_none_or(|staff| staff == row.staff)
                && filter.unit.as_ref().is_none_or(|unit| unit.trim() == row.unit.trim())
                && !(filter.is_open && (row.periods.is_some() || row.class.is_none()))
                && words.iter().all(|word| text.contains(word.as_str()))
        };
        let found = roster.rows().zip(&self.text).zip(0_u32..);
        let found = found.filter(|((row, text), _)| finds(row, text)).map(|(_, at)| at);
        let (column, is_down) = order;
        if column == RosterColumn::AsCame {
            let mut found: Vec<u32> = found.collect();
            if is_down {
                found.reverse();
            }
            return found;
        }
        let (rank, names) = (self.ranks(roster, classes, column), self.names(roster));
        // One number a row (place in the column, then the name, then the row): one sort for every column.
        let keys = found.map(|at| {
            let part = |all: &[u32]| u128::from(all.get(at as usize).copied().unwrap_or(0));
            let rank = if is_down { u128::from(u32::MAX) - part(&rank) } else { part(&rank) };
            (rank << 64) | (part(names) << 32) | u128::from(at)
        });
        let mut keys: Vec<u128> = keys.collect();
        keys.sort_unstable();
        keys.into_iter().map(|key| u32::try_from(key & 0xffff_ffff).unwrap_or(0)).collect()
    }

    /// For each row, where it stands in a column.
    fn ranks(&self, roster: &Roster, classes: &[ClassId], column: RosterColumn) -> Vec<u32> {
        let rows = roster.rows();
        match column {
            RosterColumn::AsCame => (0..).take(roster.len()).collect(),
            RosterColumn::Name => self.names(roster).clone(),
            RosterColumn::Code => numbered(&rows.map(|row| &row.code).collect::<Vec<_>>()).0,
            RosterColumn::Unit => {
                let mut known: SortedMap<&str, Vec<u32>> = SortedMap::new();
                for row in roster.rows() {
                    known.get_or_insert_with(&row.unit, || letters(&row.unit));
                }
                let keys: Vec<&Vec<u32>> = known.values().collect();
                let (order, _) = numbered(&keys);
                let known: SortedMap<&str, u32> = known.into_keys().zip(order).collect();
                rows.map(|row| known.get(row.unit.as_str()).copied().unwrap_or(0)).collect()
            }
            RosterColumn::Staff => {
                let place = |staff| Staff::ALL.iter().position(|known| *known == staff);
                rows.map(|row| narrow(place(row.staff))).collect()
            }
            RosterColumn::Class => {
                let places: SortedMap<&ClassId, usize> = classes.iter().zip(1..).collect();
                let place = |class: Option<&ClassId>| places.get(class?).copied();
                rows.map(|row| narrow(place(row.class.as_ref()))).collect()
            }
            RosterColumn::Periods => {
                rows.map(|row| row.periods.map_or(0, |periods| periods.saturating_add(1))).collect()
            }
        }
    }

    /// What some rows come to, against a floor of periods.
    pub fn sums(&self, roster: &Roster, places: &[u32], floor: u32) -> RosterSums {
        let done: Vec<bool> = roster.rows().map(|row| row.periods.is_some()).collect();
        let mut people = vec![false; self.finished.len()];
        let (mut turns, mut turns_done) = (vec![false; self.turns], vec![false; self.turns]);
        for at in places.iter().map(|at| *at as usize) {
            if let Some(seen) = self.person.get(at).and_then(|who| people.get_mut(*who as usize)) {
                *seen = true;
            }
            let Some(turn) = self.turn.get(at).copied().flatten() else { continue };
            if let (Some(seen), Some(is_done)) =
                (turns.get_mut(turn as usize), turns_done.get_mut(turn as usize))
            {
                *seen = true;
                *is_done |= done.get(at).copied().unwrap_or(false);
            }
        }
        let has = |(seen, sum): &(&bool, &u64)| **seen && **sum >= u64::from(floor);
        RosterSums {
            rows: wide(places.len()),
            turns: marked(&turns),
            turns_done: marked(&turns_done),
            people: marked(&people),
            reached: wide(people.iter().zip(&self.finished).filter(has).count()),
        }
    }
}

/// The number of each turn, and how many there are.
fn turns_of(rows: &[&Enrolment], person: &[u32]) -> (Vec<Option<u32>>, usize) {
    let mut classes: SortedMap<&ClassId, u32> = SortedMap::new();
    let mut next = 1;
    for class in rows.iter().filter_map(|row| row.class.as_ref()) {
        classes.get_or_insert_with(class, || {
            next += 1;
            next - 1
        });
    }
    let key = |(row, person): (&&Enrolment, &u32)| {
        let class = row.class.as_ref().and_then(|class| classes.get(class));
        (u64::from(class.copied().unwrap_or(0)) << 32) | u64::from(*person)
    };
    let keys: Vec<u64> = rows.iter().zip(person).map(key).collect();
    let (numbers, count) = numbered(&keys);
    let turns = rows.iter().zip(numbers).map(|(row, number)| row.class.as_ref().map(|_| number));
    (turns.collect(), count)
}

/// For each of some keys, where it stands among the distinct ones; and how many of those there are.
fn numbered<K: Ord>(keys: &[K]) -> (Vec<u32>, usize) {
    let mut order: Vec<(&K, u32)> = keys.iter().zip(0..).collect();
    order.sort_unstable();
    let mut numbers = vec![0; keys.len()];
    let (mut number, mut last) = (0, None);
    for (key, at) in order {
        if last.is_some_and(|last| last != key) {
            number += 1;
        }
        last = Some(key);
        if let Some(place) = numbers.get_mut(at as usize) {
            *place = number;
        }
    }
    (numbers, last.map_or(0, |_| number as usize + 1))
}

fn narrow(place: Option<usize>) -> u32 {
    place.and_then(|place| u32::try_from(place).ok()).unwrap_or(0)
}

fn wide(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

fn marked(all: &[bool]) -> u64 {
    wide(all.iter().filter(|is| **is).count())
}
