use leptos::prelude::*;

use super::list_row::Asked;
use crate::domain::answer::Choice;
use crate::domain::id::RoundId;
use crate::pages::use_words;
use crate::state::use_desk;
use crate::ui::{Button, ButtonKind, Dialog, FieldId, TextArea};

/// Asks why an item of the list does not apply: nothing is recorded without a reason.
#[component]
pub fn ReasonDialog(round: RoundId, asked: Asked) -> impl IntoView {
    let (words, desk, round) = (use_words(), use_desk(), StoredValue::new(round));
    let draft = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let asked_text = Signal::derive(move || {
        asked.with(|asked| asked.as_ref().map(|(_, item)| words.text(&item.text).to_owned()))
    });
    Effect::new(move || {
        // Begins with the reason already recorded.
        let reason = asked.with(|asked| {
            let (_, item) = asked.as_ref()?;
            let now = round.with_value(|round| desk.answer_now(round, &item.id));
            match now.choice? {
                Choice::NotApplicable(reason) => Some(reason),
                _ => None,
            }
        });
        draft.set(reason.unwrap_or_default());
        error.set(None);
    });
    let record = move |()| {
        let reason = draft.get_untracked();
        if reason.trim().is_empty() {
            error.set(Some(words.assess.reason_needed.to_owned()));
            return;
        }
        if let Some((_, item)) = asked.get_untracked() {
            let choice = Some(Choice::NotApplicable(reason));
            round.with_value(|round| desk.answer_item(round, &item, choice));
        }
        asked.set(None);
    };
    view! {
        <Dialog
            id=FieldId::new("row", "reason-dialog")
            title=words.assess.reason_title.to_owned()
            open=Signal::derive(move || asked.with(Option::is_some))
            on_close=move |()| asked.set(None)
        >
            <p>{move || asked_text.get()}</p>
            <TextArea
                id=FieldId::new("row", "reason")
                label=words.assess.reason
                hint=words.assess.reason_hint
                error=error
                value=draft
                on_input=move |text| draft.set(text)
                rows=3
            />
            <div class="cluster">
                <Button kind=ButtonKind::Primary on_press=record>{words.common.save}</Button>
                <Button on_press=move |()| asked.set(None)>{words.common.cancel}</Button>
            </div>
        </Dialog>
    }
}
