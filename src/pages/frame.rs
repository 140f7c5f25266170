//! The frame.

use leptos::prelude::*;

/// Header, navigation, save line, footer around the page.
#[component]
pub fn Frame(children: Children) -> impl IntoView {
    view! { <main id="main" tabindex="-1">{children()}</main> }
}
