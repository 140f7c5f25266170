//! The report of results: planned against done, both numbers always, of half a year or of all of it.

use super::roman;
use crate::documents::letterheads::state;
use crate::documents::outline::{Block, Cell, Close, Outline, Shape, Table};
use crate::domain::annual::AnnualPlan;
use crate::domain::annual::totals::Totals;
use crate::domain::ratio::Ratio;
use crate::words::Words;

/// What the report is made from.
pub struct AnnualReport<'a> {
    /// The plan, with what has come of its classes.
    pub plan: &'a AnnualPlan,
    /// Of the first six months.
    pub is_half: bool,
    /// The language.
    pub words: &'a Words,
}

/// The report as a paper.
pub fn annual_report(paper: &AnnualReport) -> Outline {
    let (words, plan) = (paper.words, paper.plan);
    let say = &words.annual_papers;
    let mut letterhead = state(words, plan.year);
    letterhead.number = say.number.replace("KH", "BC");
    if !plan.unit.is_empty() {
        letterhead.issuer.clone_from(&plan.unit);
    }
    let heading = |number: usize, text: &str| Block::Heading([roman(number), ". ", text].concat());
    let part = |number: usize, text: &str| {
        Block::Subheading((words.party_papers.part_number)(number, text))
    };
    let groups = plan.by_group().into_iter();
    let groups = groups.map(|(group, totals)| (say.terms.group(group), totals));
    let branches = plan.by_branch().into_iter();
    let branches = branches.map(|(branch, totals)| (say.terms.branch(branch), totals));
    let blocks = vec![
        heading(0, say.report_results),
        Block::Sentences(sums(paper)),
        part(1, say.report_table),
        Block::Table(table(paper, say.report_table, groups.collect())),
        part(2, say.report_branches),
        Block::Table(table(paper, say.report_branches, branches.collect())),
        heading(1, say.report_limits),
        Block::Lines(5),
        heading(2, say.report_next),
        Block::Lines(5),
        Block::Close(Close {
            recipients_label: say.recipients_label.into(),
            recipients: say.recipients.map(str::to_owned).into(),
            authority: say.authority.map(str::to_owned).into(),
            name: String::new(),
        }),
    ];
    Outline {
        letterhead: Some(letterhead),
        title: say.report_title.into(),
        subject: (say.report_subject)(paper.is_half, plan.year),
        blocks,
        ..Outline::default()
    }
}

/// A share, or a dash of nothing.
fn share(words: &Words, ratio: Option<Ratio>) -> String {
    ratio.map_or_else(|| "–".to_owned(), |ratio| words.share(ratio))
}

fn sums(paper: &AnnualReport) -> Vec<String> {
    let (words, say) = (paper.words, &paper.words.annual_papers);
    let all = paper.plan.totals();
    let turns = (words.count(all.turns_held), words.count(all.turns));
    vec![
        (say.report_sum)(&turns.0, &turns.1, &share(words, all.turns_done())),
        (say.report_money)(
            &words.amount(all.spent),
            &words.amount(all.cost),
            &share(words, all.money_done()),
        ),
    ]
}

fn table(paper: &AnnualReport, caption: &str, lines: Vec<(&'static str, Totals)>) -> Table {
    let (words, say) = (paper.words, &paper.words.annual_papers);
    let mut rows: Vec<Vec<Cell>> = (1_usize..)
        .zip(lines)
        .map(|(at, (name, totals))| {
            let mut cells = vec![Cell::plain(at.to_string()), Cell::plain(name)];
            cells.extend(figures(words, &totals).map(Cell::plain));
            cells
        })
        .collect();
    let mut last = vec![Cell::wide(say.total, 2)];
    last.extend(figures(words, &paper.plan.totals()).map(Cell::strong));
    rows.push(last);
    Table {
        caption: caption.into(),
        head: say.report_heads.map(str::to_owned).into(),
        shapes: vec![
            Shape::marks(6),
            Shape::words(30),
            Shape::figures(10),
            Shape::figures(10),
            Shape::figures(10),
            Shape::figures(10),
            Shape::figures(11),
            Shape::figures(18),
            Shape::figures(18),
        ],
        rows,
    }
}

fn figures(words: &Words, totals: &Totals) -> [String; 7] {
    [
        words.count(totals.runs),
        words.count(totals.runs_held),
        words.count(totals.turns),
        words.count(totals.turns_held),
        share(words, totals.turns_done()),
        words.amount(totals.cost),
        words.amount(totals.spent),
    ]
}
