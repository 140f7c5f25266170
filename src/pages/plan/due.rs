use leptos::prelude::*;

use super::days::{entries, row};
use super::side::Side;
use crate::domain::agenda::due_within;

/// How many days ahead one is reminded.
const AHEAD: i32 = 7;
/// No more lines than this; the calendar has the rest.
const MOST: usize = 6;

/// What is overdue or due within a week.
pub fn due(side: &Side) -> AnyView {
    let (words, today) = (side.words, side.desk.today());
    let entries = entries(side);
    (move || {
        let entries = entries.get();
        let due = due_within(&entries, today, AHEAD);
        let rows: Vec<AnyView> =
            due.into_iter().take(MOST).map(|entry| row(words, entry, today)).collect();
        (!rows.is_empty()).then(|| {
            view! {
                <section class="stack" data-gap="tight" aria-labelledby="plan-due" data-testid="due">
                    <h2 id="plan-due">{words.agenda.due_title}</h2>
                    <ol class="days__list">{rows}</ol>
                </section>
            }
        })
    })
    .into_any()
}
