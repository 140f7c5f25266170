use leptos::prelude::*;

/// Says a change aloud, politely; shows nothing. Stands on the page before its first word.
#[component]
pub fn LiveRegion(#[prop(into)] text: Signal<String>) -> impl IntoView {
    view! {
        <div class="live-region" role="status" aria-live="polite">
            {text}
        </div>
    }
}
