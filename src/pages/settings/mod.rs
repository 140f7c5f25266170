//! Here lives the room `settings`.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page.
//! Start reading here.

use leptos::prelude::*;

use crate::ui::PageHeading;

/// The page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! { <PageHeading>"SettingsPage"</PageHeading> }
}
