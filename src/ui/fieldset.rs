use leptos::prelude::*;

use super::{FieldId, Hint};

/// Several fields that answer one question together.
#[component]
pub fn Fieldset(
    /// Needed when there is a hint, which is tied to the group by id.
    #[prop(optional)]
    id: Option<FieldId>,
    #[prop(into)] legend: String,
    #[prop(optional, into)] hint: Option<String>,
    children: Children,
) -> impl IntoView {
    let hint_id = id.as_ref().map(FieldId::hint);
    let described_by = hint.as_ref().and(hint_id.clone());
    view! {
        <fieldset class="fieldset" id=id.map(|id| id.id()) aria-describedby=described_by>
            <legend class="fieldset__legend">{legend}</legend>
            {hint.map(|hint| view! { <Hint id=hint_id.unwrap_or_default() text=hint /> })}
            <div class="fieldset__fields">{children()}</div>
        </fieldset>
    }
}
