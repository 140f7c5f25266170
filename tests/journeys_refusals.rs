//! Stories through the desk, without a browser: writing refused or ended at every step loses nothing that was called
//! kept, and locks nobody out.
//!
//! `GUONG_REFUSALS` says up to which write; a release is tried up to the three hundredth.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod desk;

use std::cell::Cell;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use guong::domain::answer::{Answer, Choice};
use guong::domain::id::RoundId;
use guong::state::{Desk, Gate, SaveState, Secret, Start, open};
use guong::web::memory::MemoryShelf;
use guong::web::shelf::{Refused, Shelf};
use leptos::prelude::*;

use desk::{begin, content, desk, in_owner};

/// How the shelf treats its writes, counted from 0.
#[derive(Clone, Copy)]
enum Fate {
    /// Some of them are refused.
    Refuses { from: usize, to: usize },
    /// The browser is killed before this one.
    Ends { at: usize },
}

#[derive(Clone)]
struct Fated {
    below: MemoryShelf,
    fate: Rc<Cell<Fate>>,
    count: Rc<Cell<usize>>,
}

impl Fated {
    fn new(below: MemoryShelf, fate: Fate) -> Self {
        Self { below, fate: Rc::new(Cell::new(fate)), count: Rc::default() }
    }

    /// Whether the next change of the shelf happens, is refused, or never came to be.
    fn turn(&self) -> Result<bool, Refused> {
        let at = self.count.replace(self.count.get() + 1);
        match self.fate.get() {
            Fate::Refuses { from, to } if (from..to).contains(&at) => Err(Refused::Full),
            Fate::Refuses { .. } => Ok(true),
            Fate::Ends { at: end } => Ok(at < end),
        }
    }
}

impl Shelf for Fated {
    fn all(&self, prefix: &str) -> Result<Vec<(String, String)>, Refused> {
        self.below.all(prefix)
    }

    fn read(&self, key: &str) -> Result<Option<String>, Refused> {
        self.below.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), Refused> {
        if self.turn()? { self.below.write(key, text) } else { Ok(()) }
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        if self.turn().unwrap_or(true) { self.below.remove(key) } else { Ok(()) }
    }
}

fn answers(desk: Desk, round: &RoundId) -> Vec<(String, Answer)> {
    let found = desk.round(round).map(|round| round.answers).unwrap_or_default();
    found.into_iter().map(|(item, answer)| (item.to_string(), answer)).collect()
}

/// Answers, notes, steps back, until some writes after the refused ones are done.
fn story(content: &str, from: usize, to: usize) {
    let shelf = Fated::new(MemoryShelf::default(), Fate::Refuses { from, to });
    let mut kept = None;
    let mut was_told = false;
    in_owner(|| {
        let Start::Ready(desk) = open(content, Rc::new(shelf.clone())) else { panic!() };
        let is_kept = || matches!(desk.save_state().get_untracked(), SaveState::Kept(_));
        let not_kept = SaveState::NotKept(Refused::Full);
        was_told |= desk.save_state().get_untracked() == not_kept;
        let id = begin(desk);
        let items: Vec<_> = desk.lines(&id).iter().map(|line| line.item.clone()).collect();
        for step in 0.. {
            let item = &items[step * 7 % items.len()];
            match step % 5 {
                3 => {
                    desk.type_answer(&id, item, |answer| answer.note = format!("ghi chú {step}"));
                    desk.flush();
                }
                4 => desk.undo(),
                point => {
                    let point = u8::try_from((point + step / 5) % 4).unwrap();
                    desk.answer_item(&id, item, Some(Choice::Point(point)));
                }
            }
            was_told |= desk.save_state().get_untracked() == not_kept;
            if is_kept() {
                kept = Some((id.clone(), answers(desk, &id)));
            }
            if shelf.count.get() > to + 3 {
                assert!(is_kept(), "refused {from}..{to}: saving goes on by itself");
                break;
            }
        }
        // The page ends here: nothing is flushed.
    });
    // A single refusal may be made good within the same act, and one of a draft by the record that follows it.
    let is_long = to - from > 4 && from > 8;
    assert!(was_told || !is_long, "refused {from}..{to}: the person was told");
    let (id, before) = kept.unwrap();
    in_owner(|| {
        let now = answers(desk(&shelf.below), &id);
        assert_eq!(now, before, "refused {from}..{to}: what was called kept is there");
    });
}

#[test]
fn every_write_may_be_refused_and_nothing_kept_is_lost() {
    let most = std::env::var("GUONG_REFUSALS").ok().and_then(|most| most.parse().ok());
    let content = content();
    for at in 0..most.unwrap_or(24) {
        story(&content, at, at + 1);
        if at % 4 == 0 {
            story(&content, at, at + 5);
        }
    }
}

/// What is ready at once, as everything is where there is no browser.
fn now<T>(work: impl Future<Output = T>) -> T {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(found) => found,
        Poll::Pending => panic!("waits for a browser"),
    }
}

fn copy(shelf: &MemoryShelf) -> MemoryShelf {
    let copy = MemoryShelf::default();
    for (key, text) in shelf.all("").unwrap() {
        copy.write(&key, &text).unwrap();
    }
    copy
}

const OLD: &str = "ba con ngựa đá qua sông";
const NEW: &str = "một mùa lúa chín trên đồi";

