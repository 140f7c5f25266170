//! The single gate: every change runs a verb of the domain, is remembered for undo, kept, and told to who follows.

use leptos::prelude::*;

use super::desk::{Desk, Drawer};
use super::notices::Notice;
use super::saver::SaveState;
use crate::domain::part::{Content, Part, placeable};
use crate::domain::sorted::SortedMap;
use crate::domain::workspace::{Touched, Workspace};
use crate::storage::{Put, Steps};
use crate::web::timer::Debounce;

/// How many changes can be undone.
const REMEMBERED: usize = 50;
/// How long typing must rest before it is written, in milliseconds.
const QUIET: u32 = 400;

/// What was, before and after changes.
#[derive(Default)]
pub(super) struct History {
    undo: Vec<Vec<Put>>,
    redo: Vec<Vec<Put>>,
    /// Parts being typed into, with what stood there before.
    pub typed: SortedMap<Part, Put>,
    pub debounce: Debounce,
}

impl History {
    /// What could be undone when the page was left.
    pub(super) fn from_steps(steps: Steps) -> Self {
        Self { undo: steps.undo, redo: steps.redo, ..Self::default() }
    }

    fn remember(&mut self, before: Vec<Put>) {
        self.undo.push(before);
        if self.undo.len() > REMEMBERED {
            self.undo.remove(0);
        }
        self.redo.clear();
    }
}

impl Drawer {
    /// What is being typed, put where the end of the page leaves it.
    fn draft(&mut self) {
        let parts = self.history.typed.keys();
        let puts: Vec<Put> =
            parts.filter_map(|part| self.saver.put_of(&self.workspace, part)).collect();
        self.saver.draft(&puts);
    }

    /// Carries what can be undone over to the next page load.
    fn leave_steps(&self) {
        let (writer, history) = (&self.saver.writer, &self.history);
        let nothing = history.undo.is_empty() && history.redo.is_empty();
        // What was refused will not be there, so its step must not be either.
        let is_refused = !self.saver.waiting.is_empty();
        if nothing || is_refused || self.saver.is_memory_only || self.saver.is_wiped {
            return;
        }
        let (undo, redo) = (history.undo.clone(), history.redo.clone());
        let steps = Steps { time: writer.stood(), undo, redo };
        let (key, text) = steps.write(writer.vault(), writer.id());
        // Refused: then only what was done in this page load could be undone.
        let _ = self.saver.shelf.write(&key, &text);
    }

    /// Keeps the parts as they are in the workspace, and remembers what stood there.
    fn keep(&mut self, parts: &[Part]) -> SaveState {
        let puts: Vec<Put> =
            parts.iter().filter_map(|part| self.saver.put_of(&self.workspace, part)).collect();
        // How the app behaves is not the work: an undo must not bring back a language.
        if !puts.is_empty() && parts != [Part::Settings] {
            let before = puts.iter().map(|put| self.before(put)).collect();
            self.history.remember(before);
        }
        self.saver.keep(&puts)
    }

    fn before(&self, put: &Put) -> Put {
        let value = self.saver.registers.get(&put.path).map(str::to_owned);
        Put { path: put.path.clone(), value }
    }

    /// Puts back what stood at some paths; gives what stands there now, and the parts changed.
    fn bring_back(&mut self, puts: &[Put]) -> (Vec<Put>, Vec<Part>, SaveState) {
        let now: Vec<Put> = puts.iter().map(|put| self.before(put)).collect();
        let state = self.saver.keep(puts);
        let found: Vec<(Part, Option<Content>)> =
            puts.iter().filter_map(|put| self.saver.content_at(&put.path)).collect();
        let found = placeable(found);
        let parts = found.iter().map(|(part, _)| part.clone()).collect();
        for (part, content) in found {
            self.workspace.place(&part, content);
        }
        (now, parts, state)
    }
}

impl Desk {
    /// Runs a verb, keeps what it touched, and tells who follows. Says whether it was allowed.
    pub(super) fn change(self, verb: impl FnOnce(&mut Workspace) -> Touched) -> bool {
        if self.refuse_watching() {
            return false;
        }
        self.change_anywhere(verb)
    }

    /// Like `change`, for how the app behaves: also in a window that only watches.
    pub(super) fn change_anywhere(self, verb: impl FnOnce(&mut Workspace) -> Touched) -> bool {
        self.flush();
        self.apply(verb, false)
    }

