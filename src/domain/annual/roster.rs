//! The unit's list of who learns what: one row a turn (lượt), kept in blocks so that one change touches one block.

use std::sync::Arc;

use super::learners::{Learner, Staff, Turn};
use crate::domain::id::{ClassId, FileId, LearnerId};
use crate::domain::refusal::{LONGEST_TITLE, Problem, Refusal, bounded, titled};
use crate::domain::sorted::SortedMap;
use crate::domain::text::fold;

/// How many rows stand in one block: a change rewrites so many.
pub const BLOCK: usize = 256;
/// The longest list of one plan.
pub const MOST_ROWS: usize = 20_000;
/// More periods than this of one class are a mistyped number.
pub const MOST_PERIODS: u32 = 10_000;

/// A row of the list: a person in a class, or a person in none yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// The name, as the unit writes it.
    pub name: String,
    /// The staff number, where the unit has them.
    pub code: String,
    /// Where the person works.
    pub unit: String,
    /// The group of staff.
    pub staff: Staff,
    /// Counted among women, where the unit counts them.
    pub is_woman: bool,
    /// Counted among ethnic minorities, where the unit counts them.
    pub is_minority: bool,
    /// The class; none for somebody who learns in none yet.
    pub class: Option<ClassId>,
    /// Periods finished; none while the class is not over for this person.
    pub periods: Option<u32>,
}

impl Enrolment {
    /// A person of whom nothing but the name is known.
    pub fn begun(name: String) -> Self {
        Self {
            name,
            code: String::new(),
            unit: String::new(),
            staff: Staff::Other,
            is_woman: false,
            is_minority: false,
            class: None,
            periods: None,
        }
    }

    /// What tells this person from others: the staff number, else the name and the unit, without marks and case.
    pub fn who(&self) -> String {
        let code = self.code.trim();
        if code.is_empty() {
            [&fold(self.name.trim()), "\n", &fold(self.unit.trim())].concat()
        } else {
            fold(code)
        }
    }

    /// The id of this person in lists and counts; it is reckoned anew and kept nowhere.
    pub fn learner(&self) -> LearnerId {
        LearnerId::of(&self.who())
    }

    /// Everything within its limits, or every field that is not.
    pub fn checked(mut self) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut put = |field, to: &mut String, found: Result<String, Refusal>| match found {
            Ok(text) => *to = text,
            Err(reason) => problems.push(Problem { field, reason }),
        };
        let [name, code, unit] = [titled(&self.name), short(&self.code), short(&self.unit)];
        put("name", &mut self.name, name);
        put("code", &mut self.code, code);
        put("unit", &mut self.unit, unit);
        if self.periods.is_some_and(|periods| periods > MOST_PERIODS) {
            problems.push(Problem { field: "periods", reason: Refusal::OutOfRange });
        }
        if self.class.is_none() && self.periods.is_some() {
            problems.push(Problem { field: "class", reason: Refusal::Gone });
        }
        if problems.is_empty() { Ok(self) } else { Err(problems) }
    }
}

fn short(text: &str) -> Result<String, Refusal> {
    bounded(text, LONGEST_TITLE)
}

/// Some rows that are kept together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its id.
    pub id: FileId,
    /// Its rows, in the order they came.
    pub rows: Vec<Enrolment>,
}

/// The list of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Roster {
    /// Its blocks, in the order they were made.
    pub blocks: Vec<Arc<Block>>,
    /// How many blocks this version cannot read; they stay as they are.
    pub unread: usize,
}

/// A change of the list: rows put in the place of others, taken away, added.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Edits {
    /// By the place of the row, counted over all blocks: what stands there now, or nothing.
    pub put: SortedMap<usize, Option<Enrolment>>,
    /// Rows at the end.
    pub add: Vec<Enrolment>,
}

impl Edits {
    /// Rows added at the end.
    pub fn adding(add: Vec<Enrolment>) -> Self {
        Self { add, ..Self::default() }
    }

    /// One row in the place of another.
    pub fn putting(at: usize, row: Enrolment) -> Self {
        Self { put: [(at, Some(row))].into_iter().collect(), add: Vec::new() }
    }

    /// Rows taken away.
    pub fn without(rows: impl IntoIterator<Item = usize>) -> Self {
        Self { put: rows.into_iter().map(|at| (at, None)).collect(), add: Vec::new() }
    }
}

impl Roster {
    /// Every row, in the order of the list.
    pub fn rows(&self) -> impl Iterator<Item = &Enrolment> {
        self.blocks.iter().flat_map(|block| &block.rows)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.blocks.iter().map(|block| block.rows.len()).sum()
    }

    /// Whether nobody stands in it.
    pub fn is_empty(&self) -> bool {
        self.blocks.iter().all(|block| block.rows.is_empty())
    }

    /// The row at a place, counted over all blocks.
    pub fn row(&self, mut at: usize) -> Option<&Enrolment> {
        for block in &self.blocks {
            match block.rows.get(at) {
                Some(row) => return Some(row),
                None => at -= block.rows.len(),
            }
        }
        None
    }

    /// The blocks that a change touches, as they are then; one without rows goes. New blocks take the ids they are given.
    pub fn edited(
        &self,
        edits: Edits,
        mut fresh: impl FnMut(usize) -> Option<FileId>,
    ) -> Vec<Block> {
        let (mut touched, mut first) = (Vec::new(), 0);
        let mut add = edits.add.into_iter();
        for (place, block) in self.blocks.iter().enumerate() {
            let places = first..first + block.rows.len();
            first = places.end;
            let is_last = place + 1 == self.blocks.len();
            let room = if is_last { BLOCK.saturating_sub(block.rows.len()) } else { 0 };
            let has_edit = edits.put.iter().any(|(at, _)| places.contains(at));
            if !has_edit && (room == 0 || add.len() == 0) {
                continue;
            }
            let kept = places.zip(&block.rows).filter_map(|(at, row)| match edits.put.get(&at) {
                Some(put) => put.clone(),
                None => Some(row.clone()),
            });
            let rows = kept.chain(add.by_ref().take(room)).collect();
            touched.push(Block { id: block.id.clone(), rows });
        }
        for number in 0.. {
            let rows: Vec<Enrolment> = add.by_ref().take(BLOCK).collect();
            let Some(id) = fresh(number).filter(|_| !rows.is_empty()) else { break };
            touched.push(Block { id, rows });
        }
        touched
    }

    /// The people of the list, each once as they stand first, and their turns.
    pub fn people_and_turns(&self) -> (Vec<Learner>, Vec<Turn>) {
        let (mut people, mut turns) = (Vec::with_capacity(self.len()), Vec::new());
        for row in self.rows() {
            let id = row.learner();
            if let Some(class) = &row.class {
                let (class, learner) = (class.clone(), id.clone());
                turns.push(Turn { class, learner, periods: row.periods });
            }
            people.push(Learner {
                id,
                name: row.name.clone(),
                unit: row.unit.clone(),
                staff: row.staff,
                is_woman: row.is_woman,
                is_minority: row.is_minority,
            });
        }
        // A stable sort: of several rows of a person the first stays.
        people.sort_by(|one, other| one.id.cmp(&other.id));
        people.dedup_by(|later, first| later.id == first.id);
        (people, turns)
    }
}
