//! Answers to items that are asked no more, as a table any office program opens.

use crate::domain::answer::Answer;
use crate::domain::standard::Item;
use crate::words::Words;

/// The answers as comma-separated values: one row an item.
pub fn archive<'a>(words: &Words, rows: impl Iterator<Item = (&'a Item, &'a Answer)>) -> String {
    // The mark at the start makes spreadsheets read Vietnamese.
    let mut text = "\u{feff}".to_owned();
    push_row(&mut text, words.successor.archive_head);
    for (item, answer) in rows {
        let choice = answer.choice.as_ref();
        let choice = choice.map(|choice| words.choice(&item.scale, choice)).unwrap_or_default();
        let cells =
            [item.id.as_str(), words.text(&item.text), &choice, &answer.note, &answer.evidence];
        push_row(&mut text, cells);
    }
    text
}

fn push_row(text: &mut String, cells: [&str; 5]) {
    for (place, cell) in cells.into_iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        text.push('"');
        // A text that begins like a formula must not become one.
        if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            text.push('\'');
        }
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    }
    text.push_str("\r\n");
}
