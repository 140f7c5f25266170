//! How much room the browser gives this page, and whether it promised to keep what is there.

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Asks the browser to keep what is stored even when room gets short; its answer, where it gives one.
pub async fn persist() -> Option<bool> {
    asked(web_sys::StorageManager::persist).await?.as_bool()
}

/// Whether the browser has promised that already.
pub async fn is_persisted() -> Option<bool> {
    asked(web_sys::StorageManager::persisted).await?.as_bool()
}

/// Bytes used by this origin and bytes it may use, as far as the browser says.
pub async fn estimate() -> Option<(f64, f64)> {
    let found = asked(web_sys::StorageManager::estimate).await?;
    let number = |name: &str| Reflect::get(&found, &JsValue::from_str(name)).ok()?.as_f64();
    Some((number("usage")?, number("quota")?))
}

/// Some browsers have no such manager; then the call throws, and there is no answer.
async fn asked(ask: fn(&web_sys::StorageManager) -> Result<Promise, JsValue>) -> Option<JsValue> {
    let manager = web_sys::window()?.navigator().storage();
    if JsValue::from(&manager).is_undefined() {
        return None;
    }
    JsFuture::from(ask(&manager).ok()?).await.ok()
}
