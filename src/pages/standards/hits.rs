use std::sync::Arc;

use leptos::prelude::*;

use super::library::Narrowing;
use crate::domain::library::Library;
use crate::domain::standard::Item;
use crate::pages::parts::{content, item_badges};
use crate::route::Route;
use crate::ui::{Button, EmptyState, Link, LiveRegion};
use crate::words::Words;

/// How many hits are drawn at a time.
const BATCH: usize = 50;

/// The items found, each leading to its place in its standard.
pub(super) fn hits(
    words: &'static Words,
    library: &Arc<Library>,
    found: Vec<Arc<Item>>,
    narrowing: Narrowing,
) -> AnyView {
    let count = found.len();
    if count == 0 {
        return view! {
            <EmptyState title=words.standards.found_none>
                <p>{words.standards.found_none_hint}</p>
                <Button on_press=move |()| {
                    narrowing.clear();
                }>{words.standards.clear_filters}</Button>
            </EmptyState>
        }
        .into_any();
    }
    let shown = RwSignal::new(BATCH);
    let library = Arc::clone(library);
    let said = (words.standards.found)(&words.number(count));
    let heading = said.clone();
    view! {
        <LiveRegion text=Signal::stored(said) />
        <h2>{heading}</h2>
        {move || {
            let rows = found.iter().take(shown.get()).map(|item| hit(words, &library, item));
            view! { <ul class="stack standards__hits">{rows.collect::<Vec<_>>()}</ul> }
        }}
        {move || {
            let rest = count.saturating_sub(shown.get()).min(BATCH);
            (rest > 0)
                .then(|| {
                    view! {
                        <Button on_press=move |()| {
                            shown.update(|shown| *shown += BATCH);
                        }>{(words.standards.show_more)(&words.number(rest))}</Button>
                    }
                })
        }}
    }
    .into_any()
}

fn hit(words: &'static Words, library: &Library, item: &Item) -> AnyView {
    let standard = item.standard.as_ref().and_then(|id| library.standard(id));
    let href = item
        .standard
        .clone()
        .map(|standard| Route::StandardItem(standard, item.id.clone()).href())
        .unwrap_or_default();
    let place = [
        standard.map(|standard| words.text(&standard.short_title)),
        library.theme(item.theme).map(|theme| words.text(&theme.title)),
    ];
    let place = place.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let text = content(words, &item.text);
    view! {
        <li class="stack standards__hit" data-gap="tight">
            <p>
                <Link href=href>{text}</Link>
            </p>
            <p class="quiet small">{place}</p>
            {item_badges(words, library, item)}
        </li>
    }
    .into_any()
}
