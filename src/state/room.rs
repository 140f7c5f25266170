//! What the browser says of its room, and of the address this page shares with others.

use crate::web::{address, room};

/// What the browser says, as far as it says anything.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Room {
    /// Whether it promised to keep what is stored even when room gets short.
    pub is_promised: Option<bool>,
    /// Bytes used by this address, and bytes it may use.
    pub bytes: Option<(f64, f64)>,
}

/// Asks the browser how things stand.
pub async fn look_at_room() -> Room {
    let is_promised = room::is_persisted().await;
    Room { is_promised, bytes: room::estimate().await }
}

/// Asks the browser to keep what is stored even when room gets short; its answer, where it gives one.
pub async fn ask_to_keep() -> Option<bool> {
    room::persist().await
}

/// The path under which the app stands, where the address has other pages too.
pub fn path_among_others() -> Option<String> {
    let path = address::path();
    let (folder, _) = path.rsplit_once('/')?;
    (!folder.is_empty()).then(|| format!("{folder}/"))
}
