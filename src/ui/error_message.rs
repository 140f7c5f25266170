use leptos::prelude::*;

use super::{Icon, IconKind};

/// What is wrong, at the field; stands there only while something is.
#[component]
pub fn ErrorMessage(#[prop(into)] id: String, message: Signal<Option<String>>) -> impl IntoView {
    move || {
        message.get().map(|message| {
            view! {
                <p class="error-message" id=id.clone()>
                    <Icon kind=IconKind::Warning />
                    <span>{message}</span>
                </p>
            }
        })
    }
}
