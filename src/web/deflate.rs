//! Making texts short and long again, with what the browser has for it; an old one has nothing, and nor have tests.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Raw DEFLATE, RFC 1951: without a name, a time or a checksum of its own.
const FORMAT: &str = "deflate-raw";

/// Whether texts can be made long again here.
pub fn is_there() -> bool {
    cfg!(target_arch = "wasm32")
        && Reflect::has(&js_sys::global(), &"DecompressionStream".into()).unwrap_or(false)
}

/// The bytes made short; nothing where the browser cannot.
pub async fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
    if !is_there() {
        return None;
    }
    through("CompressionStream", bytes, usize::MAX).await.ok()
}

/// The bytes that were made short. Nothing where the browser cannot, where they are not whole, or where more than
/// `at_most` would come out: a few bytes can claim gigabytes.
pub async fn inflate(bytes: &[u8], at_most: usize) -> Option<Vec<u8>> {
    if !is_there() {
        return None;
    }
    through("DecompressionStream", bytes, at_most).await.ok()
}

/// Sends bytes through a stream of the browser's, and stops it as soon as too much comes out.
async fn through(stream: &str, bytes: &[u8], at_most: usize) -> Result<Vec<u8>, JsValue> {
    // web-sys has no stable words for these streams.
    let maker: Function = Reflect::get(&js_sys::global(), &stream.into())?.dyn_into()?;
    let stream = Reflect::construct(&maker, &Array::of1(&FORMAT.into()))?;
    let bytes = web_sys::Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))?;
    let inlet = call(&bytes, "stream", &[])?;
    let outlet = call(&inlet, "pipeThrough", &[&stream])?;
    let reader = call(&outlet, "getReader", &[])?;
    let mut gathered = Vec::new();
    loop {
        let read: Promise = call(&reader, "read", &[])?.dyn_into()?;
        let read = JsFuture::from(read).await?;
        if Reflect::get(&read, &"done".into())?.is_truthy() {
            return Ok(gathered);
        }
        let chunk: Uint8Array = Reflect::get(&read, &"value".into())?.dyn_into()?;
        let start = gathered.len();
        let end = start + chunk.length() as usize;
        if end > at_most {
            call(&reader, "cancel", &[])?;
            return Err(JsValue::NULL);
        }
        gathered.resize(end, 0);
        if let Some(room) = gathered.get_mut(start..) {
            chunk.copy_to(room);
        }
    }
}

fn call(on: &JsValue, name: &str, with: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(on, &name.into())?.dyn_into()?;
    let with: Array = with.iter().copied().collect();
    Reflect::apply(&method, on, &with)
}
