//! Former editions of built-in standards: fetched when a round rests on them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::Desk;
use crate::catalogue::{read_standard, read_text};
use crate::domain::assessment::Pin;
use crate::web::fetching;

/// No standard is larger.
const LARGEST_EDITION: usize = 2_000_000;

impl Desk {
    /// Fetches the former editions that rounds rest on and that are not here yet; the page is built anew with each.
    pub(super) fn fetch_editions(self) {
        for (pin, file) in self.absent_editions() {
            spawn_local(async move {
                if let Some(text) = fetching::text(&file, LARGEST_EDITION).await {
                    self.take_edition(&pin, &text);
                }
            });
        }
    }

    /// The former editions rounds rest on that the app has and that are not here, with where each lies.
    pub fn absent_editions(self) -> Vec<(Pin, String)> {
        let library = self.library();
        let beside = &library.beside().editions;
        self.read(|workspace| {
            let rests = |pin: &Pin| workspace.rounds().any(|round| round.pins.contains(pin));
            let absent =
                beside.iter().filter(|(pin, _)| rests(pin) && library.edition(pin).is_none());
            absent.cloned().collect()
        })
    }

    /// Takes in the text of a former edition, if it is that edition.
    pub fn take_edition(self, pin: &Pin, text: &str) -> bool {
        let library = self.library();
        let read = read_text(text).and_then(|value| read_standard(&value, library.shared()));
        let Some(edition) = read.ok().filter(|edition| edition.pin() == *pin) else { return false };
        self.drawer.try_update_value(|drawer| drawer.editions.push(edition));
        self.shelve_standards();
        self.revision.update(|revision| *revision += 1);
        self.rebuilt.update(|rebuilt| *rebuilt += 1);
        true
    }
}
