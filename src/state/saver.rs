//! Keeping what was changed: one small record for each change, read back before it is called saved.

use std::rc::Rc;

use crate::domain::day::Moment;
use crate::domain::part::{Content, Part, placeable};
use crate::domain::sorted::SortedMap;
use crate::domain::workspace::Workspace;
use crate::storage::saved::{content_of, part_of, path_of, text_of};
use crate::storage::{Damaged, Head, Key, Put, Record, Register, Registers, Why, Writer};
use crate::web::clock;
use crate::web::shelf::{Hold, Refused, Shelf};

/// Whether what is on screen is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing was changed since the start.
    Untouched,
    /// A text is being typed; it is written in a moment.
    Pending,
    /// Written; the disk has not confirmed it yet.
    Coming,
    /// On the disk and read back, at this moment.
    Kept(Moment),
    /// Written where the browser may lose it when it ends suddenly, at this moment: there is no second store.
    Loose(Moment),
    /// The browser refused; the change is in memory only.
    NotKept(Refused),
    /// The browser keeps nothing here at all; everything is in memory only.
    MemoryOnly,
    /// What was stored was removed from outside; everything is in memory only.
    Wiped,
}

impl SaveState {
    /// Whether the browser refused because there is no room.
    pub fn is_full(self) -> bool {
        self == Self::NotKept(Refused::Full)
    }

    /// Whether everything is kept.
    pub fn is_kept(self) -> bool {
        matches!(self, Self::Untouched | Self::Kept(_))
    }

    /// Whether trying again may help.
    pub(super) fn is_worth_retrying(self) -> bool {
        matches!(self, Self::NotKept(_) | Self::Loose(_))
    }
}

/// The writing hand of this tab.
pub(super) struct Saver {
    pub shelf: Rc<dyn Shelf>,
    /// Whether the shelf is only this page's memory, because the browser keeps nothing.
    pub is_memory_only: bool,
    pub writer: Writer,
    pub registers: Registers,
    /// Whether what was stored was removed from outside: then a record would be an orphan, so none is written.
    pub is_wiped: bool,
    /// Whether the other store is being asked for what is missing.
    pub is_healing: bool,
    /// The head of a vault the shelf had no room for yet: without it no record may be written.
    pub head: Option<(String, String)>,
    /// The head as it stood at the start or was written last, in case somebody removes it.
    pub known_head: Option<(String, String)>,
    /// The key under which something being typed stands.
    pub drafted: Option<String>,
    /// Changes the shelf refused, to be tried again, by path.
    pub waiting: SortedMap<String, Option<String>>,
}

impl Saver {
    /// A hand for a vault whose head stands on the shelf.
    pub fn new(shelf: Rc<dyn Shelf>, writer: Writer, registers: Registers) -> Self {
        let key = Key::Head(writer.vault()).text();
        let known_head = shelf.read(&key).ok().flatten().map(|text| (key, text));
        Self {
            shelf,
            is_memory_only: false,
            writer,
            registers,
            is_wiped: false,
            is_healing: false,
            head: None,
            known_head,
            drafted: None,
            waiting: SortedMap::new(),
        }
    }

    /// The head of the vault, as it stands on the shelf.
    pub fn read_head(&self) -> Option<Head> {
        let key = Key::Head(self.writer.vault()).text();
        let text = self.shelf.read(&key).ok().flatten()?;
        Head::read(&key, &text).ok()
    }

    /// What stands at parts now, in memory or stored: what undo brings back.
    pub fn standing(&self, part: &Part) -> Put {
        let path = path_of(part);
        let value = self.registers.get(&path).map(str::to_owned);
        Put { path, value }
    }

    /// The put that stores a part as it is in the workspace; none when that is stored already.
    pub fn put_of(&self, workspace: &Workspace, part: &Part) -> Option<Put> {
        let path = path_of(part);
        let standing = self.registers.get(&path);
        let value = workspace.content(part).map(|content| text_of(&content, standing));
        (value.as_deref() != standing).then_some(Put { path, value })
    }

    /// Writes what is being typed under the key the change will have: should the page end before the typing rests,
    /// this is what is found.
    pub fn draft(&mut self, puts: &[Put]) {
        let is_ready = self.waiting.is_empty() && self.head.is_none() && !self.is_wiped;
        if puts.is_empty() || !is_ready {
            return;
        }
        let Ok(prepared) = self.writer.prepare(clock::now_ms(), puts) else { return };
        // Refused: the change itself will be refused too, and that is told.
        if self.shelf.write_draft(&prepared.key, &prepared.text).is_ok() {
            self.drafted = Some(prepared.key);
        }
    }

