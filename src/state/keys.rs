//! Single keys on a page, where the person wants them.

use leptos::prelude::*;

use super::desk::Desk;
use crate::web::keys;
pub use crate::web::keys::Press;

/// Calls back for single keys while the page lives, outside of fields and of composition, unless the person
/// switched them off. The callback says whether it used the key.
pub fn use_keys(desk: Desk, on_press: impl Fn(Press) -> bool + 'static) {
    let listener = keys::listen(move |press| {
        desk.read(|workspace| workspace.settings().has_shortcuts) && on_press(press)
    });
    // Dropped with the page that owns it.
    StoredValue::new_local(listener);
}
