//! Tables as workbooks: rows go out and come in through the office.

use super::office_button::Wanted;
use crate::catalogue::sheet::{Row, TableFault, csv, rows_of_cells};
use crate::documents::office::{Answer, Refusal, Request, packed, unpacked};
use crate::documents::table_workbook::{LIMITS, table_workbook};
use crate::state::Desk;

/// Rows, the first of them the headings, as a workbook to be made.
pub fn workbook_of(name: String, title: &str, rows: Vec<Vec<String>>) -> Wanted {
    Wanted { name, request: table_workbook(title, rows) }
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
                done(
                    answer
                        .map_err(|_gone| TableFault::NoReader)
                        .and_then(|answer| rows_in(&answer)),
                );
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
