use leptos::prelude::*;

use super::page::{cells, heads};
use crate::domain::annual::AnnualPlan;
use crate::domain::annual::scenario::{Difference, Scenario};
use crate::domain::annual::totals::Totals;
use crate::domain::annual_view::AnnualView;
use crate::domain::id::ClassId;
use crate::pages::annual::figures::{lines, quarter, when};
use crate::pages::annual::side::Side;
use crate::ui::{Button, ButtonKind, LazyDetails, Link, Notice, NoticeKind, Table};
use crate::words::Words;

/// What would become of the plan: both figures of everything, which classes leave or move, and the way to accept it.
pub fn compared(
    side: &Side,
    scenario: &Scenario,
    accept: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let say = &side.words.annual_money;
    let shown = side.with(|plan| {
        let changes = scenario.changes(plan);
        if changes.is_nothing() {
            return None;
        }
        let after = scenario.applied(plan);
        let lists = [
            (say.leaves, changes.left),
            (say.moves, changes.moved),
            (say.cheaper, changes.cheaper),
        ];
        let lists: Vec<AnyView> =
            lists.into_iter().filter_map(|(title, ids)| list(side, plan, title, &ids)).collect();
        Some((table(side.words, plan, &after), lists))
    });
    let Some((table, lists)) = shown else {
        return view! {
            <Notice kind=NoticeKind::Info>
                <p>{say.if_nothing}</p>
            </Notice>
        }
        .into_any();
    };
    view! {
        {table}
        {lists}
        <p>
            <Button kind=ButtonKind::Primary on_press=move |()| accept()>
                {say.if_accept}
            </Button>
        </p>
    }
    .into_any()
}

fn table(words: &'static Words, plan: &AnnualPlan, after: &AnnualPlan) -> AnyView {
    let (say, names) = (&words.annual_money, &words.annual_classes);
    let row = |name: String, before: u64, after: u64| {
        let difference = match Difference::between(before, after) {
            Difference::Same => say.same.to_owned(),
            Difference::Less(less) => (say.less)(&words.count(less)),
            Difference::More(more) => (say.more)(&words.count(more)),
        };
        cells([name, words.count(before), words.count(after), difference])
    };
    let (now, then) = (plan.totals(), after.totals());
    let mut rows = vec![
        row(names.runs.to_owned(), now.runs, then.runs),
        row(names.turns.to_owned(), now.turns, then.turns),
        row(names.periods.to_owned(), now.periods, then.periods),
    ];
    for at in (1..=4).map(Some).chain([None]) {
        let cost = |plan: &AnnualPlan| -> u64 {
            let mut quarters = plan.by_quarter().into_iter();
            let found = quarters.find(|(quarter, _)| *quarter == at);
            found.map_or(Totals::default(), |(_, sums)| sums).cost.get()
        };
        let (before, after) = (cost(plan), cost(after));
        if before > 0 || after > 0 {
            let name = [&quarter(words, at), ": ", names.cost].concat();
            rows.push(row(name, before, after));
        }
    }
    let foot = vec![row(names.cost.to_owned(), now.cost.get(), then.cost.get())];
    let heads = heads(&say.compared_heads);
    view! { <Table caption=say.compared head=heads rows=rows foot=foot row_heads=true /> }
        .into_any()
}

fn list(
    side: &Side,
    plan: &AnnualPlan,
    title: fn(&str) -> String,
    ids: &[ClassId],
) -> Option<AnyView> {
    let words = side.words;
    if ids.is_empty() {
        return None;
    }
    let entries: Vec<(String, String, String)> = ids
        .iter()
        .filter_map(|id| plan.classes.get(id))
        .map(|class| {
            let cost = (words.annual_classes.dong)(&words.amount(class.cost()));
            let remark = [": ", &when(words, class.when), ", ", &cost].concat();
            let href = side.href(AnnualView::Class(Some(class.id.clone())));
            (href, class.title.clone(), remark)
        })
        .collect();
    let summary = title(&lines(words, ids.len()));
    Some(
        view! {
            <LazyDetails summary=summary>
                <ul class="annual__asked">
                    {entries
                        .iter()
                        .cloned()
                        .map(|(href, name, remark)| {
                            view! {
                                <li>
                                    <Link href=href>{name}</Link>
                                    <span class="quiet">{remark}</span>
                                </li>
                            }
                        })
                        .collect::<Vec<_>>()}
                </ul>
            </LazyDetails>
        }
        .into_any(),
    )
}
