//! Here lives the room `help`.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page.
//! Start reading here.

use leptos::prelude::*;

use crate::ui::PageHeading;

/// The page.
#[component]
pub fn HelpPage() -> impl IntoView {
    view! { <PageHeading>"HelpPage"</PageHeading> }
}

/// The page.
#[component]
pub fn AboutPage() -> impl IntoView {
    view! { <PageHeading>"AboutPage"</PageHeading> }
}
