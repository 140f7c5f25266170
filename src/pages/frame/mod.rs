//! Here lives the frame: header, navigation, save line, messages and footer around every page.
//! It may use: ui, state, words, route, domain.
//! It never knows what the page inside is about, and puts nothing personal in the title.
//! Start reading at `Frame`; the save line stands in `save_line.rs`, the messages in `messages.rs`.

mod messages;
mod save_line;
mod titles;

use leptos::prelude::*;

use super::{page_key, use_words};
use crate::domain::text::Lang;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{Link, SkipLink};

/// Header, navigation, save line, footer around the page.
#[component]
pub fn Frame(children: Children) -> impl IntoView {
    follow_route();
    let words = use_words();
    view! {
        <div class="frame">
            <SkipLink target_id="main">{words.frame.skip}</SkipLink>
            <header class="frame__header">
                <div class="frame__bar">
                    <a class="frame__name" href=Route::Home.href()>
                        {mark()}
                        <span>{words.frame.name}</span>
                    </a>
                    {tools()}
                    {navigation()}
                </div>
                {save_line::save_line()}
            </header>
            <main id="main" class="frame__main" tabindex="-1">
                {children()}
            </main>
            {messages::messages()}
            {footer()}
        </div>
    }
}

/// The title of the window follows the page, and so does the focus; not at the first page, where the browser is right.
fn follow_route() {
    let (words, places) = (use_words(), use_places());
    Effect::new(move |before: Option<Route>| {
        let key = places.present().with(page_key);
        places.set_title(&(words.common.page_title)(titles::title(&words.frame, &key)));
        if before.is_some_and(|before| before != key) {
            places.land();
        }
        key
    });
}

/// A hand mirror.
fn mark() -> AnyView {
    view! {
        <svg class="frame__mark icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M12 16a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M12 16v5.5M9.5 21.5h5M9 9.5a3 3 0 0 1 3-3"></path>
        </svg>
    }
    .into_any()
}

fn tools() -> AnyView {
    let (words, desk, places) = (use_words(), use_desk(), use_places());
    let (other, code) = match words.lang {
        Lang::Vi => (Lang::En, "en"),
        Lang::En => (Lang::Vi, "vi"),
    };
    view! {
        <div class="frame__tools">
            <a class="frame__language" href=Route::Help.href()>{words.frame.help}</a>
            <button
                class="frame__language"
                type="button"
                id="language"
                lang=code
                data-testid="lang"
                on:click=move |_| places.stay(|| desk.set_lang(other))
            >
                {words.frame.other_language}
            </button>
        </div>
    }
    .into_any()
}

fn navigation() -> AnyView {
    let frame = &use_words().frame;
    let places = use_places();
    let links = [
        (Route::Home, frame.home),
        (Route::Rounds, frame.rounds),
        (Route::Plans, frame.plans),
        (Route::Standards, frame.standards),
        (Route::MyData, frame.my_data),
    ];
    let entry = |(route, label): (Route, &'static str)| {
        let href = route.href();
        let current = Signal::derive(move || places.present().with(titles::section) == route);
        view! {
            <li>
                <Link href current>{label}</Link>
            </li>
        }
    };
    view! {
        <nav class="frame__nav" aria-label=frame.navigation>
            <ul class="frame__links">{links.into_iter().map(entry).collect::<Vec<_>>()}</ul>
        </nav>
    }
    .into_any()
}

fn footer() -> AnyView {
    let frame = &use_words().frame;
    let links = [
        (Route::Checklists, frame.checklists),
        (Route::Profile, frame.profile),
        (Route::Settings, frame.settings),
        (Route::Help, frame.help),
        (Route::About, frame.about),
    ];
    let entry = |(route, label): (Route, &'static str)| {
        view! {
            <li>
                <Link href=route.href()>{label}</Link>
            </li>
        }
    };
    view! {
        <footer class="frame__footer">
            <div class="frame__footer-bar">
                <nav aria-label=frame.more>
                    <ul class="frame__more">{links.into_iter().map(entry).collect::<Vec<_>>()}</ul>
                </nav>
                <p>{frame.no_network} " " {frame.licence}</p>
            </div>
        </footer>
    }
    .into_any()
}
