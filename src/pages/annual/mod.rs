//! Here live a unit's annual plans: all of them, one with its classes, needs, learners, money, progress and papers.
//! It may use: ui, state, documents, words, route, domain.
//! It never adds up: every sum comes from the domain; and it never mixes turns (lượt) with people (người).
//! Start reading at `page` below, then `side.rs` and `classes.rs`.

mod class_form;
mod classes;
mod growth;
mod held_row;
mod import;
mod learners;
mod money;
mod needs;
mod papers;
mod plans_page;
mod progress;
mod side;
mod slip_entry;
mod slips;
mod target_form;
mod targets;
mod what_if;

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
            side(id, AnnualView::Class(class), move |side| class_form::body(side, of.clone()))
        }
        AnnualView::Slips(class) => {
            let of = class.clone();
            side(id, AnnualView::Slips(class), move |side| slips::body(side, of.clone()))
        }
        AnnualView::Needs => side(id, view, needs::body),
        AnnualView::Learners => side(id, view, learners::body),
        AnnualView::Import => side(id, view, import::body),
        AnnualView::Money => side(id, view, money::body),
        AnnualView::WhatIf => side(id, view, what_if::body),
        AnnualView::Progress => side(id, view, progress::body),
        AnnualView::Papers => side(id, view, papers::body),
    }
}
