use leptos::prelude::*;

use super::card::{act_button, drawn_on, size};
use crate::domain::checklist::Checklist;
use crate::domain::suggestion::Depth;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{ButtonKind, ButtonLink, Notice};
use crate::words::Words;

/// The checklists suggested for the profile that the person does not have yet.
pub(super) fn suggested(words: &'static Words) -> AnyView {
    let desk = use_desk();
    let offers = desk.memo(move |workspace| {
        let profile = workspace.profile()?.clone();
        let wanted = [(Depth::Quick, words.checklists.quick), (Depth::Full, words.checklists.full)];
        let offers = wanted.into_iter().filter_map(|(depth, title)| {
            let offer = desk.suggested(&profile, depth, title)?;
            let is_had = workspace.checklists().any(|checklist| checklist.entries == offer.entries);
            (!is_had && !offer.entries.is_empty()).then_some((depth == Depth::Quick, offer))
        });
        Some(offers.collect::<Vec<_>>())
    });
    let shown = move || match offers.get() {
        None => say_who(words),
        Some(offers) if offers.is_empty() => ().into_any(),
        Some(offers) => {
            let cards: Vec<AnyView> =
                offers.into_iter().map(|(is_quick, offer)| card(words, is_quick, offer)).collect();
            view! {
                <section class="stack">
                    <h2>{words.checklists.suggested}</h2>
                    <p class="quiet">{words.checklists.suggested_hint}</p>
                    <div class="split">{cards}</div>
                </section>
            }
            .into_any()
        }
    };
    shown.into_any()
}

fn say_who(words: &'static Words) -> AnyView {
    view! {
        <Notice>
            <p>{words.checklists.say_who}</p>
            <ButtonLink href=Route::Profile.href()>{words.checklists.say_who_link}</ButtonLink>
        </Notice>
    }
    .into_any()
}

fn card(words: &'static Words, is_quick: bool, offer: Checklist) -> AnyView {
    let (desk, places) = (use_desk(), use_places());
    let said = &words.checklists;
    let hint = if is_quick { said.quick_hint } else { said.full_hint };
    let (title, size, from) =
        (offer.title.clone(), size(words, offer.entries.len()), drawn_on(words, &offer));
    let (begin_name, keep_name) = ((said.begin_with)(&title), (said.keep_named)(&title));
    let offer = StoredValue::new(offer);
    let begin = Callback::new(move |()| {
        let offer = offer.get_value();
        let title = offer.title.clone();
        if let Some(round) = desk.start_checklist(offer, &title) {
            places.go(&Route::Round(round));
        }
    });
    let keep = Callback::new(move |()| {
        if desk.keep_checklist(offer.get_value()) {
            places.focus("my-checklists".to_owned());
        }
    });
    view! {
        <article class="card stack" data-gap="tight">
            <h3 class="checklists__name">{title}</h3>
            <p>{hint}</p>
            <p class="small">{size}</p>
            <p class="small quiet">{from}</p>
            <div class="cluster">
                {act_button(said.begin, Signal::stored(begin_name), begin, ButtonKind::Secondary)}
                {act_button(said.keep, Signal::stored(keep_name), keep, ButtonKind::Quiet)}
            </div>
        </article>
    }
    .into_any()
}
