use leptos::prelude::*;

use super::cards::standard_card;
use super::library::Narrowing;
use crate::domain::library::Library;
use crate::domain::shelf::{Facet, Origin, Standing};
use crate::domain::standard::{Authority, Standard};
use crate::ui::Details;
use crate::words::Words;

/// The standards that fit on their shelves: what binds first, what came from outside apart, what is past folded away.
pub(super) fn shelves(
    words: &'static Words,
    library: &Library,
    fitting: &[&Standard],
    narrowing: Narrowing,
) -> AnyView {
    let said = &words.library;
    let (received, ours): (Vec<&Standard>, Vec<&Standard>) =
        fitting.iter().partition(|standard| Origin::of(standard) == Origin::Received);
    let (past, present): (Vec<&Standard>, Vec<&Standard>) =
        ours.into_iter().partition(|standard| Standing::of(standard.status) == Standing::Past);
    let of = |authority| -> Vec<&Standard> {
        present.iter().filter(|standard| standard.authority == authority).copied().collect()
    };
    let (internal, reference) = (of(Authority::Internal), of(Authority::Reference));
    let (special, binding): (Vec<&Standard>, Vec<&Standard>) =
        of(Authority::Binding).into_iter().partition(|standard| standard.is_for_some());
    let shelf = |title: &'static str, about: &'static str, standards: &[&Standard]| {
        let cards = cards(words, library, standards, narrowing);
        (!standards.is_empty()).then(|| {
            view! {
                <section class="stack standards__shelf">
                    <h2>{title}</h2>
                    <p class="quiet small measure">{about}</p>
                    {cards}
                </section>
            }
            .into_any()
        })
    };
    // Asked for by name, they stand open.
    let is_open = narrowing.wanted.with(|wanted| wanted.standing == Some(Standing::Past));
    let former = (!past.is_empty()).then(|| {
        let cards = cards(words, library, &past, narrowing);
        view! {
            <Details summary=(said.past)(&words.number(past.len())) open=is_open>
                <div class="stack">
                    <p class="quiet small measure">{said.past_about}</p>
                    {cards}
                </div>
            </Details>
        }
    });
    view! {
        {shelf(said.binding, said.binding_about, &binding)}
        {shelf(said.special, said.special_about, &special)}
        {shelf(said.internal, said.internal_about, &internal)}
        {shelf(said.reference, said.reference_about, &reference)}
        {shelf(said.received, said.received_about, &received)}
        {former}
    }
    .into_any()
}

fn cards(
    words: &'static Words,
    library: &Library,
    standards: &[&Standard],
    narrowing: Narrowing,
) -> AnyView {
    let wanted = narrowing.wanted.get();
    let profile = narrowing.profile();
    let is_counted =
        wanted.facets().iter().any(|facet| matches!(facet, Facet::Audience | Facet::Theme));
    let cards: Vec<AnyView> = standards
        .iter()
        .map(|standard| {
            let fitting = is_counted.then(|| {
                (words.library.about_theme)(&words.number(wanted.fitting(standard, &profile)))
            });
            standard_card(words, library, standard, fitting)
        })
        .collect();
    view! { <div class="standards__cards">{cards}</div> }.into_any()
}
