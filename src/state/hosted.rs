//! Standards and checklists from outside: beside the app on the same server, or received in a file.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::checklists::LARGEST_FILE;
use super::desk::Desk;
use super::notices::Notice;
use crate::catalogue::{Hosted, read_hosted, read_standard, read_text};
use crate::domain::checklist::{Checklist, Entry};
use crate::domain::id::RoundId;
use crate::domain::library::Library;
use crate::domain::part::Received;
use crate::domain::sorted::SortedMap;
use crate::domain::standard::Standard;
use crate::web::fetching;

impl Desk {
    /// Opens a standard or checklist beside the app, and a round of it: the one begun before, or a new one.
    /// `title` names a checklist made of a standard; `done` gets the round, or nothing (a notice says why).
    pub fn open_hosted(
        self,
        from: &str,
        title: impl Fn(&Standard) -> String + 'static,
        done: impl Fn(Option<RoundId>) + 'static,
    ) {
        let origin = from.to_owned();
        let limit = usize::try_from(LARGEST_FILE).unwrap_or(usize::MAX);
        spawn_local(async move {
            let Some(text) = fetching::text(&origin, limit).await else {
                self.notices.tell(Notice::NotFetched(origin));
                done(None);
                return;
            };
            done(self.take_in_hosted(&text, &origin, &title));
        });
    }

    fn take_in_hosted(
        self,
        text: &str,
        origin: &str,
        title: &impl Fn(&Standard) -> String,
    ) -> Option<RoundId> {
        let id = self.fresh_checklist_id()?;
        let hosted = match read_hosted(text, id, &self.library()) {
            Ok(hosted) => hosted,
            Err(problems) => {
                self.notices.tell(Notice::FileProblems(problems));
                return None;
            }
        };
        let checklist = self.shelve(hosted, origin, title)?;
        let known = self.read(|workspace| {
            let same = |round: &&crate::domain::assessment::Assessment| {
                round.checklist.title == checklist.title
                    && round.checklist.entries == checklist.entries
            };
            workspace.rounds().rev().find(same).map(|round| round.id.clone())
        });
        let name = checklist.title.clone();
        known.or_else(|| self.start_checklist(checklist, &name))
    }

    /// Keeps the standards of a file, and gives its checklist, or one of all items of its first standard.
    fn shelve(
        self,
        hosted: Hosted,
        origin: &str,
        title: &impl Fn(&Standard) -> String,
    ) -> Option<Checklist> {
        let whole = hosted.standards.first().map(|hosted| {
            let entries = hosted.standard.items.iter().map(|item| Entry::plain(item.id.clone()));
            (title(&hosted.standard), entries.collect::<Vec<Entry>>())
        });
        for hosted in hosted.standards {
            let received = Received { text: hosted.text, origin: origin.to_owned() };
            // The built-in text of an id is never taken over by one from outside.
            let is_built_in = self
                .drawer
                .with_value(|drawer| drawer.built_in.standard(&hosted.standard.id).is_some());
            let is_known = is_built_in
                || self.read(|workspace| {
                    workspace
                        .received()
                        .any(|(id, known)| *id == hosted.standard.id && *known == received)
                });
            if !is_known {
                self.change(|workspace| workspace.keep_standard(hosted.standard.id, received));
            }
        }
        let made = || {
            let (title, entries) = whole?;
            Some(Checklist {
                id: self.fresh_checklist_id()?,
                title,
                entries,
                own_items: Vec::new(),
                theme_shares: SortedMap::new(),
            })
        };
        hosted.checklist.map(|received| received.checklist).or_else(made)
    }

    /// Puts the received standards beside the built-in ones; an id of a built-in one is never taken over.
    pub(super) fn shelve_standards(self) {
        self.drawer.try_update_value(|drawer| {
            let shared = drawer.built_in.shared();
            let mut standards = drawer.built_in.standards().to_vec();
            let mut unread = Vec::new();
            for (id, received) in drawer.workspace.received() {
                let read = read_text(&received.text).and_then(|text| read_standard(&text, shared));
                match read {
                    _ if drawer.built_in.standard(id).is_some() => {}
                    Ok(standard) if standard.id == *id => standards.push(standard),
                    _ => unread.push(id.to_string()),
                }
            }
            drawer.unread_standards = unread;
            drawer.library = if standards.len() == drawer.built_in.standards().len() {
                Arc::clone(&drawer.built_in)
            } else {
                Arc::new(Library::new(shared.clone(), standards))
            };
        });
    }
}
