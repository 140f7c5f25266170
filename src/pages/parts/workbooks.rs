//! Tables as workbooks: rows go out and come in through the office.

use crate::catalogue::sheet::{Row, TableFault, csv, rows_of_cells};
use crate::documents::office::{Answer, Limits, Refusal, Request, Stamp, packed, unpacked};
use crate::documents::workbook::{Cell, Column, Row as BookRow, Sheet, Workbook};
use crate::state::Desk;

const MIME: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The same table is the same file on whatever day it is written.
const MADE: Stamp = Stamp { year: 2026, month: 1, day: 1 };
/// How much of a strange workbook is taken in: more than any table of standards.
const LIMITS: Limits =
    Limits { bytes: 5 << 20, unpacked: 64 << 20, sheets: 50, rows: 10_000, columns: 200, letters: 8_000 };

/// Rows, the first of them the headings, as a workbook that is handed out; tells whether it was.
pub fn save_workbook(
    desk: Desk,
    name: String,
    title: &str,
    rows: Vec<Vec<String>>,
    done: impl FnOnce(bool) + 'static,
) {
    let mut rows = rows.into_iter();
    let width = |at: usize| if at == 2 { 60.0 } else { 28.0 };
    let column = |(at, head): (usize, String)| Column::new(head, width(at));
    let columns = rows.next().unwrap_or_default().into_iter().enumerate().map(column).collect();
    let row = |cells: Vec<String>| BookRow::plain(cells.into_iter().map(Cell::text).collect());
    let sheet = Sheet {
        name: title.to_owned(),
        columns,
        rows: rows.map(row).collect(),
        ..Sheet::default()
    };
    let workbook = Workbook { title: title.to_owned(), sheets: vec![sheet] };
    let request = packed(&Request::WriteWorkbook(workbook, MADE), &[]);
    desk.ask_office(&request, move |answer| {
        let answer = answer.unwrap_or_default();
        done(match unpacked::<Answer>(&answer) {
            Some((Answer::Written(_), bytes)) => desk.hand_out_file(&name, MIME, bytes),
            _ => false,
        });
    });
}

/// The rows of a file: a workbook by its first letters, else a text.
pub fn rows_of_file(
    desk: Desk,
    bytes: &[u8],
    done: impl FnOnce(Result<Vec<Row>, TableFault>) + 'static,
) {
    match bytes {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => done(Err(TableFault::LockedOrOld)),
        [b'P', b'K', ..] => {
            let request = packed(&Request::ReadWorkbook(LIMITS), bytes);
            desk.ask_office(&request, move |answer| {
                done(answer.map_err(|_gone| TableFault::NoReader).and_then(|answer| rows_in(&answer)));
            });
        }
        _ => done(csv::text_of(bytes).and_then(|text| csv::read(&text))),
    }
}

/// The rows of the first sheet on which anything is written.
fn rows_in(answer: &[u8]) -> Result<Vec<Row>, TableFault> {
    match unpacked::<Answer>(answer) {
        Some((Answer::Read(sheets), _)) => {
            let mut written = sheets.into_iter().map(|sheet| rows_of_cells(sheet.rows));
            let is_written = |rows: &Result<Vec<Row>, _>| !rows.as_ref().is_ok_and(Vec::is_empty);
            written.find(is_written).unwrap_or(Ok(Vec::new()))
        }
        Some((Answer::Refused(refusal), _)) => Err(match refusal {
            Refusal::TooManyRows { .. } => TableFault::TooManyRows,
            Refusal::NotAWorkbook => TableFault::NotWorkbook,
            Refusal::NotUnderstood | Refusal::NotWritten | Refusal::NotTheSame => {
                TableFault::NoReader
            }
            _ => TableFault::TooLarge,
        }),
        _ => Err(TableFault::NoReader),
    }
}
