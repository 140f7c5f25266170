use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::answer::Answer;
use crate::domain::id::RoundId;
use crate::domain::migration::Carry;
use crate::domain::standard::Item;
use crate::pages::use_words;
use crate::state::use_desk;

/// What was answered to the items this one grew out of, when a standard was replaced.
pub fn answered_before(round: &RoundId, item: &Item) -> Option<AnyView> {
    let (words, desk) = (use_words(), use_desk());
    let (carry, rows) = desk.answered_before(round, &item.id)?;
    if rows.is_empty() {
        return None;
    }
    let said = match carry {
        Carry::Review => words.carried.was_reworded,
        _ => words.carried.must_ask,
    };
    let row = |(item, answer): (Arc<Item>, Answer)| {
        let choice = answer.choice.map(|choice| words.choice(&item.scale, &choice));
        let text = words.text(&item.text);
        view! { <li>{(words.carried.before_item)(text, &choice.unwrap_or_default())}</li> }
    };
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    Some(
        view! {
            <div class="quiet small measure" data-testid="before">
                <p>{said}</p>
                <ul>{rows}</ul>
            </div>
        }
        .into_any(),
    )
}
