//! What a monkey may do, and what ought to be when it has.

use std::collections::BTreeMap;

use guong::domain::answer::Choice;
use guong::domain::id::RoundId;
use proptest::prelude::*;

/// The desk forgets older changes.
pub const REMEMBERED: usize = 50;

#[derive(Clone, Debug)]
pub enum Act {
    Answer {
        round: usize,
        item: usize,
        point: Option<u8>,
    },
    Type {
        round: usize,
        item: usize,
        note: String,
    },
    /// Typing rests.
    Pause,
    Close {
        round: usize,
        is_closed: bool,
    },
    Delete {
        round: usize,
    },
    Undo,
    Redo,
    /// The page is left in peace and opened again.
    Reload,
    /// The page ends without a word and is opened again.
    End,
    Full,
    Room,
    Protect,
}

pub fn act() -> impl Strategy<Value = Act> {
    let place = || (0..2_usize, 0..4_usize);
    let point = proptest::option::weighted(0.8, 0..4_u8);
    let answer = (place(), point);
    let note = (place(), "[a-zđ ]{0,6}");
    prop_oneof![
        12 => answer.prop_map(|((round, item), point)| Act::Answer { round, item, point }),
        6 => note.prop_map(|((round, item), note)| Act::Type { round, item, note }),
        2 => Just(Act::Pause),
        1 => (0..2_usize, any::<bool>()).prop_map(|(round, is_closed)| Act::Close { round, is_closed }),
        1 => (0..2_usize).prop_map(|round| Act::Delete { round }),
        6 => Just(Act::Undo),
        4 => Just(Act::Redo),
        2 => Just(Act::Reload),
        2 => Just(Act::End),
        1 => Just(Act::Full),
        2 => Just(Act::Room),
        1 => Just(Act::Protect),
    ]
}

/// A round as the person sees it: whether it is closed, and what each item has.
pub type Life = BTreeMap<RoundId, (bool, BTreeMap<String, (Option<Choice>, String)>)>;

/// What ought to be.
#[derive(Default)]
pub struct Model {
    pub now: Life,
    pub undo: Vec<Life>,
    pub redo: Vec<Life>,
    /// What stood before the typing that has not come to rest.
    pub typing: Option<Life>,
    /// What there was since it was last called kept, oldest first: the page may end at any of them.
    pub since_kept: Vec<Life>,
}

impl Model {
    pub fn remember(&mut self, before: Life) {
        if before == self.now {
            return;
        }
        self.undo.push(before);
        if self.undo.len() > REMEMBERED {
            self.undo.remove(0);
        }
        self.redo.clear();
    }

    pub fn rest(&mut self) {
        if let Some(before) = self.typing.take() {
            self.remember(before);
        }
    }

    pub fn change(&mut self, verb: impl FnOnce(&mut Life)) {
        self.rest();
        let before = self.now.clone();
        verb(&mut self.now);
        self.remember(before);
    }

    pub fn step(&mut self, is_back: bool) {
        self.rest();
        let from = if is_back { &mut self.undo } else { &mut self.redo };
        let Some(life) = from.pop() else { return };
        let before = std::mem::replace(&mut self.now, life);
        if is_back { self.redo.push(before) } else { self.undo.push(before) }
    }

    pub fn forget(&mut self) {
        (self.undo, self.redo, self.typing) = (Vec::new(), Vec::new(), None);
    }
}
