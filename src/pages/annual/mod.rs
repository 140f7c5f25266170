//! Here live a unit's annual plans: all of them, one with its classes, needs, learners, money, progress and papers.
//! It may use: ui, state, documents, words, route, domain.
//! It never adds up: every sum comes from the domain; and it never mixes turns (lượt) with people (người).
//! Start reading at `page` below, then `side.rs` and `classes/page.rs`.

mod begin;
mod classes;
mod fields;
mod figures;
mod import;
mod learners;
mod money;
mod needs;
mod papers;
mod plans_page;
mod results;
mod side;

use leptos::prelude::*;

pub use plans_page::AnnualPlansPage;
use side::side;

use crate::domain::annual_view::AnnualView;
use crate::domain::id::AnnualPlanId;

/// A side of an annual plan.
pub fn page(id: AnnualPlanId, view: AnnualView) -> AnyView {
    match view {
        AnnualView::Classes => side(id, view, classes::body),
        AnnualView::Class(class) => {
            let of = class.clone();
            side(id, AnnualView::Class(class), move |side| classes::form(side, of.clone()))
        }
        AnnualView::Slips(class) => {
            let of = class.clone();
            side(id, AnnualView::Slips(class), move |side| results::slips(side, of.clone()))
        }
        AnnualView::Needs => side(id, view, needs::body),
        AnnualView::Learners => side(id, view, learners::body),
        AnnualView::Import => side(id, view, import::body),
        AnnualView::Money => side(id, view, money::body),
        AnnualView::WhatIf => side(id, view, money::what_if),
        AnnualView::Progress => side(id, view, results::progress),
        AnnualView::Papers => side(id, view, papers::body),
    }
}
