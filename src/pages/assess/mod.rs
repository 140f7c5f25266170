//! Here lives the room `assess`.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page.
//! Start reading here.

use leptos::prelude::*;

use crate::ui::PageHeading;

/// The page.
#[component]
pub fn HubPage(id: crate::domain::id::RoundId) -> impl IntoView {
    let _ = id;
    view! { <PageHeading>"HubPage"</PageHeading> }
}

/// The page.
#[component]
pub fn FocusPage(id: crate::domain::id::RoundId) -> impl IntoView {
    let _ = id;
    view! { <PageHeading>"FocusPage"</PageHeading> }
}

/// The page.
#[component]
pub fn ListPage(id: crate::domain::id::RoundId) -> impl IntoView {
    let _ = id;
    view! { <PageHeading>"ListPage"</PageHeading> }
}

/// The page.
#[component]
pub fn OpenPage(from: String, as_list: bool) -> impl IntoView {
    let _ = from;
    let _ = as_list;
    view! { <PageHeading>"OpenPage"</PageHeading> }
}
