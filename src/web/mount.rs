//! Puts the app into the page, in place of what stood there.

use std::any::Any;
use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::spots::Spot;

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

/// A view at a spot of the page; dropped, it ends.
pub struct Mounted(#[expect(dead_code, reason = "it ends when it is dropped")] Box<dyn Any>);

/// Shows a view at the end of a spot, or in front of one of its children. It ends with the owner it is called under.
pub fn within(
    home: &Spot,
    before: Option<&Spot>,
    view: impl FnOnce() -> AnyView + 'static,
) -> Option<Mounted> {
    let handle = leptos::mount::mount_to(home.html()?, view);
    if let Some(before) = before {
        // What was mounted stands at the end.
        let last = home.0.last_child();
        let _ = last.map(|last| home.0.insert_before(&last, Some(&before.0)));
    }
    Some(Mounted(Box::new(handle)))
}

/// The element that a view draws, as it is at first.
pub fn drawn(view: impl FnOnce() -> AnyView + 'static) -> Option<web_sys::Element> {
    let home = document().create_element("div").ok()?;
    let home: web_sys::HtmlElement = home.dyn_into().ok()?;
    let handle = leptos::mount::mount_to(home.clone(), view);
    let drawn = home.query_selector("*").ok()??.clone_node_with_deep(true).ok()?;
    drop(handle);
    drawn.dyn_into().ok()
}
