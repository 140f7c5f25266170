//! Here lives the room `home`.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page.
//! Start reading here.

use leptos::prelude::*;

use crate::ui::PageHeading;

/// The page.
#[component]
pub fn HomePage() -> impl IntoView {
    view! { <PageHeading>"HomePage"</PageHeading> }
}
