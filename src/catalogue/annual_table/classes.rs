//! A table of classes against a plan: what would be added, what changed, what is wrong and where.

use super::columns::Meaning;
use super::figures::{
    branch, form, group, heading_group, is_total, month, quarter, scale_of, when,
};
use super::{Fault, Slip, Table};
use crate::catalogue::sheet::Row;
use crate::domain::annual::class::{Class, ContentGroup};
use crate::domain::annual::cost::Cost;
use crate::domain::annual::{AnnualPlan, Fund};
use crate::domain::figures::{scaled, whole};
use crate::domain::id::{ClassId, FundId};
use crate::domain::money::Dong;
use crate::domain::refusal::{LONGEST_TEXT, LONGEST_TITLE, Refusal};
use crate::domain::sorted::SortedMap;
use crate::domain::text::fold;

/// What a table of classes came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassReading {
    /// Classes the plan does not have.
    pub added: Vec<Class>,
    /// Classes of the plan (same title, same audience) as they would be then.
    pub changed: Vec<Class>,
    /// How many rows say what stands there already.
    pub same: usize,
    /// How many rows are headings of groups, sums, or numbers of columns.
    pub skipped: usize,
    /// The plan with the funds the table names.
    pub plan: AnnualPlan,
    /// Of its funds, those it did not have before.
    pub new_funds: Vec<Fund>,
    /// What is wrong; rows named here are in none of the lists.
    pub slips: Vec<Slip>,
}

struct Reader<'a, F> {
    table: &'a Table,
    fresh: F,
    scale: u64,
    group: Option<ContentGroup>,
    /// The classes of the plan by title and audience, those not met yet, the oldest first.
    known: SortedMap<(String, String), Vec<ClassId>>,
    read: ClassReading,
}

/// Reads a table of classes. Ids of new classes and funds are asked for by number.
pub fn read_classes(
    table: &Table,
    plan: &AnnualPlan,
    fresh: impl FnMut(usize) -> String,
) -> ClassReading {
    let mut known: SortedMap<(String, String), Vec<ClassId>> = SortedMap::new();
    for class in plan.classes.values() {
        known.get_or_insert_with(key_of(class), Vec::new).push(class.id.clone());
    }
    let read = ClassReading {
        added: Vec::new(),
        changed: Vec::new(),
        same: 0,
        skipped: 0,
        plan: plan.clone(),
        new_funds: Vec::new(),
        slips: Vec::new(),
    };
    let scale = scale_of(&table.heading_of(Meaning::Cost));
    let mut reader = Reader { table, fresh, scale, group: None, known, read };
    for row in table.body() {
        let first = || row.cells.iter().take(3);
        if first().any(|cell| is_total(cell)) {
            reader.read.skipped += 1;
            // Below the sum stand notes and signatures.
            break;
        }
        if let Some(group) = first().find_map(|cell| heading_group(cell)) {
            reader.group = Some(group);
            reader.read.skipped += 1;
        } else if numbers_columns(row) {
            reader.read.skipped += 1;
        } else {
            reader.row(row);
        }
    }
    reader.read
}

fn key_of(class: &Class) -> (String, String) {
    (fold(class.title.trim()), fold(class.audience.trim()))
}

/// Whether a row numbers the columns: (1), (2), (3)…
fn numbers_columns(row: &Row) -> bool {
    let cells = row.cells.iter().map(|cell| cell.trim().trim_matches(['(', ')']));
    let numbers: Option<Vec<u8>> =
        cells.filter(|cell| !cell.is_empty()).map(|cell| cell.parse().ok()).collect();
    let follow = |pair: &[u8]| matches!(pair, [one, next] if one.checked_add(1) == Some(*next));
    numbers.is_some_and(|numbers| numbers.len() > 2 && numbers.windows(2).all(follow))
}

