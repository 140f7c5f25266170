//! A shelf behind a lock: what is written is sealed for its key, what is read is unsealed, and nothing else changes.

use std::rc::Rc;

use crate::storage::sealing::Seal;
use crate::storage::{Key, PREFIX, VaultId};
use crate::web::shelf::{Hold, Later, Refused, Settled, Shelf};

/// How a sealed text begins; storage knows no such text and calls it damaged.
const SEALED: &str = "1x";

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

    /// What cannot be unsealed is handed on as something that nobody takes for a value: whoever reads it will find it
    /// damaged and put it aside. So will a legible text that a page beside this one slipped in.
    fn legible(&self, key: &str, text: String) -> String {
        if !self.is_sealed(key) {
            return text;
        }
        match self.seal.unseal(key, &text) {
            Ok(legible) => legible,
            Err(_) if text.starts_with(SEALED) => text,
            Err(_) => [SEALED, &text].concat(),
        }
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

    fn as_stored(&self, prefix: &str) -> Result<Vec<(String, String)>, Refused> {
        self.below.as_stored(prefix)
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

    fn write_draft(&self, key: &str, text: &str) -> Result<(), Refused> {
        if self.is_sealed(key) {
            self.below.write_draft(key, &self.seal.seal(key, text))
        } else {
            self.below.write_draft(key, text)
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

    fn put_copy(&self, name: String, text: Option<String>) -> Later<bool> {
        let text = text.map(|text| self.seal.seal(&name, &text));
        self.below.put_copy(name, text)
    }

    fn copies(&self) -> Later<Vec<String>> {
        self.below.copies()
    }

    fn copy(&self, name: String) -> Later<Option<String>> {
        let (copy, seal) = (self.below.copy(name.clone()), Rc::clone(&self.seal));
        Box::pin(async move { seal.unseal(&name, &copy.await?).ok() })
    }

    fn heal(&self, prefix: &str) -> Later<()> {
        self.below.heal(prefix)
    }

    fn erase(&self, prefix: &str) -> Later<bool> {
        self.below.erase(prefix)
    }
}
