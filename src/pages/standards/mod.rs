//! Here lives the room `standards`.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page.
//! Start reading here.

use leptos::prelude::*;

use crate::ui::PageHeading;

/// The page.
#[component]
pub fn StandardsPage() -> impl IntoView {
    view! { <PageHeading>"StandardsPage"</PageHeading> }
}

/// The page.
#[component]
pub fn StandardPage(
    id: crate::domain::id::StandardId,
    item: Option<crate::domain::id::ItemId>,
) -> impl IntoView {
    let _ = id;
    let _ = item;
    view! { <PageHeading>"StandardPage"</PageHeading> }
}
