//! The plan of a year as a paper with its appendices: what is to be signed, with blanks where only people know.

use super::{fund_name, fund_names, groups, quarter, roman};
use crate::documents::letterheads::state;
use crate::documents::outline::{Appendix, Block, Cell, Close, Outline, Shape, Table};
use crate::domain::annual::AnnualPlan;
use crate::domain::annual::class::{Class, Form};
use crate::domain::annual::cost::Price;
use crate::domain::annual::needs::Demand;
use crate::domain::annual::totals::Totals;
use crate::domain::money::Dong;
use crate::words::Words;
use crate::words::amounts::in_words;

/// What the paper is made from.
pub struct AnnualPaper<'a> {
    /// The plan.
    pub plan: &'a AnnualPlan,
    /// What people need; none leaves the appendix out.
    pub demands: &'a [Demand],
    /// The language.
    pub words: &'a Words,
}

/// The plan as a paper.
pub fn annual_plan(paper: &AnnualPaper) -> Outline {
    let (words, plan) = (paper.words, paper.plan);
    let say = &words.annual_papers;
    let mut letterhead = state(words, plan.year);
    letterhead.number = say.number.into();
    if !plan.unit.is_empty() {
        letterhead.issuer.clone_from(&plan.unit);
    }
    let mut blocks = vec![Block::Basis(say.basis.map(str::to_owned).into())];
    let heading = |number: usize, text: &str| Block::Heading([roman(number), ". ", text].concat());
    blocks.push(heading(0, say.aims));
    for (number, title) in (1..).zip([say.aim, say.demands_on_it]) {
        blocks.push(Block::Subheading((words.party_papers.part_number)(number, title)));
        blocks.push(Block::Lines(2));
    }
    blocks.extend([heading(1, say.audience), audiences(plan)]);
    blocks.extend([heading(2, say.content), content(paper)]);
    blocks.extend([heading(3, say.forms), forms(paper)]);
    blocks.extend([heading(4, say.money), money(paper)]);
    blocks.push(heading(5, say.carrying_out));
    blocks.push(Block::Sentences(say.carrying_out_text.map(str::to_owned).into()));
    blocks.push(Block::Close(Close {
        recipients_label: say.recipients_label.into(),
        recipients: say.recipients.map(str::to_owned).into(),
        authority: say.authority.map(str::to_owned).into(),
        name: String::new(),
    }));
    blocks.extend(appendices(paper));
    Outline {
        letterhead: Some(letterhead),
        title: say.plan_title.into(),
        subject: (say.plan_subject)(plan.year),
        note: say.draft_note.into(),
        blocks,
        ..Outline::default()
    }
}

/// Each group of people once, in the order of the classes.
fn audiences(plan: &AnnualPlan) -> Block {
    let mut found: Vec<String> = Vec::new();
    for class in plan.classes.values() {
        if !class.audience.is_empty() && !found.contains(&class.audience) {
            found.push(class.audience.clone());
        }
    }
    if found.is_empty() { Block::Lines(2) } else { Block::Sentences(found) }
}

fn content(paper: &AnnualPaper) -> Block {
    let (words, say) = (paper.words, &paper.words.annual_papers);
    let count = |count: u64| number(words, count);
    let all = paper.plan.totals();
    let sum = (say.content_sum)(&count(all.runs), &count(all.turns), &count(all.periods));
    let groups = paper.plan.by_group().into_iter().map(|(group, totals)| {
        let name = say.terms.group(group);
        (say.content_group)(name, &count(totals.runs), &count(totals.turns))
    });
    Block::Sentences(std::iter::once(sum).chain(groups).collect())
}

fn forms(paper: &AnnualPaper) -> Block {
    let say = &paper.words.annual_papers;
    let all = [Form::InPerson, Form::Spaced, Form::Online, Form::Mixed];
    let found = all.into_iter().filter_map(|form| {
        let of_form = paper.plan.classes.values().filter(|class| class.form == form);
        let totals = Totals::of(of_form);
        let (runs, turns) = (number(paper.words, totals.runs), number(paper.words, totals.turns));
        (totals.runs > 0).then(|| (say.content_group)(say.terms.form(form), &runs, &turns))
    });
    let found: Vec<String> = found.collect();
    if found.is_empty() { Block::Lines(2) } else { Block::Sentences(found) }
}

