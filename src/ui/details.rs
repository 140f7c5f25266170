use leptos::prelude::*;

/// More for those who ask: how a number came about, where a rule stands.
#[component]
pub fn Details(
    #[prop(into)] summary: String,
    /// Open from the start.
    #[prop(optional)]
    open: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="details" open=open>
            <summary class="details__summary">{summary}</summary>
            <div class="details__body">{children()}</div>
        </details>
    }
}
