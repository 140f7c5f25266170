//! The tables of the plan's appendices.

use super::plan::AnnualPaper;
use super::{fund_name, fund_names, groups, quarter, roman};
use crate::documents::outline::{Cell, Shape, Table};
use crate::domain::annual::class::Class;
use crate::domain::annual::cost::{Cost, Price};
use crate::domain::annual::totals::Totals;
use crate::words::Words;

/// The columns that fit a page of paper; the workbook has them all.
pub(super) fn class_table(paper: &AnnualPaper) -> Table {
    let say = &paper.words.annual_papers;
    let heads = [0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 13, 14];
    let mut rows = Vec::new();
    let mut class_number = 0;
    for (at, (group, classes)) in groups(paper.plan).into_iter().enumerate() {
        let totals = Totals::of(classes.iter().copied());
        let title = (say.group_total)(roman(at), say.terms.group(group));
        rows.push(sum_row(paper.words, title, &totals));
        for class in classes {
            class_number += 1;
            rows.push(class_row(paper, class_number, class));
        }
    }
    rows.push(sum_row(paper.words, say.total.into(), &paper.plan.totals()));
    Table {
        caption: say.classes.into(),
        head: heads
            .into_iter()
            .filter_map(|at| say.class_heads.get(at))
            .map(|head| (*head).to_owned())
            .collect(),
        shapes: vec![
            Shape::marks(5),
            Shape::words(28),
            Shape::words(18),
            Shape::figures(7),
            Shape::figures(9),
            Shape::figures(7),
            Shape::words(11),
            Shape::marks(7),
            Shape::words(13),
            Shape::words(14),
            Shape::figures(17),
            Shape::words(15),
        ],
        rows,
    }
}

fn sum_row(words: &Words, title: String, totals: &Totals) -> Vec<Cell> {
    let empty = || Cell::plain("");
    vec![
        Cell::wide(title, 3),
        Cell::strong(words.count(totals.runs)),
        Cell::strong(words.count(totals.turns)),
        empty(),
        empty(),
        empty(),
        empty(),
        empty(),
        Cell::strong(words.amount(totals.cost)),
        empty(),
    ]
}

fn class_row(paper: &AnnualPaper, at: usize, class: &Class) -> Vec<Cell> {
    let (words, say) = (paper.words, &paper.words.annual_papers);
    let texts = [
        at.to_string(),
        class.title.clone(),
        class.audience.clone(),
        words.count(class.runs.into()),
        words.count(class.turns()),
        class.periods.map(|periods| words.count(periods.into())).unwrap_or_default(),
        say.terms.form(class.form).into(),
        quarter(class.when).into(),
        class.place.clone(),
        class.lead.clone(),
        words.amount(class.cost()),
        fund_names(paper.plan, class, say.no_fund),
    ];
    texts.map(Cell::plain).into()
}

/// What people need, and why.
pub(super) fn need_table(paper: &AnnualPaper) -> Table {
    let say = &paper.words.annual_papers;
    let rows = (1_usize..).zip(paper.demands).map(|(at, demand)| {
        let reasons: Vec<String> =
            demand.reasons.iter().map(|reason| say.terms.reason(reason)).collect();
        let texts = [
            at.to_string(),
            demand.content.clone(),
            say.terms.group(demand.group).into(),
            paper.words.count(demand.people),
            reasons.join("; "),
        ];
        texts.map(Cell::plain).into()
    });
    Table {
        caption: say.needs.into(),
        head: say.need_heads.map(str::to_owned).into(),
        shapes: vec![
            Shape::marks(6),
            Shape::words(44),
            Shape::words(26),
            Shape::figures(10),
            Shape::words(34),
        ],
        rows: rows.collect(),
    }
}

/// Each class with the lines of its costs.
pub(super) fn estimate_table(paper: &AnnualPaper) -> Table {
    let (words, say) = (paper.words, &paper.words.annual_papers);
    let mut rows = Vec::new();
    for (at, class) in (1_usize..).zip(paper.plan.classes.values()) {
        rows.push(vec![
            Cell::strong(at.to_string()),
            Cell::wide(class.title.clone(), 4),
            Cell::strong(words.amount(class.cost())),
            Cell::plain(""),
            Cell::plain(""),
        ]);
        for (cost, amount) in class.costs.iter().zip(class.amounts()) {
            let kind = say.terms.cost(cost.kind);
            let name = if cost.name.is_empty() {
                kind.to_owned()
            } else {
                [kind, ": ", &cost.name].concat()
            };
            let (quantity, price) = match cost.price {
                Price::Each(price) => (count_of(words, class, cost), words.amount(price)),
                Price::Share(share) => (String::new(), words.percent(f64::from(share) / 10_000.0)),
            };
            let fund = fund_name(paper.plan, cost.fund.as_ref(), say.no_fund);
            let texts = [
                String::new(),
                name,
                cost.unit.clone(),
                quantity,
                price,
                words.amount(amount),
                cost.basis.clone(),
                fund,
            ];
            rows.push(texts.map(Cell::plain).into());
        }
    }
    rows.push(vec![
        Cell::plain(""),
        Cell::wide(say.total, 4),
        Cell::strong(words.amount(paper.plan.totals().cost)),
        Cell::plain(""),
        Cell::plain(""),
    ]);
    Table {
        caption: say.estimate.into(),
        head: say.estimate_heads.map(str::to_owned).into(),
        shapes: vec![
            Shape::marks(5),
            Shape::words(36),
            Shape::words(9),
            Shape::figures(9),
            Shape::figures(14),
            Shape::figures(16),
            Shape::words(22),
            Shape::words(18),
        ],
        rows,
    }
}

/// How many in all, as the workbook has it too.
fn count_of(words: &Words, class: &Class, cost: &Cost) -> String {
    let hundredths = super::book_estimate::in_all(class, cost).hundredths();
    if hundredths.is_multiple_of(100) {
        return words.count(hundredths / 100);
    }
    #[expect(clippy::cast_precision_loss, reason = "quantities keep far below 2^53")]
    words.decimal(hundredths as f64 / 100.0, 2)
}
