use leptos::prelude::*;

use super::heading::heading;
use super::lines::list;
use super::notices::notices;
use crate::domain::annual::AnnualPlan;
use crate::domain::annual_view::AnnualView;
use crate::pages::annual::side::Side;
use crate::ui::{ButtonKind, ButtonLink, EmptyState};
use crate::words::amounts::in_words;

/// The classes of a plan, what they come to, and what a reviewer would ask.
pub fn body(side: &Side) -> AnyView {
    let say = &side.words.annual_classes;
    let of = side.clone();
    let is_empty = Memo::new(move |_| of.with(|plan| plan.classes.is_empty()));
    let of = side.clone();
    let asked = Memo::new(move |_| of.with(AnnualPlan::notices));
    let of = side.clone();
    view! {
        {totals(side)}
        {heading(side)}
        {move || {
            if is_empty.get() {
                let way_in = acts(&of);
                view! {
                    <EmptyState title=say.empty_title>
                        <p>{say.empty_text}</p>
                        {way_in}
                    </EmptyState>
                }
                    .into_any()
            } else {
                view! {
                    {acts(&of)}
                    {notices(&of, asked)}
                    {list(&of, asked)}
                }
                    .into_any()
            }
        }}
    }
    .into_any()
}

fn acts(side: &Side) -> AnyView {
    let say = &side.words.annual_classes;
    view! {
        <div class="cluster screen-only">
            <ButtonLink kind=ButtonKind::Primary href=side.href(AnnualView::Class(None))>
                {say.add}
            </ButtonLink>
            <ButtonLink href=side.href(AnnualView::Import)>{say.import}</ButtonLink>
        </div>
    }
    .into_any()
}

/// What the whole plan comes to, in figures and in words.
fn totals(side: &Side) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_classes);
    let of = side.clone();
    let sums = Memo::new(move |_| of.with(AnnualPlan::totals));
    let figure = move |label: &'static str, value: Signal<String>| {
        view! {
            <div class="annual__total">
                <dt>{label}</dt>
                <dd class="figures">{value}</dd>
            </div>
        }
    };
    let runs = Signal::derive(move || words.count(sums.get().runs));
    let turns = Signal::derive(move || words.count(sums.get().turns));
    let periods = Signal::derive(move || words.count(sums.get().periods));
    let cost = Signal::derive(move || words.amount(sums.get().cost));
    let said = move || (say.in_words)(&in_words(words.lang, sums.get().cost).to_lowercase());
    view! {
        <section class="stack" data-gap="tight" aria-label=say.totals data-testid="totals">
            <dl class="annual__totals">
                {figure(say.runs, runs)} {figure(say.turns, turns)} {figure(say.periods, periods)}
                {figure(say.cost, cost)}
            </dl>
            <p class="quiet small measure">{said}</p>
        </section>
    }
    .into_any()
}
