//! Here lives the room `checklists`.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page.
//! Start reading here.

use leptos::prelude::*;

use crate::ui::PageHeading;

/// The page.
#[component]
pub fn ChecklistsPage() -> impl IntoView {
    view! { <PageHeading>"ChecklistsPage"</PageHeading> }
}

/// The page.
#[component]
pub fn BuilderPage(id: Option<crate::domain::id::ChecklistId>) -> impl IntoView {
    let _ = id;
    view! { <PageHeading>"BuilderPage"</PageHeading> }
}
