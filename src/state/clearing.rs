//! Vaults removed for good: whole, in an order in which an interruption does no harm, and looked at once more.

use std::rc::Rc;

use crate::storage::{Copy, Head, Key, PREFIX, Registers, VaultId, is_covered};
use crate::web::shelf::{Hold, Shelf};
use crate::web::{timer, turns};

/// How long it takes another window to bring something back, in milliseconds.
const SECOND_LOOK: i32 = 400;

/// Waits until what was written stands on the disk, or cannot.
pub(super) async fn on_disk(shelf: &dyn Shelf) {
    for _ in 0..100 {
        if shelf.hold() != Hold::Coming {
            return;
        }
        timer::rest(50).await;
    }
}

/// The vaults that are one person's: more than one when two tabs made the first vault at the same moment.
pub(super) fn own_vaults(shelf: &dyn Shelf, vault: VaultId) -> Vec<VaultId> {
    let firsts: Vec<VaultId> = shelf
        .all(PREFIX)
        .unwrap_or_default()
        .iter()
        .filter_map(|(key, text)| match Key::parse(key) {
            Some(Key::Head(vault)) => Head::read(key, text).ok()?.is_first().then_some(vault),
            _ => None,
        })
        .collect();
    if firsts.contains(&vault) { firsts } else { vec![vault] }
}

/// Where everything of one vault stands.
pub(super) fn home_of(vault: VaultId) -> String {
    format!("{PREFIX}{vault}/")
}

/// Removes everything of one vault: the head first, so that half a vault is never opened, and last what tells whose
/// it was.
pub(super) fn remove_vault(shelf: &dyn Shelf, vault: VaultId) {
    let turn = |key: &str| match Key::parse(key) {
        Some(Key::Head(_)) => 0,
        Some(Key::Journal(..) | Key::Snapshot(..)) => 2,
        _ => 1,
    };
    let entries = shelf.all(&home_of(vault)).unwrap_or_default();
    for now in 0..3 {
        for (key, _) in entries.iter().filter(|(key, _)| turn(key) == now) {
            // What stays is seen in "my data", and can be erased there.
            let _ = shelf.remove(key);
        }
    }
}

/// Goes on with removing what was put behind a lock, where that was interrupted: vaults without a head, of which
/// this one says everything.
pub(super) fn finish_moving(
    shelf: &Rc<dyn Shelf>,
    entries: &[(String, String)],
    orphans: &[VaultId],
    registers: &Registers,
) {
    let is_left_over = |vault: &&VaultId| is_covered(entries, **vault, registers);
    let left: Vec<VaultId> = orphans.iter().filter(is_left_over).copied().collect();
    if !left.is_empty() {
        let shelf = Rc::clone(shelf);
        timer::begin(async move {
            // What cannot be removed is told at the next start.
            let _ = clear_out(shelf.as_ref(), &left).await;
        });
    }
}

/// Removes vaults for good, their automatic copies too. Whether nothing of them is left.
pub(super) async fn clear_out(shelf: &dyn Shelf, vaults: &[VaultId]) -> bool {
    let is_gone = |vault: &VaultId| shelf.all(&home_of(*vault)).is_ok_and(|left| left.is_empty());
    // Only what is seen is removed: what one store has lost still stands in the other.
    shelf.heal(PREFIX).await;
    let _alone = turns::alone().await;
    let has_no_copies = remove_copies(shelf, vaults).await;
    for _ in 0..5 {
        for vault in vaults {
            remove_vault(shelf, *vault);
        }
        on_disk(shelf).await;
        // Without locks, another window brings back what it misses in one store and still finds in the other.
        timer::rest(SECOND_LOOK).await;
        if vaults.iter().all(is_gone) {
            return has_no_copies;
        }
    }
    false
}

/// Removes the automatic copies of vaults. Whether none is left.
async fn remove_copies(shelf: &dyn Shelf, vaults: &[VaultId]) -> bool {
    let mut is_empty = true;
    for name in shelf.copies().await {
        if vaults.iter().any(|vault| Copy::parse(&name, *vault).is_some()) {
            is_empty &= shelf.put_copy(name, None).await;
        }
    }
    is_empty
}
