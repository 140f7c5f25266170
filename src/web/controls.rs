//! Sets what a native control shows, when the truth behind it moved without the person's hand:
//! an undo, a digit key, a refused change.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlSelectElement};

/// Ticks or clears the radio or checkbox with this id.
pub fn set_checked(id: &str, checked: bool) {
    if let Some(input) = element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
    {
        input.set_checked(checked);
    }
}

/// Chooses an option of the select with this id.
pub fn set_chosen(id: &str, value: &str) {
    if let Some(select) =
        element(id).and_then(|element| element.dyn_into::<HtmlSelectElement>().ok())
    {
        select.set_value(value);
    }
}

/// Lets a finger that pressed one element be felt by the others it passes over; a mouse is felt by them anyway.
pub fn let_pointer_go(event: &web_sys::PointerEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if let Some(target) = target
        && target.has_pointer_capture(event.pointer_id())
    {
        let _ = target.release_pointer_capture(event.pointer_id());
    }
}

fn element(id: &str) -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}
