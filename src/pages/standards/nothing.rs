use std::sync::Arc;

use leptos::prelude::*;

use super::library::Narrowing;
use super::narrowing::{count, said};
use crate::domain::library::Library;
use crate::ui::{Button, EmptyState, LiveRegion};
use crate::words::Words;

/// Nothing fits: which condition to let go, and what that would bring.
pub(super) fn nothing(
    words: &'static Words,
    library: &Arc<Library>,
    narrowing: Narrowing,
) -> AnyView {
    let wanted = narrowing.wanted.get();
    let has_words = narrowing.query.with(|query| !query.trim().is_empty());
    let said_now = &words.library;
    let title = if has_words { said_now.none_found } else { said_now.none };
    let facets = wanted.facets();
    let ways: Vec<AnyView> = facets
        .iter()
        .map(|facet| {
            let fewer = wanted.without(*facet);
            let what = said(words, library, &wanted, *facet);
            let count = words.number(count(library, &fewer, narrowing));
            view! {
                <li>
                    <Button on_press=move |()| narrowing.set(fewer.clone())>
                        {(words.library.loosen)(&what, &count)}
                    </Button>
                </li>
            }
            .into_any()
        })
        .collect();
    let forget = has_words.then(|| {
        view! {
            <li>
                <Button on_press=move |()| {
                    narrowing.query.set(String::new());
                }>{said_now.forget_words}</Button>
            </li>
        }
    });
    view! {
        <LiveRegion text=Signal::stored(title.to_owned()) />
        <EmptyState title=title>
            {has_words.then(|| view! { <p>{said_now.none_words}</p> })}
            {(!facets.is_empty()).then(|| view! { <p>{said_now.none_hint}</p> })}
            <ul class="stack standards__ways" data-gap="tight">
                {forget}
                {ways}
            </ul>
        </EmptyState>
    }
    .into_any()
}
