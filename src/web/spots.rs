//! Elements of the page that are built and changed by hand, beside the views of the framework.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

/// An element of the page.
#[derive(Clone, PartialEq, Eq)]
pub struct Spot(pub(super) Element);

/// Listens while it is kept.
pub struct Listening(#[expect(dead_code, reason = "it ends when it is dropped")] EventListener);

impl Spot {
    /// The element with this id.
    pub fn find(id: &str) -> Option<Self> {
        web_sys::window()?.document()?.get_element_by_id(id).map(Self)
    }

    /// The first element below this one that a selector names.
    pub fn below(&self, selector: &str) -> Option<Self> {
        self.0.query_selector(selector).ok().flatten().map(Self)
    }

    /// The child at a place. A selector would look through all that lies below.
    pub fn child(&self, place: usize) -> Option<Self> {
        self.0.children().item(u32::try_from(place).ok()?).map(Self)
    }

    /// The last child.
    pub fn last_child(&self) -> Option<Self> {
        self.0.last_element_child().map(Self)
    }

    /// Takes everything out.
    pub fn clear(&self) {
        self.0.replace_children_with_node_0();
    }

    /// Takes over all elements in another one.
    pub fn take_from(&self, other: &Self) {
        while let Some(child) = other.0.first_element_child() {
            let _ = self.0.append_child(&child);
        }
    }

    /// Sets an attribute.
    pub fn set(&self, name: &str, value: &str) {
        // Fails only for malformed names, which are ours.
        let _ = self.0.set_attribute(name, value);
    }

    /// Sets the text.
    pub fn say(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// Of the radios in the group below this element, ticks the one with a value, or none.
    pub fn tick(&self, chosen: Option<usize>) {
        let radio = match chosen {
            Some(value) => self.below(&format!("fieldset input[value=\"{value}\"]")),
            None => self.below("fieldset input:checked"),
        };
        if let Some(radio) = radio.and_then(|spot| spot.0.dyn_into::<HtmlInputElement>().ok()) {
            radio.set_checked(chosen.is_some());
        }
    }

    pub(super) fn html(&self) -> Option<HtmlElement> {
        self.0.clone().dyn_into().ok()
    }

    /// Calls back when a radio below is chosen: the number at the end of its group's name, and its value.
    pub fn on_choice(&self, callback: impl Fn(usize, usize) + 'static) -> Listening {
        Listening(EventListener::new(&self.0, "change", move |event| {
            if let Some((row, value)) = choice(event) {
                callback(row, value);
            }
        }))
    }

    /// Calls back when details below are opened or closed that have a number as their `data-row`.
    pub fn on_fold(&self, callback: impl Fn(usize, bool) + 'static) -> Listening {
        // Such events do not rise.
        let options =
            EventListenerOptions { phase: EventListenerPhase::Capture, ..Default::default() };
        let heard = move |event: &Event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let row = target.as_ref().and_then(|target| target.get_attribute("data-row"));
            if let (Some(target), Some(Ok(row))) = (target, row.map(|row| row.parse())) {
                callback(row, target.has_attribute("open"));
            }
        };
        Listening(EventListener::new_with_options(&self.0, "toggle", options, heard))
    }
}

fn choice(event: &Event) -> Option<(usize, usize)> {
    let radio = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let row = radio.name().rsplit('-').next()?.parse().ok()?;
    (radio.type_() == "radio").then(|| Some((row, radio.value().parse().ok()?)))?
}

/// Calls back before the page is printed.
pub fn on_print(callback: impl Fn() + 'static) -> Option<Listening> {
    let window = web_sys::window()?;
    Some(Listening(EventListener::new(&window, "beforeprint", move |_| callback())))
}
