//! Here lives the gate: whose vault is to be opened, and with what.
//! It may use: ui, state, words, domain.
//! It never has a desk: nothing of anybody's is known yet.
//! Start reading at `gate`, then `screen.rs`; what the buttons do stands in `door.rs`.

mod door;
mod screen;
mod unlocking;

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
#[cfg(feature = "split")]
use leptos::wasm_split::wasm_split;

use crate::domain::text::Lang;
use crate::state::{Gate, Start};
use crate::ui::{Button, ButtonKind, PageHeading};
use crate::words::Words;

/// Goes on with what was opened.
pub type Enter = Rc<dyn Fn(Start)>;

/// The screen is a part of the program of its own: who is alone on a computer never needs it.
#[cfg(feature = "split")]
#[wasm_split(gate_screen, wasm_split_path = leptos::wasm_split, preload(fetch_screen), fallible)]
fn part(gate: Gate, enter: Enter) -> Result<AnyView, SplitLoaderError> {
    Ok(screen::screen(gate, enter))
}

#[cfg(not(feature = "split"))]
fn part(gate: Gate, enter: Enter) -> impl Future<Output = Result<AnyView, SplitLoaderError>> {
    std::future::ready(Ok(screen::screen(gate, enter)))
}

#[cfg(not(feature = "split"))]
fn fetch_screen() -> impl Future<Output = Result<(), SplitLoaderError>> {
    std::future::ready(Ok(()))
}

/// How the last fetch ended; a new value asks again.
#[derive(Clone, Copy, PartialEq)]
enum Fetch {
    Unknown,
    Done,
    Failed,
}

/// The vaults of this browser, one of them to be opened.
pub fn gate(gate: &Gate, enter: Enter) -> AnyView {
    let fetch = RwSignal::new(Fetch::Unknown);
    let known = StoredValue::new_local((gate.clone(), enter));
    (move || {
        if fetch.get() == Fetch::Failed {
            return failed(fetch);
        }
        let mut fetching = Box::pin(fetch_screen());
        match now(fetching.as_mut()) {
            Some(Ok(())) => {
                let (gate, enter) = known.get_value();
                let screen = now(Box::pin(part(gate, enter)).as_mut());
                screen.and_then(Result::ok).unwrap_or_else(|| failed(fetch))
            }
            Some(Err(_)) => failed(fetch),
            None => {
                spawn_local(async move {
                    let end = if fetching.await.is_ok() { Fetch::Done } else { Fetch::Failed };
                    fetch.try_set(end);
                });
                plain(|words| words.common.opening, ().into_any())
            }
        }
    })
    .into_any()
}

/// What is there without waiting.
fn now<T>(awaited: Pin<&mut impl Future<Output = T>>) -> Option<T> {
    match awaited.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(found) => Some(found),
        Poll::Pending => None,
    }
}

fn failed(fetch: RwSignal<Fetch>) -> AnyView {
    let (vi, en) = (&Words::of(Lang::Vi).common, &Words::of(Lang::En).common);
    let body = view! {
        <p>{vi.not_opened_text}</p>
        <p lang="en">{en.not_opened_text}</p>
        <p>
            <Button kind=ButtonKind::Primary on_press=move |()| fetch.set(Fetch::Unknown)>
                {vi.try_again}
                " / "
                <span lang="en">{en.try_again}</span>
            </Button>
        </p>
    };
    plain(|words| words.common.not_opened_title, body.into_any())
}

/// A page that says something in both languages, for there is nobody yet whose language is known.
fn plain(title: fn(&'static Words) -> &'static str, body: AnyView) -> AnyView {
    view! {
        <main id="main" class="frame__main stack measure" tabindex="-1" role="status">
            <PageHeading>
                {title(Words::of(Lang::Vi))} " / " <span lang="en">{title(Words::of(Lang::En))}</span>
            </PageHeading>
            {body}
        </main>
    }
    .into_any()
}
