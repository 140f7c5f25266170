//! The plan of a year as a paper with its appendices: what is to be signed, with blanks where only people know.

use super::tables::{class_table, estimate_table, need_table};
use super::{fund_name, roman};
use crate::documents::letterheads::state;
use crate::documents::outline::{Appendix, Block, Close, Outline};
use crate::domain::annual::AnnualPlan;
use crate::domain::annual::class::Form;
use crate::domain::annual::needs::Demand;
use crate::domain::annual::totals::Totals;
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
    let count = |count: u64| words.count(count);
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
        let (runs, turns) = (paper.words.count(totals.runs), paper.words.count(totals.turns));
        (totals.runs > 0).then(|| (say.content_group)(say.terms.form(form), &runs, &turns))
    });
    let found: Vec<String> = found.collect();
    if found.is_empty() { Block::Lines(2) } else { Block::Sentences(found) }
}

fn money(paper: &AnnualPaper) -> Block {
    let (words, say) = (paper.words, &paper.words.annual_papers);
    let total = paper.plan.totals().cost;
    let sum = (say.money_sum)(&words.amount(total), &in_words(words.lang, total).to_lowercase());
    let funds = paper.plan.by_fund().into_iter().map(|(fund, amount)| {
        let name = fund_name(paper.plan, fund.as_ref(), say.no_fund);
        (say.money_fund)(&name, &words.amount(amount))
    });
    Block::Sentences(std::iter::once(sum).chain(funds).collect())
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