    /// Keeps a change: in memory always, on the shelf if it lets us.
    pub fn keep(&mut self, puts: &[Put]) -> SaveState {
        let drafted = self.drafted.take();
        if puts.is_empty() && self.waiting.is_empty() {
            if let Some(key) = drafted {
                // It was typed and taken back: nothing of it may be found.
                let _ = self.shelf.remove(&key);
            }
            return self.kept(clock::now_ms());
        }
        for put in puts {
            self.put_aside_unread(&put.path);
            self.waiting.insert(put.path.clone(), put.value.clone());
        }
        self.write_waiting()
    }

    /// Never write over what could not be read: a value this version does not understand is copied aside first.
    fn put_aside_unread(&self, path: &str) {
        let (Some(part), Some(text)) = (part_of(path), self.registers.get(path)) else { return };
        if content_of(&part, text).is_err() {
            let why = Why::BadValue;
            let unread = Damaged { key: path.to_owned(), text: text.to_owned(), why, kept: false };
            let (key, text) = unread.quarantine(self.writer.vault());
            // When even this is refused, the record that holds the value still stands in the journal.
            let _ = self.shelf.write(&key, &text);
        }
    }

    /// Tries to write everything that waits, as one record.
    pub fn write_waiting(&mut self) -> SaveState {
        let now = clock::now_ms();
        let puts: Vec<Put> = self
            .waiting
            .iter()
            .map(|(path, value)| Put { path: path.clone(), value: value.clone() })
            .collect();
        if puts.is_empty() {
            return self.kept(now);
        }
        let prepared = match self.writer.prepare(now, &puts) {
            Ok(prepared) => prepared,
            Err(problem) => {
                // A value that no record can hold must not stand in the way of all the others.
                self.waiting.remove(&problem.at);
                return SaveState::NotKept(Refused::Full);
            }
        };
        let _ = prepared.record.apply(&mut self.registers);
        if self.is_wiped {
            return SaveState::Wiped;
        }
        if let Err(refused) = self.write(&prepared.key, &prepared.text) {
            return SaveState::NotKept(refused);
        }
        // Only what can be read back is called kept.
        match self.shelf.read(&prepared.key) {
            Ok(Some(text)) if text == prepared.text => {
                self.writer.confirm(&prepared);
                self.waiting.clear();
                self.kept(now)
            }
            Ok(_) => SaveState::NotKept(Refused::Blocked),
            Err(refused) => SaveState::NotKept(refused),
        }
    }

    /// Writes a record, after the vault's head where that still waits.
    fn write(&mut self, key: &str, text: &str) -> Result<(), Refused> {
        if let Some((head, words)) = &self.head {
            self.shelf.write(head, words)?;
            self.head = None;
        }
        self.shelf.write(key, text)
    }

    /// How what was written stands by now.
    pub fn standing_now(&self) -> SaveState {
        self.kept(clock::now_ms())
    }

    fn kept(&self, now: u64) -> SaveState {
        match (self.is_memory_only, self.is_wiped) {
            (true, _) => SaveState::MemoryOnly,
            (_, true) => SaveState::Wiped,
            _ => match self.shelf.hold() {
                Hold::Fast => SaveState::Kept(Moment(now)),
                Hold::Coming => SaveState::Coming,
                Hold::Loose => SaveState::Loose(Moment(now)),
                Hold::Lost(refused) => SaveState::NotKept(refused),
            },
        }
    }

    /// Takes in a record of another tab; gives the parts it changed.
    pub fn take_in(&mut self, key: &str, text: &str) -> Vec<(Part, Option<Content>)> {
        let Ok(record) = self.writer.receive(key, text) else { return Vec::new() };
        self.apply(&record)
    }

    fn apply(&mut self, record: &Record) -> Vec<(Part, Option<Content>)> {
        let changed: Vec<String> =
            record.apply(&mut self.registers).into_iter().map(str::to_owned).collect();
        changed.iter().filter_map(|path| self.content_at(path)).collect()
    }

    /// The part at a path with its content; none where the path or its text cannot be read (it stays stored).
    pub fn content_at(&self, path: &str) -> Option<(Part, Option<Content>)> {
        let part = part_of(path)?;
        let content = match self.registers.get(path) {
            Some(text) => Some(content_of(&part, text).ok()?),
            None => None,
        };
        Some((part, content))
    }
}

/// Every register that can be read, in an order in which it can be placed: rounds before their answers.
pub(super) fn contents(registers: &Registers) -> (Vec<(Part, Content)>, Vec<String>) {
    let mut unread = Vec::new();
    let mut found: Vec<(Part, Content)> = Vec::new();
    for (path, register) in registers.iter() {
        let Register { value: Some(text), .. } = register else { continue };
        match part_of(path).map(|part| (content_of(&part, text), part)) {
            Some((Ok(content), part)) => found.push((part, content)),
            Some((Err(_), _)) => unread.push(path.to_owned()),
            // A path of a newer version: kept, not shown.
            None => {}
        }
    }
    (placeable(found), unread)
}