impl<F: FnMut(usize) -> String> Reader<'_, F> {
    fn row(&mut self, row: &Row) {
        let before = self.read.slips.len();
        let title = self.table.cell(row, Meaning::Title);
        if title.is_empty() {
            self.slip(row, Some(Meaning::Title), Fault::Missing);
            return;
        }
        let key = (fold(title), fold(self.table.cell(row, Meaning::Audience)));
        let id = self.known.get(&key).and_then(|ids| ids.first()).cloned();
        let known = id.as_ref().and_then(|id| self.read.plan.classes.get(id)).cloned();
        let number = row.number;
        let base = known.clone().or_else(|| {
            let id = ClassId::parse(&(self.fresh)(number))?;
            Some(Class::begun(id, title.to_owned()))
        });
        let Some(mut class) = base else { return };
        self.texts(row, &mut class);
        self.counts(row, &mut class);
        self.choices(row, &mut class);
        self.money(row, &mut class);
        if self.read.slips.len() > before {
            return;
        }
        match class.checked() {
            Err(refusal) => self.slip(row, None, fault_of(&refusal)),
            Ok(class) => {
                if let Some(ids) = self.known.get_mut(&key).filter(|ids| !ids.is_empty()) {
                    ids.remove(0);
                }
                match known {
                    None => self.read.added.push(class),
                    Some(known) if known == class => self.read.same += 1,
                    Some(_) => self.read.changed.push(class),
                }
            }
        }
    }

    fn slip(&mut self, row: &Row, column: Option<Meaning>, fault: Fault) {
        self.read.slips.push(Slip { row: Some(row.number), column, fault });
    }

    fn texts(&mut self, row: &Row, class: &mut Class) {
        let fields = [
            (Meaning::Title, &mut class.title, LONGEST_TITLE),
            (Meaning::Audience, &mut class.audience, LONGEST_TITLE),
            (Meaning::Place, &mut class.place, LONGEST_TITLE),
            (Meaning::Lead, &mut class.lead, LONGEST_TITLE),
            (Meaning::Partners, &mut class.partners, LONGEST_TITLE),
            (Meaning::Reason, &mut class.reason, LONGEST_TEXT),
            (Meaning::Note, &mut class.note, LONGEST_TEXT),
        ];
        for (meaning, to, limit) in fields {
            let cell = self.table.cell(row, meaning);
            if cell.chars().count() > limit {
                self.slip(row, Some(meaning), Fault::TooLong(limit));
            } else if !cell.is_empty() {
                cell.clone_into(to);
            }
        }
    }

    /// A whole number of a cell; nothing for an empty one or one that is told.
    fn count(&mut self, row: &Row, meaning: Meaning) -> Option<u32> {
        let cell = self.table.cell(row, meaning);
        if cell.is_empty() {
            return None;
        }
        let Some(number) = whole(cell) else {
            self.slip(row, Some(meaning), Fault::NotNumber(cell.to_owned()));
            return None;
        };
        let limit = u64::from(crate::domain::annual::class::MOST_LEARNERS);
        let number = Some(number).filter(|number| *number <= limit);
        let number = number.and_then(|number| u32::try_from(number).ok());
        if number.is_none() {
            self.slip(row, Some(meaning), Fault::OutOfRange(cell.to_owned()));
        }
        number
    }

    fn counts(&mut self, row: &Row, class: &mut Class) {
        class.runs = self.count(row, Meaning::Runs).unwrap_or(class.runs);
        class.seats = self.count(row, Meaning::Seats).or(class.seats);
        class.people = self.count(row, Meaning::People).or(class.people);
        class.periods = self.count(row, Meaning::Periods).or(class.periods);
        let turns = self.count(row, Meaning::Turns);
        class.turns_stated = turns.or(class.turns_stated);
        // What runs × seats says anyway is not written down beside it.
        if class.turns_stated.map(u64::from) == class.turns_counted() {
            class.turns_stated = None;
        }
    }

    /// A choice out of a closed list.
    fn choice<T>(
        &mut self,
        row: &Row,
        meaning: Meaning,
        read: fn(&str) -> Option<T>,
        otherwise: fn(String) -> Fault,
    ) -> Option<T> {
        let cell = self.table.cell(row, meaning);
        if cell.is_empty() {
            return None;
        }
        let found = read(cell);
        if found.is_none() {
            self.slip(row, Some(meaning), otherwise(cell.to_owned()));
        }
        found
    }

    fn choices(&mut self, row: &Row, class: &mut Class) {
        let group = self.choice(row, Meaning::Group, group, Fault::UnknownWord);
        class.group = group.or(self.group).unwrap_or(class.group);
        class.branch =
            self.choice(row, Meaning::Branch, branch, Fault::UnknownWord).unwrap_or(class.branch);
        class.form =
            self.choice(row, Meaning::Form, form, Fault::UnknownWord).unwrap_or(class.form);
        let whens = [
            self.choice(row, Meaning::Month, month, Fault::NotWhen),
            self.choice(row, Meaning::When, when, Fault::NotWhen),
            self.choice(row, Meaning::Quarter, quarter, Fault::NotWhen),
        ];
        class.when = whens.into_iter().flatten().next().unwrap_or(class.when);
    }

    fn money(&mut self, row: &Row, class: &mut Class) {
        let cell = self.table.cell(row, Meaning::Cost);
        if cell.is_empty() {
            return;
        }
        let Some(amount) = scaled(cell, self.scale).and_then(Dong::new) else {
            self.slip(row, Some(Meaning::Cost), Fault::NotMoney(cell.to_owned()));
            return;
        };
        // Lines that come to the same stay: the table knows less about them than the plan.
        if class.cost() == amount && !class.costs.is_empty() {
            return;
        }
        let name = self.table.cell(row, Meaning::Fund).to_owned();
        if name.chars().count() > LONGEST_TITLE {
            self.slip(row, Some(Meaning::Fund), Fault::TooLong(LONGEST_TITLE));
            return;
        }
        let fund = if name.is_empty() { None } else { self.fund(row, &name) };
        class.costs =
            if amount == Dong::ZERO { Vec::new() } else { vec![Cost::lump(amount, fund)] };
    }

    /// The fund of a name, made where there is none.
    fn fund(&mut self, row: &Row, name: &str) -> Option<FundId> {
        let wanted = fold(name);
        let known = self.read.plan.funds.iter().find(|fund| fold(fund.name.trim()) == wanted);
        if let Some(fund) = known {
            return Some(fund.id.clone());
        }
        let id = FundId::parse(&(self.fresh)(row.number))?;
        let fund = Fund { id: id.clone(), name: name.to_owned(), granted: None };
        self.read.plan.funds.push(fund.clone());
        self.read.new_funds.push(fund);
        Some(id)
    }
}

fn fault_of(refusal: &Refusal) -> Fault {
    match refusal {
        Refusal::TooLong(limit) => Fault::TooLong(*limit),
        _ => Fault::NotTogether,
    }
}
