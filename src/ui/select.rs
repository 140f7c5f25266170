use leptos::prelude::*;

use super::{
    FieldId,
    field::{described_by, field, invalid},
};
use crate::web::controls;

/// One of many; for fewer than eight, `Radios` are kinder.
#[component]
pub fn Select(
    id: FieldId,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Option<Signal<Option<String>>>,
    /// Each as value and label.
    options: Vec<(String, String)>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_choose: Callback<String>,
) -> impl IntoView {
    let has_hint = hint.is_some();
    let described = id.clone();
    let chosen = value.get_untracked();
    let shown = id.id();
    Effect::new(move || value.with(|value| controls::set_chosen(&shown, value)));
    let shown = id.id();
    let control = view! {
        <select
            class="select"
            id=id.id()
            name=id.id()
            aria-describedby=move || described_by(&described, has_hint, error)
            aria-invalid=move || invalid(error)
            on:change=move |event| {
                on_choose.run(event_target_value(&event));
                // A refused choice must not stay on show.
                value.with_untracked(|value| controls::set_chosen(&shown, value));
            }
        >
            {options
                .into_iter()
                .map(|(value, label)| {
                    let selected = value == chosen;
                    view! { <option value=value selected=selected>{label}</option> }
                })
                .collect::<Vec<_>>()}
        </select>
    };
    field(&id, label, hint, error, control.into_any())
}
