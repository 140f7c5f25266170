use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::answer::Answer;
use crate::domain::id::RoundId;
use crate::domain::standard::Item;
use crate::pages::use_words;
use crate::state::use_desk;
use crate::ui::{Checkbox, FieldId, TextArea, TextInput};

/// What the person may write beside an answer: a mark to come back, a note, where the evidence is.
#[component]
pub fn Beside(round: RoundId, item: Arc<Item>, place: usize) -> impl IntoView {
    let (words, desk) = (use_words(), use_desk());
    let form = ["item", &place.to_string()].concat();
    let held = StoredValue::new((round, item));
    let answer = move || held.with_value(|(round, item)| desk.answer(round, &item.id));
    let type_in = move |edit: fn(&mut Answer, String), text: String| {
        held.with_value(|(round, item)| {
            desk.type_answer(round, item, |answer| edit(answer, text));
        });
    };
    let flag = move |is_on: bool| {
        held.with_value(|(round, item)| {
            desk.amend_answer(round, item, |answer| answer.is_flagged = is_on);
        });
    };
    view! {
        <div class="stack">
            <Checkbox
                id=FieldId::new(&form, "flag")
                label=words.assess.flag
                checked=Signal::derive(move || answer().is_flagged)
                on_change=flag
            />
            <TextArea
                id=FieldId::new(&form, "note")
                label=words.assess.note
                hint=words.assess.note_hint
                value=Signal::derive(move || answer().note)
                on_input=move |text| type_in(|answer, text| answer.note = text, text)
                on_commit=move |()| desk.flush()
            />
            <TextInput
                id=FieldId::new(&form, "evidence")
                label=words.assess.evidence
                hint=words.assess.evidence_hint
                value=Signal::derive(move || answer().evidence)
                on_input=move |text| type_in(|answer, text| answer.evidence = text, text)
                on_commit=move |()| desk.flush()
                autocomplete_off=true
            />
        </div>
    }
}
