//! Here lives the first page: who am I and begin, or what to go on with.
//! It may use: ui, state, words, route, domain.
//! It never asks a name, and never shows one figure for "ethics".
//! Start reading at `HomePage`; `first.rs` is the first visit, `back.rs` every later one, which comes with the answering.

mod back;
mod first;

pub use back::Back;
use leptos::prelude::*;

use crate::pages::{groups, waiting};
use crate::route::Route;
use crate::state::use_desk;

/// First visit, or what to go on with.
#[component]
pub fn HomePage() -> impl IntoView {
    let has_rounds = use_desk().memo(|workspace| workspace.rounds().next().is_some());
    move || {
        if has_rounds.get() {
            waiting::page(groups::ANSWERING, Route::Home)
        } else {
            first::First().into_any()
        }
    }
}
