//! Texts beside the app on the same server. Nothing is ever asked of another host.

use wasm_bindgen::{JsCast as _, JsValue};

/// Whether an address can only mean this origin: an absolute or relative path, no scheme, no other host.
pub fn is_same_origin(path: &str) -> bool {
    let has_scheme = path.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':'));
    !path.is_empty() && !has_scheme && !path.starts_with("//") && !path.contains('\\')
}

/// Whether there is any use in asking: without a network the browser would only complain.
pub fn is_online() -> bool {
    web_sys::window().is_some_and(|window| window.navigator().on_line())
}

/// Fetches a text beside the app, up to a limit in bytes; `None` when it cannot be had.
pub async fn text(path: &str, limit: usize) -> Option<String> {
    if !is_same_origin(path) {
        return None;
    }
    let text = try_text(path).await.ok().flatten();
    text.filter(|text| text.len() <= limit)
}

async fn try_text(path: &str) -> Result<Option<String>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response = wasm_bindgen_futures::JsFuture::from(window.fetch_with_str(path)).await?;
    let response: web_sys::Response = response.unchecked_into();
    if !response.ok() {
        return Ok(None);
    }
    Ok(wasm_bindgen_futures::JsFuture::from(response.text()?).await?.as_string())
}
