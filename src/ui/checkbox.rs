use leptos::prelude::*;

use super::{FieldId, Hint, Icon, IconKind};
use crate::web::controls;

/// A yes or no that stands on its own.
#[component]
pub fn Checkbox(
    id: FieldId,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
) -> impl IntoView {
    let described_by = id.described_by(hint.is_some(), false);
    let shown = id.id();
    Effect::new(move || controls::set_checked(&shown, checked.get()));
    let shown = id.id();
    view! {
        <div class="checkbox">
            <input
                class="checkbox__input"
                type="checkbox"
                id=id.id()
                name=id.id()
                checked=checked.get_untracked()
                aria-describedby=described_by
                on:change=move |event| {
                    on_change.run(event_target_checked(&event));
                    // A refused change must not stay on show.
                    controls::set_checked(&shown, checked.get_untracked());
                }
            />
            <span class="checkbox__box"><Icon kind=IconKind::Check /></span>
            <label class="checkbox__label" for=id.id()>{label}</label>
            {hint.map(|hint| view! { <Hint id=id.hint() text=hint /> })}
        </div>
    }
}
