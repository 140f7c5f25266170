//! The person's own lock: made, changed, closed. While it is closed the browser holds nothing legible of the vault.

use std::rc::Rc;

use leptos::prelude::*;

use super::desk::Desk;
use super::gate::make_vault;
use super::key::{KeyProblem, Secret, make_lock, open_lock, renew_code, rewrap};
use super::saver::Saver;
use super::sealed::SealedShelf;
use crate::storage::sealing::Lock;
use crate::storage::{
    Clock, Head, Opening, PREFIX, Put, Registers, VaultId, Writer, WriterId, open_vault,
};
use crate::web::shelf::{Hold, Refused, Shelf};
use crate::web::{clock, page, random, timer};

/// Why the vault could not be put behind a lock; it stands as it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProtectProblem {
    /// The lock could not be made or opened.
    Key(KeyProblem),
    /// The browser did not take the sealed copy.
    Refused(Refused),
    /// The sealed copy did not read back as it should.
    ReadBack,
}

/// Whose vault is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whose {
    /// What the person calls it; none for the first and for a locked one.
    pub title: Option<String>,
    /// Whether it is behind a lock.
    pub is_locked: bool,
}

impl Desk {
    /// Whose vault is open.
    pub fn whose(self) -> Whose {
        self.follow();
        let head = self.drawer.with_value(|drawer| drawer.saver.read_head());
        Whose {
            is_locked: self.drawer.with_value(|drawer| drawer.key.is_some()),
            title: head.and_then(|head| head.title),
        }
    }

    /// Whether the open vault is behind a lock, to follow.
    pub fn is_locked(self) -> bool {
        self.follow();
        self.drawer.with_value(|drawer| drawer.key.is_some())
    }

    /// Puts everything behind a lock: a sealed copy is written, read back and opened before the legible one is
    /// removed. Gives the recovery code, to be shown once.
    pub async fn protect(self, passphrase: String) -> Result<String, ProtectProblem> {
        self.flush();
        let vault = VaultId::from_bits(random::number());
        let made = make_lock(vault, passphrase).await.map_err(ProtectProblem::Key)?;
        let (below, old, registers, clock) = self.drawer.with_value(|drawer| {
            let saver = &drawer.saver;
            let clock = saver.writer.clock();
            (Rc::clone(&saver.shelf), saver.writer.vault(), saver.registers.clone(), clock)
        });
        let sealed = SealedShelf::new(Rc::clone(&below), Rc::clone(&made.key.seal), vault);
        let sealed: Rc<dyn Shelf> = Rc::new(sealed);
        let saver = moved(&sealed, vault, &made.lock, &registers, clock);
        let saver = match saver {
            Ok(saver) => saver,
            Err(problem) => {
                remove_vault(below.as_ref(), vault);
                return Err(problem);
            }
        };
        on_disk(below.as_ref()).await;
        remove_vault(below.as_ref(), old);
        self.drawer.update_value(|drawer| {
            drawer.saver = saver;
            drawer.key = Some(made.key);
        });
        self.attend_shelf();
        self.attend_absence();
        self.revision.update(|revision| *revision += 1);
        Ok(made.code)
    }

    /// Another passphrase for the same lock; the old one must open it.
    pub async fn change_passphrase(self, old: String, new: String) -> Result<(), KeyProblem> {
        let (lock, vault) = self.lock().ok_or(KeyProblem::NotFetched)?;
        let key = open_lock(lock.clone(), vault, Secret::Passphrase(old)).await?;
        let lock = rewrap(lock, vault, key, new).await?;
        self.write_lock(lock);
        Ok(())
    }

    /// A new recovery code; the old one opens nothing any more.
    pub async fn renew_recovery_code(self) -> Result<String, KeyProblem> {
        let (lock, vault) = self.lock().ok_or(KeyProblem::NotFetched)?;
        let key = self.drawer.with_value(|drawer| drawer.key.clone());
        let (lock, code) = renew_code(lock, vault, key.ok_or(KeyProblem::NotFetched)?).await?;
        self.write_lock(lock);
        Ok(code)
    }

    fn lock(self) -> Option<(Lock, VaultId)> {
        self.drawer.with_value(|drawer| {
            Some((drawer.saver.read_head()?.lock?, drawer.saver.writer.vault()))
        })
    }

    fn write_lock(self, lock: Lock) {
        self.drawer.update_value(|drawer| {
            let Some(head) = drawer.saver.read_head() else { return };
            let head = Head { lock: Some(lock), changed: clock::now_ms(), ..head };
            let (key, text) = head.write(drawer.saver.writer.vault());
            // Refused: the old lock still stands, and still opens.
            if drawer.saver.shelf.write(&key, &text).is_ok() {
                drawer.saver.known_head = Some((key, text));
            }
        });
    }

    /// Makes another person's vault beside this one; it is chosen at the next start.
    pub fn make_other(self, title: &str) -> Result<(), Refused> {
        self.flush();
        self.drawer.with_value(|drawer| make_vault(drawer.saver.shelf.as_ref(), title)).map(drop)
    }

    /// Leaves this vault at once: what was typed is kept, and the program begins anew, with nothing in memory.
    pub fn leave(self) {
        self.flush();
        page::blank();
        page::reload();
    }

    /// Shows nothing any more: an empty page in place of this one.
    pub fn hide(self) {
        self.flush();
        page::blank();
        page::go_blank();
    }
}

/// A new hand for a sealed copy of all registers, once that copy was read back and gives the same.
fn moved(
    shelf: &Rc<dyn Shelf>,
    vault: VaultId,
    lock: &Lock,
    registers: &Registers,
    clock: Clock,
) -> Result<Saver, ProtectProblem> {
    let refused = ProtectProblem::Refused;
    let (key, text) = Head::locked(lock.clone(), clock::now_ms()).write(vault);
    shelf.write(&key, &text).map_err(refused)?;
    let mut writer = Writer::begin(vault, WriterId::from_bits(random::number()), clock);
    let puts: Vec<Put> = registers
        .iter()
        .map(|(path, register)| Put { path: path.to_owned(), value: register.value.clone() })
        .collect();
    if !puts.is_empty() {
        let prepared = writer.prepare(clock::now_ms(), &puts);
        let prepared = prepared.map_err(|_problem| ProtectProblem::ReadBack)?;
        shelf.write(&prepared.key, &prepared.text).map_err(refused)?;
        writer.confirm(&prepared);
    }
    let entries = shelf.all(PREFIX).map_err(refused)?;
    let Opening::Opened(opened) = open_vault(&entries, vault) else {
        return Err(ProtectProblem::ReadBack);
    };
    let same = |(path, register): (&str, &crate::storage::Register)| {
        opened.registers.get(path) == register.value.as_deref()
    };
    if !registers.iter().all(same) {
        return Err(ProtectProblem::ReadBack);
    }
    Ok(Saver::new(Rc::clone(shelf), writer, opened.registers))
}

/// Waits until what was written stands on the disk, or cannot.
async fn on_disk(shelf: &dyn Shelf) {
    for _ in 0..100 {
        if shelf.hold() != Hold::Coming {
            return;
        }
        timer::rest(50).await;
    }
}

/// Removes everything of one vault.
fn remove_vault(shelf: &dyn Shelf, vault: VaultId) {
    let home = format!("{PREFIX}{vault}/");
    for (key, _) in shelf.all(&home).unwrap_or_default() {
        // What stays is seen in "my data", and can be erased there.
        let _ = shelf.remove(&key);
    }
}
