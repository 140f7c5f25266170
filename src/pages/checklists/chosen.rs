use leptos::prelude::*;

use super::draft::{BATCH, Draft, Row};
use super::row::row_view;
use crate::ui::Button;
use crate::words::Words;

/// The id of the heading over the chosen items.
pub(super) const HEADING: &str = "builder-chosen";

/// The chosen items, in the order they will be asked.
pub(super) fn chosen(words: &'static Words, draft: Draft) -> AnyView {
    let said = &words.checklists.builder;
    let let_go = move || draft.dragged.set(None);
    let up = window_event_listener(leptos::ev::pointerup, move |_| let_go());
    let lost = window_event_listener(leptos::ev::pointercancel, move |_| let_go());
    on_cleanup(move || {
        up.remove();
        lost.remove();
    });
    let rows = move || {
        draft.rows.with(|rows| rows.iter().take(draft.shown.get()).cloned().collect::<Vec<Row>>())
    };
    let is_empty = Memo::new(move |_| draft.rows.with(Vec::is_empty));
    let hint = move || if is_empty.get() { said.chosen_none } else { said.chosen_hint };
    let more = move || {
        let rest = draft.rows.with(Vec::len).saturating_sub(draft.shown.get()).min(BATCH);
        (rest > 0).then(|| {
            view! {
                <Button on_press=move |()| {
                    draft.shown.update(|shown| *shown += BATCH);
                }>{(said.show_more)(&words.number(rest))}</Button>
            }
        })
    };
    let dragging = move || draft.dragged.with(Option::is_some).then_some("");
    view! {
        <section class="stack">
            <h2 id=HEADING tabindex="-1">
                {said.chosen}
            </h2>
            <p class="quiet">{hint}</p>
            <ol class="builder__rows" data-dragging=dragging aria-labelledby=HEADING>
                <For each=rows key=|row: &Row| row.id.clone() let:row>
                    {row_view(words, draft, row)}
                </For>
            </ol>
            {more}
        </section>
    }
    .into_any()
}
