//! What a spreadsheet takes as the name of a sheet.

use crate::documents::workbook::Workbook;

const LETTERS: usize = 31;

/// A name for each sheet that any spreadsheet takes: no forbidden marks, not too long, none twice.
pub fn sheet_names(workbook: &Workbook) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(workbook.sheets.len());
    for (place, sheet) in (1_usize..).zip(&workbook.sheets) {
        let is_good = |letter: &char| !"[]:*?/\\".contains(*letter) && !letter.is_control();
        let plain: String = sheet.name.chars().filter(is_good).collect();
        let plain = plain.trim_matches([' ', '\'']);
        let mut name = shortened(plain, LETTERS);
        let is_taken = |name: &str| names.iter().any(|known| same(known, name));
        if name.is_empty() || is_taken(&name) || same(&name, "history") {
            let mark = format!(" {place}");
            name = format!("{}{mark}", shortened(plain, LETTERS - mark.len())).trim().to_owned();
        }
        names.push(name);
    }
    names
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// Spreadsheets count as UTF-16 does.
fn shortened(text: &str, limit: usize) -> String {
    let mut length = 0;
    let fits = |letter: &char| {
        length += letter.len_utf16();
        length <= limit
    };
    text.chars().take_while(fits).collect::<String>().trim_end_matches([' ', '\'']).to_owned()
}
