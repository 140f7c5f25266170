//! The person's own lock: made, changed, closed. While it is closed the browser holds nothing legible of the vault.

use std::rc::Rc;

use leptos::prelude::*;

use super::clearing::{clear_out, home_of, on_disk, own_vaults, remove_vault};
use super::desk::Desk;
use super::gate::make_vault;
use super::key::{KeyProblem, Secret, make_lock, open_lock, renew_code, rewrap};
use super::saver::Saver;
use super::sealed::SealedShelf;
use crate::storage::sealing::Lock;
use crate::storage::{
    Clock, Head, Opening, Put, Registers, VaultId, Writer, WriterId, keep_title, kept_title,
    open_vault,
};
use crate::web::shelf::{Hold, Refused, Shelf};
use crate::web::{clock, page, random};

/// Why the vault could not be put behind a lock; it stands as it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProtectProblem {
    /// The lock could not be made or opened.
    Key(KeyProblem),
    /// The browser did not take the sealed copy.
    Refused(Refused),
    /// The sealed copy did not read back as it should.
    ReadBack,
    /// Another window edits.
    Watching,
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
            title: head.and_then(|head| head.title).or_else(|| {
                self.drawer.with_value(|drawer| {
                    drawer.key.as_ref().and_then(|_| kept_title(&drawer.saver.registers))
                })
            }),
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
        if self.refuse_watching() {
            return Err(ProtectProblem::Watching);
        }
        self.flush();
        let vault = VaultId::from_bits(random::number());
        let made = make_lock(vault, passphrase).await.map_err(ProtectProblem::Key)?;
        let (below, old) = self
            .drawer
            .with_value(|drawer| (Rc::clone(&drawer.saver.shelf), drawer.saver.writer.vault()));
        let sealed = SealedShelf::new(Rc::clone(&below), Rc::clone(&made.key.seal), vault);
        let sealed: Rc<dyn Shelf> = Rc::new(sealed);
        let saver = match self.sealed_copy(&sealed, vault, &made.lock).await {
            Ok(saver) => saver,
            Err(problem) => {
                remove_vault(below.as_ref(), vault);
                return Err(problem);
            }
        };
        let own = own_vaults(below.as_ref(), old);
        self.drawer.update_value(|drawer| {
            drawer.saver = saver;
            drawer.key = Some(made.key);
        });
        // What cannot be removed is seen in "my data", and can be erased there.
        let _ = clear_out(below.as_ref(), &own).await;
        self.attend_shelf();
        self.attend_turns();
        self.attend_absence();
        self.code.set(Some(made.code.clone()));
        self.revision.update(|revision| *revision += 1);
        Ok(made.code)
    }

    /// A sealed copy of everything, on the disk; made again where something was changed meanwhile.
    async fn sealed_copy(
        self,
        shelf: &Rc<dyn Shelf>,
        vault: VaultId,
        lock: &Lock,
    ) -> Result<Saver, ProtectProblem> {
        let title =
            self.drawer.with_value(|drawer| drawer.saver.read_head()).and_then(|head| head.title);
        loop {
            let (registers, clock) = self
                .drawer
                .with_value(|drawer| (drawer.saver.registers.clone(), drawer.saver.writer.clock()));
            let mut sealed = registers.clone();
            if let Some(title) = &title {
                keep_title(&mut sealed, title);
            }
            let saver = moved(shelf, vault, lock, &sealed, clock)?;
            on_disk(shelf.as_ref()).await;
            if let Hold::Lost(refused) = shelf.hold() {
                return Err(ProtectProblem::Refused(refused));
            }
            self.flush();
            if self.drawer.with_value(|drawer| drawer.saver.registers == registers) {
                return Ok(saver);
            }
        }
    }

    /// The recovery code just made, to follow, until the person has written it down.
    pub fn code(self) -> Signal<Option<String>> {
        self.code.into()
    }

    /// The person has written the recovery code down: it is shown no more.
    pub fn forget_code(self) {
        self.code.set(None);
    }

    /// Another passphrase for the same lock; the old one, or the recovery code, must open it.
    pub async fn change_passphrase(self, old: Secret, new: String) -> Result<(), KeyProblem> {
        let (lock, vault) = self.lock().ok_or(KeyProblem::NotFetched)?;
        let key = open_lock(lock.clone(), vault, old).await?;
        let lock = rewrap(lock, vault, key, new).await?;
        self.write_lock(lock)
    }

    /// A new recovery code; the old one opens nothing any more.
    pub async fn renew_recovery_code(self) -> Result<String, KeyProblem> {
        let (lock, vault) = self.lock().ok_or(KeyProblem::NotFetched)?;
        let key = self.drawer.with_value(|drawer| drawer.key.clone());
        let (lock, code) = renew_code(lock, vault, key.ok_or(KeyProblem::NotFetched)?).await?;
        self.write_lock(lock)?;
        self.code.set(Some(code.clone()));
        Ok(code)
    }

    fn lock(self) -> Option<(Lock, VaultId)> {
        self.drawer.with_value(|drawer| {
            Some((drawer.saver.read_head()?.lock?, drawer.saver.writer.vault()))
        })
    }

    /// Puts a lock in place of the present one; where it is refused, the old one still stands, and still opens.
    fn write_lock(self, lock: Lock) -> Result<(), KeyProblem> {
        let written = self.drawer.try_update_value(|drawer| {
            let head = drawer.saver.read_head()?;
            let head = Head { lock: Some(lock), changed: clock::now_ms(), ..head };
            let (key, text) = head.write(drawer.saver.writer.vault());
            drawer.saver.shelf.write(&key, &text).ok()?;
            drawer.saver.known_head = Some((key, text));
            Some(())
        });
        written.flatten().ok_or(KeyProblem::NotKept)
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
    let entries = shelf.all(&home_of(vault)).map_err(refused)?;
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
