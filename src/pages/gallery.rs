//! Every widget in every state, for those who build and for the tests.

use leptos::prelude::*;

use crate::ui::PageHeading;

/// The widget gallery.
#[component]
pub fn GalleryPage() -> impl IntoView {
    view! { <PageHeading>"Gallery"</PageHeading> }
}
