//! Files of bytes, not of text: a workbook the person chose, one that we wrote. And the clipboard.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

use super::files::NotRead;

/// Reads the file behind a change event of a file input, up to a limit in bytes, and hands on its name and bytes.
/// Nothing happens where no file was chosen. The input is emptied, so that the same file can be chosen again.
pub fn read_chosen(
    event: &web_sys::Event,
    limit: u64,
    callback: impl FnOnce(Result<(String, Vec<u8>), NotRead>) + 'static,
) {
    let input =
        event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    input.set_value("");
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes are whole")]
    let size = file.size() as u64;
    if size > limit {
        callback(Err(NotRead::TooLarge { bytes: size, limit }));
        return;
    }
    wasm_bindgen_futures::spawn_local(async move {
        let read = wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await;
        let bytes = read.map(|buffer| Uint8Array::new(&buffer).to_vec());
        callback(bytes.ok().map(|bytes| (file.name(), bytes)).ok_or(NotRead::Unreadable));
    });
}

/// Offers bytes as a download. Says whether the browser took it.
pub fn download(name: &str, mime: &str, bytes: &[u8]) -> bool {
    try_download(name, mime, bytes).is_ok()
}

fn try_download(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let anchor: web_sys::HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The browser reads the blob after the click; revoke when it surely has.
    let revoke = Closure::once_into_js(move || drop(web_sys::Url::revoke_object_url(&url)));
    window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), 60_000)?;
    Ok(())
}

/// Puts a text on the clipboard; says whether the browser did. It does not on pages without `https`.
pub async fn copy(text: &str) -> bool {
    try_copy(text).await.is_ok()
}

async fn try_copy(text: &str) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    // web-sys would need a feature more for this one call.
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    let promise: js_sys::Promise = write.call1(&clipboard, &text.into())?.dyn_into()?;
    wasm_bindgen_futures::JsFuture::from(promise).await?;
    Ok(())
}
