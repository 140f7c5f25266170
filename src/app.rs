//! The roof: opens the workspace, provides the desk and the places, shows the frame with its page.

use leptos::prelude::*;

use crate::pages::{self, rescue};
use crate::state::{Places, Start, open};
use crate::web::mount;
use crate::web::shelf::LocalShelf;

/// Opens the app in the page. `content` is the text of all built-in standards; if only their outline, `rest` is the
/// address of the whole.
pub fn start(content: &str, rest: Option<String>) {
    let content = content.to_owned();
    mount::replace_waiting(move || app(&content, rest));
}

fn app(content: &str, rest: Option<String>) -> AnyView {
    match open(content, Box::new(LocalShelf)) {
        Start::Ready(desk) => {
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
