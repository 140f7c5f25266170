//! The roof: opens the workspace, provides the desk and the places, shows the frame with its page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::pages::{self, rescue};
use crate::state::{Notice, Places, Start, open};
use crate::storage::PREFIX;
use crate::web::mount;
use crate::web::shelves::Shelves;

/// Opens the app in the page. `content` is the text of all built-in standards; if only their outline, `rest` is the
/// address of the whole.
pub fn start(content: &str, rest: Option<String>) {
    let content = content.to_owned();
    spawn_local(async move {
        let shelves = Shelves::open(PREFIX).await;
        mount::replace_waiting(move || app(&content, rest, shelves));
    });
}

fn app(content: &str, rest: Option<String>, shelves: Shelves) -> AnyView {
    let is_healed = shelves.is_healed;
    match open(content, Rc::new(shelves)) {
        Start::Ready(desk) => {
            if is_healed {
                desk.notices().tell(Notice::Healed);
            }
            desk.expect_content(rest);
            provide_context(desk);
            provide_context(Places::follow_address(desk));
            desk.attend();
            view! { <pages::Shown /> }.into_any()
        }
        Start::BadContent(problems) => rescue::bad_content(&problems),
        Start::FromNewer(raw) => rescue::from_newer(raw),
        Start::Unreadable(raw) => rescue::unreadable(raw),
    }
}
