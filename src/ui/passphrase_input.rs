use leptos::prelude::*;

use super::{
    FieldId,
    field::{described_by, field, invalid},
};

/// A passphrase: hidden unless asked for, of any length, and pasted as gladly as typed.
#[component]
pub fn PassphraseInput(
    id: FieldId,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Option<Signal<Option<String>>>,
    value: RwSignal<String>,
    /// Whether it is legible; two fields may share this.
    is_shown: RwSignal<bool>,
    /// What the button to show it says, and the one to hide it; none where another field has the button.
    #[prop(optional)]
    reveal: Option<(&'static str, &'static str)>,
    /// A new one, not one that opens something.
    #[prop(optional)]
    is_new: bool,
) -> impl IntoView {
    let has_hint = hint.is_some();
    let described = id.clone();
    let controls = id.id();
    let toggle = reveal.map(|(show, hide)| {
        view! {
            <button
                class="button"
                type="button"
                aria-controls=controls
                on:click=move |_| is_shown.update(|is_shown| *is_shown = !*is_shown)
            >
                {move || if is_shown.get() { hide } else { show }}
            </button>
        }
    });
    let control = view! {
        <div class="passphrase-input">
            <input
                class="text-input"
                id=id.id()
                name=id.id()
                type=move || if is_shown.get() { "text" } else { "password" }
                autocomplete=if is_new { "new-password" } else { "current-password" }
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=move || described_by(&described, has_hint, error)
                aria-invalid=move || invalid(error)
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
            {toggle}
        </div>
    };
    field(&id, label, hint, error, control.into_any())
}
