//! Here lives the room `rounds`.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page.
//! Start reading here.

use leptos::prelude::*;

use crate::ui::PageHeading;

/// The page.
#[component]
pub fn RoundsPage() -> impl IntoView {
    view! { <PageHeading>"RoundsPage"</PageHeading> }
}

/// The page.
#[component]
pub fn ChangesPage(id: crate::domain::id::RoundId) -> impl IntoView {
    let _ = id;
    view! { <PageHeading>"ChangesPage"</PageHeading> }
}
