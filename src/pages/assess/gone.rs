use leptos::prelude::*;

use crate::domain::day::Day;
use crate::domain::id::RoundId;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::use_desk;
use crate::ui::{Button, ButtonLink, Notice, PageHeading};

/// What is shown where a round is no longer there.
pub fn gone() -> AnyView {
    let words = use_words();
    view! {
        <div class="stack">
            <PageHeading>{words.common.gone_title}</PageHeading>
            <p>{words.common.gone_text}</p>
            <ButtonLink href=Route::Home.href()>{words.common.go_home}</ButtonLink>
        </div>
    }
    .into_any()
}

/// Says that a round is closed, and how to open it again.
pub fn closed_notice(id: &RoundId) -> AnyView {
    let (words, desk, id) = (use_words(), use_desk(), id.clone());
    let closed: Memo<Option<Day>> = {
        let id = id.clone();
        desk.memo(move |workspace| workspace.round(&id)?.closed)
    };
    (move || {
        let (day, id) = (closed.get()?, id.clone());
        let reopen = move |()| {
            desk.close_round(&id, false);
        };
        Some(view! {
            <Notice title=(words.assess.closed)(&words.day(day))>
                <p>{words.assess.closed_about}</p>
                <Button on_press=reopen>{words.assess.reopen_round}</Button>
            </Notice>
        })
    })
    .into_any()
}
