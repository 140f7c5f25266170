//! Moves the keyboard focus, so that a person lands where the page speaks to them.

use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, Window};

/// The id that every page heading carries.
pub const HEADING: &str = "page-heading";

/// Focuses the element with this id; says whether it was there.
pub fn focus(id: &str) -> bool {
    let Some(element) = element(id) else {
        return false;
    };
    let _ = focus_element(&element);
    true
}

/// The id of the element that has the focus, if it has one.
pub fn focused() -> Option<String> {
    let id = document()?.active_element()?.id();
    (!id.is_empty()).then_some(id)
}

/// Focuses the page heading from the top of the page: how a page change is felt by a screen reader.
pub fn focus_heading() -> bool {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus(HEADING)
}

/// Whether the keyboard focus is on the page heading.
pub fn is_on_heading() -> bool {
    document()
        .and_then(|document| document.active_element())
        .is_some_and(|element| element.id() == HEADING)
}

/// Focuses a form field, bringing its question into view first: a field without its question is a riddle.
pub fn focus_field(id: &str) -> bool {
    let Some(field) = element(id) else {
        return false;
    };
    if let Some(question) = question_of(&field) {
        question.scroll_into_view();
    }
    let _ = focus_element(&field);
    true
}

fn focus_element(element: &Element) -> Option<()> {
    let element = element.dyn_ref::<HtmlElement>()?;
    // A heading or a landmark takes focus only with a tabindex, which must not add a tab stop.
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    element.focus().ok()
}

/// The legend if it belongs with the field on one screen, or else the label.
fn question_of(field: &Element) -> Option<Element> {
    let legend = field
        .closest("fieldset")
        .ok()
        .flatten()
        .and_then(|fieldset| fieldset.query_selector("legend").ok().flatten());
    if let Some(legend) = legend
        && (is_choice(field) || fits_half_a_screen(&legend, field))
    {
        return Some(legend);
    }
    document()?.query_selector(&format!("label[for='{}']", field.id())).ok().flatten()
}

fn is_choice(field: &Element) -> bool {
    field
        .dyn_ref::<HtmlInputElement>()
        .is_some_and(|input| matches!(input.type_().as_str(), "radio" | "checkbox"))
}

// Beyond half a screen the on-screen keyboard of a phone would cover the field.
fn fits_half_a_screen(legend: &Element, field: &Element) -> bool {
    let height = window()
        .and_then(|window| window.inner_height().ok())
        .and_then(|height| height.as_f64())
        .unwrap_or(0.0);
    let (top, bottom) =
        (legend.get_bounding_client_rect().top(), field.get_bounding_client_rect().bottom());
    bottom - top < height / 2.0
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

fn document() -> Option<Document> {
    window()?.document()
}

fn window() -> Option<Window> {
    web_sys::window()
}
