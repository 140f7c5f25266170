//! What was written comes to stand on the disk a moment later, or does not: the save line follows, and refusals are
//! tried again by themselves.

use leptos::prelude::*;

use super::desk::Desk;
use super::saver::SaveState;

/// How long after a refusal it is tried again, in milliseconds.
const AGAIN: u32 = 4_000;

impl Desk {
    /// Follows the shelf, for the life of the page.
    pub(super) fn attend_shelf(self) {
        let settled = Box::new(move || self.settled());
        self.drawer.with_value(|drawer| drawer.saver.shelf.on_settled(settled));
    }

    fn settled(self) {
        let state = self.drawer.try_update_value(|drawer| {
            let is_writing = !drawer.history.typed.is_empty() || !drawer.saver.waiting.is_empty();
            (!is_writing).then(|| drawer.saver.standing_now())
        });
        let Some(Some(state)) = state else { return };
        let is_first = self.save_state.with_untracked(|now| *now == SaveState::Untouched);
        // What one store gave the other at the start is no change of the person's.
        if !(is_first && state.is_kept()) {
            self.show_state(state);
        }
    }

    /// Shows how things stand; what was refused is tried again in a while.
    pub(super) fn show_state(self, state: SaveState) {
        if self.save_state.with_untracked(|now| *now != state) {
            self.save_state.set(state);
        }
        if state.is_worth_retrying() {
            self.drawer.with_value(|drawer| drawer.again.after(AGAIN, move || self.try_again()));
        }
    }

    fn try_again(self) {
        let state = self.drawer.try_update_value(|drawer| {
            drawer.saver.shelf.retry();
            drawer.history.typed.is_empty().then(|| drawer.saver.write_waiting())
        });
        if let Some(Some(state)) = state {
            self.show_state(state);
        }
    }
}
