use leptos::prelude::*;

use super::growth::growth;
use super::held_row::classes;
use super::targets::targets;
use crate::domain::annual::totals::Totals;
use crate::domain::annual_view::AnnualView;
use crate::domain::ratio::Ratio;
use crate::pages::annual::side::Side;
use crate::ui::{ButtonLink, EmptyState, HeadCell, Meter, Table};
use crate::words::Words;

/// Held, finished and spent against the plan; the year's targets.
pub fn body(side: &Side) -> AnyView {
    let say = &side.words.annual_results;
    let (for_sums, for_classes) = (side.clone(), side.clone());
    let is_empty = {
        let side = side.clone();
        Memo::new(move |_| side.with(|plan| plan.classes.is_empty()))
    };
    let upper = move || {
        if is_empty.get() {
            return none(&for_sums);
        }
        let sums = for_sums.clone();
        view! {
            <p class="measure">{sums.words.annual_results.lead}</p>
            {move || sums.found.with(|_| figures(&sums))}
            {classes(&for_classes)}
        }
        .into_any()
    };
    view! {
        {upper}
        <section class="stack" aria-labelledby="annual-targets">
            <h2 id="annual-targets">{say.targets}</h2>
            <p class="measure">{say.targets_text}</p>
            {targets(side)}
        </section>
        {growth(side.words)}
    }
    .into_any()
}

fn none(side: &Side) -> AnyView {
    let say = &side.words.annual_results;
    let to_classes = side.href(AnnualView::Classes);
    view! {
        <EmptyState title=say.no_classes_title>
            <p>{say.no_classes_text}</p>
            <ButtonLink href=to_classes>{say.to_classes}</ButtonLink>
        </EmptyState>
    }
    .into_any()
}

fn figures(side: &Side) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_results);
    let (all, branches, groups) =
        side.with(|plan| (plan.totals(), plan.by_branch(), plan.by_group()));
    let count = |count: u64| words.count(count);
    let meters = [
        (say.runs, count(all.runs_held), count(all.runs), all.runs_done()),
        (say.turns, count(all.turns_held), count(all.turns), all.turns_done()),
        (say.money, words.amount(all.spent), words.amount(all.cost), all.money_done()),
    ];
    let meters: Vec<AnyView> = meters
        .into_iter()
        .map(|(label, done, planned, share)| meter(words, label, &done, &planned, share))
        .collect();
    let terms = &words.annual_papers.terms;
    let branches = branches.into_iter().map(|(branch, sums)| (terms.branch(branch), sums));
    let groups = groups.into_iter().map(|(group, sums)| (terms.group(group), sums));
    view! {
        <div class="stack measure" data-testid="progress">
            {meters}
        </div>
        {table(words, say.branches, branches.collect(), all)}
        {table(words, say.groups, groups.collect(), all)}
    }
    .into_any()
}

fn meter(
    words: &'static Words,
    label: &'static str,
    done: &str,
    planned: &str,
    share: Option<Ratio>,
) -> AnyView {
    let say = &words.annual_results;
    let text = match share {
        Some(share) => (say.of)(done, planned, &words.share(share)),
        None => say.nothing_planned.to_owned(),
    };
    #[expect(clippy::cast_precision_loss, reason = "a bar is coarser")]
    let value = share.map_or(0.0, |share| share.basis_points() as f64 / 10_000.0);
    view! { <Meter label=label value=value text=text /> }.into_any()
}

fn table(
    words: &'static Words,
    caption: &'static str,
    lines: Vec<(&'static str, Totals)>,
    all: Totals,
) -> AnyView {
    let say = &words.annual_results;
    let head = say.heads.iter().enumerate();
    let head = head.map(|(at, text)| HeadCell { text: (*text).to_owned(), numeric: at > 0 });
    let row = |name: &'static str, sums: Totals| -> Vec<AnyView> {
        let share = sums.turns_done().map_or_else(|| "–".to_owned(), |share| words.share(share));
        let cells = [
            name.to_owned(),
            words.count(sums.runs),
            words.count(sums.runs_held),
            words.count(sums.turns),
            words.count(sums.turns_held),
            share,
            words.amount(sums.spent),
        ];
        cells.into_iter().map(IntoAny::into_any).collect()
    };
    let rows = lines.into_iter().map(|(name, sums)| row(name, sums)).collect();
    view! {
        <Table
            caption=caption
            head=head.collect()
            rows=rows
            foot=vec![row(say.total, all)]
            row_heads=true
        />
    }
    .into_any()
}
