use leptos::prelude::*;

use super::content;
use crate::domain::library::Library;
use crate::domain::source::{Citation, Confidence};
use crate::domain::standard::{Authority, Criticality, Item, Standard};
use crate::ui::{Tag, TagKind};
use crate::words::Words;

/// Whether the item binds, what it is, and how much depends on it.
pub fn item_badges(words: &'static Words, library: &Library, item: &Item) -> AnyView {
    let standard = item.standard.as_ref().and_then(|id| library.standard(id));
    let weight = match item.criticality {
        Criticality::Critical => TagKind::Caution,
        _ => TagKind::Neutral,
    };
    let (what, how_much) = (words.terms.kind(item.kind), words.terms.criticality(item.criticality));
    view! {
        <div class="cluster" data-gap="tight">
            {standard_badge(words, standard)}
            <Tag>{what}</Tag>
            <Tag kind=weight>{how_much}</Tag>
        </div>
    }
    .into_any()
}

/// The badge of a standard, or of an item the person wrote. What came from outside is never dressed as official.
pub fn standard_badge(words: &'static Words, standard: Option<&Standard>) -> AnyView {
    match standard {
        Some(received) if received.origin.is_some() => {
            let word = words.terms.received;
            view! { <Tag kind=TagKind::Caution>{word}</Tag> }.into_any()
        }
        other => authority_badge(words, other.map(|standard| standard.authority)),
    }
}

fn authority_badge(words: &'static Words, authority: Option<Authority>) -> AnyView {
    let kind = match authority {
        Some(Authority::Binding) => TagKind::Accent,
        _ => TagKind::Neutral,
    };
    let word = authority.map_or(words.terms.own_item, |authority| words.terms.authority(authority));
    view! { <Tag kind=kind>{word}</Tag> }.into_any()
}

/// What an item rests on: each place in a source, how surely it is known and when somebody looked.
pub fn citations(words: &'static Words, library: &Library, item: &Item) -> AnyView {
    if item.standard.is_none() {
        return view! { <p class="small quiet">{words.standards.own_has_no_basis}</p> }.into_any();
    }
    let rows: Vec<AnyView> =
        item.citations.iter().map(|citation| row(words, library, item, citation)).collect();
    view! {
        <div class="stack small" data-gap="tight">
            <ul class="stack" data-gap="tight">
                {rows}
            </ul>
            <p>
                <strong>{words.terms.check_original}</strong>
            </p>
        </div>
    }
    .into_any()
}

fn row(words: &'static Words, library: &Library, item: &Item, citation: &Citation) -> AnyView {
    let source = library.source(item, &citation.source);
    let title = source.map(|source| content(words, &source.title));
    let number = source.map(|source| source.number.clone()).filter(|number| !number.is_empty());
    // What was never verified is never shown with an article number.
    let locator =
        citation.locator.as_ref().filter(|_| citation.confidence != Confidence::Unverified);
    let place = match locator {
        Some(locator) => content(words, locator),
        None => view! { <em>{words.standards.no_locator}</em> }.into_any(),
    };
    let standard = item.standard.as_ref().and_then(|id| library.standard(id));
    let checked = source
        .and_then(|source| source.checked)
        .or_else(|| standard.and_then(|standard| standard.reviewed_on));
    let checked = checked.map(|day| (words.standards.checked_on)(&words.day(day)));
    view! {
        <li>
            {title}
            {number.map(|number| [" (", &number, ")"].concat())}
            ": "
            {place}
            <br />
            <span class="quiet">
                {words.terms.confidence(citation.confidence)}
                {checked.map(|checked| [" · ", &checked].concat())}
            </span>
        </li>
    }
    .into_any()
}
