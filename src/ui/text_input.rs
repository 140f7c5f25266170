use leptos::prelude::*;

use super::{
    FieldId,
    field::{described_by, field, invalid},
};

/// How long an answer the box promises room for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldWidth {
    /// A number or a date.
    Short,
    /// A name.
    Medium,
    /// A sentence.
    #[default]
    Full,
}

impl FieldWidth {
    const fn name(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Medium => "medium",
            Self::Full => "full",
        }
    }
}

/// One line of text. A number is typed as text too, so that a decimal comma is welcome.
#[component]
pub fn TextInput(
    id: FieldId,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Option<Signal<Option<String>>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    /// Called when the person leaves the field with a changed text.
    #[prop(optional, into)]
    on_commit: Option<Callback<()>>,
    /// "text", "number", "search", "date" or "password".
    #[prop(default = "text")]
    kind: &'static str,
    #[prop(optional)] width: FieldWidth,
    #[prop(optional)] autocomplete_off: bool,
) -> impl IntoView {
    let is_number = kind == "number";
    let has_hint = hint.is_some();
    let described = id.clone();
    let control = view! {
        <input
            class="text-input"
            id=id.id()
            name=id.id()
            type=if is_number { "text" } else { kind }
            inputmode=is_number.then_some("decimal")
            autocomplete=(autocomplete_off || is_number).then_some("off")
            data-width=width.name()
            aria-describedby=move || described_by(&described, has_hint, error)
            aria-invalid=move || invalid(error)
            value=value.get_untracked()
            prop:value=value
            on:input=move |event| on_input.run(event_target_value(&event))
            on:change=move |_| {
                if let Some(on_commit) = on_commit {
                    on_commit.run(());
                }
            }
        />
    };
    field(&id, label, hint, error, control.into_any())
}
