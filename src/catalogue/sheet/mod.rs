//! Here live standards as tables: one row an item, for those who have nothing but a spreadsheet.
//! It may use: domain, the standards' own reader and writer beside it.
//! It never applies half a table, knows a sentence (headings come as a `Spelling`), or runs a formula.
//! Start reading at `columns.rs`, then `reading.rs` and `writing.rs`; `csv.rs` is the kind of file that is text.

pub mod columns;
pub mod csv;
mod placing;
pub mod reading;
mod row_reading;
pub mod writing;

pub use columns::{Column, Spelling};
pub use reading::{About, SheetFault, SheetProblem, SheetReading, read_sheet};
pub use writing::sheet_rows;

/// The largest table, in rows; more than anybody answers.
pub const MOST_ROWS: usize = 2_000;
/// The widest table, in columns.
pub const MOST_COLUMNS: usize = 100;

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Row {
    /// Its number as the spreadsheet shows it, from 1.
    pub number: usize,
    /// Its cells.
    pub cells: Vec<String>,
}

impl Row {
    /// Whether nothing is written in it.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// The rows of a sheet of a workbook, whose cells stand from the very first one on. Blank rows are left out; the numbers of
/// the others are those of the spreadsheet.
pub fn rows_of_cells(cells: Vec<Vec<String>>) -> Result<Vec<Row>, TableFault> {
    rows_within(cells, MOST_ROWS)
}

/// The same for tables that may be longer than a standard.
pub fn rows_within(cells: Vec<Vec<String>>, limit: usize) -> Result<Vec<Row>, TableFault> {
    let row = |(at, mut cells): (usize, Vec<String>)| {
        cells.truncate(MOST_COLUMNS);
        Row { number: at + 1, cells }
    };
    let rows: Vec<Row> =
        cells.into_iter().enumerate().map(row).filter(|row| !row.is_blank()).collect();
    if rows.len() > limit { Err(TableFault::TooManyRows) } else { Ok(rows) }
}

/// Why a file is not a table we can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// Neither UTF-8 nor UTF-16: the letters would be others.
    NotUnicode,
    /// A quotation mark that begins in this row is never closed.
    OpenQuote {
        /// The row, from 1.
        row: usize,
    },
    /// More rows than `MOST_ROWS`.
    TooManyRows,
    /// Not a workbook, or a damaged one.
    NotWorkbook,
    /// A workbook locked with a password, or of the old kind (`.xls`).
    LockedOrOld,
    /// A workbook that unpacks to more than anybody writes.
    TooLarge,
    /// The part of the program that reads workbooks could not be had.
    NoReader,
}
