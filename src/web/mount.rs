//! Puts the app into the page, in place of what stood there.

use std::any::Any;
use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

thread_local! {
    /// What is shown now: dropped, it ends.
    static SHOWN: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Runs what must be known before anything can be shown.
pub fn prepare(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}

/// Shows a view in `#app` in place of what waits there or was shown before; what was shown before ends.
pub fn replace(view: impl FnOnce() -> AnyView + 'static) {
    let home = document().get_element_by_id("app");
    let Some(home) = home.and_then(|home| home.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    drop(SHOWN.with_borrow_mut(Option::take));
    home.replace_children_with_node_0();
    let handle = leptos::mount::mount_to(home, view);
    SHOWN.with_borrow_mut(|shown| *shown = Some(Box::new(handle)));
}
