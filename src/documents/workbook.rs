//! A workbook without a format: sheets of typed cells. A number stays a number, a text never becomes a formula.

use serde::{Deserialize, Serialize};

/// Sheets that belong together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// What the whole is called; stands in the file's properties.
    pub title: String,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// One sheet, as it is printed: titles, a head that every page repeats, rows, what stands below, signatures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// What its tab says; what a spreadsheet cannot take in a name is left out when it is written.
    pub name: String,
    /// Lines above the table, the first of them large.
    pub titles: Vec<String>,
    /// The columns; none for a sheet of nothing but lines.
    pub columns: Vec<Column>,
    /// The rows below the heads.
    pub rows: Vec<Row>,
    /// Lines below the table.
    pub notes: Vec<String>,
    /// Who signs, side by side.
    pub signers: Vec<String>,
    /// Upright paper; a sheet lies as a rule.
    pub upright: bool,
}

/// One column.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Its width in digits.
    pub width: f64,
}

impl Column {
    /// A column of this head and width.
    pub fn new(head: impl Into<String>, width: f64) -> Self {
        Self { head: head.into(), width }
    }
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its cells, from the first column on.
    pub cells: Vec<Cell>,
    /// How it stands out.
    pub weight: RowWeight,
}

impl Row {
    /// A row like the others.
    pub fn plain(cells: Vec<Cell>) -> Self {
        Self { cells, weight: RowWeight::Plain }
    }

    /// A row that heads or sums up others.
    pub fn strong(cells: Vec<Cell>) -> Self {
        Self { cells, weight: RowWeight::Strong }
    }
}

/// How a row stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowWeight {
    /// Like the others.
    #[default]
    Plain,
    /// Heads a group, or sums up.
    Strong,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words, as they are.
    Text(String),
    /// A number of this kind. Whole ones are exact to fifteen digits; longer ones are written as words.
    Number(Kind, f64),
    /// A date: year, month, day.
    Date(u16, u8, u8),
    /// A number that the spreadsheet reckons anew, and what it is now.
    Formula(Formula, Kind, f64),
}

impl Cell {
    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A count.
    pub fn whole(value: i64) -> Self {
        Self::exact(Kind::Whole, value)
    }

    /// An amount in whole đồng.
    pub fn money(value: i64) -> Self {
        Self::exact(Kind::Whole, value)
    }

    /// A sum over other cells that is this much now.
    pub fn sum(spans: Vec<Span>, now: i64) -> Self {
        Self::Formula(Formula::Sum(spans), Kind::Whole, float(now))
    }

    /// A civil date.
    pub fn date(day: crate::domain::day::Day) -> Self {
        let (year, month, day) = day.ymd();
        match (u16::try_from(year), u8::try_from(month), u8::try_from(day)) {
            // Spreadsheets reckon from 1900 on.
            (Ok(year), Ok(month), Ok(day)) if year >= 1900 => Self::Date(year, month, day),
            _ => Self::Empty,
        }
    }

    /// More than fifteen digits would lose the last ones in any spreadsheet.
    fn exact(kind: Kind, value: i64) -> Self {
        if value.unsigned_abs() < 1_000_000_000_000_000 {
            Self::Number(kind, float(value))
        } else {
            Self::Text(value.to_string())
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "callers keep to fifteen digits")]
fn float(value: i64) -> f64 {
    value as f64
}

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Without decimals, thousands set apart: counts and đồng.
    Whole,
    /// With two decimals.
    Decimal,
    /// A share, shown as a percentage with two decimals.
    Share,
}

/// What a cell reckons. Only these: no words of a person can become one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Formula {
    /// The sum of these stretches of columns.
    Sum(Vec<Span>),
    /// One cell times another.
    Product(Place, Place),
    /// One cell by another.
    Ratio(Place, Place),
}

/// Some rows of one column, both ends counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The first row.
    pub from: Place,
    /// The last row.
    pub to_row: u32,
}

impl Span {
    /// Rows of a column of the same sheet.
    pub fn of(column: u16, from: u32, to: u32) -> Self {
        Self { from: Place::here(column, from), to_row: to }
    }
}

/// A cell, by its column and its row among `Sheet::rows`, both from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Which sheet, when it is another one.
    pub sheet: Option<u16>,
    /// Which column.
    pub column: u16,
    /// Which row.
    pub row: u32,
}

impl Place {
    /// A cell of the same sheet.
    pub fn here(column: u16, row: u32) -> Self {
        Self { sheet: None, column, row }
    }

    /// A cell of another sheet.
    pub fn on(sheet: u16, column: u16, row: u32) -> Self {
        Self { sheet: Some(sheet), column, row }
    }
}
