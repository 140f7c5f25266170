//! Which pages travel together: a group that few visits need is a part of the program of its own in a release,
//! fetched on first use (the build lays them together in few files). Without the feature `split` all groups lie in the one program.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;
#[cfg(feature = "split")]
use leptos::wasm_split::wasm_split;

use super::{
    annual, assess, checklists, editor, gallery, gaps, help, home, my_data, needs, not_found, plan,
    profile, result, rounds, settings, sharing, standards, successor,
};
use crate::domain::plan_view::PlanView;
use crate::route::Route;

/// Something that is there at once, or once the group has been fetched, or not at all.
pub type Awaited<T> = Pin<Box<dyn Future<Output = Result<T, SplitLoaderError>>>>;

/// Pages that are fetched together.
#[derive(Clone, Copy)]
pub struct Group {
    /// Fetches the group, if that has not been done; after a failure anew.
    pub fetch: fn() -> Awaited<()>,
    /// One of its pages, at once when the group has been fetched.
    pub page: fn(Route) -> Awaited<AnyView>,
}

/// Begins a part of the program. `leptos::lazy` would do the same, but a failed fetch would end the whole program.
macro_rules! group {
    ($group:ident, $part:ident, $fetch:ident, $page:ident) => {
        /// Its pages are listed below.
        pub const $group: Group =
            Group { fetch: || Box::pin($fetch()), page: |route| Box::pin($part(route)) };

        #[cfg(feature = "split")]
        #[wasm_split($part, wasm_split_path = leptos::wasm_split, preload($fetch), fallible)]
        fn $part(route: Route) -> Result<AnyView, SplitLoaderError> {
            Ok($page(route))
        }

        #[cfg(not(feature = "split"))]
        fn $fetch() -> impl Future<Output = Result<(), SplitLoaderError>> {
            std::future::ready(Ok(()))
        }

        #[cfg(not(feature = "split"))]
        fn $part(route: Route) -> impl Future<Output = Result<AnyView, SplitLoaderError>> {
            std::future::ready(Ok($page(route)))
        }
    };
}

group!(ANSWERING, answering, fetch_answering, answering_page);
group!(LISTS, lists, fetch_lists, lists_page);
group!(OUTCOME, outcome, fetch_outcome, outcome_page);
group!(UNIT, unit_part, fetch_unit, unit_page);
group!(DESK, desk, fetch_desk, desk_page);
group!(WRITING, writing, fetch_writing, writing_page);
group!(SHARING, sharing_part, fetch_sharing, sharing_page);

/// From coming back and the list of rounds to an answered item. Every other group ends here, for a route that is not its
/// own: thereby what they share with these pages, which nearly everybody needs, travels as one part and not as a part for
/// each set of groups.
#[inline(never)]
fn answering_page(route: Route) -> AnyView {
    match route {
        Route::Home => home::Back().into_any(),
        Route::Rounds => rounds::RoundsPage().into_any(),
        Route::Changes(id) => view! { <rounds::ChangesPage id /> }.into_any(),
        Route::Round(id) => view! { <assess::HubPage id /> }.into_any(),
        Route::Item(id, _) => view! { <assess::FocusPage id /> }.into_any(),
        Route::List(id, _) => view! { <assess::ListPage id /> }.into_any(),
        Route::Open { from, as_list } => view! { <assess::OpenPage from as_list /> }.into_any(),
        _ => not_found::NotFoundPage().into_any(),
    }
}

/// Who I am, checklists and standards.
fn lists_page(route: Route) -> AnyView {
    match route {
        Route::Profile => profile::ProfilePage().into_any(),
        Route::Checklists => checklists::ChecklistsPage().into_any(),
        Route::NewChecklist => view! { <checklists::BuilderPage id=None /> }.into_any(),
        Route::EditChecklist(id) => view! { <checklists::BuilderPage id=Some(id) /> }.into_any(),
        Route::Standards | Route::StandardsBy(_) => standards::StandardsPage().into_any(),
        Route::Compare(..) => standards::ComparePage().into_any(),
        Route::Standard(id) => view! { <standards::StandardPage id item=None /> }.into_any(),
        Route::Successor(pin) => view! { <successor::SuccessorPage pin /> }.into_any(),
        Route::StandardItem(id, item) => {
            view! { <standards::StandardPage id item=Some(item) /> }.into_any()
        }
        other => answering_page(other),
    }
}

/// What a round comes to.
fn outcome_page(route: Route) -> AnyView {
    match route {
        Route::Result(id) => view! { <result::ResultPage id /> }.into_any(),
        Route::Gaps(id) => view! { <gaps::GapsPage id /> }.into_any(),
        Route::Plans => plan::PlansPage().into_any(),
        Route::Plan(id) => view! { <plan::PlanPage id /> }.into_any(),
        Route::PlanPaper(id) => view! { <plan::PaperPage id /> }.into_any(),
        Route::PlanView(id, PlanView::Hours) => view! { <plan::HoursPage id /> }.into_any(),
        Route::PlanView(id, PlanView::Days) => view! { <plan::DaysPage id /> }.into_any(),
        Route::PlanView(id, PlanView::Outlook) => view! { <plan::OutlookPage id /> }.into_any(),
        Route::Needs => needs::NeedsPage().into_any(),
        Route::PayBack => needs::PayBackPage().into_any(),
        other => answering_page(other),
    }
}

/// A unit's training year.
fn unit_page(route: Route) -> AnyView {
    match route {
        Route::AnnualPlans => annual::AnnualPlansPage().into_any(),
        Route::Annual(id, view) => annual::page(id, view),
        other => answering_page(other),
    }
}

/// Standards of one's own.
fn writing_page(route: Route) -> AnyView {
    match route {
        Route::Editor => editor::EditorPage().into_any(),
        Route::Draft(id, _) => view! { <editor::DraftPage id /> }.into_any(),
        other => answering_page(other),
    }
}

/// Handing round and taking in.
fn sharing_page(route: Route) -> AnyView {
    match route {
        Route::Share(id) => view! { <sharing::SharePage id /> }.into_any(),
        Route::Get(by) => view! { <sharing::GetPage by /> }.into_any(),
        Route::Table => sharing::TablePage().into_any(),
        other => answering_page(other),
    }
}

/// About the app and what it keeps.
fn desk_page(route: Route) -> AnyView {
    match route {
        Route::MyData => my_data::MyDataPage().into_any(),
        Route::Settings => settings::SettingsPage().into_any(),
        Route::Help => help::HelpPage().into_any(),
        Route::About => help::AboutPage().into_any(),
        Route::Gallery => gallery::GalleryPage().into_any(),
        other => answering_page(other),
    }
}
