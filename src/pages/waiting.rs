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
    (move || {
        if fetch.get() == Fetch::Failed {
            return failed(fetch);
        }
        let mut fetching = (group.fetch)();
        let begun = now(&mut fetching).map(|end| end.is_ok());
        if begun.is_none() || !desk.has_whole_content() {
            follow(begun, fetching, fetch);
            return opening();
        }
        // A failure that is known at once leaves the page unready, too.
        let page = now(&mut (group.page)(route.clone()));
        page.and_then(Result::ok).unwrap_or_else(|| failed(fetch))
    })
    .into_any()
}

/// What is there without waiting.
fn now<T>(awaited: &mut Awaited<T>) -> Option<Result<T, SplitLoaderError>> {
    match awaited.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(found) => Some(found),
        Poll::Pending => None,
    }
}

/// Waits for the group, unless it is known whether that is here, and for the words of the standards.
fn follow(begun: Option<bool>, fetching: Awaited<()>, fetch: RwSignal<Fetch>) {
    let (places, desk) = (use_places(), use_desk());
    spawn_local(async move {
        let is_whole = desk.fetch_content().await;
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
