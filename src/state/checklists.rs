//! Verbs about checklists.

use leptos::prelude::*;

use super::desk::Desk;
use super::notices::Notice;
use crate::catalogue::read_checklist;
use crate::domain::checklist::Checklist;
use crate::domain::checklist_draft::ChecklistDraft;
use crate::domain::id::{ChecklistId, ItemId};
use crate::domain::profile::Profile;
use crate::domain::sorted::SortedMap;
use crate::domain::suggestion::{Depth, suggest};
use crate::web::files;

/// The largest file taken in, in bytes.
pub(super) const LARGEST_FILE: u64 = 5 * 1024 * 1024;
/// The largest backup taken in, in bytes: 5 Mi characters of Vietnamese, or a raw copy of all that is stored.
pub(super) const LARGEST_BACKUP: u64 = 4 * LARGEST_FILE;

impl Desk {
    /// An id for a new checklist.
    pub fn fresh_checklist_id(self) -> Option<ChecklistId> {
        ChecklistId::parse(&self.fresh_id())
    }

    /// An id for an item the person writes.
    pub fn fresh_own_item_id(self) -> Option<ItemId> {
        ItemId::parse(&["own.", &self.fresh_id()].concat())
    }

    /// The checklist suggested for a profile; not kept yet.
    pub fn suggested(self, profile: &Profile, depth: Depth, title: &str) -> Option<Checklist> {
        Some(Checklist {
            id: self.fresh_checklist_id()?,
            title: title.to_owned(),
            entries: suggest(&self.library(), profile, depth),
            own_items: Vec::new(),
            theme_shares: SortedMap::new(),
        })
    }

    /// Keeps a checklist, new or changed.
    pub fn keep_checklist(self, checklist: Checklist) -> bool {
        self.change(|workspace| workspace.keep_checklist(checklist))
    }

    /// Puts aside what is being made while its page goes away: a new checklist, or changes of a kept one.
    pub fn put_draft_aside(self, of: Option<ChecklistId>, draft: ChecklistDraft) {
        self.checklist_draft.set_value(Some((of, draft)));
    }

    /// Takes up again what was put aside, if it is of the same checklist.
    pub fn take_up_draft(self, of: Option<&ChecklistId>) -> Option<ChecklistDraft> {
        let is_same = self
            .checklist_draft
            .with_value(|draft| draft.as_ref().is_some_and(|(whose, _)| whose.as_ref() == of));
        let draft = self.checklist_draft.try_update_value(|draft| is_same.then(|| draft.take()));
        draft.flatten().flatten().map(|(_, draft)| draft)
    }

    /// Copies a checklist under another title; gives the copy's id.
    pub fn copy_checklist(self, id: &ChecklistId, title: &str) -> Option<ChecklistId> {
        let fresh = self.fresh_checklist_id()?;
        let mut copy = self.read(|workspace| workspace.checklist(id).cloned())?;
        copy.id = fresh.clone();
        title.clone_into(&mut copy.title);
        self.keep_checklist(copy).then_some(fresh)
    }

    /// Deletes a checklist; can be undone.
    pub fn delete_checklist(self, id: &ChecklistId) {
        if self.change(|workspace| workspace.delete_checklist(id)) {
            self.notices.tell(Notice::Deleted);
        }
    }

    /// Takes in a checklist's text; when it is not right, says where and changes nothing.
    pub fn receive_checklist(self, text: &str) {
        let Some(id) = self.fresh_checklist_id() else { return };
        match read_checklist(text, id, &self.library()) {
            Ok(received) => {
                if self.keep_checklist(received.checklist) {
                    self.notices.tell(Notice::ChecklistReceived(received.unknown_items.len()));
                }
            }
            Err(problems) => self.notices.tell(Notice::FileProblems(problems)),
        }
    }

    /// A chosen file, or the message why there is none.
    pub(super) fn opened(
        self,
        chosen: Result<files::Chosen, files::NotRead>,
    ) -> Option<files::Chosen> {
        match chosen {
            Ok(chosen) => return Some(chosen),
            Err(files::NotRead::TooLarge { bytes, limit }) => {
                self.notices.tell(Notice::FileTooLarge(bytes, limit));
            }
            Err(files::NotRead::Unreadable | files::NotRead::NotText { .. }) => {
                self.notices.tell(Notice::FileUnreadable);
            }
        }
        None
    }

    /// Offers a text as a download, and says its name and size.
    pub(super) fn hand_out(self, name: &str, mime: &str, text: &str) -> bool {
        let taken = files::download(name, mime, text);
        self.notices.tell(if taken {
            Notice::Saved(name.to_owned(), text.len())
        } else {
            Notice::DownloadFailed
        });
        taken
    }
}
