use leptos::prelude::*;

/// A place where something will stand: says what, and how to begin.
#[component]
pub fn EmptyState(#[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <div class="empty-state">
            <p class="empty-state__title">{title}</p>
            {children()}
        </div>
    }
}
