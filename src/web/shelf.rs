//! The shelf: texts kept by key. Every refusal of the browser is an answer, never a panic.

use std::future::{Future, ready};
use std::pin::Pin;

/// Why the browser did not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Site storage is switched off or not there.
    Blocked,
    /// There is no room left.
    Full,
}

/// How firmly what was written is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// It stands on the disk (or in a test's memory).
    Fast,
    /// It is on its way to the disk.
    Coming,
    /// Only local storage has it, which browsers write to the disk late: measured, up to minutes.
    Loose,
    /// Only this page has it: neither store took it.
    Lost(Refused),
}

/// Called whenever it may hold more firmly than before, or was refused.
pub type Settled = Box<dyn Fn()>;
/// What is known only after a while.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// Texts kept by key. Implementations never clear what is not theirs.
pub trait Shelf {
    /// Every key with a prefix, with its text.
    fn all(&self, prefix: &str) -> Result<Vec<(String, String)>, Refused>;
    /// The same, where a shelf in between changes what is read: as it stands in the browser.
    fn as_stored(&self, prefix: &str) -> Result<Vec<(String, String)>, Refused> {
        self.all(prefix)
    }

    /// The text at a key.
    fn read(&self, key: &str) -> Result<Option<String>, Refused>;
    /// Writes a text; when refused, what stood there stays.
    fn write(&self, key: &str, text: &str) -> Result<(), Refused>;
    /// Writes a text that will be written again in a moment, where that is quickest.
    fn write_draft(&self, key: &str, text: &str) -> Result<(), Refused> {
        self.write(key, text)
    }

    /// Removes a key.
    fn remove(&self, key: &str) -> Result<(), Refused>;

    /// How firmly everything written so far is held.
    fn hold(&self) -> Hold {
        Hold::Fast
    }

    /// Whom to call when that changes.
    fn on_settled(&self, _callback: Settled) {}

    /// Tries again what was refused.
    fn retry(&self) {}

    /// Keeps a whole copy apart, under a name; `None` removes it. Whether it stands.
    fn put_copy(&self, _name: String, _text: Option<String>) -> Later<bool> {
        Box::pin(ready(false))
    }

    /// The names of the copies kept apart.
    fn copies(&self) -> Later<Vec<String>> {
        Box::pin(ready(Vec::new()))
    }

    /// The copy of a name.
    fn copy(&self, _name: String) -> Later<Option<String>> {
        Box::pin(ready(None))
    }

    /// Brings back what was removed from one of its stores and stands in another.
    fn heal(&self, _prefix: &str) -> Later<()> {
        Box::pin(ready(()))
    }

    /// Removes everything with a prefix, and whatever else it stands in; whether nothing was left.
    fn erase(&self, prefix: &str) -> Later<bool> {
        for (key, _) in self.all(prefix).unwrap_or_default() {
            // What stays is found by the look below.
            let _ = self.remove(&key);
        }
        Box::pin(ready(self.all(prefix).is_ok_and(|left| left.is_empty())))
    }
}

/// The browser's local storage.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalShelf;

/// Asks every time: the getter throws where site data is blocked, and it may become blocked while we run.
fn storage() -> Result<web_sys::Storage, Refused> {
    web_sys::window()
        .and_then(|window| window.local_storage().ok().flatten())
        .ok_or(Refused::Blocked)
}

/// Quota errors are told by name: browsers differ in the class.
pub(super) fn refusal(error: &wasm_bindgen::JsValue) -> Refused {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Refused::Full,
        _ => Refused::Blocked,
    }
}

impl Shelf for LocalShelf {
    fn all(&self, prefix: &str) -> Result<Vec<(String, String)>, Refused> {
        let storage = storage()?;
        let count = storage.length().map_err(|error| refusal(&error))?;
        let mut found = Vec::new();
        for index in 0..count {
            let Ok(Some(key)) = storage.key(index) else { continue };
            if !key.starts_with(prefix) {
                continue;
            }
            if let Some(text) = storage.get_item(&key).map_err(|error| refusal(&error))? {
                found.push((key, text));
            }
        }
        Ok(found)
    }

    fn read(&self, key: &str) -> Result<Option<String>, Refused> {
        storage()?.get_item(key).map_err(|error| refusal(&error))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), Refused> {
        storage()?.set_item(key, text).map_err(|error| refusal(&error))
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        storage()?.remove_item(key).map_err(|error| refusal(&error))
    }
}
