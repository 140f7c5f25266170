use leptos::prelude::*;

use super::builder::title_field;
use super::card::size;
use super::draft::Draft;
use super::own::text_field;
use super::picking::search_field;
use super::preview::preview;
use super::shares::{share_field, switch_field};
use super::weight::{reason_field, weight_field};
use crate::domain::checklist_draft::{DraftField, DraftProblems};
use crate::domain::refusal::Refusal;
use crate::route::Route;
use crate::state::{Desk, use_desk, use_places};
use crate::ui::{Button, ButtonKind, ConfirmDialog, FieldId};
use crate::words::Words;

/// Always in view: how much is chosen, and the ways to end.
pub(super) fn bar(words: &'static Words, draft: Draft) -> AnyView {
    let (desk, places) = (use_desk(), use_places());
    let said = &words.checklists.builder;
    let (is_previewed, is_asking) = (RwSignal::new(false), RwSignal::new(false));
    let leave = move || places.go(&Route::Checklists);
    let save = move |()| {
        if submit(words, desk, draft) {
            leave();
        }
    };
    let cancel = move |()| if draft.is_changed() { is_asking.set(true) } else { leave() };
    let discard = move |()| {
        draft.settle();
        leave();
    };
    let count = move || size(words, draft.rows.with(Vec::len));
    view! {
        <div class="builder__bar">
            <p class="builder__count figures">{count}</p>
            <div class="cluster" data-gap="tight">
                <Button kind=ButtonKind::Primary on_press=save>
                    {said.save}
                </Button>
                <Button on_press=move |()| is_previewed.set(true)>{said.preview}</Button>
                <Button kind=ButtonKind::Quiet on_press=cancel>
                    {words.common.cancel}
                </Button>
            </div>
        </div>
        {preview(words, draft, is_previewed)}
        <ConfirmDialog
            id=FieldId::new("builder", "discard")
            title=Signal::stored(said.discard_title.to_owned())
            message=Signal::stored(said.discard_text.to_owned())
            confirm_label=said.discard
            cancel_label=said.go_on
            danger=true
            open=is_asking
            on_confirm=discard
            on_close=move |()| is_asking.set(false)
        />
    }
    .into_any()
}

/// Keeps the checklist, or shows every problem at its field. Nothing is cleared.
fn submit(words: &'static Words, desk: Desk, draft: Draft) -> bool {
    let id = draft.of.get_value().or_else(|| desk.fresh_checklist_id());
    let Some(id) = id else { return false };
    match draft.typed().checked(id) {
        Ok(checklist) => {
            let is_kept = desk.keep_checklist(checklist);
            if is_kept {
                draft.settle();
            }
            is_kept
        }
        Err(problems) => {
            open_rows(draft, &problems);
            let told = problems.iter().map(|problem| told(words, draft, problem));
            draft.problems.set(told.collect());
            false
        }
    }
}

/// Opens the rows with a problem, so that its field can take the focus.
fn open_rows(draft: Draft, problems: &DraftProblems) {
    for (field, _) in problems {
        if let DraftField::OwnText(id) | DraftField::Weight(id) | DraftField::Reason(id) = field {
            let (place, _) = draft.place(id);
            draft.shown.update(|shown| *shown = (*shown).max(place + 1));
            draft.rows.with_untracked(|rows| {
                if let Some(row) = rows.get(place) {
                    row.is_open.set(true);
                }
            });
        }
    }
}

/// A problem as the id of its field and a sentence.
fn told(words: &Words, draft: Draft, (field, refusal): &(DraftField, Refusal)) -> (String, String) {
    let said = &words.checklists.builder;
    let at_item = |id, sentence: &str| {
        let (place, _) = draft.place(id);
        (said.at_item)(&words.number(place + 1), sentence)
    };
    let sentence = words.refusals.say(refusal);
    match field {
        DraftField::Title => (title_field().id(), sentence),
        DraftField::Items => (search_field().id(), sentence),
        DraftField::OwnText(id) => (text_field(id).id(), at_item(id, &sentence)),
        DraftField::Weight(id) => (weight_field(id).id(), at_item(id, said.weight_range)),
        DraftField::Reason(id) => (reason_field(id).id(), at_item(id, &sentence)),
        DraftField::Share(theme) => (share_field(*theme).id(), said.shares_range.to_owned()),
        DraftField::Shares => (switch_field().id(), sentence),
    }
}
