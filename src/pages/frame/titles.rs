//! What each page is called in the window's title and to which part of the navigation it belongs.

use crate::route::Route;
use crate::words::frame::Frame;

/// The title of a page; the same for every round and plan, so nothing personal is shown.
pub fn title(frame: &Frame, route: &Route) -> &'static str {
    match route {
        Route::Home | Route::NotFound => frame.home,
        Route::Profile => frame.profile,
        Route::Checklists => frame.checklists,
        Route::NewChecklist => frame.title_new_checklist,
        Route::EditChecklist(_) => frame.title_checklist,
        Route::Rounds => frame.rounds,
        Route::Round(_) => frame.title_round,
        Route::Item(..) | Route::List(..) => frame.title_answer,
        Route::Result(_) => frame.title_result,
        Route::Changes(_) => frame.title_changes,
        Route::Gaps(_) => frame.title_gaps,
        Route::Plans => frame.plans,
        Route::Plan(_) | Route::PlanView(..) | Route::Needs | Route::PayBack => frame.title_plan,
        Route::PlanPaper(_) => frame.title_paper,
        Route::AnnualPlans | Route::Annual(..) => frame.title_annual,
        Route::Standards | Route::StandardsBy(_) => frame.standards,
        Route::Compare(..) => frame.title_compare,
        Route::Standard(_) | Route::StandardItem(..) => frame.title_standard,
        Route::Successor(_) => frame.title_successor,
        Route::Editor | Route::Draft(..) => frame.title_editor,
        Route::MyData => frame.my_data,
        Route::Settings => frame.settings,
        Route::Help => frame.help,
        Route::About => frame.about,
        Route::Gallery => frame.gallery,
        Route::Open { .. } | Route::Get(_) => frame.title_open,
        Route::Share(_) => frame.title_share,
        Route::Table => frame.title_table,
    }
}

/// The page of the navigation under which a page stands.
pub fn section(route: &Route) -> Route {
    match route {
        Route::Rounds
        | Route::Round(_)
        | Route::Item(..)
        | Route::List(..)
        | Route::Result(_)
        | Route::Changes(_)
        | Route::Gaps(_)
        | Route::Open { .. } => Route::Rounds,
        Route::Plans
        | Route::Plan(_)
        | Route::PlanView(..)
        | Route::PlanPaper(_)
        | Route::Needs
        | Route::PayBack
        | Route::AnnualPlans
        | Route::Annual(..) => Route::Plans,
        Route::Standards
        | Route::StandardsBy(_)
        | Route::Compare(..)
        | Route::Standard(_)
        | Route::StandardItem(..)
        | Route::Successor(_)
        | Route::Editor
        | Route::Draft(..)
        | Route::Table => Route::Standards,
        Route::Share(_) | Route::Get(_) => Route::Checklists,
        other => other.clone(),
    }
}
