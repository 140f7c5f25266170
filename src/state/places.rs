//! Where the person is: the present route, and going elsewhere.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::id::RoundId;
use crate::domain::settings::AnswerView;
use crate::route::Route;
use crate::web::timer::{self, next_frame};
use crate::web::{address, focus, page};

/// The present place.
#[derive(Clone, Copy)]
pub struct Places(RwSignal<Route>);

/// The places of this page.
pub fn use_places() -> Places {
    expect_context()
}

impl Places {
    /// Begins at the present address and follows it; what is being typed is written before the page changes.
    pub fn follow_address(desk: Desk) -> Self {
        let places = Self(RwSignal::new(Route::parse(&address::hash())));
        address::on_change(move |hash| {
            desk.flush();
            desk.notices().leave();
            let route = Route::parse(&hash);
            if places.0.with_untracked(|now| *now != route) {
                places.0.set(route);
            }
        });
        places
    }

    /// A place for tests, without a browser.
    pub fn at(route: Route) -> Self {
        Self(RwSignal::new(route))
    }

    /// The present route, to follow.
    pub fn present(self) -> Signal<Route> {
        self.0.into()
    }

    /// Goes there, with an entry in the browser's history.
    pub fn go(self, route: &Route) {
        address::go(&route.path());
        // At once, so that nothing of the page that is left is shown in between; the browser's word comes later.
        if self.0.with_untracked(|now| now != route) {
            self.0.set(route.clone());
        }
    }

    /// Goes there in place of the present entry of the history: a filter, the next item, what was opened.
    pub fn replace(self, route: &Route) {
        address::replace(&route.path());
        if self.0.with_untracked(|now| now != route) {
            self.0.set(route.clone());
        }
    }

    /// Like `focus`, with the page scrolled to its top: another item on the same page.
    pub fn focus_from_top(self, id: String) {
        next_frame(move || {
            next_frame(move || {
                page::scroll_to(0.0);
                focus::focus(&id);
            });
        });
    }

    /// Moves the focus to an element once the page is drawn; after that of a new page, which goes to its heading.
    pub fn focus(self, id: String) {
        next_frame(move || {
            next_frame(move || {
                focus::focus(&id);
            });
        });
    }

    /// Goes to a field of this page, its question in view.
    pub fn go_to_field(self, id: &str) {
        focus::focus_field(id);
    }

    /// Goes to a field once the page is drawn, its question in view.
    pub fn focus_field_soon(self, id: String) {
        next_frame(move || {
            next_frame(move || {
                focus::focus_field(&id);
            });
        });
    }

    /// Opens the print dialog.
    pub fn print(self) {
        page::print();
    }

    /// Sets the title of the window; never anything personal.
    pub fn set_title(self, title: &str) {
        page::set_title(title);
    }

    /// Whether the window is wide enough for a list.
    pub fn is_wide(self) -> bool {
        page::is_wide()
    }

    /// What was waited for is about to be shown: whoever stands at the waiting heading lands on the one after it.
    pub fn land_after_waiting(self) {
        if focus::is_on_heading() {
            timer::next_frame(|| {
                focus::focus_heading();
            });
        }
    }

    /// Where an item of a round is answered: the list or one item a screen, as the person likes it.
    pub fn to_answer(self, view: AnswerView, round: &RoundId, place: usize) -> Route {
        let is_list = match view {
            AnswerView::Auto => self.is_wide(),
            AnswerView::List => true,
            AnswerView::Focus => false,
        };
        if is_list {
            Route::List(round.clone(), Vec::new())
        } else {
            Route::Item(round.clone(), place)
        }
    }

    /// Lands on the heading of the page that is about to be shown.
    pub fn land(self) {
        timer::next_frame(|| {
            focus::focus_heading();
        });
    }

    /// Does something that builds the page anew (a language), and keeps how far it is scrolled and what has the focus.
    pub fn stay(self, act: impl FnOnce()) {
        let (top, focused) = (page::scroll_top(), focus::focused());
        act();
        timer::next_frame(move || {
            if let Some(id) = focused {
                focus::focus(&id);
            }
            page::scroll_to(top);
        });
    }

    /// Begins the whole app anew, at home.
    pub fn begin_anew(self) {
        address::replace(&Route::Home.path());
        page::reload();
    }
}
