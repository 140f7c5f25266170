//! The address: what stands behind `#`.

use gloo_events::EventListener;

/// What stands behind `#`, without it.
pub fn hash() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Goes to a hash, with an entry in the history.
pub fn go(hash: &str) {
    if let Some(window) = web_sys::window() {
        // Refused only for malformed addresses, which `Route` cannot spell.
        let _ = window.location().set_hash(hash);
    }
}

/// Goes to a hash in place of the present entry of the history; tells nobody.
pub fn replace(hash: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let url = format!("#{hash}");
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&url));
    }
}

/// Calls back at every change of the hash, for the life of the page.
pub fn on_change(callback: impl Fn(String) + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "hashchange", move |_| callback(hash())).forget();
    }
}

/// The path under which the page stands, without the query and the hash.
pub fn path() -> String {
    web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// The whole address under which the app stands, without what follows `#`; tests have none.
pub fn whole() -> String {
    if !cfg!(target_arch = "wasm32") {
        return String::new();
    }
    let whole = web_sys::window().and_then(|window| window.location().href().ok());
    whole.unwrap_or_default().split('#').next().unwrap_or_default().to_owned()
}
