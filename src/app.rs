//! The roof: opens the workspace, provides the desk and the places, shows the frame with its page.

use std::rc::Rc;

use leptos::prelude::*;

use crate::pages::{self, gate, rescue};
use crate::state::{Notice, Places, Start, legible, open_found};
use crate::storage::PREFIX;
use crate::web::mount;
use crate::web::shelves::Shelves;

/// Opens the app in the page. `content` is the text of all built-in standards; if only their outline, `rest` is the
/// address of the whole.
pub fn start(content: &str, rest: Option<String>) {
    let content = content.to_owned();
    mount::prepare(async move {
        let shelves = Shelves::open(PREFIX).await;
        let is_healed = shelves.is_healed;
        let found = legible(&shelves).await;
        mount::replace(move || {
            let start = open_found(&content, Rc::new(shelves), found);
            if let (Start::Ready(desk), true) = (&start, is_healed) {
                desk.notices().tell(Notice::Healed);
            }
            shown(start, rest)
        });
    });
}

fn shown(start: Start, rest: Option<String>) -> AnyView {
    match start {
        Start::Ready(desk) => {
            desk.expect_content(rest);
            provide_context(desk);
            provide_context(Places::follow_address(desk));
            desk.attend();
            view! { <pages::Shown /> }.into_any()
        }
        Start::Gate(closed) => gate::gate(
            &closed,
            Rc::new(move |start| {
                let rest = rest.clone();
                mount::replace(move || shown(start, rest));
            }),
        ),
        Start::BadContent(problems) => rescue::bad_content(&problems),
        Start::FromNewer(raw) => rescue::from_newer(raw),
        Start::Unreadable(raw) => rescue::unreadable(raw),
    }
}
