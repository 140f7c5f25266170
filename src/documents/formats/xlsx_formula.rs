//! Formulas as spreadsheets spell them.

use rust_xlsxwriter::utility::column_number_to_name;

use crate::documents::workbook::{Formula, Place, Sheet, Span};

/// Where everything stands.
pub struct Layout<'a> {
    /// The sheets.
    pub sheets: &'a [Sheet],
    /// What they are called in the file.
    pub names: &'a [String],
}

/// A formula of a sheet, with its equals sign.
pub fn formula(asked: &Formula, sheet: &Sheet, layout: &Layout) -> String {
    match asked {
        Formula::Sum(spans) => {
            let spans: Vec<String> =
                spans.iter().map(|span| stretch(span, sheet, layout)).collect();
            format!("=SUM({})", spans.join(","))
        }
        Formula::Product(one, other) => {
            format!("={}*{}", cell(*one, sheet, layout), cell(*other, sheet, layout))
        }
        Formula::Ratio(part, whole) => {
            let (part, whole) = (cell(*part, sheet, layout), cell(*whole, sheet, layout));
            format!("=IF({whole}=0,0,{part}/{whole})")
        }
    }
}

fn stretch(span: &Span, sheet: &Sheet, layout: &Layout) -> String {
    let from = cell(span.from, sheet, layout);
    if span.to_row == span.from.row {
        return from;
    }
    let to = Place { sheet: None, row: span.to_row, ..span.from };
    let on = home(span.from, sheet, layout);
    format!("{from}:{}", cell(to, on, layout))
}

fn home<'a>(place: Place, sheet: &'a Sheet, layout: &Layout<'a>) -> &'a Sheet {
    place.sheet.and_then(|other| layout.sheets.get(usize::from(other))).unwrap_or(sheet)
}

fn cell(place: Place, sheet: &Sheet, layout: &Layout) -> String {
    let row = home(place, sheet, layout).first_row() + place.row + 1;
    let here = format!("{}{row}", column_number_to_name(place.column));
    match place.sheet.and_then(|other| layout.names.get(usize::from(other))) {
        Some(name) => format!("'{}'!{here}", name.replace('\'', "''")),
        None => here,
    }
}
