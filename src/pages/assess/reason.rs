use std::sync::Arc;

use leptos::prelude::*;

use super::choosing::Choosing;
use crate::domain::answer::Choice;
use crate::domain::standard::Item;
use crate::pages::use_words;
use crate::ui::{FieldId, TextArea};

/// The field of the reason why an item does not apply.
pub fn reason_field(place: usize) -> FieldId {
    FieldId::new("reason", &place.to_string())
}

/// Asks why an item does not apply; nothing is recorded before there is a reason.
#[component]
pub fn Reason(choosing: Choosing, item: Arc<Item>, place: usize) -> impl IntoView {
    let words = use_words();
    let recorded = {
        let item = Arc::clone(&item);
        Memo::new(move |_| match choosing.choice(&item) {
            Some(Choice::NotApplicable(reason)) => Some(reason),
            _ => None,
        })
    };
    let draft = RwSignal::new(recorded.get_untracked().unwrap_or_default());
    Effect::new(move || {
        // An undo or another tab may say otherwise; what is being typed differs only in its blanks.
        if let Some(reason) = recorded.get()
            && draft.with_untracked(|draft| draft.trim() != reason)
        {
            draft.set(reason);
        }
    });
    let is_shown = Memo::new(move |_| choosing.asks.get() || recorded.with(Option::is_some));
    let error = Signal::derive(move || {
        draft.with(|draft| draft.trim().is_empty()).then(|| words.assess.reason_needed.to_owned())
    });
    move || {
        let item = Arc::clone(&item);
        is_shown.get().then(|| {
            if recorded.with_untracked(Option::is_none) {
                draft.set(String::new());
            }
            view! {
                <TextArea
                    id=reason_field(place)
                    label=words.assess.reason
                    hint=words.assess.reason_hint
                    error=error
                    value=draft
                    on_input=move |text: String| {
                        choosing.type_reason(&item, &text);
                        draft.set(text);
                    }
                    on_commit=move |()| choosing.rest()
                    rows=2
                />
            }
        })
    }
}
