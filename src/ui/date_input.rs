use leptos::prelude::*;

use super::{FieldId, FieldWidth, TextInput};

/// A day, with the calendar the device already has; the value is `yyyy-mm-dd`.
#[component]
pub fn DateInput(
    id: FieldId,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Option<Signal<Option<String>>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    /// Called when the person leaves the field with a changed day.
    #[prop(optional, into)]
    on_commit: Option<Callback<()>>,
) -> impl IntoView {
    TextInput(super::text_input::TextInputProps {
        id,
        label,
        hint,
        error,
        value,
        on_input,
        on_commit,
        kind: "date",
        width: FieldWidth::Short,
        autocomplete_off: true,
    })
}