/// What each vault of a shelf shows to whoever knows some passphrases.
fn shown(shelf: &MemoryShelf, round: &RoundId, known: &[&str]) -> Vec<Vec<(String, Answer)>> {
    let mut found = Vec::new();
    let mut look = |start: Start| {
        let Start::Ready(desk) = start else { panic!("not opened") };
        found.push(answers(desk, round));
    };
    let gate = |gate: Gate, look: &mut dyn FnMut(Start)| {
        for vault in gate.vaults() {
            if vault.head.lock.is_none() {
                look(now(gate.enter(vault.id)));
                continue;
            }
            let unlock = |secret: &&str| {
                now(gate.unlock(vault.id, Secret::Passphrase((*secret).to_owned()))).ok()
            };
            known.iter().filter_map(unlock).for_each(&mut *look);
        }
    };
    in_owner(|| match open(&content(), Rc::new(shelf.clone())) {
        Start::Gate(found) => gate(found, &mut look),
        start => look(start),
    });
    found
}

/// A shelf with a round of three answers.
fn answered() -> (MemoryShelf, RoundId, Vec<(String, Answer)>) {
    let shelf = MemoryShelf::default();
    let mut found = None;
    in_owner(|| {
        let desk = desk(&shelf);
        let id = begin(desk);
        for line in desk.lines(&id).iter().take(3) {
            desk.answer_item(&id, &line.item, Some(Choice::Point(2)));
        }
        found = Some((id.clone(), answers(desk, &id)));
    });
    let (id, before) = found.unwrap();
    (shelf, id, before)
}

#[test]
fn a_passphrase_set_and_interrupted_anywhere_locks_nobody_out() {
    let (shelf, id, before) = answered();
    let set = |end: usize| {
        let shelf = Fated::new(copy(&shelf), Fate::Ends { at: usize::MAX });
        in_owner(|| {
            let Start::Ready(desk) = open(&content(), Rc::new(shelf.clone())) else { panic!() };
            shelf.count.set(0);
            shelf.fate.set(Fate::Ends { at: end });
            let made = now(desk.protect(OLD.to_owned()));
            assert!(end < usize::MAX || made.is_ok(), "control");
        });
        shelf
    };
    let whole = set(usize::MAX);
    let texts = |shelf: &Fated| shelf.below.all("guong/").unwrap().len();
    assert_eq!(texts(&whole), 2, "a head and one record");
    let steps = whole.count.get();
    assert!(steps > 6, "{steps}");
    for end in 0..steps {
        let shelf = set(end);
        let found = shown(&shelf.below, &id, &[OLD]);
        assert!(found.contains(&before), "ended at {end}");
        // Right after its first text the new vault is there and empty, beside the old one.
        let is_whole = |found: &Vec<_>| *found == before || (end == 1 && found.is_empty());
        assert!(found.iter().all(is_whole), "ended at {end}: never half of it");
        let locked = shown(&shelf.below, &id, &[]);
        assert!(locked.iter().all(|found| *found == before), "ended at {end}: never half of it");
        if end > 3 {
            let texts = texts(&shelf);
            assert_eq!(texts, 2, "ended at {end}: whoever opened the lock finished the removal");
        }
    }
}

#[test]
fn a_passphrase_changed_and_interrupted_anywhere_locks_nobody_out() {
    let (shelf, id, before) = answered();
    in_owner(|| drop(now(desk(&shelf).protect(OLD.to_owned())).unwrap()));
    for (ends, opens) in [(0, OLD), (1, NEW), (usize::MAX, NEW)] {
        let shelf = Fated::new(copy(&shelf), Fate::Ends { at: usize::MAX });
        in_owner(|| {
            let Start::Gate(gate) = open(&content(), Rc::new(shelf.clone())) else { panic!() };
            let vault = gate.vaults()[0].id;
            let start = now(gate.unlock(vault, Secret::Passphrase(OLD.to_owned())));
            let Ok(Start::Ready(desk)) = start else { panic!() };
            shelf.count.set(0);
            shelf.fate.set(Fate::Ends { at: ends });
            let old = Secret::Passphrase(OLD.to_owned());
            let _ = now(desk.change_passphrase(old, NEW.to_owned()));
        });
        for passphrase in [OLD, NEW] {
            let found = shown(&shelf.below, &id, &[passphrase]);
            let expected = if passphrase == opens { vec![before.clone()] } else { Vec::new() };
            assert_eq!(found, expected, "ended at {ends}");
        }
    }
}

#[test]
fn a_recovery_code_renewed_and_interrupted_leaves_one_that_opens() {
    let (shelf, id, before) = answered();
    let mut old_code = String::new();
    in_owner(|| old_code = now(desk(&shelf).protect(OLD.to_owned())).unwrap());
    for (ends, is_new) in [(0, false), (1, true), (usize::MAX, true)] {
        let shelf = Fated::new(copy(&shelf), Fate::Ends { at: usize::MAX });
        let enter = |secret: Secret| {
            let Start::Gate(gate) = open(&content(), Rc::new(shelf.clone())) else { panic!() };
            let vault = gate.vaults()[0].id;
            match now(gate.unlock(vault, secret)) {
                Ok(Start::Ready(desk)) => Some(desk),
                _ => None,
            }
        };
        let mut new_code = String::new();
        in_owner(|| {
            let desk = enter(Secret::Passphrase(OLD.to_owned())).unwrap();
            shelf.count.set(0);
            shelf.fate.set(Fate::Ends { at: ends });
            new_code = now(desk.renew_recovery_code()).unwrap_or_default();
        });
        let opens = |code: &str| {
            let mut found = None;
            in_owner(|| {
                found = enter(Secret::Code(code.to_owned())).map(|desk| answers(desk, &id));
            });
            found
        };
        let (works, not) = if is_new { (&new_code, &old_code) } else { (&old_code, &new_code) };
        assert_eq!(opens(works), Some(before.clone()), "ended at {ends}");
        assert_eq!(opens(not), None, "ended at {ends}: the other one opens nothing");
        let shown = shown(&shelf.below, &id, &[OLD]);
        assert_eq!(shown, std::slice::from_ref(&before), "ended at {ends}");
    }
}
