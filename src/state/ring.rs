//! Automatic copies of everything, kept apart in this browser: a way back, not a backup.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::backup::Incoming;
use super::desk::Desk;
use crate::domain::day::Moment;
use crate::storage::{Backup, Copy, thinned};
use crate::web::{clock, timer};

/// How often it is looked whether a copy is due, in milliseconds.
const EVERY: u32 = 10 * 60 * 1000;

/// One automatic copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// When it was made.
    pub made: Moment,
    /// Whether it was made before something large was done.
    pub is_protected: bool,
    /// How long it is, in bytes.
    pub length: usize,
    name: String,
}

impl Desk {
    /// Makes copies from time to time, for the life of the page.
    pub(super) fn attend_ring(self) {
        let copied = StoredValue::new(self.revision.get_untracked());
        timer::every(EVERY, move || {
            let revision = self.revision.get_untracked();
            if copied.get_value() != revision && !self.is_watching.get_untracked() {
                copied.set_value(revision);
                self.keep_copy(false);
            }
        });
    }

    /// Keeps a copy of everything as it is now; one before something large goes only after three more of its kind.
    pub(super) fn keep_copy(self, is_protected: bool) {
        let Some(text) = self.backup_text() else { return };
        let (shelf, vault) = self
            .drawer
            .with_value(|drawer| (Rc::clone(&drawer.saver.shelf), drawer.saver.writer.vault()));
        let now = clock::now_ms();
        let copy = Copy { time: now, is_protected, length: text.len() };
        spawn_local(async move {
            if !shelf.put_copy(copy.name(vault), Some(text)).await {
                return;
            }
            let names = shelf.copies().await;
            let copies: Vec<Copy> =
                names.iter().filter_map(|name| Copy::parse(name, vault)).collect();
            for gone in thinned(&copies, now) {
                // What stays is thinned out next time.
                let _ = shelf.put_copy(gone.name(vault), None).await;
            }
        });
    }

    /// The automatic copies, the newest first.
    pub async fn copies(self) -> Vec<Kept> {
        let (shelf, vault) = self
            .drawer
            .with_value(|drawer| (Rc::clone(&drawer.saver.shelf), drawer.saver.writer.vault()));
        let names = shelf.copies().await;
        let mut copies: Vec<Copy> =
            names.iter().filter_map(|name| Copy::parse(name, vault)).collect();
        copies.sort_unstable_by(|one, other| other.cmp(one));
        let kept = |copy: Copy| Kept {
            made: Moment(copy.time),
            is_protected: copy.is_protected,
            length: copy.length,
            name: copy.name(vault),
        };
        copies.into_iter().map(kept).collect()
    }

    /// What is in a copy; nothing when it cannot be read any more. `title` names it in the preview.
    pub async fn open_copy(self, kept: Kept, title: String) -> Option<Incoming> {
        let shelf = self.drawer.with_value(|drawer| Rc::clone(&drawer.saver.shelf));
        let text = shelf.copy(kept.name).await?;
        Backup::read(&text).ok().map(|backup| Incoming { name: title, backup })
    }
}
