use leptos::prelude::*;

use super::{Icon, IconKind};

/// The way back to the page above; stands before the page heading.
#[component]
pub fn BackLink(#[prop(into)] href: String, children: Children) -> impl IntoView {
    view! {
        <a class="back-link" href=href>
            <Icon kind=IconKind::Back />
            <span>{children()}</span>
        </a>
    }
}
