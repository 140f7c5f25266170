//! The one quiet line that says that something was replaced, with the way to what changed.

use leptos::prelude::*;

use crate::domain::assessment::Pin;
use crate::domain::day::Day;
use crate::route::Route;
use crate::ui::Link;
use crate::words::Words;

/// Since when, as far as it is known, and where to see what changed.
pub fn replaced_line(words: &'static Words, replaced: (Pin, Option<Day>)) -> AnyView {
    let (pin, since) = replaced;
    let said = match since {
        Some(day) => (words.carried.replaced)(&words.day(day)),
        None => words.carried.replaced_unknown.to_owned(),
    };
    let href = Route::Successor(pin).href();
    view! {
        <p class="small quiet" data-testid="replaced">
            {said} " " <Link href=href>{words.carried.see}</Link>
        </p>
    }
    .into_any()
}
