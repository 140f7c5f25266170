//! The sheet of the estimate: each class with the lines of its costs.

use super::book::{AnnualBook, columns};
use super::{fund_name, whole};
use crate::documents::workbook::{Cell, Formula, Kind, Place, Row, Sheet, Span};
use crate::domain::annual::class::Class;
use crate::domain::annual::cost::{Cost, Per, Price};
use crate::domain::id::ClassId;
use crate::domain::money::{Dong, Quantity};
use crate::words::amounts::in_words;

/// The column of amounts, and the one of sources.
pub(super) const AMOUNT: u16 = 5;
pub(super) const SOURCE: u16 = 7;

/// Where things stand on the sheet.
pub(super) struct Places {
    /// The row that sums up a class.
    pub classes: Vec<(ClassId, u32)>,
    /// The last row that is a line or a class; none when there is no class.
    pub last: Option<u32>,
}

impl Places {
    /// The row that sums up a class.
    pub fn of(&self, class: &ClassId) -> Option<u32> {
        self.classes.iter().find(|(known, _)| known == class).map(|(_, row)| *row)
    }
}

/// The sheet, and where its sums stand.
pub(super) fn estimate(book: &AnnualBook) -> (Sheet, Places) {
    let say = &book.words.annual_papers;
    let mut rows: Vec<Row> = Vec::new();
    let mut places = Places { classes: Vec::new(), last: None };
    for (number, class) in (1_i64..).zip(book.plan.classes.values()) {
        places.classes.push((class.id.clone(), row_number(&rows)));
        add_class(book, &mut rows, number, class);
    }
    places.last = row_number(&rows).checked_sub(1);
    let spans = places.classes.iter().map(|(_, row)| Span::of(AMOUNT, *row, *row)).collect();
    let total = book.plan.totals().cost;
    let mut cells = vec![Cell::Empty; 8];
    put(&mut cells, 1, Cell::text(say.total));
    put(&mut cells, AMOUNT, sum(spans, total));
    rows.push(Row::strong(cells));
    let sheet = Sheet {
        name: say.sheets.estimate.into(),
        titles: book.titles(say.estimate),
        columns: columns(&say.estimate_heads, &[6.0, 44.0, 10.0, 10.0, 16.0, 18.0, 26.0, 20.0]),
        rows,
        notes: vec![(say.in_words)(&in_words(book.words.lang, total))],
        signers: book.signers(),
        upright: false,
    };
    (sheet, places)
}

/// More stretches than a spreadsheet's sum takes are summed in groups by the reader of the sheet, so they stay numbers.
pub(super) fn sum(spans: Vec<Span>, now: Dong) -> Cell {
    if spans.is_empty() || spans.len() > 255 {
        Cell::money(whole(now))
    } else {
        Cell::sum(spans, whole(now))
    }
}

pub(super) fn put(cells: &mut [Cell], column: u16, cell: Cell) {
    if let Some(place) = cells.get_mut(usize::from(column)) {
        *place = cell;
    }
}

pub(super) fn row_number(rows: &[Row]) -> u32 {
    u32::try_from(rows.len()).unwrap_or(u32::MAX)
}

fn add_class(book: &AnnualBook, rows: &mut Vec<Row>, number: i64, class: &Class) {
    let head = row_number(rows);
    let lines = u32::try_from(class.costs.len()).unwrap_or(0);
    let mut cells = vec![Cell::Empty; 8];
    put(&mut cells, 0, Cell::whole(number));
    put(&mut cells, 1, Cell::text(class.title.clone()));
    let spans = if lines > 0 { vec![Span::of(AMOUNT, head + 1, head + lines)] } else { Vec::new() };
    put(&mut cells, AMOUNT, sum(spans, class.cost()));
    rows.push(Row::strong(cells));
    for (cost, amount) in class.costs.iter().zip(class.amounts()) {
        let row = row_number(rows);
        rows.push(Row::plain(line(book, class, cost, amount, row)));
    }
}

fn line(book: &AnnualBook, class: &Class, cost: &Cost, amount: Dong, row: u32) -> Vec<Cell> {
    let say = &book.words.annual_papers;
    let kind = say.terms.cost(cost.kind);
    let name =
        if cost.name.is_empty() { kind.to_owned() } else { [kind, ": ", &cost.name].concat() };
    let amount = match cost.price {
        Price::Each(_) => {
            let (quantity, price) = (Place::here(3, row), Place::here(4, row));
            Cell::Formula(Formula::Product(quantity, price), Kind::Whole, float(amount.get()))
        }
        Price::Share(_) => Cell::money(whole(amount)),
    };
    let price = match cost.price {
        Price::Each(price) => Cell::money(whole(price)),
        Price::Share(share) => Cell::Number(Kind::Share, f64::from(share) / 10_000.0),
    };
    vec![
        Cell::Empty,
        Cell::text(name),
        Cell::text(cost.unit.clone()),
        quantity(class, cost),
        price,
        amount,
        Cell::text(cost.basis.clone()),
        Cell::text(fund_name(book.plan, cost.fund.as_ref(), say.no_fund)),
    ]
}

/// How many in all; a share has none.
fn quantity(class: &Class, cost: &Cost) -> Cell {
    if cost.is_share() {
        return Cell::Empty;
    }
    let hundredths = in_all(class, cost).hundredths();
    let kind = if hundredths.is_multiple_of(100) { Kind::Whole } else { Kind::Decimal };
    Cell::Number(kind, float(hundredths) / 100.0)
}

/// How many of a line, over all runs or turns.
pub(super) fn in_all(class: &Class, cost: &Cost) -> Quantity {
    match cost.per {
        Per::All => cost.quantity,
        Per::Run => cost.quantity.times(class.runs),
        Per::Turn => cost.quantity.times(u32::try_from(class.turns()).unwrap_or(u32::MAX)),
    }
}

#[expect(clippy::cast_precision_loss, reason = "amounts and quantities keep below 2^53")]
fn float(value: u64) -> f64 {
    value as f64
}
