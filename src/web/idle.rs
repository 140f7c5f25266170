//! Whether the person is there: touches of any kind, and three quick presses of Shift.

use std::cell::Cell;

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;

use super::clock;

/// How quickly the three presses must follow one another, in milliseconds.
const QUICK: u64 = 1_200;

/// Calls back at every touch, key or scroll, for the life of the page.
pub fn on_touch(callback: impl Fn() + Clone + 'static) {
    // Tests have no page, and nobody to touch it.
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    for kind in ["pointerdown", "keydown", "wheel", "touchmove"] {
        let callback = callback.clone();
        EventListener::new(&document, kind, move |_| callback()).forget();
    }
}

/// Calls back when Shift alone was pressed three times quickly, for the life of the page.
pub fn on_triple_shift(callback: impl Fn() + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let presses = Cell::new((0_u8, 0_u64));
    EventListener::new(&document, "keydown", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let (count, began) = presses.get();
        let now = clock::now_ms();
        if event.key() != "Shift" || event.repeat() {
            presses.set((0, 0));
        } else if count == 0 || now.saturating_sub(began) > QUICK {
            presses.set((1, now));
        } else if count == 2 {
            presses.set((0, 0));
            callback();
        } else {
            presses.set((count + 1, began));
        }
    })
    .forget();
}
