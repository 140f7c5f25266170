use std::sync::Arc;

use leptos::prelude::*;

use super::decision::decision;
use crate::domain::gaps::Gap;
use crate::domain::id::RoundId;
use crate::domain::standard::Item;
use crate::route::Route;
use crate::state::Desk;
use crate::ui::{Details, Link};
use crate::words::Words;
use crate::words::gaps::Parts;

/// One gap: what it is about, why it stands here, from where to where, and what to do about it.
pub fn card(desk: Desk, words: &'static Words, round: &RoundId, gap: &Gap) -> AnyView {
    let say = &words.gaps;
    let item = &gap.item;
    let basis = words.basis(&desk.library(), item);
    let href = Route::Item(round.clone(), gap.index).href();
    let steps = steps(words, item, gap.share);
    let formula = formula(words, gap);
    let assumed = (!gap.is_exposure_rated).then_some(say.exposure_assumed);
    view! {
        <article class="card stack gaps__gap" data-testid="gap">
            <h3 class="gaps__text">{words.text(&item.text).to_owned()}</h3>
            <p data-testid="reason">{reason(words, gap)}</p>
            {steps}
            <p class="quiet small">{say.basis} ": " {basis}</p>
            <div class="gaps__more">
                <Details summary=say.formula_title>
                    <p class="figures">{formula}</p>
                    <p>{say.formula_parts}</p>
                    {assumed.map(|text| view! { <p>{text}</p> })}
                </Details>
                <Link href=href>{say.open_item}</Link>
            </div>
            {decision(desk, words, round, Arc::clone(item))}
        </article>
    }
    .into_any()
}

fn reason(words: &Words, gap: &Gap) -> String {
    (words.gaps.reason)(&Parts {
        tier: gap.rank(),
        size: &words.decimal(gap.size, 2),
        size_class: gap.size_class(),
        importance: gap.importance,
        exposure: gap.exposure,
        is_exposure_rated: gap.is_exposure_rated,
    })
}

fn formula(words: &Words, gap: &Gap) -> String {
    let (size, priority) = (words.decimal(gap.size, 2), words.decimal(gap.priority, 1));
    let (importance, exposure) = (gap.importance.to_string(), gap.exposure.to_string());
    (words.gaps.formula)([&size, &importance, &exposure, &priority])
}

/// Where I am and what the target looks like, side by side.
fn steps(words: &'static Words, item: &Item, share: f64) -> AnyView {
    let step = |title: &'static str, found: Option<(usize, &crate::domain::scale::Point)>| {
        let (index, point) = found?;
        let anchor = item.anchors.get(index).and_then(Option::as_ref);
        let anchor = anchor.map(|anchor| {
            let anchor = words.text(anchor).to_owned();
            view! { <span class="gaps__anchor">{anchor}</span> }
        });
        let label = words.text(&point.label).to_owned();
        Some(view! {
            <div class="gaps__step">
                <dt class="quiet small">{title}</dt>
                <dd>
                    <strong>{label}</strong>
                    " "
                    {anchor}
                </dd>
            </div>
        })
    };
    view! {
        <dl class="gaps__steps">
            {step(words.gaps.now, item.point_at(share))}
            {step(words.gaps.target, item.target_point())}
        </dl>
    }
    .into_any()
}
