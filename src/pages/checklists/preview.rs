use leptos::prelude::*;

use super::draft::{BATCH, Draft, Row};
use crate::domain::scale::Scale;
use crate::state::use_desk;
use crate::ui::{Button, Dialog, FieldId};
use crate::words::Words;

/// The checklist as it will be asked: every item with its answers, in order.
pub(super) fn preview(words: &'static Words, draft: Draft, open: RwSignal<bool>) -> AnyView {
    let said = &words.checklists.builder;
    let title = Signal::derive(move || {
        let title = draft.title.get();
        if title.trim().is_empty() { said.preview_title.to_owned() } else { title }
    });
    let list = move || open.get().then(|| questions(words, draft));
    view! {
        <Dialog
            id=FieldId::new("builder", "preview")
            title=title
            open=open
            on_close=move |()| open.set(false)
        >
            <p class="quiet">{said.preview_title}</p>
            {list}
            <Button on_press=move |()| open.set(false)>{words.common.close}</Button>
        </Dialog>
    }
    .into_any()
}

fn questions(words: &'static Words, draft: Draft) -> AnyView {
    let said = &words.checklists.builder;
    let rows = draft.rows.get_untracked();
    let count = rows.len();
    if count == 0 {
        return view! { <p>{said.chosen_none}</p> }.into_any();
    }
    let shown = RwSignal::new(BATCH);
    let list = move || {
        let rows = rows.iter().take(shown.get()).map(|row| question(words, row));
        rows.collect::<Vec<_>>()
    };
    let more = move || {
        let rest = count.saturating_sub(shown.get()).min(BATCH);
        (rest > 0).then(|| {
            view! {
                <Button on_press=move |()| {
                    shown.update(|shown| *shown += BATCH);
                }>{(said.show_more)(&words.number(rest))}</Button>
            }
        })
    };
    view! {
        <ol class="builder__preview">{list}</ol>
        {more}
    }
    .into_any()
}

fn question(words: &'static Words, row: &Row) -> AnyView {
    let library = use_desk().library();
    let scale = match &row.item {
        Some(item) => Some(&*item.scale),
        None => library.default_scale().map(|scale| &**scale),
    };
    let answers = |scale: &Scale| {
        let labels = scale.points().iter().map(|point| words.text(&point.label));
        labels.chain([words.terms.not_applicable]).collect::<Vec<_>>().join(" · ")
    };
    let answers = scale.map(answers);
    view! {
        <li>
            <p>{untrack(|| row.name(words))}</p>
            <p class="quiet small">{answers}</p>
        </li>
    }
    .into_any()
}
