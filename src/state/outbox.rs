//! What goes out of the house: the office is asked for a file, a finished file is handed to the browser.

use super::desk::Desk;
use crate::web::{files, office};

/// Longer than the largest paper takes on a slow machine.
const PATIENCE: u32 = 90_000;

impl Desk {
    /// Asks the office, which is fetched when it is first asked. What request and answer mean the caller knows.
    pub fn ask_office(
        self,
        request: &[u8],
        callback: impl FnOnce(Result<Vec<u8>, office::NoAnswer>) + 'static,
    ) {
        office::ask(request, PATIENCE, callback);
    }

    /// Offers a finished file as a download. Says whether the browser took it; the page tells the person.
    pub fn hand_out_file(self, name: &str, mime: &str, bytes: &[u8]) -> bool {
        files::download_bytes(name, mime, bytes)
    }
}
