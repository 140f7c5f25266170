use leptos::prelude::*;

use crate::web::controls;

/// Where a row is taken to be dragged. For the pointer only: the keyboard has buttons of its own.
#[component]
pub fn Grip(#[prop(into)] on_grab: Callback<()>) -> impl IntoView {
    view! {
        <span
            class="grip"
            aria-hidden="true"
            on:pointerdown=move |event| {
                controls::let_pointer_go(&event);
                on_grab.run(());
            }
        ></span>
    }
}
