use leptos::prelude::*;

use super::contents::name_of;
use super::pen::{Pen, step_name};
use crate::domain::draft_step::DraftStep;
use crate::domain::standard_draft::ItemDraft;
use crate::ui::{Button, Details, FieldId, RadioOption, Radios, Tag};

/// The standard as the person assessed will see it: one item a screen, to be tried out; nothing is kept.
pub(super) fn preview(pen: Pen) -> AnyView {
    let said = &pen.words.editor;
    let place = RwSignal::new(0_usize);
    let shown = move || {
        let count = pen.draft.with_untracked(|draft| draft.items.len());
        let item = pen.draft.with_untracked(|draft| draft.items.get(place.get()).cloned());
        match item {
            Some(item) => question(pen, place, &item, count),
            None => view! { <p>{said.no_items}</p> }.into_any(),
        }
    };
    view! {
        <section class="stack editor__form">
            <h2>{step_name(pen, DraftStep::Preview)}</h2>
            <p class="quiet">{said.preview_hint}</p>
            {shown}
        </section>
    }
    .into_any()
}

fn question(pen: Pen, place: RwSignal<usize>, item: &ItemDraft, count: usize) -> AnyView {
    let (said, words) = (&pen.words.editor, pen.words);
    let at = place.get_untracked();
    let anchor = |value: &str| {
        let found = item.anchors.iter().find(|(known, words)| known == value && !words.is_empty());
        found.map(|(_, words)| pen.say(words))
    };
    let option = |(index, (value, label)): (usize, (String, String))| RadioOption {
        hint: anchor(&value),
        value,
        label,
        key: Some((index + 1).to_string()),
        mark: None,
        testid: None,
    };
    let options: Vec<RadioOption> =
        pen.points(&item.scale).into_iter().enumerate().map(option).collect();
    let chosen = RwSignal::new(None::<String>);
    let why = pen.say(&item.why);
    let why = (!why.is_empty()).then(|| {
        view! {
            <Details summary=words.standards.why>
                <p>{why.clone()}</p>
            </Details>
        }
    });
    let step = move |to: usize, label: &'static str| {
        let go = move |()| {
            place.set(to);
            pen.places.focus(FieldId::new("editor-preview", &to.to_string()).id());
        };
        view! { <Button on_press=go>{label}</Button> }
    };
    let previous = at.checked_sub(1).map(|to| step(to, words.common.previous));
    let next = (at + 1 < count).then(|| step(at + 1, words.common.next));
    let kind = said.kind_word(&item.kind);
    view! {
        <div class="card stack">
            <p class="quiet">{(said.item_of)(&words.number(at + 1), &words.number(count))}</p>
            <div class="cluster" data-gap="tight">
                <Tag>{kind}</Tag>
            </div>
            <Radios
                id=FieldId::new("editor-preview", &at.to_string())
                legend=name_of(pen, item)
                options=options
                selected=chosen
                on_choose=move |value| chosen.set(Some(value))
                large=true
            />
            {why}
        </div>
        <div class="cluster">
            {previous} {next}
            <Button on_press=move |()| pen.go(DraftStep::Item(at))>{said.edit_item}</Button>
        </div>
    }
    .into_any()
}
