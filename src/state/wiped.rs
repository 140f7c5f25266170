//! What was stored may be removed from outside while the page is open. Then another store has it, or memory has it.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::Desk;
use super::saver::SaveState;
use super::sealed::SealedShelf;
use crate::storage::{Key, PREFIX, Put, Writer, WriterId};
use crate::web::random;
use crate::web::shelf::Shelf;
use crate::web::shelves::Shelves;

impl Desk {
    /// Looks whether the vault still stands; if not, first the other store is asked, then the person is told.
    pub(super) fn look_for_own(self) {
        if self.has_own() || self.save_state.with_untracked(|now| *now == SaveState::Wiped) {
            return;
        }
        // One after the other: what one of them brings back for a moment must not be taken for what stands.
        let healing = self.drawer.try_update_value(|drawer| {
            let was_healing = std::mem::replace(&mut drawer.saver.is_healing, true);
            (!was_healing).then(|| drawer.saver.shelf.heal(PREFIX))
        });
        let Some(healing) = healing.flatten() else { return };
        spawn_local(async move {
            healing.await;
            self.drawer.update_value(|drawer| drawer.saver.is_healing = false);
            if self.has_own() {
                return;
            }
            // From here on nothing is written, not even what could be undone.
            self.drawer.update_value(|drawer| drawer.saver.is_wiped = true);
            if self.has_others() {
                // Somebody put this profile behind a lock, or erased it alone: a legible copy must not come back.
                self.leave();
            } else {
                self.save_state.set(SaveState::Wiped);
            }
        });
    }

    fn has_own(self) -> bool {
        self.drawer.with_value(|drawer| {
            let saver = &drawer.saver;
            let head = Key::Head(saver.writer.vault()).text();
            let stands = || saver.shelf.read(&head).is_ok_and(|head| head.is_some());
            // A vault that never got onto the shelf cannot have been removed from it.
            saver.is_memory_only || saver.head.is_some() || stands()
        })
    }

    /// Whether other vaults stand where this one is missing.
    fn has_others(self) -> bool {
        let all = self.drawer.with_value(|drawer| drawer.saver.shelf.all(PREFIX));
        let is_head = |(key, _): &(String, String)| matches!(Key::parse(key), Some(Key::Head(_)));
        all.is_ok_and(|all| all.iter().any(is_head))
    }

    /// Writes everything that is in memory into the emptied stores again.
    pub fn write_anew(self) {
        spawn_local(async move {
            let shelves: Rc<dyn Shelf> = Rc::new(Shelves::open(PREFIX).await);
            let state = self.drawer.try_update_value(|drawer| {
                let vault = drawer.saver.writer.vault();
                let saver = &mut drawer.saver;
                saver.shelf = match &drawer.key {
                    Some(key) => Rc::new(SealedShelf::new(shelves, Rc::clone(&key.seal), vault)),
                    None => shelves,
                };
                let id = WriterId::from_bits(random::number());
                saver.writer = Writer::begin(vault, id, saver.writer.clock());
                saver.is_wiped = false;
                saver.head = saver.known_head.clone();
                let all = saver.registers.iter();
                let all = all.map(|(path, register)| Put {
                    path: path.to_owned(),
                    value: register.value.clone(),
                });
                let puts: Vec<Put> = all.collect();
                saver.keep(&puts)
            });
            self.attend_shelf();
            if let Some(state) = state {
                self.show_state(state);
            }
        });
    }
}
