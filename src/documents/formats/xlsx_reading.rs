//! The words of a strange workbook, within limits that are checked before anything is believed.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx};

use super::package::check_unpacked;
use crate::documents::office::{Limits, Refusal, SheetText};

/// The sheets of an XLSX file as rows of words.
pub fn read_xlsx(bytes: &[u8], limits: &Limits) -> Result<Vec<SheetText>, Refusal> {
    let size = bytes.len() as u64;
    if size > limits.bytes {
        return Err(Refusal::TooLarge { bytes: size, limit: limits.bytes });
    }
    check_unpacked(bytes, limits.unpacked)?;
    let mut file: Xlsx<_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|_problem| Refusal::NotAWorkbook)?;
    let names = file.sheet_names();
    if names.len() > limits.sheets as usize {
        return Err(Refusal::TooManySheets { limit: limits.sheets });
    }
    names.into_iter().map(|name| sheet(&mut file, name, limits)).collect()
}

/// Cell by cell: a table of all rows and columns at once could be made to fill the memory by one far cell.
fn sheet(
    file: &mut Xlsx<Cursor<&[u8]>>,
    name: String,
    limits: &Limits,
) -> Result<SheetText, Refusal> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut cells = file.worksheet_cells_reader(&name).map_err(|_problem| Refusal::NotAWorkbook)?;
    while let Some(cell) = cells.next_cell().map_err(|_problem| Refusal::NotAWorkbook)? {
        let (row, column) = cell.get_position();
        let text = words(cell.get_value());
        if text.is_empty() {
            continue;
        }
        if row >= limits.rows {
            return Err(Refusal::TooManyRows { sheet: name, limit: limits.rows });
        }
        if column >= limits.columns {
            return Err(Refusal::TooManyColumns { sheet: name, limit: limits.columns });
        }
        if text.chars().count() > limits.letters as usize {
            let limit = limits.letters;
            return Err(Refusal::TextTooLong { sheet: name, row: row + 1, limit });
        }
        put(&mut rows, row as usize, column as usize, text);
    }
    Ok(SheetText { name, rows })
}

fn put(rows: &mut Vec<Vec<String>>, row: usize, column: usize, text: String) {
    if rows.len() <= row {
        rows.resize(row + 1, Vec::new());
    }
    let Some(cells) = rows.get_mut(row) else { return };
    if cells.len() <= column {
        cells.resize(column + 1, String::new());
    }
    if let Some(cell) = cells.get_mut(column) {
        *cell = text;
    }
}

/// A cell in words: numbers without an exponent, days as `yyyy-mm-dd`.
fn words(value: &DataRef) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(is_true) => is_true.to_string().to_uppercase(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
            let date = format!("{year:04}-{month:02}-{day:02}");
            if hour + minute == 0 { date } else { format!("{date} {hour:02}:{minute:02}") }
        }
        DataRef::DateTime(length) => length.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(problem) => problem.to_string(),
    }
}