    /// Like `change`, for text being typed: kept when typing rests, and undone as one.
    pub(super) fn type_in(self, verb: impl FnOnce(&mut Workspace) -> Touched) -> bool {
        if self.refuse_watching() {
            return false;
        }
        self.apply(verb, true)
    }

    fn apply(self, verb: impl FnOnce(&mut Workspace) -> Touched, is_typed: bool) -> bool {
        let done = self.drawer.try_update_value(|drawer| {
            let parts = verb(&mut drawer.workspace)?;
            let state = if is_typed {
                for part in &parts {
                    let standing = drawer.saver.standing(part);
                    drawer.history.typed.get_or_insert_with(part.clone(), || standing);
                }
                drawer.draft();
                drawer.history.debounce.after(QUIET, move || self.flush());
                SaveState::Pending
            } else {
                drawer.keep(&parts)
            };
            Ok((parts, state))
        });
        match done {
            Some(Ok((parts, state))) => {
                self.tell(&parts, state);
                true
            }
            Some(Err(refusal)) => {
                self.notices.tell(Notice::Refused(refusal));
                false
            }
            None => false,
        }
    }

    /// Writes what was typed, at once: on leaving a field, a page or the tab.
    pub fn flush(self) {
        let state = self.drawer.try_update_value(|drawer| {
            drawer.history.debounce.cancel();
            if drawer.history.typed.is_empty() {
                return None;
            }
            let parts: Vec<Part> = std::mem::take(&mut drawer.history.typed).into_keys().collect();
            Some(drawer.keep(&parts))
        });
        if let Some(Some(state)) = state {
            self.show_state(state);
            // What was typed is on screen already; only "undo" has something new.
            self.revision.update(|revision| *revision += 1);
        }
    }

    /// The page is hidden or left: everything typed is written, and what can be undone is carried over.
    pub fn rest(self) {
        self.flush();
        self.drawer.with_value(Drawer::leave_steps);
    }

    /// Tells those who follow these parts, and the save line.
    pub(super) fn tell(self, parts: &[Part], state: SaveState) {
        self.show_state(state);
        if parts.is_empty() {
            return;
        }
        let triggers: Vec<_> = self.drawer.with_value(|drawer| {
            parts.iter().filter_map(|part| drawer.triggers.get(part).cloned()).collect()
        });
        for trigger in triggers {
            trigger.notify();
        }
        if parts.contains(&Part::Settings) {
            self.obey_settings();
        }
        if parts.iter().any(|part| matches!(part, Part::Standard(_) | Part::Edition(..))) {
            self.shelve_standards();
        }
        self.revision.update(|revision| *revision += 1);
    }

    /// Whether there is something to undo, to follow.
    pub fn can_undo(self) -> bool {
        self.revision.track();
        self.drawer.with_value(|drawer| !drawer.history.undo.is_empty())
    }

    /// Whether there is something to redo, to follow.
    pub fn can_redo(self) -> bool {
        self.revision.track();
        self.drawer.with_value(|drawer| !drawer.history.redo.is_empty())
    }

    /// Undoes the last change.
    pub fn undo(self) {
        self.flush();
        let step = |history: &mut History| history.undo.pop();
        self.step(step, |history, now| history.redo.push(now), Notice::Undone);
    }

    /// Redoes what was undone last.
    pub fn redo(self) {
        self.flush();
        let step = |history: &mut History| history.redo.pop();
        self.step(step, |history, now| history.undo.push(now), Notice::Redone);
    }

    fn step(
        self,
        take: impl FnOnce(&mut History) -> Option<Vec<Put>>,
        put: impl FnOnce(&mut History, Vec<Put>),
        notice: Notice,
    ) {
        if self.refuse_watching() {
            return;
        }
        let done = self.drawer.try_update_value(|drawer| {
            let puts = take(&mut drawer.history)?;
            let (now, parts, state) = drawer.bring_back(&puts);
            put(&mut drawer.history, now);
            Some((parts, state))
        });
        if let Some(Some((parts, state))) = done {
            self.tell(&parts, state);
            self.notices.tell(notice);
        }
    }

    /// Makes values stand as given (a restored backup): one change, undone as one. Says whether it was allowed.
    pub(super) fn bring_in(self, puts: &[Put]) -> bool {
        if self.refuse_watching() {
            return false;
        }
        self.flush();
        let done = self.drawer.try_update_value(|drawer| {
            let (before, parts, state) = drawer.bring_back(puts);
            drawer.history.remember(before);
            (parts, state)
        });
        if let Some((parts, state)) = done {
            self.tell(&parts, state);
        }
        true
    }
}
