//! A file of bytes, not of text, that the person chose; and the clipboard.

use js_sys::{Function, Reflect, Uint8Array};
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
