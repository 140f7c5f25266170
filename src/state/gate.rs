//! Before anybody's vault is open: several people may share this browser, and some have a lock.

use std::rc::Rc;
use std::sync::Arc;

use super::key::{Key, KeyProblem, Secret, open_lock};
use super::opening::{Start, started};
use super::packing::legible;
use super::sealed::SealedShelf;
use crate::domain::day::{Day, Moment};
use crate::domain::library::Library;
use crate::domain::text::Lang;
use crate::storage::{Head, PREFIX, Vault, VaultId, open_vault, raw_export};
use crate::web::shelf::{Refused, Shelf};
use crate::web::{clock, focus, page, random, timer};

/// The vaults of this browser, none of them open.
#[derive(Clone)]
pub struct Gate {
    library: Arc<Library>,
    shelf: Rc<dyn Shelf>,
    vaults: Vec<Vault>,
}

impl Gate {
    pub(super) fn new(library: Arc<Library>, shelf: Rc<dyn Shelf>, vaults: Vec<Vault>) -> Self {
        Self { library, shelf, vaults }
    }

    /// The vaults, the oldest first.
    pub fn vaults(&self) -> &[Vault] {
        &self.vaults
    }

    /// The day a vault was made, here.
    pub fn made_on(vault: &Vault) -> Day {
        Day::of(Moment(vault.head.created), clock::offset_minutes())
    }

    /// Makes the page as a whole speak a language.
    pub fn speak(lang: Lang) {
        let lang = if lang == Lang::En { "en" } else { "vi" };
        page::set_root_attribute("lang", Some(lang));
    }

    /// Moves the focus to an element once it is drawn.
    pub fn focus(id: String) {
        timer::next_frame(move || {
            focus::focus(&id);
        });
    }

    /// Lands on the heading of the page that is about to be shown in place of the gate.
    pub fn land() {
        timer::next_frame(|| {
            focus::focus_heading();
        });
    }

    /// Opens a vault that has no lock.
    pub async fn enter(&self, vault: VaultId) -> Start {
        self.open(vault, Rc::clone(&self.shelf), None).await
    }

    /// Opens a vault behind a lock; a wrong secret changes nothing.
    pub async fn unlock(&self, vault: VaultId, secret: Secret) -> Result<Start, KeyProblem> {
        let lock = self.vaults.iter().find(|known| known.id == vault);
        let lock = lock.and_then(|vault| vault.head.lock.clone()).ok_or(KeyProblem::NotFetched)?;
        let key = open_lock(lock, vault, secret).await?;
        let shelf = SealedShelf::new(Rc::clone(&self.shelf), Rc::clone(&key.seal), vault);
        Ok(self.open(vault, Rc::new(shelf), Some(key)).await)
    }

    async fn open(&self, vault: VaultId, shelf: Rc<dyn Shelf>, key: Option<Key>) -> Start {
        let entries = legible(shelf.as_ref()).await.unwrap_or_default();
        let opening = open_vault(&entries, vault);
        started(Arc::clone(&self.library), shelf, &entries, opening, key)
    }

    /// Makes another person's vault, and opens it.
    pub async fn create(&self, title: &str) -> Result<Start, Refused> {
        let vault = make_vault(self.shelf.as_ref(), title)?;
        Ok(self.enter(vault).await)
    }

    /// Everything stored, sealed or not, as one text.
    pub fn raw(&self) -> String {
        raw_export(&self.shelf.all(PREFIX).unwrap_or_default())
    }
}

/// Writes the head of a new vault that everybody can read.
pub(super) fn make_vault(shelf: &dyn Shelf, title: &str) -> Result<VaultId, Refused> {
    let vault = VaultId::from_bits(random::number());
    let head = Head::plain(Some(title.to_owned()), clock::now_ms());
    let (key, text) = head.write(vault);
    shelf.write(&key, &text)?;
    Ok(vault)
}
