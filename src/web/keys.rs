//! Single keys pressed outside of text fields and outside of composition (VNI and Telex type marks with digits and letters).

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;

/// A key that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// What it types, or its name (`Enter`, `Escape`).
    pub key: String,
    /// Whether Shift was down.
    pub has_shift: bool,
}

/// Calls back while it is kept: drop it to stop listening.
pub struct Listener(EventListener);

/// Calls back for single keys; the callback says whether it used the key (then the browser does not).
pub fn listen(callback: impl Fn(Press) -> bool + 'static) -> Option<Listener> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        // Key code 229: a composition is under way though the browser does not say so.
        let composes = event.is_composing() || event.key_code() == 229;
        if has_modifier || composes || event.default_prevented() || takes_text(event) {
            return;
        }
        let press = Press { key: event.key(), has_shift: event.shift_key() };
        if callback(press) {
            event.prevent_default();
        }
    });
    Some(Listener(listener))
}

impl Listener {
    /// Stops listening.
    pub fn stop(self) {
        drop(self.0);
    }
}

/// Whether the key would type into a field, or belongs to a control that uses it (a button's Enter, an open dialog).
fn takes_text(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(target) = target else { return false };
    let is = |selector: &str| target.closest(selector).ok().flatten().is_some();
    let types = is("textarea, select, [contenteditable], dialog[open], \
                    input:not([type=radio]):not([type=checkbox]):not([type=button])");
    let presses = event.key() == "Enter" && is("a, button, summary");
    types || presses
}
