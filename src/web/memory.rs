//! A shelf in memory, for tests and for browsers that refuse to keep anything.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::shelf::{Refused, Shelf};

/// A shelf in memory; clones share their texts, as tabs share local storage.
#[derive(Clone, Debug, Default)]
pub struct MemoryShelf {
    texts: Rc<RefCell<Vec<(String, String)>>>,
    refuses: Rc<Cell<Option<Refused>>>,
}

impl MemoryShelf {
    /// From now on every write is refused like this; `None` ends it.
    pub fn refuse(&self, refused: Option<Refused>) {
        self.refuses.set(refused);
    }
}

impl Shelf for MemoryShelf {
    fn all(&self, prefix: &str) -> Result<Vec<(String, String)>, Refused> {
        let texts = self.texts.borrow();
        let with_prefix = texts.iter().filter(|(key, _)| key.starts_with(prefix));
        Ok(with_prefix.cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, Refused> {
        let texts = self.texts.borrow();
        Ok(texts.iter().find(|(at, _)| at == key).map(|(_, text)| text.clone()))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), Refused> {
        if let Some(refused) = self.refuses.get() {
            return Err(refused);
        }
        let mut texts = self.texts.borrow_mut();
        match texts.iter_mut().find(|(at, _)| at == key) {
            Some((_, standing)) => text.clone_into(standing),
            None => texts.push((key.to_owned(), text.to_owned())),
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        self.texts.borrow_mut().retain(|(at, _)| at != key);
        Ok(())
    }
}
