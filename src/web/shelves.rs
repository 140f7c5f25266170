//! Two shelves as one: local storage, which answers at once, and the database, which is on the disk.
//! What is true is what either of them holds.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::database::Database;
use super::shelf::{Hold, Later, LocalShelf, Refused, Settled, Shelf};
use super::{timer, turns};

/// Local storage with the database behind it, where there is one.
pub struct Shelves {
    local: LocalShelf,
    database: Option<Database>,
    shared: Rc<Shared>,
    /// Whether local storage held nothing although the database did.
    pub is_healed: bool,
}

#[derive(Default)]
struct Shared {
    /// What only the database holds, or holds differently: local storage had no room, or was damaged.
    spilled: RefCell<Vec<(String, String)>>,
    /// Why the database did not take the last of it.
    failed: Cell<Option<Refused>>,
}

impl Shelves {
    /// Opens both, and gives each what only the other one has under a prefix, while no other window removes any of it.
    pub async fn open(prefix: &str) -> Self {
        let (local, shared) = (LocalShelf, Rc::<Shared>::default());
        let Some(database) = Database::open().await else {
            return Self { local, database: None, shared, is_healed: false };
        };
        let alone = turns::alone().await;
        let evened = even(local, &database, &shared, prefix).await;
        // Nobody waits for the page longer than it takes to read.
        let writing = database.clone();
        timer::begin(async move {
            writing.written().await;
            drop(alone);
        });
        let is_healed = evened == Ok(true);
        Self { local, database: evened.is_ok().then_some(database), shared, is_healed }
    }
}

impl Shared {
    fn spill(&self, key: &str, text: &str) {
        let mut spilled = self.spilled.borrow_mut();
        spilled.retain(|(at, _)| at != key);
        spilled.push((key.to_owned(), text.to_owned()));
    }
}

/// Gives each store what only the other one has; whether local storage had lost most of it.
async fn even(
    local: LocalShelf,
    database: &Database,
    shared: &Shared,
    prefix: &str,
) -> Result<bool, Refused> {
    let mut theirs = database.all(prefix).await?;
    let mut ours = local.all(prefix).unwrap_or_default();
    // Both lists are long for those who have been here for years: looked up by key, not side by side.
    theirs.sort_unstable();
    ours.sort_unstable();
    let at = |list: &[(String, String)], key: &str| {
        list.binary_search_by(|(found, _)| found.as_str().cmp(key)).ok()
    };
    let mut restored = Vec::new();
    for (key, text) in &theirs {
        let standing = at(&ours, key).and_then(|index| ours.get(index));
        let is_same = standing.is_some_and(|(_, standing)| standing == text);
        let is_taken = standing.is_none() && local.write(key, text).is_ok();
        if !is_same && !is_taken {
            shared.spill(key, text);
        }
        if standing.is_none() {
            restored.push(key);
        }
    }
    if !restored.is_empty() {
        // Without locks, another window may have removed it for good since it was read; a legible copy must not come back.
        let mut still = database.all(prefix).await?;
        still.sort_unstable();
        for key in restored.into_iter().filter(|key| at(&still, key).is_none()) {
            shared.spilled.borrow_mut().retain(|(known, _)| known != key);
            // What stays is found by whoever removed it.
            let _ = local.remove(key);
        }
    }
    for (key, _) in ours.iter().filter(|(key, _)| at(&theirs, key).is_none()) {
        // As it stands by now: it may have been written anew, or removed.
        if let Ok(Some(text)) = local.read(key) {
            database.put(key, Some(&text));
        }
    }
    Ok(ours.len() * 2 < theirs.len())
}

impl Shelf for Shelves {
    fn all(&self, prefix: &str) -> Result<Vec<(String, String)>, Refused> {
        let spilled = self.shared.spilled.borrow();
        let mut found = match self.local.all(prefix) {
            Err(refused) if self.database.is_none() => return Err(refused),
            found => found.unwrap_or_default(),
        };
        found.extend(spilled.iter().filter(|(key, _)| key.starts_with(prefix)).cloned());
        Ok(found)
    }

