use leptos::prelude::*;

use super::draft::{Draft, Row};
use super::own::text_field;
use crate::domain::checklist_draft::needs_reason;
use crate::domain::id::ItemId;
use crate::ui::{FieldId, FieldWidth, TextInput};
use crate::words::Words;

/// The id of the weight of an item.
pub(super) fn weight_field(id: &ItemId) -> FieldId {
    FieldId::new("weight", id.as_str())
}

/// The id of the reason for the weight of an item.
pub(super) fn reason_field(id: &ItemId) -> FieldId {
    FieldId::new("reason", id.as_str())
}

/// What can be changed of a chosen item: its weight with the reason, and the text of an own one.
pub(super) fn weight_panel(words: &'static Words, draft: Draft, row: Row) -> AnyView {
    let is_open = row.is_open.clone();
    let panel = move || is_open.get().then(|| fields(words, draft, &row));
    panel.into_any()
}

fn fields(words: &'static Words, draft: Draft, row: &Row) -> AnyView {
    let said = &words.checklists.builder;
    let (field, weight) = (weight_field(&row.id), row.weight.clone());
    let typed = row.weight.clone();
    let has_reason = Memo::new(move |_| typed.with(|weight| needs_reason(weight)));
    let (id, reason) = (row.id.clone(), row.reason.clone());
    let why = move || {
        let (field, reason, shown) = (reason_field(&id), reason.clone(), reason.clone());
        has_reason.get().then(|| {
            view! {
                <TextInput
                    error=draft.error(field.id())
                    id=field
                    label=said.weight_reason
                    value=shown
                    on_input=move |text| reason.set(text)
                />
            }
        })
    };
    view! {
        <div class="stack builder__weight">
            {row.own.as_ref().map(|_| own_text(words, draft, row))}
            <TextInput
                error=draft.error(field.id())
                id=field
                label=said.weight
                hint=said.weight_hint
                kind="number"
                width=FieldWidth::Short
                value=row.weight.clone()
                on_input=move |text| weight.set(text)
            /> {why}
        </div>
    }
    .into_any()
}

fn own_text(words: &'static Words, draft: Draft, row: &Row) -> AnyView {
    let (field, text) = (text_field(&row.id), row.text.clone());
    view! {
        <TextInput
            error=draft.error(field.id())
            id=field
            label=words.checklists.builder.own_text
            value=row.text.clone()
            on_input=move |typed| text.set(typed)
        />
    }
    .into_any()
}
