//! Here lives the room `profile`.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page.
//! Start reading here.

use leptos::prelude::*;

use crate::ui::PageHeading;

/// The page.
#[component]
pub fn ProfilePage() -> impl IntoView {
    view! { <PageHeading>"ProfilePage"</PageHeading> }
}
