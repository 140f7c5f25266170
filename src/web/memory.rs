//! A shelf in memory, for tests and for browsers that refuse to keep anything.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::shelf::{Refused, Shelf};
use crate::domain::sorted::SortedMap;

/// A shelf in memory; clones share their texts, as tabs share local storage.
#[derive(Clone, Debug, Default)]
pub struct MemoryShelf {
    texts: Rc<RefCell<SortedMap<String, String>>>,
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
        Ok(with_prefix.map(|(key, text)| (key.clone(), text.clone())).collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, Refused> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), Refused> {
        if let Some(refused) = self.refuses.get() {
            return Err(refused);
        }
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}
