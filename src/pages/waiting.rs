//! A page whose group, or the words of the standards, may still have to be fetched: a quiet line meanwhile, a way to try again when it cannot be had.

use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;

use super::groups::{Awaited, Group};
use super::use_words;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{Button, ButtonKind, PageHeading};

/// How the last fetch ended; a new value asks again.
#[derive(Clone, Copy, PartialEq)]
enum Fetch {
    Unknown,
    Done,
    Failed,
}

/// The page of a route, at once if its group is there.
pub fn page(group: Group, route: Route) -> AnyView {
    let (fetch, desk) = (RwSignal::new(Fetch::Unknown), use_desk());
    let needs_words = needs_words(&route);
    (move || {
        if fetch.get() == Fetch::Failed {
            return failed(fetch);
        }
        let mut fetching = (group.fetch)();
        let begun = now(&mut fetching).map(|end| end.is_ok());
        let has_words = !needs_words || desk.has_whole_content();
        if begun.is_none() || !has_words {
            follow(begun, fetching, has_words, fetch);
            return opening();
        }
        // A failure that is known at once leaves the page unready, too.
        let page = now(&mut (group.page)(route.clone()));
        page.and_then(Result::ok).unwrap_or_else(|| failed(fetch))
    })
    .into_any()
}

/// Whether a page shows anything of the built-in standards. What a link opens is looked at first, and rounds of own items
/// only have nothing of theirs.
fn needs_words(route: &Route) -> bool {
    match route {
        Route::Open { .. } => false,
        Route::Round(id) | Route::List(id, _) | Route::Item(id, _) => {
            !use_desk().rests_on_no_standard(id)
        }
        _ => true,
    }
}

/// What is there without waiting.
fn now<T>(awaited: &mut Awaited<T>) -> Option<Result<T, SplitLoaderError>> {
    match awaited.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(found) => Some(found),
        Poll::Pending => None,
    }
}

/// Waits for the group, unless it is known whether that is here, and for the words of the standards, unless the page can do
/// without or has them.
fn follow(begun: Option<bool>, fetching: Awaited<()>, has_words: bool, fetch: RwSignal<Fetch>) {
    let (places, desk) = (use_places(), use_desk());
    spawn_local(async move {
        let is_whole = has_words || desk.fetch_content().await;
        let is_here = match begun {
            Some(is_here) => is_here,
            None => fetching.await.is_ok(),
        };
        let end = if is_whole && is_here { Fetch::Done } else { Fetch::Failed };
        // The person may have gone elsewhere meanwhile, and the signal with the page.
        if fetch.try_get_untracked().is_some() {
            places.land_after_waiting();
            fetch.set(end);
        }
    });
}

fn opening() -> AnyView {
    view! {
        <div class="waiting" role="status">
            <PageHeading>{use_words().common.opening}</PageHeading>
        </div>
    }
    .into_any()
}

fn failed(fetch: RwSignal<Fetch>) -> AnyView {
    let (words, places) = (use_words(), use_places());
    let again = move |()| {
        places.land_after_waiting();
        fetch.set(Fetch::Unknown);
    };
    view! {
        <div class="waiting">
            <PageHeading>{words.common.not_opened_title}</PageHeading>
            <p>{words.common.not_opened_text}</p>
            <p>
                <Button kind=ButtonKind::Primary on_press=again>
                    {words.common.try_again}
                </Button>
            </p>
        </div>
    }
    .into_any()
}
