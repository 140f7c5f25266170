use leptos::prelude::*;

use super::acts::Asking;
use crate::domain::checklist::{Checklist, minutes_for};
use crate::domain::id::ChecklistId;
use crate::pages::parts::replaced_line;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{Button, ButtonKind, Link};
use crate::words::Words;

/// How many items, and how long answering takes.
pub(super) fn size(words: &Words, items: usize) -> String {
    let minutes = u32::try_from(minutes_for(items)).unwrap_or(u32::MAX);
    (words.checklists.size)(&words.number(items), &words.minutes(minutes))
}

/// The standards a checklist draws on, and whether it has own items.
pub(super) fn drawn_on(words: &Words, checklist: &Checklist) -> String {
    let library = use_desk().library();
    let standards = library.standards_of(checklist);
    let mut names: Vec<&str> =
        standards.map(|standard| words.text(&standard.short_title)).collect();
    if !checklist.own_items.is_empty() {
        names.push(words.terms.own_item);
    }
    (words.checklists.draws_on)(&names.join("; "))
}

/// One of the person's checklists, with what can be done with it.
pub(super) fn checklist_card(words: &'static Words, id: &ChecklistId, asking: Asking) -> AnyView {
    let desk = use_desk();
    let kept = id.clone();
    let checklist = desk.memo(move |workspace| workspace.checklist(&kept).cloned());
    // The acts stand outside of what changes, so that a rename does not take the focus from its button.
    let title = Signal::derive(move || {
        checklist.with(|checklist| {
            checklist.as_ref().map(|checklist| checklist.title.clone()).unwrap_or_default()
        })
    });
    let href = Route::EditChecklist(id.clone()).href();
    let facts = move || {
        checklist.with(|checklist| {
            checklist.as_ref().map(|checklist| {
                let (size, from) =
                    (size(words, checklist.entries.len()), drawn_on(words, checklist));
                let library = desk.library();
                let replaced = library.first_replaced(&library.pins(checklist));
                let replaced = replaced.map(|replaced| replaced_line(words, replaced));
                view! {
                    <p class="small">{size}</p>
                    <p class="small quiet">{from}</p>
                    {replaced}
                }
            })
        })
    };
    view! {
        <article class="card stack" data-gap="tight">
            <h3 class="checklists__name">
                <Link href=href>{title}</Link>
            </h3>
            {facts}
            {acts(words, id, title, asking)}
        </article>
    }
    .into_any()
}

type Name = fn(&str) -> String;

fn acts(words: &'static Words, id: &ChecklistId, title: Signal<String>, asking: Asking) -> AnyView {
    let (desk, places) = (use_desk(), use_places());
    let said = &words.checklists;
    let id = StoredValue::new(id.clone());
    let now = move || title.get_untracked();
    let begin = move || {
        if let Some(round) = desk.begin_round(&id.get_value(), &now()) {
            places.go(&Route::Round(round));
        }
    };
    let copy = move || {
        let name = (words.checklists.copy_title)(&now());
        if desk.copy_checklist(&id.get_value(), &name).is_some() {
            asking.spoken.set((words.checklists.copied)(&name));
        }
    };
    let named = move |name: Name| Signal::derive(move || title.with(|title| name(title)));
    let act = move |text: &'static str, name: Name, act: Callback<()>| {
        act_button(text, named(name), act, ButtonKind::Quiet)
    };
    view! {
        <div class="cluster">
            {act_button(
                said.begin,
                named(said.begin_with),
                Callback::new(move |()| begin()),
                ButtonKind::Secondary,
            )}
            {act(
                words.common.edit,
                said.edit_named,
                Callback::new(move |()| places.go(&Route::EditChecklist(id.get_value()))),
            )}
            {act(
                words.common.rename,
                said.rename_named,
                Callback::new(move |()| asking.ask_name(id.get_value(), now())),
            )} {act(words.common.copy, said.copy_named, Callback::new(move |()| copy()))}
            {act(
                words.sharing.share,
                words.sharing.share_named,
                Callback::new(move |()| places.go(&Route::Share(id.get_value()))),
            )}
            {act(
                said.save_as_file,
                said.save_as_file_named,
                Callback::new(move |()| desk.export_checklist(&id.get_value())),
            )}
            {act(
                words.common.delete,
                said.delete_named,
                Callback::new(move |()| asking.delete.set(Some((id.get_value(), now())))),
            )}
        </div>
    }
    .into_any()
}

/// A button whose full name says of which checklist it speaks.
pub(super) fn act_button(
    text: &'static str,
    name: Signal<String>,
    act: Callback<()>,
    kind: ButtonKind,
) -> AnyView {
    view! {
        <Button kind=kind on_press=act>
            <span aria-hidden="true">{text}</span>
            <span class="visually-hidden">{name}</span>
        </Button>
    }
    .into_any()
}
