//! Installing the page as an app, where the browser offers that; `boot.js` keeps the offer.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Where `boot.js` keeps the offer.
const OFFER: &str = "guongInstall";

fn offer() -> Option<JsValue> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    Reflect::get(&js_sys::global(), &OFFER.into()).ok().filter(JsValue::is_truthy)
}

/// Whether the browser offers it.
pub fn is_offered() -> bool {
    offer().is_some()
}

/// Lets the browser ask the person; whether they agreed. An offer can be taken once.
pub async fn install() -> bool {
    let Some(offer) = offer() else { return false };
    let _ = Reflect::set(&js_sys::global(), &OFFER.into(), &JsValue::NULL);
    asked(&offer).await.is_ok_and(|choice| choice.as_string().as_deref() == Some("accepted"))
}

async fn asked(offer: &JsValue) -> Result<JsValue, JsValue> {
    let prompt: Function = Reflect::get(offer, &"prompt".into())?.dyn_into()?;
    prompt.call0(offer)?;
    let choice: Promise = Reflect::get(offer, &"userChoice".into())?.dyn_into()?;
    Reflect::get(&JsFuture::from(choice).await?, &"outcome".into())
}
