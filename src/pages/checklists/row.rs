use leptos::prelude::*;

use super::chosen::HEADING;
use super::draft::{Draft, Row};
use super::weight::weight_panel;
use crate::domain::id::ItemId;
use crate::pages::parts::standard_badge;
use crate::state::{use_desk, use_places};
use crate::ui::{Button, ButtonKind, FieldId, Grip};
use crate::words::Words;

/// One chosen item, with what can be done with it.
pub(super) fn row_view(words: &'static Words, draft: Draft, row: Row) -> AnyView {
    let (over, grabbed, dragged) = (row.id.clone(), row.id.clone(), row.id.clone());
    let is_dragged = move || draft.dragged.with(|id| *id == Some(dragged.clone())).then_some("");
    let named = row.clone();
    let name = Signal::derive(move || named.name(words));
    view! {
        <li
            class="builder__row"
            data-dragged=is_dragged
            on:pointerenter=move |_| drag_over(draft, &over)
        >
            <Grip on_grab=move |()| draft.dragged.set(Some(grabbed.clone())) />
            <div class="builder__what">
                <p>{name}</p>
                {origin(words, &row)}
                {acts(words, draft, &row, name)}
                {weight_panel(words, draft, row)}
            </div>
        </li>
    }
    .into_any()
}

/// Takes the dragged row to where the pointer is.
fn drag_over(draft: Draft, over: &ItemId) {
    if let Some(dragged) = draft.dragged.get_untracked()
        && dragged != *over
    {
        draft.move_to(draft.place(&dragged).0, draft.place(over).0);
    }
}

/// From which standard, and of which theme.
fn origin(words: &'static Words, row: &Row) -> AnyView {
    let library = use_desk().library();
    let standard = row.item.as_ref().and_then(|item| library.standard(item.standard.as_ref()?));
    let theme = row.theme().and_then(|theme| library.theme(theme));
    let said = [
        standard.map(|standard| words.text(&standard.short_title)),
        theme.map(|theme| words.text(&theme.short)),
    ];
    let said = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let badge = standard_badge(words, standard);
    view! {
        <div class="cluster" data-gap="tight">
            {badge} <span class="quiet small">{said}</span>
        </div>
    }
    .into_any()
}

/// Which way a row goes.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Up,
    Down,
}

/// Moves a row by one, says its new place, and keeps the focus on its button.
fn step(words: &'static Words, draft: Draft, id: &ItemId, way: Way) {
    let said = &words.checklists.builder;
    let (from, count) = draft.place(id);
    let to = match way {
        Way::Up => from.checked_sub(1),
        Way::Down => Some(from + 1).filter(|to| *to < count),
    };
    let Some(to) = to else {
        let end = if way == Way::Up { said.at_start } else { said.at_end };
        return draft.spoken.set(end.to_owned());
    };
    draft.shown.update(|shown| *shown = (*shown).max(to + 1));
    draft.move_to(from, to);
    let name =
        draft.rows.with_untracked(|rows| rows.get(to).map(|row| untrack(|| row.name(words))));
    let (place, count) = (words.number(to + 1), words.number(count));
    draft.spoken.set((said.moved)(&name.unwrap_or_default(), &place, &count));
}

fn acts(words: &'static Words, draft: Draft, row: &Row, name: Signal<String>) -> AnyView {
    let said = &words.checklists.builder;
    let places = use_places();
    let go = move |id: ItemId, way: Way| {
        let button = FieldId::new(if way == Way::Up { "up" } else { "down" }, id.as_str()).id();
        let label = move || match way {
            Way::Up => (said.up_named)(&name.get()),
            Way::Down => (said.down_named)(&name.get()),
        };
        let shown = if way == Way::Up { said.up } else { said.down };
        let again = button.clone();
        let press = move |()| {
            step(words, draft, &id, way);
            places.focus(again.clone());
        };
        view! {
            <Button kind=ButtonKind::Quiet id=button on_press=press>
                <span aria-hidden="true">{shown}</span>
                <span class="visually-hidden">{label}</span>
            </Button>
        }
    };
    let gone = row.id.clone();
    let remove = move |()| {
        draft.remove(&gone);
        draft.spoken.set((said.removed)(&name.get_untracked()));
        // The button that was pressed is gone with its row.
        places.focus(HEADING.to_owned());
    };
    let is_open = row.is_open.clone();
    let expanded = Signal::from(row.is_open.clone());
    view! {
        <div class="cluster builder__acts">
            {go(row.id.clone(), Way::Up)} {go(row.id.clone(), Way::Down)}
            <Button
                kind=ButtonKind::Quiet
                expanded=expanded
                on_press=move |()| is_open.update(|open| *open = !*open)
            >
                <span aria-hidden="true">{said.weight}</span>
                <span class="visually-hidden">{move || (said.weight_named)(&name.get())}</span>
            </Button>
            <Button kind=ButtonKind::Quiet on_press=remove>
                <span aria-hidden="true">{words.common.remove}</span>
                <span class="visually-hidden">{move || (said.remove_named)(&name.get())}</span>
            </Button>
        </div>
    }
    .into_any()
}
