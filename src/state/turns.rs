//! One window edits, others watch and can take over. What two windows write at once is merged all the same: turns are
//! there so that nobody edits what they do not see.

use std::rc::Rc;

use leptos::prelude::*;

use super::desk::Desk;
use super::notices::Notice;
use crate::storage::PREFIX;
use crate::web::timer;
use crate::web::turns::{self, Ask, Turned};

impl Desk {
    /// Asks for the turn of this vault, for the life of the page.
    pub(super) fn attend_turns(self) {
        self.ask(Ask::IfFree);
    }

    /// Takes the turn over: the window that had it goes on watching.
    pub fn take_turn(self) {
        self.notices.dismiss();
        self.ask(Ask::Take);
    }

    /// Whether another window edits and this one only watches, to follow.
    pub fn is_watching(self) -> bool {
        self.is_watching.get()
    }

    fn ask(self, how: Ask) {
        let vault = self.drawer.with_value(|drawer| drawer.saver.writer.vault());
        let name = format!("{PREFIX}{vault}");
        let turned: Turned = Rc::new(move |is_ours| self.turn(is_ours));
        turns::ask(&name, how, turned);
    }

    fn turn(self, is_ours: bool) {
        // What was being typed here is written: the window that edits from now on shows it.
        self.flush();
        if self.is_watching.get_untracked() == is_ours {
            self.is_watching.set(!is_ours);
        }
        if !is_ours {
            self.ask(Ask::Wait);
        }
    }

    /// Tells that this window only watches, and shows what stands in place of what was tried.
    pub(super) fn refuse_watching(self) -> bool {
        let is_watching = self.is_watching.get_untracked();
        if is_watching {
            self.notices.tell(Notice::Watching);
            timer::next_frame(move || self.rebuilt.update(|times| *times += 1));
        }
        is_watching
    }

    /// Follows what makes the page be built anew.
    pub fn follow_rebuilding(self) {
        self.rebuilt.track();
    }
}
