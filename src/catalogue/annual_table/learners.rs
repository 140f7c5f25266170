//! A table of learners against the list of a plan: what would be added, what changed, what is wrong and where.

use super::columns::Meaning;
use super::figures::{is_total, staff, yes};
use super::{Fault, MOST_ROWS, Slip, Table};
use crate::catalogue::sheet::Row;
use crate::domain::annual::AnnualPlan;
use crate::domain::annual::roster::{Edits, Enrolment, Roster};
use crate::domain::figures::whole;
use crate::domain::id::ClassId;
use crate::domain::refusal::{Problem, Refusal};
use crate::domain::sorted::SortedMap;
use crate::domain::text::fold;

/// What a table of learners came to.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct LearnerReading {
    /// Rows to add, and rows of the list (same person, same class) as they would be then.
    pub edits: Edits,
    /// How many rows say what stands there already.
    pub same: usize,
    /// How many rows stand twice in the table: the first counts.
    pub twice: usize,
    /// What is wrong; rows named here are in none of the lists.
    pub slips: Vec<Slip>,
}

/// A person in a class, by what tells them from others.
type Key = (String, Option<ClassId>);

struct Reader<'a> {
    table: &'a Table,
    classes: SortedMap<String, ClassId>,
    read: LearnerReading,
}

/// Reads a table of learners.
pub fn read_learners(table: &Table, plan: &AnnualPlan, roster: &Roster) -> LearnerReading {
    let mut classes = SortedMap::new();
    for class in plan.classes.values() {
        classes.get_or_insert_with(fold(class.title.trim()), || class.id.clone());
    }
    let mut reader = Reader { table, classes, read: LearnerReading::default() };
    let mut found: Vec<(Key, usize, Enrolment)> = Vec::new();
    for row in table.body() {
        if row.cells.iter().take(3).any(|cell| is_total(cell)) {
            break;
        }
        if let Some(learner) = reader.row(row) {
            found.push(((learner.who(), learner.class.clone()), found.len(), learner));
        }
    }
    let count = found.len();
    found.sort_by(|(one, first, _), (other, second, _)| (one, first).cmp(&(other, second)));
    found.dedup_by(|(later, ..), (first, ..)| later == first);
    reader.read.twice = count - found.len();
    let (mut read, table) = (reader.read, table);
    settle(table, roster, found, &mut read);
    if roster.len() + read.edits.add.len() > MOST_ROWS {
        let fault = Fault::TooManyRows(MOST_ROWS);
        read.slips.insert(0, Slip { row: None, column: None, fault });
    }
    read
}

/// Sets what the table says beside what the list says.
fn settle(
    table: &Table,
    roster: &Roster,
    found: Vec<(Key, usize, Enrolment)>,
    read: &mut LearnerReading,
) {
    let rows = roster.rows().enumerate();
    let mut known: Vec<(Key, usize, &Enrolment)> =
        rows.map(|(at, row)| ((row.who(), row.class.clone()), at, row)).collect();
    known.sort_by(|(one, first, _), (other, second, _)| (one, first).cmp(&(other, second)));
    let place = |key: &Key| {
        let at = known.partition_point(|(known, ..)| known < key);
        known.get(at).filter(|(known, ..)| known == key)
    };
    let mut put: Vec<(usize, Enrolment)> = Vec::new();
    let mut add: Vec<(usize, Enrolment)> = Vec::new();
    for (key, order, learner) in found {
        match place(&key) {
            Some((_, at, former)) => {
                let merged = merged(table, former, learner);
                if merged == **former { read.same += 1 } else { put.push((*at, merged)) }
            }
            None => add.push((order, learner)),
        }
    }
    add.sort_by_key(|(order, _)| *order);
    put.sort_by_key(|(at, _)| *at);
    read.edits.add = add.into_iter().map(|(_, learner)| learner).collect();
    read.edits.put = put.into_iter().map(|(at, learner)| (at, Some(learner))).collect();
}

