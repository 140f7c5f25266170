use leptos::prelude::*;

use super::card::{Facts, card};
use crate::domain::id::{ChecklistId, RoundId};
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{Button, ButtonKind, ButtonLink, EmptyState, PageHeading};
use crate::words::Words;

/// All rounds, newest first, and where a new one begins.
#[component]
pub fn RoundsPage() -> impl IntoView {
    let (words, desk) = (use_words(), use_desk());
    let library = desk.library();
    let rounds = desk.memo(move |workspace| {
        let facts = |round| Facts::of(round, workspace, &library);
        workspace.rounds().rev().map(facts).collect::<Vec<Facts>>()
    });
    let shown = move || {
        let rounds = rounds.get();
        if rounds.is_empty() { empty(words) } else { list(words, rounds) }
    };
    view! {
        <div class="stack" data-gap="wide">
            <PageHeading>{words.rounds.title}</PageHeading>
            {shown}
            {beginnings(words)}
        </div>
    }
}

fn empty(words: &'static Words) -> AnyView {
    view! {
        <EmptyState title=words.rounds.empty_title>
            <p>{words.rounds.empty_about}</p>
            <div class="cluster">
                <ButtonLink href=Route::Profile.href() kind=ButtonKind::Primary>
                    {words.rounds.to_profile}
                </ButtonLink>
                <ButtonLink href=Route::Checklists.href()>{words.rounds.to_checklists}</ButtonLink>
            </div>
        </EmptyState>
    }
    .into_any()
}

fn list(words: &'static Words, rounds: Vec<Facts>) -> AnyView {
    let cards: Vec<_> = rounds.into_iter().map(|facts| card(words, facts)).collect();
    view! {
        <p class="measure">{words.rounds.about}</p>
        <ul class="stack">{cards}</ul>
    }
    .into_any()
}

/// The checklists a round can begin from.
fn beginnings(words: &'static Words) -> AnyView {
    let desk = use_desk();
    let checklists = desk.memo(|workspace| {
        workspace
            .checklists()
            .rev()
            .map(|checklist| {
                (checklist.id.clone(), checklist.title.clone(), checklist.entries.len())
            })
            .collect::<Vec<_>>()
    });
    (move || {
        let checklists = checklists.get();
        (!checklists.is_empty()).then(|| {
            let rows: Vec<_> = checklists
                .into_iter()
                .map(|(id, title, items)| beginning(words, id, title, items))
                .collect();
            view! {
                <h2>{words.rounds.begin_title}</h2>
                <p class="quiet measure">{words.rounds.begin_about}</p>
                <ul class="task-list">{rows}</ul>
            }
        })
    })
    .into_any()
}

fn beginning(words: &'static Words, id: ChecklistId, title: String, items: usize) -> AnyView {
    let (desk, places) = (use_desk(), use_places());
    let label = (words.rounds.begin_of)(&title);
    let name = title.clone();
    let begin = move |()| {
        let title = (words.rounds.new_title)(&name, &words.day(desk.today()));
        go_to(places, desk.begin_round(&id, &title));
    };
    view! {
        <li class="task-list__row cluster" data-spread="">
            <span>{title} " " <span class="quiet">{(words.rounds.items)(&words.number(items))}</span></span>
            <Button label=label on_press=begin>{words.rounds.begin}</Button>
        </li>
    }
    .into_any()
}

/// To a round that was begun.
pub(super) fn go_to(places: crate::state::Places, round: Option<RoundId>) {
    if let Some(round) = round {
        places.go(&Route::Round(round));
    }
}
