//! The sheets of a file, or of what was pasted, as tables with their headings found.

use crate::catalogue::annual_table::{MOST_ROWS, Table};
use crate::catalogue::sheet::{Row, TableFault, csv, rows_within};
use crate::documents::office::{Answer, Limits, Refusal, Request, packed, unpacked};
use crate::state::Desk;

/// Sheets with their names.
pub(super) type Sheets = Vec<(String, Table)>;

/// The tables of a file: a workbook by its first letters, else a text.
pub(super) fn sheets_of_file(
    desk: Desk,
    name: &str,
    bytes: &[u8],
    done: impl FnOnce(Result<Sheets, TableFault>) + 'static,
) {
    match bytes {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => done(Err(TableFault::LockedOrOld)),
        [b'P', b'K', ..] => {
            let request = packed(&Request::ReadWorkbook(Limits::USUAL), bytes);
            desk.ask_office(&request, move |answer| {
                let answer = answer.map_err(|_gone| TableFault::NoReader);
                done(answer.and_then(|answer| sheets_in(&answer)));
            });
        }
        _ => done(csv::text_of(bytes).and_then(|text| of_text(name, &text))),
    }
}

/// The table that was pasted.
pub(super) fn pasted(text: &str) -> Result<Sheets, TableFault> {
    of_text("", text)
}

fn of_text(name: &str, text: &str) -> Result<Sheets, TableFault> {
    let rows = csv::read_within(text, MOST_ROWS + 100)?;
    Ok(tables([(name.to_owned(), rows)]))
}

/// Sheets on which nothing is written are left out.
fn tables(sheets: impl IntoIterator<Item = (String, Vec<Row>)>) -> Sheets {
    let written = sheets.into_iter().filter(|(_, rows)| !rows.is_empty());
    written.map(|(name, rows)| (name, Table::of(rows))).collect()
}

fn sheets_in(answer: &[u8]) -> Result<Sheets, TableFault> {
    match unpacked::<Answer>(answer) {
        Some((Answer::Read(sheets), _)) => {
            let rows = sheets
                .into_iter()
                .map(|sheet| Ok((sheet.name, rows_within(sheet.rows, MOST_ROWS + 100)?)));
            Ok(tables(rows.collect::<Result<Vec<_>, TableFault>>()?))
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