fn money(paper: &AnnualPaper) -> Block {
    let (words, say) = (paper.words, &paper.words.annual_papers);
    let total = paper.plan.totals().cost;
    let sum = (say.money_sum)(&dong(words, total), &in_words(words.lang, total).to_lowercase());
    let funds = paper.plan.by_fund().into_iter().map(|(fund, amount)| {
        let name = fund_name(paper.plan, fund.as_ref(), say.no_fund);
        (say.money_fund)(&name, &dong(words, amount))
    });
    Block::Sentences(std::iter::once(sum).chain(funds).collect())
}

fn number(words: &Words, count: u64) -> String {
    words.number(usize::try_from(count).unwrap_or(usize::MAX))
}

/// An amount with its thousands set apart.
pub(super) fn dong(words: &Words, amount: Dong) -> String {
    number(words, amount.get())
}

fn appendices(paper: &AnnualPaper) -> Vec<Block> {
    let say = &paper.words.annual_papers;
    let mut tables = vec![(say.classes, class_table(paper), None)];
    if !paper.demands.is_empty() {
        tables.push((say.needs, need_table(paper), None));
    }
    let total = paper.plan.totals().cost;
    let in_words = (say.in_words)(&in_words(paper.words.lang, total));
    tables.push((say.estimate, estimate_table(paper), Some(in_words)));
    let mut blocks = Vec::new();
    for (number, (title, table, below)) in tables.into_iter().enumerate() {
        blocks.push(Block::Appendix(Appendix {
            label: (say.appendix)(roman(number)),
            title: title.into(),
            attached: say.attached.into(),
            is_wide: true,
        }));
        blocks.push(Block::Table(table));
        blocks.extend(below.map(Block::Paragraph));
    }
    blocks
}

/// The columns that fit a page of paper; the workbook has them all.
fn class_table(paper: &AnnualPaper) -> Table {
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
        Cell::strong(number(words, totals.runs)),
        Cell::strong(number(words, totals.turns)),
        empty(),
        empty(),
        empty(),
        empty(),
        empty(),
        Cell::strong(dong(words, totals.cost)),
        empty(),
    ]
}

fn class_row(paper: &AnnualPaper, at: usize, class: &Class) -> Vec<Cell> {
    let (words, say) = (paper.words, &paper.words.annual_papers);
    let texts = [
        at.to_string(),
        class.title.clone(),
        class.audience.clone(),
        number(words, class.runs.into()),
        number(words, class.turns()),
        class.periods.map(|periods| number(words, periods.into())).unwrap_or_default(),
        say.terms.form(class.form).into(),
        quarter(class.when).into(),
        class.place.clone(),
        class.lead.clone(),
        dong(words, class.cost()),
        fund_names(paper.plan, class, say.no_fund),
    ];
    texts.map(Cell::plain).into()
}

fn need_table(paper: &AnnualPaper) -> Table {
    let say = &paper.words.annual_papers;
    let rows = (1_usize..).zip(paper.demands).map(|(at, demand)| {
        let reasons: Vec<String> =
            demand.reasons.iter().map(|reason| say.terms.reason(reason)).collect();
        let texts = [
            at.to_string(),
            demand.content.clone(),
            say.terms.group(demand.group).into(),
            number(paper.words, demand.people),
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

fn estimate_table(paper: &AnnualPaper) -> Table {
    let (words, say) = (paper.words, &paper.words.annual_papers);
    let mut rows = Vec::new();
    for (at, class) in (1_usize..).zip(paper.plan.classes.values()) {
        rows.push(vec![
            Cell::strong(at.to_string()),
            Cell::wide(class.title.clone(), 4),
            Cell::strong(dong(words, class.cost())),
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
                Price::Each(price) => (count_of(words, class, cost), dong(words, price)),
                Price::Share(share) => (String::new(), words.percent(f64::from(share) / 10_000.0)),
            };
            let fund = fund_name(paper.plan, cost.fund.as_ref(), say.no_fund);
            let texts = [
                String::new(),
                name,
                cost.unit.clone(),
                quantity,
                price,
                dong(words, amount),
                cost.basis.clone(),
                fund,
            ];
            rows.push(texts.map(Cell::plain).into());
        }
    }
    rows.push(vec![
        Cell::plain(""),
        Cell::wide(say.total, 4),
        Cell::strong(dong(words, paper.plan.totals().cost)),
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
fn count_of(words: &Words, class: &Class, cost: &crate::domain::annual::cost::Cost) -> String {
    let hundredths = super::book_estimate::in_all(class, cost).hundredths();
    if hundredths.is_multiple_of(100) {
        return number(words, hundredths / 100);
    }
    #[expect(clippy::cast_precision_loss, reason = "quantities keep far below 2^53")]
    words.decimal(hundredths as f64 / 100.0, 2)
}