/// What the table has no column for stays as it was.
fn merged(table: &Table, former: &Enrolment, learner: Enrolment) -> Enrolment {
    let has = |meaning| table.to.contains(&Some(meaning));
    Enrolment {
        code: if has(Meaning::Code) { learner.code } else { former.code.clone() },
        unit: if has(Meaning::Unit) { learner.unit } else { former.unit.clone() },
        staff: if has(Meaning::Staff) { learner.staff } else { former.staff },
        is_woman: if has(Meaning::Woman) { learner.is_woman } else { former.is_woman },
        is_minority: if has(Meaning::Minority) { learner.is_minority } else { former.is_minority },
        periods: if has(Meaning::Done) { learner.periods } else { former.periods },
        ..learner
    }
}

impl Reader<'_> {
    fn row(&mut self, row: &Row) -> Option<Enrolment> {
        let before = self.read.slips.len();
        let mut learner = Enrolment::begun(self.table.cell(row, Meaning::Name).to_owned());
        self.table.cell(row, Meaning::Code).clone_into(&mut learner.code);
        self.table.cell(row, Meaning::Unit).clone_into(&mut learner.unit);
        self.marks(row, &mut learner);
        let class = self.table.cell(row, Meaning::Attends);
        if !class.is_empty() {
            learner.class = self.classes.get(&fold(class)).cloned();
            if learner.class.is_none() {
                self.slip(row, Some(Meaning::Attends), Fault::UnknownClass(class.to_owned()));
            }
        }
        let done = self.table.cell(row, Meaning::Done);
        if !done.is_empty() {
            learner.periods = whole(done).and_then(|number| u32::try_from(number).ok());
            if learner.periods.is_none() {
                self.slip(row, Some(Meaning::Done), Fault::NotNumber(done.to_owned()));
            }
        }
        if self.read.slips.len() > before {
            return None;
        }
        match learner.checked() {
            Ok(learner) => Some(learner),
            Err(problems) => {
                for problem in &problems {
                    self.problem(row, problem);
                }
                None
            }
        }
    }

    fn marks(&mut self, row: &Row, learner: &mut Enrolment) {
        let cell = self.table.cell(row, Meaning::Staff);
        if !cell.is_empty() {
            match staff(cell) {
                Some(staff) => learner.staff = staff,
                None => self.slip(row, Some(Meaning::Staff), Fault::UnknownWord(cell.to_owned())),
            }
        }
        let marks = [
            (Meaning::Woman, &mut learner.is_woman),
            (Meaning::Minority, &mut learner.is_minority),
        ];
        for (meaning, to) in marks {
            let cell = self.table.cell(row, meaning);
            match yes(cell) {
                Some(is_so) => *to = is_so,
                None => self.slip(row, Some(meaning), Fault::UnknownWord(cell.to_owned())),
            }
        }
    }

    fn slip(&mut self, row: &Row, column: Option<Meaning>, fault: Fault) {
        self.read.slips.push(Slip { row: Some(row.number), column, fault });
    }

    fn problem(&mut self, row: &Row, problem: &Problem) {
        let (column, fault) = match (problem.field, &problem.reason) {
            ("name", Refusal::TitleMissing) => (Meaning::Name, Fault::Missing),
            ("name", _) => (Meaning::Name, too_long(&problem.reason)),
            ("code", _) => (Meaning::Code, too_long(&problem.reason)),
            ("unit", _) => (Meaning::Unit, too_long(&problem.reason)),
            ("class", _) => (Meaning::Attends, Fault::NoClass),
            _ => {
                let found = self.table.cell(row, Meaning::Done).to_owned();
                (Meaning::Done, Fault::OutOfRange(found))
            }
        };
        self.slip(row, Some(column), fault);
    }
}

fn too_long(reason: &Refusal) -> Fault {
    match reason {
        Refusal::TooLong(limit) => Fault::TooLong(*limit),
        _ => Fault::NotTogether,
    }
}
