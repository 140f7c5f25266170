use leptos::prelude::*;

use super::{
    FieldId,
    field::{described_by, field, invalid},
};

/// Several lines of text; grows with what is written where the browser can.
#[component]
pub fn TextArea(
    id: FieldId,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Option<Signal<Option<String>>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    /// Called when the person leaves the field with a changed text.
    #[prop(optional, into)]
    on_commit: Option<Callback<()>>,
    #[prop(default = 4)] rows: u32,
) -> impl IntoView {
    let has_hint = hint.is_some();
    let described = id.clone();
    let control = view! {
        <textarea
            class="text-area"
            id=id.id()
            name=id.id()
            rows=rows.to_string()
            // Browsers write what is typed into their own session files, unless the field says not to.
            autocomplete="off"
            aria-describedby=move || described_by(&described, has_hint, error)
            aria-invalid=move || invalid(error)
            prop:value=value
            on:input=move |event| on_input.run(event_target_value(&event))
            on:change=move |_| {
                if let Some(on_commit) = on_commit {
                    on_commit.run(());
                }
            }
        >
            {value.get_untracked()}
        </textarea>
    };
    field(&id, label, hint, error, control.into_any())
}
