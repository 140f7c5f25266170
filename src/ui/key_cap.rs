use leptos::prelude::*;

/// A key of the keyboard, as it is printed on it.
#[component]
pub fn KeyCap(children: Children) -> impl IntoView {
    view! { <kbd class="key-cap">{children()}</kbd> }
}
