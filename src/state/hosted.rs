//! Standards and checklists from outside: beside the app on the same server, or received in a file.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::checklists::LARGEST_FILE;
use super::desk::Desk;
use super::holding::Held;
use super::notices::Notice;
use crate::catalogue::hosted::{HostedMigration, HostedStandard};
use crate::catalogue::{Hosted, read_hosted, read_standard, read_text};
use crate::domain::assessment::Pin;
use crate::domain::checklist::{Checklist, Entry};
use crate::domain::id::RoundId;
use crate::domain::library::Library;
use crate::domain::migration::is_older;
use crate::domain::ordering::sorted_by;
use crate::domain::part::{Received, WRITTEN_HERE};
use crate::domain::sorted::SortedMap;
use crate::domain::standard::Standard;
use crate::web::fetching;

/// A newer edition that was opened and not accepted yet: nothing of the person's has changed.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct NewEdition {
    /// The newer standards.
    pub standards: Vec<HostedStandard>,
    /// What leads to them, where the file says so.
    pub migrations: Vec<HostedMigration>,
    /// A checklist that came with them.
    pub checklist: Option<Checklist>,
    /// Where they came from.
    pub origin: String,
}

/// What came of a text from outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Taken {
    /// A round of it.
    Round(RoundId),
    /// It replaces this edition, once the person has seen how.
    Successor(Pin),
    /// It waits to be looked at.
    ToSee,
    /// Nothing; a notice says why.
    Nothing,
}

impl Desk {
    /// Opens a standard or checklist beside the app, and a round of it: the one begun before, or a new one.
    /// `title` names a checklist made of a standard; `done` gets what came of it.
    pub fn open_hosted(
        self,
        from: &str,
        title: impl Fn(&Standard) -> String + 'static,
        done: impl Fn(Taken) + 'static,
    ) {
        let origin = from.to_owned();
        let limit = usize::try_from(LARGEST_FILE).unwrap_or(usize::MAX);
        spawn_local(async move {
            let Some(text) = fetching::text(&origin, limit).await else {
                self.notices.tell(Notice::NotFetched(origin));
                done(Taken::Nothing);
                return;
            };
            if !self.stands_alone(&text) && !self.fetch_content().await {
                self.notices.tell(Notice::WordsNotFetched);
                done(Taken::Nothing);
                return;
            }
            done(self.take_in_hosted(&text, &origin, &title));
        });
    }

    /// Whether a text can be judged without the words of the standards: a checklist that asks nothing but its own items.
    fn stands_alone(self, text: &str) -> bool {
        if self.has_whole_content() {
            return true;
        }
        let Some(id) = self.fresh_checklist_id() else { return false };
        read_hosted(text, id, &self.library()).is_ok_and(|hosted| {
            hosted.standards.is_empty()
                && hosted.migrations.is_empty()
                && hosted.checklist.is_some_and(|received| {
                    let entries = &received.checklist.entries;
                    received.unknown_items.is_empty()
                        && entries.iter().all(|entry| entry.item.is_own())
                })
        })
    }

    /// Takes in a text from outside, after looking whether it replaces something.
    pub(super) fn take_in_hosted(
        self,
        text: &str,
        origin: &str,
        title: &impl Fn(&Standard) -> String,
    ) -> Taken {
        let Some(id) = self.fresh_checklist_id() else { return Taken::Nothing };
        let taken = read_hosted(text, id, &self.library());
        match taken.and_then(|hosted| self.hold(hosted, origin)) {
            Ok(Held::Incoming(pin)) => Taken::Successor(pin),
            Ok(Held::Other(hosted)) => {
                self.begin_hosted(hosted, origin, title).map_or(Taken::Nothing, Taken::Round)
            }
            Err(problems) => {
                self.notices.tell(Notice::FileProblems(problems));
                Taken::Nothing
            }
        }
    }

    fn begin_hosted(
        self,
        hosted: Hosted,
        origin: &str,
        title: &impl Fn(&Standard) -> String,
    ) -> Option<RoundId> {
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
    pub(super) fn shelve(
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
            if !self.is_built_in(&hosted.standard.id) && !self.says_that(&hosted.standard) {
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

    /// Whether a received standard says the same already, or was written here: then its text and origin stay.
    fn says_that(self, standard: &Standard) -> bool {
        let library = self.library();
        let Some(known) = library.standard(&standard.id) else { return false };
        let is_own = known.origin.as_deref() == Some(WRITTEN_HERE);
        let known = Standard { origin: None, ..known.clone() };
        is_own || known == *standard
    }

    /// Puts the received standards beside the built-in ones; an id of a built-in one is never taken over.
    pub(super) fn shelve_standards(self) {
        self.drawer.try_update_value(|drawer| {
            let shared = drawer.built_in.shared();
            let mut standards = drawer.built_in.standards().to_vec();
            let mut editions = drawer.editions.clone();
            for (id, received) in drawer.workspace.editions() {
                let read = read_text(&received.text).and_then(|text| read_standard(&text, shared));
                editions.extend(read.ok().filter(|edition| edition.id == *id));
            }
            let newest_first = |a: &Standard, b: &Standard| {
                is_older(&a.version, &b.version).cmp(&is_older(&b.version, &a.version))
            };
            let editions = sorted_by(editions, newest_first);
            let mut unread = Vec::new();
            for (id, received) in drawer.workspace.received() {
                let read = read_text(&received.text).and_then(|text| read_standard(&text, shared));
                match read {
                    _ if drawer.built_in.standard(id).is_some() => {}
                    Ok(mut standard) if standard.id == *id => {
                        standard.origin = Some(received.origin.clone());
                        standards.push(standard);
                    }
                    _ => unread.push(id.to_string()),
                }
            }
            drawer.unread_standards = unread;
            let is_plain = standards.len() == drawer.built_in.standards().len();
            drawer.library = if is_plain && editions.is_empty() {
                Arc::clone(&drawer.built_in)
            } else {
                let library = Library::new(shared.clone(), standards).with_editions(editions);
                Arc::new(library.with_beside(drawer.built_in.beside().clone()))
            };
        });
    }
}
