use leptos::prelude::*;

use super::{ErrorMessage, FieldId, Hint};

/// What a field may be wrong about; absent when the form never judges it.
pub(super) type FieldError = Option<Signal<Option<String>>>;

/// What stands around every labelled control: label, hint, error, then the control.
pub(super) fn field(
    id: &FieldId,
    label: String,
    hint: Option<String>,
    error: FieldError,
    control: AnyView,
) -> AnyView {
    view! {
        <div class="field">
            <label class="field__label" for=id.id()>{label}</label>
            {hint.map(|hint| view! { <Hint id=id.hint() text=hint /> })}
            {error.map(|error| view! { <ErrorMessage id=id.error() message=error /> })}
            {control}
        </div>
    }
    .into_any()
}

/// The `aria-describedby` of a control, as it is now.
pub(super) fn described_by(id: &FieldId, has_hint: bool, error: FieldError) -> Option<String> {
    id.described_by(has_hint, has_error(error))
}

/// The `aria-invalid` of a control, as it is now.
pub(super) fn invalid(error: FieldError) -> Option<&'static str> {
    has_error(error).then_some("true")
}

fn has_error(error: FieldError) -> bool {
    error.is_some_and(|error| error.with(Option::is_some))
}
