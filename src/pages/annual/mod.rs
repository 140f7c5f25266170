//! Here live a unit's annual plans: all of them, one with its classes, needs, learners, money, progress and papers.
//! It may use: ui, state, documents, words, route, domain.
//! It never adds up: every sum comes from the domain; and it never mixes turns (lượt) with people (người).
//! Start reading at `page` below, then `side.rs` and `classes.rs`.

mod begin;
mod class_fields;
mod class_form;
mod classes;
mod compared;
mod cost_rows;
mod fields;
mod figures;
mod funds_form;
mod growth;
mod heading;
mod held_row;
mod import;
mod import_columns;
mod import_file;
mod import_use;
mod learners;
mod learners_form;
mod learners_looks;
mod learners_table;
mod line;
mod lines;
mod money;
mod needs;
mod needs_form;
mod needs_own;
mod needs_survey;
mod notices;
mod papers;
mod plans_page;
mod progress;
mod rates_form;
mod side;
mod slip_entry;
mod slips;
mod target_form;
mod targets;
mod what_if;
mod written;

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
