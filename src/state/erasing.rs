//! Erasing one person's vault, where others have theirs beside it.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::change::History;
use super::clearing::{clear_out, own_vaults};
use super::desk::{Desk, Drawer};
use super::findings::Findings;
use crate::domain::workspace::Workspace;
use crate::storage::{Key, PREFIX, Registers};
use crate::web::memory::MemoryShelf;
use crate::web::shelf::Hold;

/// Forgets everything in memory; from here on nothing is written any more.
pub(super) fn forget(drawer: &mut Drawer) {
    drawer.saver.shelf = Rc::new(MemoryShelf::default());
    drawer.saver.is_memory_only = true;
    drawer.saver.registers = Registers::default();
    drawer.saver.waiting.clear();
    drawer.workspace = Workspace::default();
    drawer.history = History::default();
    drawer.findings = Findings::default();
    drawer.unread_standards.clear();
    drawer.absence.cancel();
    drawer.key = None;
}

impl Desk {
    /// How many vaults of other people stand beside this one, now.
    pub fn others(self) -> usize {
        self.drawer.with_value(|drawer| {
            let shelf = drawer.saver.shelf.as_ref();
            let own = own_vaults(shelf, drawer.saver.writer.vault());
            let entries = shelf.all(PREFIX).unwrap_or_default();
            let heads = entries.iter().filter_map(|(key, _)| match Key::parse(key) {
                Some(Key::Head(vault)) => Some(vault),
                _ => None,
            });
            heads.filter(|vault| !own.contains(vault)).count()
        })
    }

    /// Erases this person's vault only, forgets it in memory too, and then knows whether nothing of it is left.
    pub fn erase_vault(self) {
        let erased = self.drawer.try_update_value(|drawer| {
            let shelf = Rc::clone(&drawer.saver.shelf);
            let was_loose = shelf.hold() == Hold::Loose;
            let own = own_vaults(shelf.as_ref(), drawer.saver.writer.vault());
            forget(drawer);
            (shelf, own, was_loose)
        });
        let Some((shelf, own, was_loose)) = erased else { return };
        spawn_local(async move {
            let is_gone = clear_out(shelf.as_ref(), &own).await;
            let is_removed = match shelf.hold() {
                Hold::Fast => true,
                // There is no second store, or it fails: then only the first one can be looked at.
                Hold::Loose => was_loose,
                Hold::Coming | Hold::Lost(_) => false,
            };
            let is_empty = is_removed && is_gone;
            self.erased.set(Some(is_empty));
        });
    }
}
