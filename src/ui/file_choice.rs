use leptos::{ev, prelude::*};

use super::{
    FieldId, Hint, Icon, IconKind,
    field::{described_by, invalid},
};
use crate::ui::ErrorMessage;

/// A file to read: a button that also takes a file dropped on it.
#[component]
pub fn FileChoice(
    id: FieldId,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    /// What the file dialog offers, such as ".json".
    #[prop(into)]
    accept: String,
    #[prop(optional, into)] error: Option<Signal<Option<String>>>,
    /// Several files at once.
    #[prop(optional)]
    multiple: bool,
    #[prop(into)] on_choose: Callback<ev::Event>,
) -> impl IntoView {
    let has_hint = hint.is_some();
    let described = id.clone();
    let is_over = RwSignal::new(false);
    view! {
        <div class="file-choice">
            {error.map(|error| view! { <ErrorMessage id=id.error() message=error /> })}
            <div class="file-choice__place" data-over=move || is_over.get().then_some("")>
                // The native input covers the place, so a drop lands on it without a script.
                <input
                    class="file-choice__input"
                    type="file"
                    id=id.id()
                    name=id.id()
                    accept=accept
                    multiple=multiple
                    aria-describedby=move || described_by(&described, has_hint, error)
                    aria-invalid=move || invalid(error)
                    on:dragenter=move |_| is_over.set(true)
                    on:dragleave=move |_| is_over.set(false)
                    on:drop=move |_| is_over.set(false)
                    on:change=move |event| on_choose.run(event)
                />
                <label class="file-choice__label" for=id.id()>
                    <Icon kind=IconKind::File />
                    <span>{label}</span>
                </label>
                {hint.map(|hint| view! { <Hint id=id.hint() text=hint /> })}
            </div>
        </div>
    }
}
