//! Here lives the room `my_data`.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page.
//! Start reading here.

use leptos::prelude::*;

use crate::ui::PageHeading;

/// The page.
#[component]
pub fn MyDataPage() -> impl IntoView {
    view! { <PageHeading>"MyDataPage"</PageHeading> }
}
