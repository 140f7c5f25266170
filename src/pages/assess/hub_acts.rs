use leptos::prelude::*;

use crate::domain::id::RoundId;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{Button, ButtonKind, ConfirmDialog, Details, FieldId, FieldWidth, TextInput};

/// What is seldom done to a round: rename, close, delete.
#[component]
pub fn HubActs(id: RoundId) -> impl IntoView {
    let (words, desk) = (use_words(), use_desk());
    let is_open = {
        let id = id.clone();
        desk.memo(move |workspace| workspace.round(&id).is_some_and(|round| round.closed.is_none()))
    };
    let close_id = id.clone();
    let close = move || {
        let id = close_id.clone();
        is_open.get().then(|| {
            let close = move |()| {
                desk.close_round(&id, true);
            };
            view! {
                <p class="quiet">{words.assess.close_about}</p>
                <Button on_press=close>{words.assess.close_round}</Button>
            }
        })
    };
    view! {
        <Details summary=words.assess.more>
            <div class="stack">
                <Rename id=id.clone() />
                {close}
                <Delete id=id />
            </div>
        </Details>
    }
}

#[component]
fn Rename(id: RoundId) -> impl IntoView {
    let (words, desk) = (use_words(), use_desk());
    let now = desk.read(|workspace| workspace.round(&id).map(|round| round.title.clone()));
    let title = RwSignal::new(now.unwrap_or_default());
    let error = RwSignal::new(None::<String>);
    let save = move || {
        let title = title.get_untracked();
        if title.trim().is_empty() {
            error.set(Some(words.refusals.title_missing.to_owned()));
        } else {
            error.set(None);
            desk.rename_round(&id, &title);
        }
    };
    view! {
        <form
            class="stack"
            data-gap="tight"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <TextInput
                id=FieldId::new("round", "title")
                label=words.assess.round_title
                error=error
                value=title
                on_input=move |text| title.set(text)
                width=FieldWidth::Full
                autocomplete_off=true
            />
            <Button submit=true>{words.common.rename}</Button>
        </form>
    }
}

#[component]
fn Delete(id: RoundId) -> impl IntoView {
    let (words, desk, places) = (use_words(), use_desk(), use_places());
    let asks = RwSignal::new(false);
    let delete = move |()| {
        asks.set(false);
        desk.delete_round(&id);
        places.replace(&Route::Rounds);
    };
    view! {
        <Button kind=ButtonKind::Danger on_press=move |()| asks.set(true)>
            {words.assess.delete_round}
        </Button>
        <ConfirmDialog
            id=FieldId::new("round", "delete")
            title=words.assess.delete_title.to_owned()
            message=words.assess.delete_about.to_owned()
            confirm_label=words.assess.delete_round
            cancel_label=words.common.cancel
            danger=true
            open=asks
            on_confirm=delete
            on_close=move |()| asks.set(false)
        />
    }
}