    fn read(&self, key: &str) -> Result<Option<String>, Refused> {
        let local = self.local.read(key);
        if let Ok(Some(_)) = local {
            return local;
        }
        let spilled = self.shared.spilled.borrow();
        match spilled.iter().find(|(at, _)| at == key) {
            Some((_, text)) => Ok(Some(text.clone())),
            None if self.database.is_some() => Ok(None),
            None => local,
        }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), Refused> {
        let local = self.local.write(key, text);
        let Some(database) = &self.database else { return local };
        match local {
            Ok(()) => self.shared.spilled.borrow_mut().retain(|(at, _)| at != key),
            Err(_) => self.shared.spill(key, text),
        }
        database.put(key, Some(text));
        Ok(())
    }

    /// The disk is spared every key that is typed; local storage outlives the end of the page.
    fn write_draft(&self, key: &str, text: &str) -> Result<(), Refused> {
        self.local.write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        self.shared.spilled.borrow_mut().retain(|(at, _)| at != key);
        if let Some(database) = &self.database {
            database.put(key, None);
        }
        self.local.remove(key)
    }

    fn hold(&self) -> Hold {
        let Some(database) = &self.database else { return Hold::Loose };
        match self.shared.failed.get() {
            _ if database.is_settled() => Hold::Fast,
            Some(refused) if !self.shared.spilled.borrow().is_empty() => Hold::Lost(refused),
            Some(_) => Hold::Loose,
            None => Hold::Coming,
        }
    }

    fn on_settled(&self, callback: Settled) {
        let Some(database) = &self.database else { return };
        let shared = Rc::clone(&self.shared);
        database.on_settled(move |end| {
            shared.failed.set(end.err());
            callback();
        });
    }

    fn retry(&self) {
        let local = self.local;
        self.shared.spilled.borrow_mut().retain(|(key, text)| {
            let stands = local.read(key).is_ok_and(|standing| standing.is_some());
            stands || local.write(key, text).is_err()
        });
        if let Some(database) = &self.database {
            database.settle();
        }
    }

    fn put_copy(&self, name: String, text: Option<String>) -> Later<bool> {
        let database = self.database.clone();
        Box::pin(async move {
            let Some(database) = database else { return false };
            database.put_copy(&name, text.as_deref()).await.is_ok()
        })
    }

    fn copies(&self) -> Later<Vec<String>> {
        let database = self.database.clone();
        Box::pin(async move {
            let Some(database) = database else { return Vec::new() };
            database.copies().await.unwrap_or_default()
        })
    }

    fn copy(&self, name: String) -> Later<Option<String>> {
        let database = self.database.clone();
        Box::pin(async move { database?.copy(&name).await })
    }

    fn heal(&self, prefix: &str) -> Later<()> {
        let (local, database) = (self.local, self.database.clone());
        let (shared, prefix) = (Rc::clone(&self.shared), prefix.to_owned());
        Box::pin(async move {
            if let Some(database) = database {
                let _alone = turns::alone().await;
                // What cannot be had from there is missed by whoever looks again.
                let _ = even(local, &database, &shared, &prefix).await;
                database.written().await;
            }
        })
    }

    fn erase(&self, prefix: &str) -> Later<bool> {
        let (local, database) = (self.local, self.database.clone());
        let (shared, prefix) = (Rc::clone(&self.shared), prefix.to_owned());
        Box::pin(async move {
            let _alone = turns::alone().await;
            // The database first: while it stands, another window would bring back what local storage loses.
            let is_gone = match database {
                Some(database) => database.erase().await,
                None => true,
            };
            for (key, _) in local.all(&prefix).unwrap_or_default() {
                // What stays is found by the look below.
                let _ = local.remove(&key);
            }
            shared.spilled.borrow_mut().clear();
            is_gone && local.all(&prefix).is_ok_and(|left| left.is_empty())
        })
    }
}
