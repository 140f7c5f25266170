//! Files: one that the person chose comes in, one that we wrote goes out.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

use super::byte_files::read_chosen as read_bytes;

/// A file the person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Why a chosen file could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// Larger than allowed, in bytes; it was not opened.
    TooLarge {
        /// How large it is.
        bytes: u64,
        /// How large it may be.
        limit: u64,
    },
    /// Not text in UTF-8: a replaced letter would be a changed word.
    NotText {
        /// The file's name.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// The browser could not read it.
    Unreadable,
}

/// Reads the file behind a change event of a file input, up to a limit in bytes, and hands it on.
/// Nothing happens where no file was chosen. The input is emptied, so that the same file can be chosen again.
pub fn read_chosen(
    event: &web_sys::Event,
    limit: u64,
    callback: impl FnOnce(Result<Chosen, NotRead>) + 'static,
) {
    read_bytes(event, limit, move |read| {
        callback(read.and_then(|(name, bytes)| match String::from_utf8(bytes) {
            Ok(text) => Ok(Chosen { name, text }),
            Err(error) => Err(NotRead::NotText { name, bytes: error.into_bytes() }),
        }));
    });
}

/// Offers a text as a download. Says whether the browser took it.
pub fn download(name: &str, mime: &str, text: &str) -> bool {
    try_download(name, mime, &text.into()).is_ok()
}

/// Offers bytes as a download. Says whether the browser took them.
pub fn download_bytes(name: &str, mime: &str, bytes: &[u8]) -> bool {
    try_download(name, mime, &js_sys::Uint8Array::from(bytes)).is_ok()
}

fn try_download(name: &str, mime: &str, content: &JsValue) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    let parts = js_sys::Array::of1(content);
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
