//! The sheet of sums: by content group, by quarter, by source, each read from the other sheets.

use super::book::{AnnualBook, CLASSES, ESTIMATE, columns};
use super::book_classes::{ClassRows, MONEY, QUARTER, RUNS, TURNS, count};
use super::book_estimate::{AMOUNT, Places, SOURCE, row_number};
use super::{fund_name, roman, whole};
use crate::documents::workbook::{Cell, Formula, Kind, Place, Row, Sheet, Span};

/// The sheet.
pub(super) fn sums(book: &AnnualBook, classes: &ClassRows, estimate: &Places) -> Sheet {
    let say = &book.words.annual_papers;
    let mut rows: Vec<Row> = Vec::new();
    rows.push(heading(say.sheets.by_group));
    by_group(book, classes, &mut rows);
    rows.push(heading(say.sheets.by_quarter));
    by_quarter(book, classes, &mut rows);
    rows.push(heading(say.sheets.by_fund));
    by_fund(book, estimate, &mut rows);
    Sheet {
        name: say.sheets.sums.into(),
        titles: book.titles(say.sheets.sums_title),
        columns: columns(&say.sheets.sum_heads, &[6.0, 46.0, 12.0, 12.0, 22.0]),
        rows,
        notes: Vec::new(),
        signers: book.signers(),
        upright: true,
    }
}

fn heading(text: &str) -> Row {
    Row::strong(vec![Cell::Empty, Cell::text(text), Cell::Empty, Cell::Empty, Cell::Empty])
}

/// The sum of what stands above, from a row on.
fn total(book: &AnnualBook, rows: &mut Vec<Row>, from: u32, now: [Option<i64>; 3]) {
    let last = row_number(rows).saturating_sub(1);
    let mut cells = vec![Cell::Empty, Cell::text(book.words.annual_papers.total)];
    for (column, now) in (2_u16..).zip(now) {
        cells.push(match now {
            Some(now) if last >= from => Cell::sum(vec![Span::of(column, from, last)], now),
            Some(now) => Cell::whole(now),
            None => Cell::Empty,
        });
    }
    rows.push(Row::strong(cells));
}

fn all(book: &AnnualBook) -> [Option<i64>; 3] {
    let totals = book.plan.totals();
    [Some(count(totals.runs)), Some(count(totals.turns)), Some(whole(totals.cost))]
}

fn by_group(book: &AnnualBook, classes: &ClassRows, rows: &mut Vec<Row>) {
    let say = &book.words.annual_papers;
    let first = row_number(rows);
    for (number, (group, totals)) in book.plan.by_group().into_iter().enumerate() {
        let found = classes.groups.iter().find(|(known, _)| *known == group).map(|(_, row)| *row);
        let cell = |column: u16, now: i64| match found {
            Some(row) => {
                let there = Place::on(CLASSES, column, row);
                Cell::sum(vec![Span { from: there, to_row: row }], now)
            }
            None => Cell::whole(now),
        };
        rows.push(Row::plain(vec![
            Cell::text(roman(number)),
            Cell::text(say.terms.group(group)),
            cell(RUNS, count(totals.runs)),
            cell(TURNS, count(totals.turns)),
            cell(MONEY, whole(totals.cost)),
        ]));
    }
    total(book, rows, first, all(book));
}

/// The quarter of a class stands in its row; what has none is the rest of the whole, so it stays a number.
fn by_quarter(book: &AnnualBook, classes: &ClassRows, rows: &mut Vec<Row>) {
    let say = &book.words.annual_papers;
    let first = row_number(rows);
    for (quarter, totals) in book.plan.by_quarter() {
        let row = row_number(rows);
        let label = quarter.and_then(|quarter| usize::from(quarter).checked_sub(1)).map(roman);
        let figures =
            [(RUNS, count(totals.runs)), (TURNS, count(totals.turns)), (MONEY, whole(totals.cost))];
        let mut cells = vec![
            Cell::text(label.unwrap_or_default()),
            Cell::text(label.unwrap_or(say.sheets.no_quarter)),
        ];
        cells.extend(figures.map(|(column, now)| match (label, classes.last) {
            (Some(_), Some(last)) => {
                let keys = span(CLASSES, QUARTER, last);
                let of = span(CLASSES, column, last);
                where_same(keys, Place::here(0, row), of, now)
            }
            _ => Cell::whole(now),
        }));
        rows.push(Row::plain(cells));
    }
    total(book, rows, first, all(book));
}

fn by_fund(book: &AnnualBook, estimate: &Places, rows: &mut Vec<Row>) {
    let say = &book.words.annual_papers;
    let first = row_number(rows);
    for (number, (fund, amount)) in book.plan.by_fund().into_iter().enumerate() {
        let row = row_number(rows);
        let now = whole(amount);
        let money = match estimate.last {
            Some(last) => where_same(
                span(ESTIMATE, SOURCE, last),
                Place::here(1, row),
                span(ESTIMATE, AMOUNT, last),
                now,
            ),
            None => Cell::money(now),
        };
        rows.push(Row::plain(vec![
            Cell::text((number + 1).to_string()),
            Cell::text(fund_name(book.plan, fund.as_ref(), say.no_fund)),
            Cell::Empty,
            Cell::Empty,
            money,
        ]));
    }
    total(book, rows, first, [None, None, Some(whole(book.plan.totals().cost))]);
}

fn span(sheet: u16, column: u16, last: u32) -> Span {
    Span { from: Place::on(sheet, column, 0), to_row: last }
}

fn where_same(keys: Span, key: Place, of: Span, now: i64) -> Cell {
    #[expect(clippy::cast_precision_loss, reason = "amounts keep below 2^53")]
    Cell::Formula(Formula::SumWhere { keys, key, of }, Kind::Whole, now as f64)
}
