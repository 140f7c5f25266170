//! What is done at the start: read everything, put the damaged aside, or refuse to write.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::change::History;
use super::clearing::finish_moving;
use super::desk::{Desk, Drawer};
use super::findings::Findings;
use super::gate::Gate;
use super::key::Key;

use super::notices::Notice;
use super::saver::{SaveState, Saver, contents};
use crate::catalogue::{self, read_bundle};
use crate::domain::library::Library;
use crate::domain::sorted::SortedMap;
use crate::domain::workspace::Workspace;
use crate::storage::{self, Clock, Head, Opened, Opening, PREFIX, VaultId, Writer, WriterId};
use crate::web::memory::MemoryShelf;
use crate::web::shelf::{Refused, Shelf};
use crate::web::timer::Debounce;
use crate::web::{clock, page, random, timer};

/// How the app starts.
pub enum Start {
    /// Everything is there.
    Ready(Desk),
    /// Somebody has to say whose vault, and to open it.
    Gate(Gate),
    /// The content beside the app is not right; our fault, and nothing of the person's was touched.
    BadContent(Vec<catalogue::Problem>),
    /// A later version has been here: nothing is written; everything stored, as one text.
    FromNewer(String),
    /// Something is stored and cannot be opened: nothing is written; everything stored, as one text.
    Unreadable(String),
}

/// Opens the content and the workspace where nothing is packed.
pub fn open(content: &str, shelf: Rc<dyn Shelf>) -> Start {
    let found = shelf.all(PREFIX);
    open_found(content, shelf, found)
}

/// Opens the content and the workspace, given what [`super::legible`] just found on the shelf; must be called inside
/// the owner that keeps the app alive.
pub fn open_found(
    content: &str,
    shelf: Rc<dyn Shelf>,
    found: Result<Vec<(String, String)>, Refused>,
) -> Start {
    let library = match read_bundle(content) {
        Ok(library) => Arc::new(library),
        Err(problems) => return Start::BadContent(problems),
    };
    let Ok(entries) = found else {
        let shelf: Rc<dyn Shelf> = Rc::new(MemoryShelf::default());
        return Start::Ready(fresh(library, shelf, SaveState::MemoryOnly));
    };
    let opening = storage::open(&entries);
    started(library, shelf, &entries, opening, None)
}

/// What an opening leads to; `key` opens what is behind a lock.
pub(super) fn started(
    library: Arc<Library>,
    shelf: Rc<dyn Shelf>,
    entries: &[(String, String)],
    opening: Opening,
    key: Option<Key>,
) -> Start {
    match opening {
        Opening::Fresh => Start::Ready(fresh(library, shelf, SaveState::Untouched)),
        Opening::Opened(opened) => match opened.begin(random::number) {
            Some(writer) => {
                if key.is_some() {
                    finish_moving(&shelf, entries, &opened.orphans, &opened.registers);
                }
                Start::Ready(known(library, shelf, *opened, writer, key))
            }
            None => Start::Unreadable(storage::raw_export(entries)),
        },
        Opening::Vaults(vaults) => Start::Gate(Gate::new(library, shelf, vaults)),
        Opening::FromNewerVersion { .. } => Start::FromNewer(storage::raw_export(entries)),
        Opening::Unreadable { .. } => Start::Unreadable(storage::raw_export(entries)),
    }
}

/// A vault that was never written to.
fn fresh(library: Arc<Library>, shelf: Rc<dyn Shelf>, state: SaveState) -> Desk {
    let vault = VaultId::from_bits(random::number());
    let (key, text) = Head::create(vault, clock::now_ms());
    let (state, head) = match shelf.write(&key, &text) {
        Ok(()) => (state, None),
        Err(refused) => (SaveState::NotKept(refused), Some((key, text))),
    };
    let writer = Writer::begin(vault, WriterId::from_bits(random::number()), Clock::default());
    let is_memory_only = state == SaveState::MemoryOnly;
    let saver = Saver::new(shelf, writer, storage::Registers::default());
    desk(
        library,
        Saver {
            is_memory_only,
            known_head: saver.known_head.clone().or(head.clone()),
            head,
            ..saver
        },
        Workspace::default(),
        state,
    )
}

/// A vault with what could be read of it; what could not is put aside and told.
fn known(
    library: Arc<Library>,
    shelf: Rc<dyn Shelf>,
    opened: Opened,
    writer: Writer,
    key: Option<Key>,
) -> Desk {
    let (found, unread) = contents(&opened.registers);
    let mut workspace = Workspace::default();
    for (part, content) in found {
        workspace.place(&part, Some(content));
    }
    put_aside(shelf.as_ref(), &opened, writer.vault());
    let new = opened.damaged.iter().filter(|damaged| !damaged.kept).count();
    let harmed = new + unread.len();
    let findings = Findings::of(&opened, unread.len());
    // A snapshot takes note of what is missing, so that it is told once.
    let is_long = opened.is_compaction_due() || findings.missing > 0;
    let missing = findings.missing;
    let steps = opened.steps.clone();
    for key in &opened.spent {
        // What stays is of an older time at the next start, and counts for nothing.
        let _ = shelf.remove(key);
    }
    let saver = Saver::new(shelf, writer, opened.registers);
    let desk = desk(library, saver, workspace, SaveState::Untouched);
    desk.drawer.try_update_value(|drawer| {
        drawer.key = key;
        drawer.findings = findings;
        drawer.history = steps.map(History::from_steps).unwrap_or_default();
    });
    if harmed > 0 {
        desk.notices.tell(Notice::Damaged(harmed));
    } else if missing > 0 || !desk.findings().standards.is_empty() {
        desk.notices.tell(Notice::Noticed);
    }
    if is_long {
        timer::next_frame(move || desk.compact());
    }
    desk
}

/// Copies each damaged text to a key of its own; the original stays, for a second store may still mend it.
fn put_aside(shelf: &dyn Shelf, opened: &Opened, vault: VaultId) {
    for damaged in opened.damaged.iter().filter(|damaged| !damaged.kept) {
        let (key, text) = damaged.quarantine(vault);
        // Refused for want of room: the original still stands.
        let _ = shelf.write(&key, &text);
    }
}

fn desk(library: Arc<Library>, saver: Saver, workspace: Workspace, state: SaveState) -> Desk {
    let desk = Desk::new(
        Drawer {
            workspace,
            built_in: Arc::clone(&library),
            library,
            editions: Vec::new(),
            rest: None,
            saver,
            key: None,
            history: History::default(),
            findings: Findings::default(),
            unread_standards: Vec::new(),
            absence: Debounce::default(),
            again: Debounce::default(),
            triggers: SortedMap::new(),
        },
        state,
    );
    desk.shelve_standards();
    desk
}

impl Desk {
    /// Follows the browser: other tabs, leaving the page, the settings. Called once, in the browser.
    pub fn attend(self) {
        self.obey_settings();
        self.attend_tabs();
        self.attend_shelf();
        self.attend_turns();
        self.attend_ring();
        self.attend_idle();
        self.fetch_editions();
        page::on_leave(move || self.rest());
    }

    /// Whether the browser refuses to keep anything.
    pub fn is_blocked(self) -> bool {
        matches!(
            self.save_state.get(),
            SaveState::MemoryOnly | SaveState::NotKept(Refused::Blocked)
        )
    }
}
