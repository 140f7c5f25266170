use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::answer::Answer;
use crate::domain::id::RoundId;
use crate::domain::standard::Item;
use crate::pages::use_words;
use crate::state::use_desk;
use crate::ui::{FieldId, Select};

/// How important the item is and how often it comes up: optional, and only to order what to do first.
#[component]
pub fn Ratings(round: RoundId, item: Arc<Item>, place: usize) -> impl IntoView {
    let (words, desk) = (use_words(), use_desk());
    let form = ["item", &place.to_string()].concat();
    let held = StoredValue::new((round, item));
    let rating = move |look: fn(&Answer) -> Option<u8>| {
        Signal::derive(move || {
            let answer = held.with_value(|(round, item)| desk.answer(round, &item.id));
            look(&answer).map(|rating| rating.to_string()).unwrap_or_default()
        })
    };
    let rate = move |edit: fn(&mut Answer, Option<u8>), value: &str| {
        let rating = value.parse().ok();
        held.with_value(|(round, item)| {
            desk.amend_answer(round, item, |answer| edit(answer, rating));
        });
    };
    view! {
        <div class="stack">
            <p class="quiet">{words.assess.ratings_about}</p>
            <Select
                id=FieldId::new(&form, "importance")
                label=words.assess.importance
                options=steps(words.assess.not_rated, words.assess.importances)
                value=rating(|answer| answer.importance)
                on_choose=move |value: String| {
                    rate(|answer, rating| answer.importance = rating, &value);
                }
            />
            <Select
                id=FieldId::new(&form, "exposure")
                label=words.assess.exposure
                options=steps(words.assess.not_rated, words.assess.exposures)
                value=rating(|answer| answer.exposure)
                on_choose=move |value: String| {
                    rate(|answer, rating| answer.exposure = rating, &value);
                }
            />
        </div>
    }
}

/// Not rated, then 1 to 5 with their words.
fn steps(none: &str, labels: [&str; 5]) -> Vec<(String, String)> {
    let step = |(index, label): (usize, &str)| {
        let value = (index + 1).to_string();
        let label = [&value, label].join(" – ");
        (value, label)
    };
    let first = (String::new(), none.to_owned());
    std::iter::once(first).chain(labels.into_iter().enumerate().map(step)).collect()
}
