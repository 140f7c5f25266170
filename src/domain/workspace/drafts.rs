//! Standards the person writes.

use super::{Succession, Touched, Workspace};
use crate::domain::id::{ItemId, StandardId};
use crate::domain::part::{DraftTexts, Part};
use crate::domain::refusal::Refusal;

impl Workspace {
    /// Standards being written.
    pub fn drafts(&self) -> impl Iterator<Item = (&StandardId, &DraftTexts)> {
        self.drafts.iter()
    }

    /// A standard being written.
    pub fn draft(&self, id: &StandardId) -> Option<&DraftTexts> {
        self.drafts.get(id)
    }

    /// Keeps a standard being written: only what differs from what is kept is touched.
    pub fn keep_draft(&mut self, id: &StandardId, texts: DraftTexts) -> Touched {
        let known = self.drafts.get(id);
        let mut touched = Vec::new();
        if known.is_none_or(|known| known.head != texts.head) {
            touched.push(Part::Draft(id.clone()));
        }
        let of = |item: &ItemId| Part::DraftItem(id.clone(), item.clone());
        let differs = |item: &ItemId, text: &String| {
            known.and_then(|known| known.items.get(item)) != Some(text)
        };
        let new = texts.items.iter().filter(|(item, text)| differs(item, text));
        touched.extend(new.map(|(item, _)| of(item)));
        let gone = known.into_iter().flat_map(|known| known.items.keys());
        let gone = gone.filter(|item| texts.items.get(item).is_none());
        touched.extend(gone.map(of));
        self.drafts.insert(id.clone(), texts);
        Ok(touched)
    }

    /// Deletes a standard being written; what was published of it stays.
    pub fn delete_draft(&mut self, id: &StandardId) -> Touched {
        let texts = self.drafts.remove(id).ok_or(Refusal::Gone)?;
        let items = texts.items.into_keys().map(|item| Part::DraftItem(id.clone(), item));
        Ok(std::iter::once(Part::Draft(id.clone())).chain(items).collect())
    }

    /// Puts a written standard into use: it is no longer being written, and gives way to itself as the succession says.
    pub fn publish(&mut self, id: &StandardId, succession: Succession) -> Touched {
        let mut touched = self.delete_draft(id)?;
        touched.extend(self.succeed(succession)?);
        Ok(touched)
    }

    /// Deletes a standard received or written here, unless a round or a checklist rests on it.
    pub fn delete_standard(&mut self, id: &StandardId) -> Touched {
        let prefix = format!("{id}.");
        let rests = |item: &ItemId| item.as_str().starts_with(&prefix);
        let lists = self.checklists.values();
        let mut lists = lists.chain(self.rounds.values().map(|round| &round.checklist));
        if lists.any(|list| list.entries.iter().any(|entry| rests(&entry.item))) {
            return Err(Refusal::InUse);
        }
        self.received.remove(id).ok_or(Refusal::Gone)?;
        Ok(vec![Part::Standard(id.clone())])
    }
}
