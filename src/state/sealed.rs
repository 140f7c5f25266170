//! A shelf behind a lock: what is written is sealed for its key, what is read is unsealed, and nothing else changes.

use std::rc::Rc;

use crate::storage::sealing::Seal;
use crate::storage::{Key, PREFIX, VaultId};
use crate::web::shelf::{Erased, Healed, Hold, Refused, Settled, Shelf};

/// The texts of one vault sealed on the shelf below; the head stays legible, for it holds the lock.
pub(super) struct SealedShelf {
    below: Rc<dyn Shelf>,
    seal: Rc<dyn Seal>,
    home: String,
    head: String,
}

impl SealedShelf {
    pub fn new(below: Rc<dyn Shelf>, seal: Rc<dyn Seal>, vault: VaultId) -> Self {
        let home = format!("{PREFIX}{vault}/");
        Self { below, seal, home, head: Key::Head(vault).text() }
    }

    fn is_sealed(&self, key: &str) -> bool {
        key.starts_with(&self.home) && key != self.head
    }

    /// What cannot be unsealed is handed on as it stands: whoever reads it will find it damaged and put it aside.
    fn legible(&self, key: &str, text: String) -> String {
        if self.is_sealed(key) { self.seal.unseal(key, &text).unwrap_or(text) } else { text }
    }
}

impl Shelf for SealedShelf {
    fn all(&self, prefix: &str) -> Result<Vec<(String, String)>, Refused> {
        let mut found = self.below.all(prefix)?;
        for (key, text) in &mut found {
            *text = self.legible(key, std::mem::take(text));
        }
        Ok(found)
    }

    fn read(&self, key: &str) -> Result<Option<String>, Refused> {
        Ok(self.below.read(key)?.map(|text| self.legible(key, text)))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), Refused> {
        if self.is_sealed(key) {
            self.below.write(key, &self.seal.seal(key, text))
        } else {
            self.below.write(key, text)
        }
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        self.below.remove(key)
    }

    fn hold(&self) -> Hold {
        self.below.hold()
    }

    fn on_settled(&self, callback: Settled) {
        self.below.on_settled(callback);
    }

    fn retry(&self) {
        self.below.retry();
    }

    fn heal(&self, prefix: &str) -> Healed {
        self.below.heal(prefix)
    }

    fn erase(&self, prefix: &str) -> Erased {
        self.below.erase(prefix)
    }
}
