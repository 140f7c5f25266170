//! The page as a whole: language, title, light or dark, leaving, scrolling, printing.

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}

/// Sets an attribute of `<html>`, or removes it.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    if let Some(root) = root() {
        // Fails only for malformed names, which are ours.
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// What the page says of itself under a name.
pub fn meta(name: &str) -> Option<String> {
    let selector = format!("meta[name={name}]");
    root()?.query_selector(&selector).ok()??.get_attribute("content")
}

/// Sets the title of the page. Nothing personal belongs in it.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Calls back when the page is hidden or left, for the life of the page: the last moment to write.
pub fn on_leave(callback: impl Fn() + Clone + 'static) {
    // Tests have no page to leave.
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let hidden = callback.clone();
    let watched = document.clone();
    EventListener::new(&document, "visibilitychange", move |_| {
        if watched.visibility_state() == web_sys::VisibilityState::Hidden {
            hidden();
        }
    })
    .forget();
    EventListener::new(&window, "pagehide", move |_| callback()).forget();
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// How far the page is scrolled, in CSS pixels.
pub fn scroll_top() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

/// Scrolls the page there at once.
pub fn scroll_to(top: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Whether the window is wide enough for a list (desktop) rather than one item a screen (phone).
pub fn is_wide() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media("(min-width: 48em)").ok().flatten())
        .is_some_and(|query| query.matches())
}

/// Whether the app stands inside a frame of another page, where it refuses to run.
pub fn is_framed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    match window.top() {
        Ok(Some(top)) => !js_sys::Object::is(top.unchecked_ref(), window.unchecked_ref()),
        _ => true,
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Shows nothing of the page, and no title.
pub fn blank() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title("");
    if let Some(body) = document.body() {
        body.set_hidden(true);
    }
}

/// Puts an empty page in place of this one.
pub fn go_blank() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace("about:blank");
    }
}

/// Whether nobody can see the page.
pub fn is_hidden() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.visibility_state() == web_sys::VisibilityState::Hidden)
}
