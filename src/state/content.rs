//! The built-in standards: their outline at the start, the whole of them before any page shows their words.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::Desk;
use crate::catalogue::read_bundle;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Entry;
use crate::domain::id::RoundId;
use crate::web::fetching;

/// No text of the app itself is larger; a wrong address of the host must not fill the memory.
const LARGEST_CONTENT: usize = 20_000_000;

impl Desk {
    /// Says where the whole content is, when only its outline is here.
    pub fn expect_content(self, rest: Option<String>) {
        self.drawer.try_update_value(|drawer| drawer.rest = rest);
    }

    /// Whether every word of the built-in standards is here.
    pub fn has_whole_content(self) -> bool {
        self.drawer.with_value(|drawer| drawer.rest.is_none())
    }

    /// Whether a round asks nothing but its checklist's own items, and so can do without the words of the standards.
    pub fn rests_on_no_standard(self, id: &RoundId) -> bool {
        let is_own = |entry: &Entry| entry.item.is_own();
        let rests = |round: &Assessment| round.checklist.entries.iter().all(is_own);
        self.read(|workspace| workspace.round(id).is_some_and(rests))
    }

    /// Fetches the words the outline leaves out; whether they are here now. After a failure it may be asked again.
    pub async fn fetch_content(self) -> bool {
        let Some(address) = self.drawer.with_value(|drawer| drawer.rest.clone()) else {
            return true;
        };
        let text = fetching::text(&address, LARGEST_CONTENT).await;
        let Some(library) = text.and_then(|text| read_bundle(&text).ok()) else { return false };
        self.drawer.try_update_value(|drawer| {
            drawer.built_in = Arc::new(library);
            drawer.rest = None;
        });
        self.shelve_standards();
        self.revision.update(|revision| *revision += 1);
        true
    }
}
