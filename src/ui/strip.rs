use std::sync::Arc;

use leptos::prelude::*;

use super::FieldId;
use crate::web::controls;

/// Answers side by side, one of thousands of such groups on a page: bare native radios, one effect, one listener.
#[component]
pub fn Strip(
    id: FieldId,
    /// The element that asks.
    #[prop(into)]
    labelled_by: String,
    /// The answers; shared by all groups that offer the same.
    labels: Arc<[Arc<str>]>,
    /// For each answer a stable handle for measuring from outside.
    testids: &'static [&'static str],
    #[prop(into)] selected: Signal<Option<usize>>,
    #[prop(into)] on_choose: Callback<usize>,
) -> impl IntoView {
    let at_birth = selected.get_untracked();
    let count = labels.len();
    let options: Vec<_> = labels
        .iter()
        .enumerate()
        .map(|(index, label)| {
            view! {
                <label class="strip__option">
                    <input
                        class="strip__input"
                        type="radio"
                        id=id.option(index)
                        name=id.id()
                        value=index.to_string()
                        checked=at_birth == Some(index)
                        data-testid=testids.get(index).copied()
                    />
                    {Arc::clone(label)}
                </label>
            }
        })
        .collect();
    let show = move |selected: Option<usize>| {
        for index in 0..count {
            controls::set_checked(&id.option(index), selected == Some(index));
        }
    };
    let refused = show.clone();
    Effect::new(move |before: Option<Option<usize>>| {
        let now = selected.get();
        if before.is_some_and(|before| before != now) {
            show(now);
        }
        now
    });
    view! {
        <fieldset
            class="strip"
            aria-labelledby=labelled_by
            on:change=move |event| {
                let Ok(index) = event_target_value(&event).parse() else { return };
                on_choose.run(index);
                // A refused choice must not stay on show.
                let now = selected.get_untracked();
                if now != Some(index) {
                    refused(now);
                }
            }
        >
            {options}
        </fieldset>
    }
}
