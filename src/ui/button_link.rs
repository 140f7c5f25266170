use leptos::prelude::*;

use super::ButtonKind;

/// A link that looks like a button: the next step, on another page.
#[component]
pub fn ButtonLink(
    #[prop(into)] href: String,
    #[prop(optional)] kind: ButtonKind,
    /// The name of the file, where the link saves one.
    #[prop(optional, into)]
    download: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <a class="button-link" href=href data-kind=kind.name() download=download>
            {children()}
        </a>
    }
}
