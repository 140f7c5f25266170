use leptos::prelude::*;

use super::fields::{adder, choice, english, field_id, line, quiet};
use super::pen::{Pen, step_name};
use crate::domain::draft_edits::move_in;
use crate::domain::draft_step::DraftStep;
use crate::domain::standard_draft::ItemDraft;
use crate::route::Route;
use crate::ui::{FieldId, Grip, Link};

/// The sections with their themes, and in each its items in order.
pub(super) fn contents(pen: Pen) -> AnyView {
    let said = &pen.words.editor;
    let let_go = move || pen.dragged.set(None);
    let up = window_event_listener(leptos::ev::pointerup, move |_| let_go());
    let lost = window_event_listener(leptos::ev::pointercancel, move |_| let_go());
    on_cleanup(move || {
        up.remove();
        lost.remove();
    });
    let add = Callback::new(move |()| {
        pen.reshape(crate::domain::standard_draft::StandardDraft::add_section);
        let last = pen.draft.with_untracked(|draft| draft.sections.len().saturating_sub(1));
        pen.places.focus(field_id(&format!("domains[{last}].title.vi")).id());
    });
    let sections = move || {
        pen.shape.track();
        let count = pen.draft.with_untracked(|draft| draft.sections.len());
        (0..count).map(|at| section(pen, at)).collect::<Vec<_>>()
    };
    view! {
        <section class="stack" data-gap="wide">
            <h2>{step_name(pen, DraftStep::Contents)}</h2>
            <p class="measure">{said.contents_hint}</p>
            {sections}
            {adder(pen, "domains", said.add_section, add)}
        </section>
    }
    .into_any()
}

fn section(pen: Pen, at: usize) -> AnyView {
    let said = &pen.words.editor;
    let path = |field: &str| format!("domains[{at}].{field}");
    let (id, places) = pen.draft.with_untracked(|draft| {
        let id = draft.sections.get(at).map(|section| section.id.clone()).unwrap_or_default();
        let places = draft.items_of(&id);
        (id, places)
    });
    let library = pen.desk().library();
    let theme = |theme: &crate::domain::library::ThemeTitle| {
        let id = format!("d{:02}", theme.theme.number());
        (id, pen.words.text(&theme.title).to_owned())
    };
    let themes = library.shared().themes.iter().map(theme).collect();
    let number = (said.numbered)(said.piece("domains"), &pen.words.number(at + 1));
    let remove = places.is_empty().then(|| {
        let act = Callback::new(move |()| {
            pen.reshape(|draft| {
                draft.remove_section(at);
            });
            pen.places.focus(field_id("domains").id());
        });
        let name = (said.remove_named)(&number);
        quiet(FieldId::new("remove-section", &at.to_string()).id(), said.remove_section, name, act)
    });
    let rows: Vec<AnyView> = places.into_iter().map(|place| row(pen, place)).collect();
    let empty = rows.is_empty().then(|| view! { <p class="quiet">{said.no_items}</p> });
    let add = Callback::new(move |()| {
        let mut place = 0;
        pen.reshape(|draft| place = draft.add_item(&id));
        pen.land(DraftStep::Item(place), &format!("items[{place}].text.vi"));
    });
    // The first section answers for "there must be an item".
    let list = if at == 0 { "items".to_owned() } else { format!("items-of-{at}") };
    let in_english = vec![line(pen, &path("title.en"), said.section_title, "")];
    view! {
        <article class="card stack">
            <h3>{number}</h3>
            {line(pen, &path("title.vi"), said.section_title, said.section_title_hint)}
            {choice(pen, &path("theme"), pen.words.terms.theme, said.theme_hint, themes)}
            {english(pen, in_english)}
            {empty}
            <ol class="editor__items" data-dragging=move || pen.dragged.with(Option::is_some).then_some("")>
                {rows}
            </ol>
            <div class="cluster">{adder(pen, &list, said.add_item, add)} {remove}</div>
        </article>
    }
    .into_any()
}

/// What an item asks, or that nothing is written yet.
pub(super) fn name_of(pen: Pen, item: &ItemDraft) -> String {
    let text = pen.say(&item.text);
    if text.is_empty() { pen.words.editor.unwritten.to_owned() } else { text }
}

fn row(pen: Pen, place: usize) -> AnyView {
    let said = &pen.words.editor;
    let (name, id) = pen.draft.with_untracked(|draft| {
        let item = draft.items.get(place);
        (
            item.map(|item| name_of(pen, item)).unwrap_or_default(),
            item.map(|item| item.id.clone()).unwrap_or_default(),
        )
    });
    let step = |is_up: bool| {
        let button = FieldId::new(if is_up { "up" } else { "down" }, &id).id();
        let again = button.clone();
        let full = if is_up { (said.up_named)(&name) } else { (said.down_named)(&name) };
        let moved = name.clone();
        let act = Callback::new(move |()| {
            let mut to = None;
            pen.reshape(|draft| to = draft.step_item(place, is_up));
            let said = &pen.words.editor;
            let spoken = match to {
                Some(to) => (said.moved)(&moved, &pen.words.number(to + 1)),
                None => said.at_end.to_owned(),
            };
            pen.spoken.set(spoken);
            pen.places.focus(again.clone());
        });
        quiet(button, if is_up { said.up } else { said.down }, full, act)
    };
    let remove = {
        let (name, button) = (name.clone(), FieldId::new("remove", &id).id());
        let full = (said.remove_named)(&name);
        let act = Callback::new(move |()| {
            pen.reshape(|draft| draft.remove_item(place));
            pen.spoken.set((pen.words.editor.removed)(&name));
            pen.places.focus(field_id("domains").id());
        });
        quiet(button, pen.words.common.remove, full, act)
    };
    let href = Route::Draft(pen.id.get_value(), DraftStep::Item(place)).href();
    let (up, down) = (step(true), step(false));
    let (over, grabbed, dragged) = (id.clone(), id.clone(), id.clone());
    let is_dragged = move || pen.dragged.with(|now| *now == Some(dragged.clone())).then_some("");
    view! {
        <li
            class="editor__row"
            data-dragged=is_dragged
            on:pointerenter=move |_| drag_over(pen, &over)
        >
            <Grip on_grab=move |()| pen.dragged.set(Some(grabbed.clone())) />
            <div class="editor__what">
                <Link href=href>{name}</Link>
                <div class="cluster">{up} {down} {remove}</div>
            </div>
        </li>
    }
    .into_any()
}

/// Takes the dragged item to where the pointer is, within its section.
fn drag_over(pen: Pen, over: &str) {
    let Some(dragged) = pen.dragged.get_untracked().filter(|dragged| dragged != over) else {
        return;
    };
    let places = pen.draft.with_untracked(|draft| {
        let (from, to) = (draft.place_of(&dragged)?, draft.place_of(over)?);
        let section = |at: usize| draft.items.get(at).map(|item| item.section.clone());
        (section(from) == section(to)).then_some((from, to))
    });
    if let Some((from, to)) = places {
        pen.reshape(|draft| move_in(&mut draft.items, from, to));
    }
}
