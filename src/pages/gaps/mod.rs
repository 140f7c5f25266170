//! Here lives the room `gaps`.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page.
//! Start reading here.

use leptos::prelude::*;

use crate::ui::PageHeading;

/// The page.
#[component]
pub fn GapsPage(id: crate::domain::id::RoundId) -> impl IntoView {
    let _ = id;
    view! { <PageHeading>"GapsPage"</PageHeading> }
}
