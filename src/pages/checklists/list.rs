use leptos::prelude::*;

use super::acts::{Asking, dialogs};
use super::card::checklist_card;
use super::suggested::suggested;
use crate::domain::handed::HandedBy;
use crate::domain::id::ChecklistId;
use crate::pages::parts::hosted_shelf;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{Taken, use_desk, use_places};
use crate::ui::{ButtonKind, ButtonLink, EmptyState, FieldId, FileChoice, LiveRegion, PageHeading};

/// The person's checklists, those suggested for them, and the way in for a file.
#[component]
pub fn ChecklistsPage() -> impl IntoView {
    let words = use_words();
    let desk = use_desk();
    let ids = desk.memo(|workspace| {
        let ids = workspace.checklists().rev().map(|checklist| checklist.id.clone());
        ids.collect::<Vec<ChecklistId>>()
    });
    let asking = Asking::new();
    let new = || {
        view! {
            <ButtonLink kind=ButtonKind::Primary href=Route::NewChecklist.href()>
                {words.checklists.new}
            </ButtonLink>
        }
    };
    let places = use_places();
    let take_in = move |event: &leptos::ev::Event| {
        desk.take_in_file(event, move |taken| match taken {
            Taken::Round(id) => places.go(&Route::Round(id)),
            Taken::Successor(pin) => places.go(&Route::Successor(pin)),
            Taken::ToSee => places.go(&Route::Get(HandedBy::File)),
            Taken::Nothing => {}
        });
    };
    view! {
        <div class="stack" data-gap="wide">
            <PageHeading>{words.checklists.title}</PageHeading>
            <p class="measure">{words.checklists.intro}</p>
            {new()}
            <h2 id="my-checklists" tabindex="-1">
                {words.checklists.mine}
            </h2>
            <LiveRegion text=asking.spoken />
            <div class="stack">
                <For each=move || ids.get() key=ChecklistId::clone let:id>
                    {checklist_card(words, &id, asking)}
                </For>
            </div>
            {move || {
                ids.with(Vec::is_empty)
                    .then(|| {
                        view! {
                            <EmptyState title=words.checklists.empty_title>
                                <p>{words.checklists.empty_text}</p>
                            </EmptyState>
                        }
                    })
            }}
            {suggested(words)}
            <FileChoice
                id=FieldId::new("checklists", "file")
                label=words.checklists.import
                hint=words.checklists.import_hint
                accept=".json,application/json"
                on_choose=move |event: leptos::ev::Event| take_in(&event)
            />
            {hosted_shelf(words, desk.hosted_files())}
            {dialogs(words, asking)}
        </div>
    }
}
