use leptos::html::{self, ElementType};
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

/// Details whose body is built only while they are open: for pages with thousands of them.
#[component]
pub fn LazyDetails(#[prop(into)] summary: String, children: ChildrenFn) -> impl IntoView {
    let opened = RwSignal::new(false);
    view! {
        <details
            class="details"
            prop:open=move || opened.get()
            on:toggle=move |event| {
                opened.set(event_target::<<html::Details as ElementType>::Output>(&event).open());
            }
        >
            <summary class="details__summary">{summary}</summary>
            <div class="details__body">{move || opened.get().then(|| children())}</div>
        </details>
    }
}
