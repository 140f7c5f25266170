//! Other tabs: what they write is taken in at once; what they remove is noticed.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::part::Part;
use crate::storage::{Key, PREFIX};
use crate::web::{tabs, timer};

/// How often somebody looks whether what was stored is still there, in milliseconds: developer tools tell nobody.
const LOOK: u32 = 3_000;

impl Desk {
    pub(super) fn attend_tabs(self) {
        tabs::on_change(move |key| match key {
            Some(key) if key.starts_with(PREFIX) => self.look_at(&key),
            Some(_) => {}
            None => self.look_for_own(),
        });
        timer::every(LOOK, move || self.look_for_own());
    }

    /// A key of ours was written or removed elsewhere: go and look; the event itself is never believed.
    fn look_at(self, key: &str) {
        let taken = self.drawer.try_update_value(|drawer| {
            let text = drawer.saver.shelf.read(key).ok().flatten()?;
            let found = drawer.saver.take_in(key, &text);
            let parts: Vec<Part> = found.iter().map(|(part, _)| part.clone()).collect();
            for (part, content) in found {
                drawer.workspace.place(&part, content);
            }
            Some(parts)
        });
        match taken {
            Some(Some(parts)) => self.tell(&parts, self.save_state.get_untracked()),
            // A compaction lets journal records go; only the loss of the head means that somebody wiped.
            Some(None) if matches!(Key::parse(key), Some(Key::Head(_))) => self.look_for_own(),
            _ => {}
        }
    }
}
