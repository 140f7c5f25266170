use leptos::prelude::*;

use super::funds_form::FundLine;
use super::rates_form::RateLine;
use super::rows_form::rows_form;
use crate::domain::annual::AnnualPlan;
use crate::domain::annual::scenario::Difference;
use crate::domain::annual::totals::Totals;
use crate::domain::id::FundId;
use crate::domain::money::Dong;
use crate::pages::annual::figures::quarter;
use crate::pages::annual::side::Side;
use crate::ui::{HeadCell, Table};
use crate::words::Words;
use crate::words::amounts::in_words;

/// Where the money comes from and where it goes, and the rates the unit goes by.
pub fn body(side: &Side) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_money);
    let of = side.clone();
    let total = move || {
        let cost = of.with(AnnualPlan::totals).cost;
        (say.total)(&words.amount(cost), &in_words(words.lang, cost).to_lowercase())
    };
    let of = side.clone();
    let tables = move || of.with(|plan| Some(tables(words, plan)));
    view! {
        <p class="measure" data-testid="money-total">
            {total}
        </p>
        {rows_form::<FundLine>(side)}
        <section class="stack" data-gap="wide" aria-labelledby="annual-sums">
            <h2 id="annual-sums">{say.sums}</h2>
            {tables}
        </section>
        {rows_form::<RateLine>(side)}
    }
    .into_any()
}

/// Heads of a table whose first column holds names.
pub fn heads(heads: &[&'static str]) -> Vec<HeadCell> {
    let head =
        |(at, text): (usize, &&'static str)| HeadCell { text: (*text).to_owned(), numeric: at > 0 };
    heads.iter().enumerate().map(head).collect()
}

/// Names and figures as a row.
pub fn cells(texts: impl IntoIterator<Item = String>) -> Vec<AnyView> {
    texts.into_iter().map(IntoAny::into_any).collect()
}

fn tables(words: &'static Words, plan: &AnnualPlan) -> AnyView {
    let (say, terms) = (&words.annual_money, &words.annual_papers.terms);
    let quarters = plan.by_quarter().into_iter().map(|(at, sums)| (quarter(words, at), sums));
    let groups = plan.by_group().into_iter();
    let groups = groups.map(|(group, sums)| (terms.group(group).to_owned(), sums));
    let branches = plan.by_branch().into_iter();
    let branches = branches.map(|(branch, sums)| (terms.branch(branch).to_owned(), sums));
    let total = plan.totals();
    let sums = |caption: &'static str, lines: Vec<(String, Totals)>| {
        let row = |(name, sums): (String, Totals)| cells(figures(words, name, &sums));
        let rows = lines.into_iter().map(row).collect();
        let foot = vec![cells(figures(words, say.sum.to_owned(), &total))];
        view! {
            <Table caption=caption head=heads(&say.sum_heads) rows=rows foot=foot row_heads=true />
        }
        .into_any()
    };
    view! {
        {by_fund(words, plan)}
        {sums(say.by_quarter, quarters.collect())}
        {sums(say.by_group, groups.collect())}
        {sums(say.by_branch, branches.collect())}
    }
    .into_any()
}

fn figures(words: &Words, name: String, sums: &Totals) -> [String; 5] {
    let count = |count: u64| words.count(count);
    [name, count(sums.runs), count(sums.turns), count(sums.periods), words.amount(sums.cost)]
}

/// Each source: granted, planned, and what is left or too much.
fn by_fund(words: &'static Words, plan: &AnnualPlan) -> AnyView {
    let say = &words.annual_money;
    let row = |(id, planned): (Option<FundId>, Dong)| {
        let fund = id.as_ref().and_then(|id| plan.fund(id));
        let name = fund.map_or_else(|| say.no_fund.to_owned(), |fund| fund.name.clone());
        let granted = fund.and_then(|fund| fund.granted);
        let left = granted.map(|granted| match Difference::between(granted.get(), planned.get()) {
            Difference::Same => words.count(0),
            Difference::Less(left) => words.count(left),
            Difference::More(over) => (say.over)(&words.count(over)),
        });
        let none = || "–".to_owned();
        let granted = granted.map_or_else(none, |granted| words.amount(granted));
        cells([name, granted, words.amount(planned), left.unwrap_or_else(none)])
    };
    let rows: Vec<Vec<AnyView>> = plan.by_fund().into_iter().map(row).collect();
    let total = words.amount(plan.totals().cost);
    let foot = vec![cells([say.sum.to_owned(), String::new(), total, String::new()])];
    view! {
        <div data-testid="by-fund">
            <Table
                caption=say.by_fund
                head=heads(&say.fund_heads)
                rows=rows
                foot=foot
                row_heads=true
            />
        </div>
    }
    .into_any()
}
