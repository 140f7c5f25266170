//! The sheets of progress, needs and learners.

use super::book::{AnnualBook, CLASSES, columns};
use super::book_classes::{ClassRows, MONEY, RUNS, TURNS, count};
use super::book_estimate::row_number;
use super::whole;
use crate::documents::workbook::{Cell, Formula, Kind, Place, Row, Sheet, Span};
use crate::domain::annual::class::Class;
use crate::domain::annual::totals::Totals;

/// Planned against held, class by class; shares are reckoned in the sheet.
pub(super) fn progress(book: &AnnualBook, classes: &ClassRows) -> Sheet {
    let say = &book.words.annual_papers;
    let mut rows: Vec<Row> = Vec::new();
    let known = classes
        .classes
        .iter()
        .filter_map(|(id, row)| book.plan.classes.get(id).map(|class: &Class| (class, *row)));
    for (number, (class, there)) in (1_i64..).zip(known) {
        let totals = Totals::of([class]);
        let row = row_number(&rows);
        let cells = vec![Cell::whole(number), Cell::text(class.title.clone())];
        rows.push(Row::plain(figures(cells, &totals, row, |column, now| {
            let place = Place::on(CLASSES, column, there);
            Cell::sum(vec![Span { from: place, to_row: there }], now)
        })));
    }
    let (row, totals) = (row_number(&rows), book.plan.totals());
    let cells = vec![Cell::Empty, Cell::text(say.total)];
    let last = row.checked_sub(1);
    let mut sum = figures(cells, &totals, row, |column, now| {
        let own = match column {
            RUNS => 2,
            TURNS => 5,
            _ => 8,
        };
        over(own, last, now)
    });
    let held =
        [(3, count(totals.runs_held)), (6, count(totals.turns_held)), (9, whole(totals.spent))];
    for (column, now) in held {
        super::book_estimate::put(&mut sum, column, over(column, last, now));
    }
    rows.push(Row::strong(sum));
    let widths = [5.0, 40.0, 9.0, 9.0, 10.0, 10.0, 10.0, 10.0, 20.0, 20.0, 10.0];
    Sheet {
        name: say.sheets.progress.into(),
        titles: book.titles(say.sheets.progress_title),
        columns: columns(&say.sheets.progress_heads, &widths),
        rows,
        notes: Vec::new(),
        signers: book.signers(),
        upright: false,
    }
}

fn over(column: u16, last: Option<u32>, now: i64) -> Cell {
    match last {
        Some(last) => Cell::sum(vec![Span::of(column, 0, last)], now),
        None => Cell::whole(now),
    }
}

/// Planned, done and share, three times: classes, turns, money.
fn figures(
    mut cells: Vec<Cell>,
    totals: &Totals,
    row: u32,
    planned: impl Fn(u16, i64) -> Cell,
) -> Vec<Cell> {
    let figures = [
        (RUNS, count(totals.runs), count(totals.runs_held)),
        (TURNS, count(totals.turns), count(totals.turns_held)),
        (MONEY, whole(totals.cost), whole(totals.spent)),
    ];
    for (column, plan, done) in figures {
        let at = u16::try_from(cells.len()).unwrap_or(0);
        let formula = Formula::Ratio(Place::here(at + 1, row), Place::here(at, row));
        #[expect(clippy::cast_precision_loss, reason = "amounts keep below 2^53")]
        let share = if plan == 0 { 0.0 } else { done as f64 / plan as f64 };
        cells.extend([
            planned(column, plan),
            Cell::whole(done),
            Cell::Formula(formula, Kind::Share, share),
        ]);
    }
    cells
}

/// What people need, and why.
pub(super) fn needs(book: &AnnualBook) -> Sheet {
    let say = &book.words.annual_papers;
    let mut rows: Vec<Row> = Vec::new();
    let mut people = 0;
    for (number, demand) in (1_i64..).zip(book.demands) {
        people += count(demand.people);
        let reasons: Vec<String> =
            demand.reasons.iter().map(|reason| say.terms.reason(reason)).collect();
        rows.push(Row::plain(vec![
            Cell::whole(number),
            Cell::text(demand.content.clone()),
            Cell::text(say.terms.group(demand.group)),
            Cell::whole(count(demand.people)),
            Cell::text(reasons.join("; ")),
        ]));
    }
    let last = row_number(&rows).checked_sub(1);
    let sum = over(3, last, people);
    rows.push(Row::strong(vec![Cell::Empty, Cell::text(say.total), Cell::Empty, sum, Cell::Empty]));
    Sheet {
        name: say.sheets.needs.into(),
        titles: book.titles(say.needs),
        columns: columns(&say.need_heads, &[5.0, 50.0, 30.0, 10.0, 40.0]),
        rows,
        notes: Vec::new(),
        signers: book.signers(),
        upright: false,
    }
}

/// Who learns in which class, one turn a row.
pub(super) fn learners(book: &AnnualBook) -> Sheet {
    let say = &book.words.annual_papers;
    let mut rows: Vec<Row> = Vec::new();
    let mut known: Vec<&crate::domain::annual::learners::Learner> = book.learners.iter().collect();
    known.sort_by(|one, other| one.id.cmp(&other.id));
    for (number, turn) in (1_i64..).zip(book.turns) {
        let at = known.binary_search_by(|learner| learner.id.cmp(&turn.learner));
        let learner = at.ok().and_then(|at| known.get(at));
        let class = book.plan.classes.get(&turn.class);
        rows.push(Row::plain(vec![
            Cell::whole(number),
            Cell::text(learner.map(|learner| learner.name.clone()).unwrap_or_default()),
            Cell::text(learner.map(|learner| learner.unit.clone()).unwrap_or_default()),
            Cell::text(learner.map(|learner| say.terms.staff(learner.staff)).unwrap_or_default()),
            Cell::text(class.map(|class| class.title.clone()).unwrap_or_default()),
            turn.periods.map_or(Cell::Empty, |periods| Cell::whole(periods.into())),
        ]));
    }
    Sheet {
        name: say.sheets.learners.into(),
        titles: book.titles(say.sheets.learners_title),
        columns: columns(&say.sheets.learner_heads, &[7.0, 30.0, 32.0, 26.0, 40.0, 12.0]),
        rows,
        notes: Vec::new(),
        signers: book.signers(),
        upright: false,
    }
}
