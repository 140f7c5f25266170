//! Other tabs of the same browser.

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;

/// Calls back with the key another tab wrote or removed (`None`: everything was removed), for the life of the page.
/// Only "go and look": the text is read from the shelf, never from the event.
pub fn on_change(callback: impl Fn(Option<String>) + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "storage", move |event| {
            if let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() {
                callback(event.key());
            }
        })
        .forget();
    }
}
