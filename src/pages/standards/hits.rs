use std::sync::Arc;

use leptos::prelude::*;

use super::cards::standard_card;
use crate::domain::library::Library;
use crate::domain::standard::{Item, Standard};
use crate::pages::parts::{content, item_badges};
use crate::route::Route;
use crate::ui::{Button, Link, LiveRegion};
use crate::words::Words;

/// How many hits are drawn at a time.
const BATCH: usize = 50;

/// What was found: standards by their own names and numbers first, then items.
pub(super) fn found(
    words: &'static Words,
    library: &Arc<Library>,
    standards: &[&Standard],
    items: Vec<Arc<Item>>,
) -> AnyView {
    let of_standards = (words.library.found_standards)(&words.number(standards.len()));
    let of_items = (words.standards.found)(&words.number(items.len()));
    let cards: Vec<AnyView> =
        standards.iter().map(|standard| standard_card(words, library, standard, None)).collect();
    let named = (!standards.is_empty()).then(|| {
        let heading = of_standards.clone();
        view! {
            <section class="stack standards__shelf">
                <h2>{heading}</h2>
                <div class="standards__cards">{cards}</div>
            </section>
        }
    });
    let said = [of_standards, of_items.clone()].join(". ");
    let items = (!items.is_empty()).then(|| hits(words, library, items, of_items));
    view! {
        <LiveRegion text=Signal::stored(said) />
        {named}
        {items}
    }
    .into_any()
}

/// The items found, each leading to its place in its standard.
fn hits(
    words: &'static Words,
    library: &Arc<Library>,
    found: Vec<Arc<Item>>,
    heading: String,
) -> AnyView {
    let count = found.len();
    let shown = RwSignal::new(BATCH);
    let library = Arc::clone(library);
    view! {
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
