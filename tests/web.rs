//! What only a browser can show, tested in one.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_browser_keeps_what_it_is_given() {
    let shelf = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    let kept = shelf.and_then(|shelf| {
        shelf.set_item("guong/probe", "đạo đức").ok()?;
        let kept = shelf.get_item("guong/probe").ok()?;
        shelf.remove_item("guong/probe").ok()?;
        kept
    });
    assert_eq!(kept.as_deref(), Some("đạo đức"));
}
