//! Long lists that scroll in a place of their own: what is in view, and which row was touched.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event};

/// What of a long list is in view, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Seen {
    /// How far it is scrolled.
    pub top: f64,
    /// How much of the rows is in view, the head not counted.
    pub height: f64,
    /// How high a row is; 0 while none is drawn.
    pub row: f64,
}

fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// What is in view of the list with this id; its head and body are named after it.
pub fn seen(id: &str) -> Option<Seen> {
    let place = element(id)?;
    let height = |part: Element| part.get_bounding_client_rect().height();
    let head = element(&[id, "-head"].concat()).map_or(0.0, height);
    let first = element(&[id, "-body"].concat()).and_then(|body| body.first_element_child());
    Some(Seen {
        top: f64::from(place.scroll_top()),
        height: f64::from(place.client_height()) - head,
        row: first.map_or(0.0, height),
    })
}

/// Scrolls the list there at once.
#[expect(clippy::cast_possible_truncation, reason = "no list is two thousand million pixels high")]
pub fn scroll_to(id: &str, top: f64) {
    if let Some(place) = element(id) {
        place.set_scroll_top(top as i32);
    }
}

/// The number of the row an event happened in, and whether it was in its mark.
pub fn touched(event: &Event) -> Option<(usize, bool)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let row = target.closest("[data-row]").ok().flatten()?;
    let number = row.get_attribute("data-row")?.parse().ok()?;
    Some((number, target.closest("[data-mark]").ok().flatten().is_some()))
}

/// Whether a key was pressed on the list itself and not on something in it.
pub fn is_on(event: &Event, id: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.id() == id)
}
