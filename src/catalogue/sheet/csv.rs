//! Tables as text: what Excel, `LibreOffice` and Google Sheets write and read as CSV.

use super::{MOST_COLUMNS, MOST_ROWS, Row, TableFault};

/// The text of a file: UTF-8, or UTF-16 with its mark, as Excel's "Unicode text" is.
pub fn text_of(bytes: &[u8]) -> Result<String, TableFault> {
    let wide = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let (pairs, odd) = rest.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| read(*pair)).collect();
        String::from_utf16(&units).ok().filter(|_| odd.is_empty()).ok_or(TableFault::NotUnicode)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned()),
            Err(_) => Err(TableFault::NotUnicode),
        },
    }
}

/// What parts the cells: a line `sep=;` says it, else the sign that stands most often in the first row.
fn separator(text: &str) -> (char, &str) {
    if let Some(rest) = text.strip_prefix("sep=") {
        let mut letters = rest.chars();
        if let Some(sign) = letters.next().filter(|sign| [',', ';', '\t'].contains(sign)) {
            return (sign, letters.as_str().trim_start_matches(['\r', '\n']));
        }
    }
    let mut counts = [(';', 0), (',', 0), ('\t', 0)];
    let mut is_quoted = false;
    for letter in text.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '\n' | '\r' if !is_quoted => break,
            letter if !is_quoted => {
                for (sign, count) in &mut counts {
                    *count += usize::from(*sign == letter);
                }
            }
            _ => {}
        }
    }
    // The comma wins a tie.
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let found = [',', ';', '\t'].into_iter().find(|sign| counts.contains(&(*sign, most)));
    (found.unwrap_or(','), text)
}

/// The rows of a text. Blank rows are left out; the numbers of the others are those of the spreadsheet.
pub fn read(text: &str) -> Result<Vec<Row>, TableFault> {
    read_within(text, MOST_ROWS)
}

/// The same for tables that may be longer than a standard.
pub fn read_within(text: &str, limit: usize) -> Result<Vec<Row>, TableFault> {
    let (sign, text) = separator(text);
    let row = Row { number: 1, cells: Vec::new() };
    let mut reader = Reader { rows: Vec::new(), row, limit };
    let mut letters = text.chars().peekable();
    let mut cell = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if cell.is_empty() => loop {
                match letters.next() {
                    Some('"') if letters.peek() == Some(&'"') => {
                        letters.next();
                        cell.push('"');
                    }
                    Some('"') => break,
                    Some(letter) => cell.push(letter),
                    None => return Err(TableFault::OpenQuote { row: reader.row.number }),
                }
            },
            '\r' | '\n' => {
                if letter == '\r' && letters.peek() == Some(&'\n') {
                    letters.next();
                }
                reader.end_cell(&mut cell);
                reader.end_row()?;
            }
            letter if letter == sign => reader.end_cell(&mut cell),
            letter => cell.push(letter),
        }
    }
    reader.end_cell(&mut cell);
    reader.end_row()?;
    Ok(reader.rows)
}

struct Reader {
    rows: Vec<Row>,
    row: Row,
    limit: usize,
}

impl Reader {
    fn end_cell(&mut self, cell: &mut String) {
        if self.row.cells.len() < MOST_COLUMNS {
            self.row.cells.push(unguarded(cell));
        }
        cell.clear();
    }

    fn end_row(&mut self) -> Result<(), TableFault> {
        let number = self.row.number + 1;
        let row = std::mem::replace(&mut self.row, Row { number, cells: Vec::new() });
        if !row.is_blank() {
            self.rows.push(row);
        }
        if self.rows.len() > self.limit { Err(TableFault::TooManyRows) } else { Ok(()) }
    }
}

/// The rows as a text that Excel opens with its letters whole. Two times the same rows give the same text.
pub fn write(rows: &[Vec<String>], sign: char) -> String {
    let mut out = String::from('\u{feff}');
    push_rows(&mut out, rows, sign, guarded);
    out
}

/// Rows with cells in quotes where they need them.
pub(in crate::catalogue) fn push_rows(
    out: &mut String,
    rows: &[Vec<String>],
    sign: char,
    written: fn(&str) -> String,
) {
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                out.push(sign);
            }
            let cell = written(cell);
            if cell.contains(['"', '\n', '\r', sign]) || cell != cell.trim() {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(&cell);
            }
        }
        out.push_str("\r\n");
    }
}

/// Whether a spreadsheet would take the text for a formula, quotes before it or not.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The text so that no spreadsheet runs it.
pub(in crate::catalogue) fn guarded(text: &str) -> String {
    if is_formula(text) { ["'", text].concat() } else { text.to_owned() }
}

/// The text without the guard.
fn unguarded(text: &str) -> String {
    text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text).to_owned()
}
