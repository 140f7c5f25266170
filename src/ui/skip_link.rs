use leptos::prelude::*;

use crate::web::focus;

/// The first tab stop of the page: past the navigation, to the matter.
#[component]
pub fn SkipLink(#[prop(into)] target_id: String, children: Children) -> impl IntoView {
    view! {
        <a
            class="skip-link"
            href=["#", &target_id].concat()
            on:click=move |event| {
                // The hash is the address of a page, so it must stay as it is.
                event.prevent_default();
                focus::focus(&target_id);
            }
        >
            {children()}
        </a>
    }
}
