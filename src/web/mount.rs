//! Puts the app into the page, in place of what waited there.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// Replaces the waiting content of `#app` by a view, for the life of the page.
pub fn replace_waiting(view: impl FnOnce() -> AnyView + 'static) {
    let home = document().get_element_by_id("app");
    let Some(home) = home.and_then(|home| home.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    home.replace_children_with_node_0();
    leptos::mount::mount_to(home, view).forget();
}
