//! What the office does with a request: writes, opens what it wrote, and only then hands it out.

use super::docx::docx;
use super::package::text_of;
use super::xlsx::xlsx;
use super::xlsx_reading::read_xlsx;
use crate::documents::office::{
    Answer, Contents, Limits, Refusal, Request, Stamp, packed, unpacked,
};
use crate::documents::outline::Outline;
use crate::documents::workbook::{Cell, Workbook};

/// Does what is asked; head and bytes in, head and bytes out.
pub fn answer(request: &[u8]) -> Vec<u8> {
    let done = match unpacked::<Request>(request) {
        Some((Request::WriteWorkbook(workbook, made), _)) => workbook_file(&workbook, made),
        Some((Request::WriteDocument(outline, made), _)) => document_file(&outline, made),
        Some((Request::ReadWorkbook(limits), bytes)) => {
            read_xlsx(bytes, &limits).map(|sheets| (Answer::Read(sheets), Vec::new()))
        }
        None => Err(Refusal::NotUnderstood),
    };
    match done {
        Ok((answer, bytes)) => packed(&answer, &bytes),
        Err(refusal) => packed(&Answer::Refused(refusal), &[]),
    }
}

type Done = Result<(Answer, Vec<u8>), Refusal>;

fn workbook_file(workbook: &Workbook, made: Stamp) -> Done {
    let bytes = xlsx(workbook, made)?;
    let found = workbook_contents(&bytes, workbook)?;
    Ok((Answer::Written(found), bytes))
}

/// Opens the file again: as many sheets, and in each row the words that were to be written.
fn workbook_contents(bytes: &[u8], workbook: &Workbook) -> Result<Contents, Refusal> {
    const ANY: u32 = u32::MAX;
    let open = Limits {
        bytes: u64::MAX,
        unpacked: u64::MAX - 1,
        sheets: ANY,
        rows: ANY,
        columns: ANY,
        letters: ANY,
    };
    let found = read_xlsx(bytes, &open).map_err(|_problem| Refusal::NotTheSame)?;
    let mut contents = Contents::default();
    for (sheet, read) in workbook.sheets.iter().zip(&found) {
        let first = sheet.first_row() as usize;
        let rows = read.rows.get(first..).unwrap_or_default();
        for (place, row) in sheet.rows.iter().enumerate() {
            let cells = rows.get(place).map_or::<&[String], _>(&[], Vec::as_slice);
            for (column, cell) in row.cells.iter().take(sheet.columns.len()).enumerate() {
                let read = cells.get(column).map_or("", String::as_str);
                if matches!(cell, Cell::Text(text) if !is_same(text, read)) {
                    return Err(Refusal::NotTheSame);
                }
            }
        }
        contents.sheets += 1;
        contents.lines += u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    }
    if found.len() == workbook.sheets.len() { Ok(contents) } else { Err(Refusal::NotTheSame) }
}

/// Line ends are one mark in such files.
fn is_same(written: &str, read: &str) -> bool {
    written == read || written.replace("\r\n", "\n").replace('\r', "\n") == read.replace('\r', "\n")
}

fn document_file(outline: &Outline, made: Stamp) -> Done {
    let bytes = docx(outline, made)?;
    let text = text_of(&bytes, "word/document.xml", u64::MAX).ok_or(Refusal::NotTheSame)?;
    let is_whole = text.ends_with("</w:document>");
    let lines = u32::try_from(text.matches("<w:p>").count()).unwrap_or(u32::MAX);
    if !is_whole || lines == 0 {
        return Err(Refusal::NotTheSame);
    }
    Ok((Answer::Written(Contents { sheets: 0, lines }), bytes))
}
