//! Here live tables of classes and of learners as units keep them: headings are guessed, cells read, slips told by row and column.
//! It may use: domain, the rows of `sheet` beside it.
//! It never applies anything, knows a sentence, or lets a cell become another value than it says.
//! Start reading at `columns.rs`, then `classes.rs` and `learners.rs`; `figures.rs` reads single cells.

mod classes;
mod columns;
mod figures;
mod learners;

pub use classes::{ClassReading, read_classes};
pub use columns::{Kind, Meaning};
pub use learners::{LearnerReading, read_learners};

use super::sheet::Row;
use crate::domain::id::EditionId;
use columns::plain;

/// The largest table, in rows.
pub const MOST_ROWS: usize = crate::domain::annual::roster::MOST_ROWS;
/// How far down the headings are looked for.
const DEEPEST: usize = 30;

/// What is wrong with a cell or a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No whole number.
    NotNumber(String),
    /// No amount of money.
    NotMoney(String),
    /// No quarter and no month.
    NotWhen(String),
    /// None of the words that are known here.
    UnknownWord(String),
    /// No class of the plan has this title.
    UnknownClass(String),
    /// A number that is larger or smaller than it can be.
    OutOfRange(String),
    /// Nothing stands where something must.
    Missing,
    /// More letters than are kept.
    TooLong(usize),
    /// More people than turns, or something else that does not go together.
    NotTogether,
    /// Periods are finished, but in no class.
    NoClass,
    /// More rows than one list holds.
    TooManyRows(usize),
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The row, as the spreadsheet numbers it; none for the table as a whole.
    pub row: Option<usize>,
    /// What the column means.
    pub column: Option<Meaning>,
    /// What is wrong.
    pub fault: Fault,
}

/// A table with its headings found, and what each column means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// All its rows.
    pub rows: Vec<Row>,
    /// Which of them holds the headings; none when no row looks like it.
    pub head: Option<usize>,
    /// What the rows are.
    pub kind: Kind,
    /// For each column, what it means.
    pub to: Vec<Option<Meaning>>,
}

impl Table {
    /// Finds the headings and guesses what they mean; the kind that explains more of them wins.
    pub fn of(rows: Vec<Row>) -> Self {
        let guess = [Kind::Classes, Kind::Learners].map(|kind| {
            let found = rows.iter().take(DEEPEST).enumerate();
            let scored = found.map(|(at, row)| (kind.score(&row.cells), at));
            scored.max_by_key(|(score, at)| (*score, usize::MAX - at)).unwrap_or((0, 0))
        });
        let [classes, learners] = guess;
        let kind = if learners.0 > classes.0 { Kind::Learners } else { Kind::Classes };
        Self::of_kind(rows, kind)
    }

    /// The same for a kind the person chose.
    pub fn of_kind(rows: Vec<Row>, kind: Kind) -> Self {
        let found = rows.iter().take(DEEPEST).enumerate();
        let scored = found.map(|(at, row)| (kind.score(&row.cells), at));
        let best = scored.max_by_key(|(score, at)| (*score, usize::MAX - at));
        let head = best.filter(|(score, _)| *score > 0).map(|(_, at)| at);
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let mut table = Self { rows, head, kind, to: Vec::new() };
        table.to = kind.guess(&table.headings());
        table.to.resize(width, None);
        table
    }

    /// The texts of the headings.
    pub fn headings(&self) -> Vec<String> {
        let head = self.head.and_then(|head| self.rows.get(head));
        head.map(|row| row.cells.clone()).unwrap_or_default()
    }

    /// What tells these headings from others, as an id.
    pub fn fingerprint(&self) -> String {
        let heads: Vec<String> = self.headings().iter().map(|text| plain(text)).collect();
        let kind = if self.kind == Kind::Classes { "classes" } else { "learners" };
        EditionId::of(&[kind, "|", &heads.join("|")].concat()).to_string()
    }

    /// Makes the columns mean what they meant the last time.
    pub fn recall(&mut self, known: &[String]) {
        for (to, word) in self.to.iter_mut().zip(known) {
            *to = Meaning::parse(word).filter(|meaning| meaning.kind() == self.kind);
        }
    }

    /// Makes a column mean something; whatever meant that before means nothing.
    pub fn mean(&mut self, column: usize, meaning: Option<Meaning>) {
        if meaning.is_some() {
            self.to.iter_mut().filter(|to| **to == meaning).for_each(|to| *to = None);
        }
        if let Some(to) = self.to.get_mut(column) {
            *to = meaning;
        }
    }

    /// The words of what the columns mean, to be remembered.
    pub fn words(&self) -> Vec<&'static str> {
        self.to.iter().map(|to| to.map_or("", Meaning::word)).collect()
    }

    /// The rows under the headings.
    pub fn body(&self) -> &[Row] {
        let first = self.head.map_or(0, |head| head + 1);
        self.rows.get(first..).unwrap_or_default()
    }

    /// The cell of a row that means something.
    fn cell<'a>(&self, row: &'a Row, meaning: Meaning) -> &'a str {
        let column = self.to.iter().position(|to| *to == Some(meaning));
        column.and_then(|column| row.cells.get(column)).map_or("", |cell| cell.trim())
    }

    /// The text of the heading over the column that means something.
    pub fn heading_of(&self, meaning: Meaning) -> String {
        let column = self.to.iter().position(|to| *to == Some(meaning));
        let head = self.head.and_then(|head| self.rows.get(head));
        head.zip(column).and_then(|(row, at)| row.cells.get(at).cloned()).unwrap_or_default()
    }
}
