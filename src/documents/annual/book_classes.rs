//! The sheet of classes: by content group, each group and the whole summed up by formulas.

use super::book::{AnnualBook, ESTIMATE, columns};
use super::book_estimate::{AMOUNT, Places, put, row_number};
use super::{fund_names, groups, quarter, roman, whole};
use crate::documents::workbook::{Cell, Formula, Kind, Place, Row, Sheet, Span};
use crate::domain::annual::class::{Class, ContentGroup, When};
use crate::domain::annual::totals::Totals;
use crate::domain::id::ClassId;

/// The columns that are summed up.
pub(super) const RUNS: u16 = 3;
pub(super) const TURNS: u16 = 5;
pub(super) const QUARTER: u16 = 8;
pub(super) const MONEY: u16 = 13;
const COLUMNS: usize = 16;

/// Where things stand on the sheet.
pub(super) struct ClassRows {
    /// Each class with its row.
    pub classes: Vec<(ClassId, u32)>,
    /// Each group with the row that heads and sums it up.
    pub groups: Vec<(ContentGroup, u32)>,
    /// The last row of a class; none when there is none.
    pub last: Option<u32>,
}

/// The sheet, and where its classes stand.
pub(super) fn classes(book: &AnnualBook, estimate: &Places) -> (Sheet, ClassRows) {
    let say = &book.words.annual_papers;
    let mut rows: Vec<Row> = Vec::new();
    let mut places = ClassRows { classes: Vec::new(), groups: Vec::new(), last: None };
    let mut number = 0;
    for (at, (group, classes)) in groups(book.plan).into_iter().enumerate() {
        let head = row_number(&rows);
        let count = u32::try_from(classes.len()).unwrap_or(0);
        let spans = |column| vec![Span::of(column, head + 1, head + count)];
        let totals = Totals::of(classes.iter().copied());
        let title = (say.group_total)(roman(at), say.terms.group(group));
        rows.push(sum_row(title, spans, totals));
        places.groups.push((group, head));
        for class in classes {
            number += 1;
            let row = row_number(&rows);
            places.classes.push((class.id.clone(), row));
            rows.push(Row::plain(class_row(book, class, number, row, estimate)));
        }
    }
    places.last = row_number(&rows).checked_sub(1);
    let spans = |column| -> Vec<Span> {
        places.groups.iter().map(|(_, row)| Span::of(column, *row, *row)).collect()
    };
    rows.push(sum_row(say.total.into(), spans, book.plan.totals()));
    let widths =
        [5.0, 34.0, 22.0, 7.0, 9.0, 9.0, 8.0, 12.0, 7.0, 7.0, 16.0, 18.0, 18.0, 18.0, 20.0, 16.0];
    let sheet = Sheet {
        name: say.sheets.classes.into(),
        titles: book.titles(say.classes),
        columns: columns(&say.class_heads, &widths),
        rows,
        notes: Vec::new(),
        signers: book.signers(),
        upright: false,
    };
    (sheet, places)
}

fn sum_row(title: String, spans: impl Fn(u16) -> Vec<Span>, totals: Totals) -> Row {
    let mut cells = vec![Cell::Empty; COLUMNS];
    put(&mut cells, 1, Cell::text(title));
    let figures =
        [(RUNS, count(totals.runs)), (TURNS, count(totals.turns)), (MONEY, whole(totals.cost))];
    for (column, now) in figures {
        let spans = spans(column);
        let cell = if spans.is_empty() { Cell::whole(now) } else { Cell::sum(spans, now) };
        put(&mut cells, column, cell);
    }
    Row::strong(cells)
}

pub(super) fn count(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

fn class_row(
    book: &AnnualBook,
    class: &Class,
    number: i64,
    row: u32,
    estimate: &Places,
) -> Vec<Cell> {
    let say = &book.words.annual_papers;
    let optional =
        |value: Option<u32>| value.map_or(Cell::Empty, |value| Cell::whole(value.into()));
    let month = match class.when {
        When::Month(month) => Cell::whole(month.into()),
        When::Open | When::Quarter(_) => Cell::Empty,
    };
    // What the estimate comes to, read from its own sheet.
    let money = estimate.of(&class.id).map_or_else(
        || Cell::money(whole(class.cost())),
        |found| {
            let there = Place::on(ESTIMATE, AMOUNT, found);
            Cell::sum(vec![Span { from: there, to_row: found }], whole(class.cost()))
        },
    );
    vec![
        Cell::whole(number),
        Cell::text(class.title.clone()),
        Cell::text(class.audience.clone()),
        Cell::whole(class.runs.into()),
        optional(class.seats),
        turns(class, row),
        optional(class.periods),
        Cell::text(say.terms.form(class.form)),
        Cell::text(quarter(class.when)),
        month,
        Cell::text(class.place.clone()),
        Cell::text(class.lead.clone()),
        Cell::text(class.partners.clone()),
        money,
        Cell::text(fund_names(book.plan, class, say.no_fund)),
        Cell::text(class.note.clone()),
    ]
}

/// Classes times learners, unless somebody wrote the turns down.
fn turns(class: &Class, row: u32) -> Cell {
    let now = count(class.turns());
    if class.turns_stated.is_some() || class.seats.is_none() {
        return Cell::whole(now);
    }
    let formula = Formula::Product(Place::here(RUNS, row), Place::here(RUNS + 1, row));
    #[expect(clippy::cast_precision_loss, reason = "turns keep far below 2^53")]
    Cell::Formula(formula, Kind::Whole, now as f64)
}
