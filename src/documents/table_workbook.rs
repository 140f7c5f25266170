//! A table as a workbook of one sheet, and how much of a strange one is taken in.

use super::office::{Limits, Request, Stamp};
use super::workbook::{Cell, Column, Row, Sheet, Workbook};

/// The same table is the same file on whatever day it is written.
const MADE: Stamp = Stamp { year: 2026, month: 1, day: 1 };
/// The column of the behaviour itself is the widest.
const WIDEST: usize = 2;

/// More than any table of standards.
pub const LIMITS: Limits = Limits {
    bytes: 5 << 20,
    unpacked: 64 << 20,
    sheets: 50,
    rows: 10_000,
    columns: 200,
    letters: 8_000,
};

/// Rows, the first of them the headings, as a workbook to be written.
pub fn table_workbook(title: &str, rows: Vec<Vec<String>>) -> Request {
    let mut rows = rows.into_iter();
    let column = |(at, head): (usize, String)| {
        let width = if at == WIDEST { 60.0 } else { 28.0 };
        Column::new(head, width)
    };
    let columns = rows.next().unwrap_or_default().into_iter().enumerate().map(column).collect();
    let row = |cells: Vec<String>| Row::plain(cells.into_iter().map(Cell::text).collect());
    let sheet = Sheet {
        name: title.to_owned(),
        columns,
        rows: rows.map(row).collect(),
        ..Sheet::default()
    };
    Request::WriteWorkbook(Workbook { title: title.to_owned(), sheets: vec![sheet] }, MADE)
}
