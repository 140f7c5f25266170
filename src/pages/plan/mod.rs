//! Here lives the room `plan`.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page.
//! Start reading here.

use leptos::prelude::*;

use crate::ui::PageHeading;

/// The page.
#[component]
pub fn PlansPage() -> impl IntoView {
    view! { <PageHeading>"PlansPage"</PageHeading> }
}

/// The page.
#[component]
pub fn PlanPage(id: crate::domain::id::PlanId) -> impl IntoView {
    let _ = id;
    view! { <PageHeading>"PlanPage"</PageHeading> }
}

/// The page.
#[component]
pub fn PaperPage(id: crate::domain::id::PlanId) -> impl IntoView {
    let _ = id;
    view! { <PageHeading>"PaperPage"</PageHeading> }
}
