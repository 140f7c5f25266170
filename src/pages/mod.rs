//! Here live the screens: one folder each. A page reads memos, speaks verbs, and composes widgets.
//! It may use: ui, state, documents, words, route, domain.
//! It never does arithmetic or date maths, touches the browser or storage, or imports a sibling page.
//! Start reading at `Shown`, then `frame`.

mod annual;
mod assess;
mod checklists;
mod editor;
mod frame;
mod gallery;
mod gaps;
pub mod gate;
mod groups;
mod help;
mod home;
mod my_data;
mod needs;
mod not_found;
mod parts;
mod plan;
mod profile;
pub mod rescue;
mod result;
mod rounds;
mod settings;
mod sharing;
mod standards;
mod successor;
mod waiting;

use leptos::prelude::*;

use crate::domain::draft_step::DraftStep;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::words::Words;

/// The sentences of the present language; not followed, because a new language builds the page anew.
pub fn use_words() -> &'static Words {
    Words::of(use_desk().lang().get_untracked())
}

/// The frame with the present page. Built anew when the language changes: what is being written lives in the desk.
#[component]
pub fn Shown() -> impl IntoView {
    let desk = use_desk();
    let lang = desk.lang();
    move || {
        lang.track();
        desk.follow_rebuilding();
        match desk.erased() {
            Some(is_empty) => my_data::farewell(is_empty),
            None => view! { <frame::Frame>{present_page()}</frame::Frame> }.into_any(),
        }
    }
}

/// The page of the present route; kept while only the place within a page changes.
fn present_page() -> impl IntoView {
    let route = use_places().present();
    let page = Memo::new(move |_| route.with(page_key));
    move || {
        // Read, not only tracked: a memo that nobody reads never runs, and so never wakes anybody.
        page.with(|_| ());
        let route = route.get_untracked();
        page_of(route)
    }
}

/// Routes that share a page share a key: the items of one round are one page.
fn page_key(route: &Route) -> Route {
    match route {
        Route::Item(id, _) => Route::Item(id.clone(), 0),
        Route::List(id, _) => Route::List(id.clone(), Vec::new()),
        Route::StandardsBy(_) => Route::Standards,
        Route::Compare(..) => Route::Compare(None, None),
        Route::Draft(id, _) => Route::Draft(id.clone(), DraftStep::About),
        other => other.clone(),
    }
}

fn page_of(route: Route) -> AnyView {
    match route {
        Route::Home => home::HomePage().into_any(),
        Route::NotFound => not_found::NotFoundPage().into_any(),
        Route::Rounds
        | Route::Changes(_)
        | Route::Round(_)
        | Route::Item(..)
        | Route::List(..)
        | Route::Open { .. } => waiting::page(groups::ANSWERING, route),
        Route::Profile
        | Route::Checklists
        | Route::NewChecklist
        | Route::EditChecklist(_)
        | Route::Standards
        | Route::StandardsBy(_)
        | Route::Compare(..)
        | Route::Standard(_)
        | Route::StandardItem(..)
        | Route::Successor(_) => waiting::page(groups::LISTS, route),
        Route::Result(_)
        | Route::Gaps(_)
        | Route::Plans
        | Route::Plan(_)
        | Route::PlanView(..)
        | Route::Needs
        | Route::PayBack
        | Route::PlanPaper(_) => waiting::page(groups::OUTCOME, route),
        Route::AnnualPlans | Route::Annual(..) => waiting::page(groups::UNIT, route),
        Route::Editor | Route::Draft(..) => waiting::page(groups::WRITING, route),
        Route::Share(_) | Route::Get(_) | Route::Table => waiting::page(groups::SHARING, route),
        Route::MyData | Route::Settings | Route::Help | Route::About | Route::Gallery => {
            waiting::page(groups::DESK, route)
        }
    }
}
