//! A monkey at the desk: long random rows of acts (answers, notes, undo, deleting, reloads, ends in the middle, a full
//! disk, a passphrase), each held against a model that fits on a page. Where they differ, the row is shortened and shown.
//!
//! `GUONG_MONKEYS` says how many rows; a release is tried with five thousand, of 200 acts each.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]
#![cfg(not(target_arch = "wasm32"))]

#[path = "monkey/model.rs"]
mod model;

mod desk;

use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use guong::domain::answer::{Answer, Choice};
use guong::domain::id::RoundId;
use guong::domain::standard::Item;
use guong::state::{Desk, SaveState, Secret, Start, open};
use guong::web::memory::MemoryShelf;
use guong::web::shelf::Refused;
use leptos::prelude::*;
use proptest::prelude::*;

use desk::{begin, in_owner};
use model::{Act, Life, Model, act};

const PASSPHRASE: &str = "một mùa lúa chín trên đồi";

/// What is ready at once, as everything is where there is no browser.
fn at_once<T>(work: impl Future<Output = T>) -> T {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(found) => found,
        Poll::Pending => panic!("waits for a browser"),
    }
}

fn enter(content: &str, shelf: &MemoryShelf) -> Desk {
    match open(content, Rc::new(shelf.clone())) {
        Start::Ready(desk) => desk,
        Start::Gate(gate) => {
            let vault = gate.vaults().iter().find(|vault| vault.head.lock.is_some());
            let vault = vault.expect("a locked vault").id;
            match at_once(gate.unlock(vault, Secret::Passphrase(PASSPHRASE.to_owned()))) {
                Ok(Start::Ready(desk)) => desk,
                _ => panic!("the passphrase does not open it"),
            }
        }
        _ => panic!("not opened"),
    }
}

fn seen(desk: Desk, rounds: &[RoundId]) -> Life {
    let read = |id: &RoundId| {
        let round = desk.round(id)?;
        let answers = round.answers.into_iter().filter(|(_, answer)| *answer != Answer::default());
        let answers = answers
            .map(|(item, answer)| (item.to_string(), (answer.choice, answer.note)))
            .collect();
        Some((id.clone(), (round.closed.is_some(), answers)))
    };
    rounds.iter().filter_map(read).collect()
}

fn is_kept(desk: Desk) -> bool {
    // A page just opened has nothing to say about saving: it shows what is stored.
    matches!(desk.save_state().get_untracked(), SaveState::Kept(_) | SaveState::Untouched)
}

struct Monkey {
    content: Rc<String>,
    shelf: MemoryShelf,
    desk: Desk,
    rounds: Vec<RoundId>,
    items: Vec<Item>,
    model: Model,
    is_full: bool,
    is_locked: bool,
}

impl Monkey {
    fn new(content: &Rc<String>) -> Self {
        let shelf = MemoryShelf::default();
        let desk = enter(content, &shelf);
        let first = begin(desk);
        let list = desk.round(&first).unwrap().checklist.id;
        let second = desk.begin_round(&list, "Lượt 2").unwrap();
        let lines = desk.lines(&first);
        let items: Vec<Item> =
            lines.iter().take(4).map(|line| line.item.as_ref().clone()).collect();
        let rounds = vec![first, second];
        // Steps are carried over only by a page that was left in peace: the rows begin without any.
        let desk = enter(content, &shelf);
        let model = Model { now: seen(desk, &rounds), ..Model::default() };
        let content = content.clone();
        Self { content, shelf, desk, rounds, items, model, is_full: false, is_locked: false }
    }

    fn act(&mut self, act: &Act) {
        let desk = self.desk;
        match act {
            Act::Answer { round, item, point } => {
                let (round, item) = (self.rounds[*round].clone(), self.items[*item].clone());
                let choice = point.map(Choice::Point);
                let done = desk.answer_item(&round, &item, choice.clone());
                let may = self.amend(&round, &item, |answer| answer.0 = choice, false);
                assert_eq!(done, may);
            }
            Act::Type { round, item, note } => {
                let (round, item) = (self.rounds[*round].clone(), self.items[*item].clone());
                let done = desk.type_answer(&round, &item, |answer| answer.note.clone_from(note));
                let may = self.amend(&round, &item, |answer| answer.1.clone_from(note), true);
                assert_eq!(done, may);
            }
            Act::Pause => {
                desk.flush();
                self.model.rest();
            }
            Act::Close { round, is_closed } => {
                let round = &self.rounds[*round];
                desk.close_round(round, *is_closed);
                self.model.change(|life| {
                    if let Some(found) = life.get_mut(round) {
                        found.0 = *is_closed;
                    }
                });
            }
            Act::Delete { round } => {
                let round = &self.rounds[*round];
                desk.delete_round(round);
                self.model.change(|life| drop(life.remove(round)));
            }
            Act::Undo => {
                desk.undo();
                self.model.step(true);
            }
            Act::Redo => {
                desk.redo();
                self.model.step(false);
            }
            Act::Reload => self.reload(true),
            Act::End => self.reload(false),
            Act::Full => {
                self.shelf.refuse(Some(Refused::Full));
                self.is_full = true;
            }
            Act::Room => {
                self.shelf.refuse(None);
                self.is_full = false;
            }
            Act::Protect => self.protect(),
        }
    }

    /// The model's side of an answer or a note; whether it is allowed.
    fn amend(
        &mut self,
        round: &RoundId,
        item: &Item,
        edit: impl FnOnce(&mut (Option<Choice>, String)),
        is_typed: bool,
    ) -> bool {
        if self.model.now.get(round).is_none_or(|(is_closed, _)| *is_closed) {
            if !is_typed {
                self.model.rest();
            }
            return false;
        }
        let verb = |life: &mut Life| {
            let (_, answers) = life.get_mut(round).unwrap();
            let answer = answers.entry(item.id.to_string()).or_default();
            edit(answer);
            if *answer == <(Option<Choice>, String)>::default() {
                answers.remove(item.id.as_str());
            }
        };
        if is_typed {
            let before = self.model.now.clone();
            self.model.typing.get_or_insert(before);
            verb(&mut self.model.now);
        } else {
            self.model.change(verb);
        }
        true
    }

    fn reload(&mut self, in_peace: bool) {
        let typing = self.model.typing.is_some();
        if in_peace {
            self.desk.rest();
            self.model.rest();
        }
        let was_kept = is_kept(self.desk);
        let could_leave = !self.is_full;
        self.desk = enter(&self.content, &self.shelf);
        let found = seen(self.desk, &self.rounds);
        if was_kept || (typing && !in_peace && could_leave && self.model.since_kept.len() < 2) {
            assert_eq!(found, self.model.now, "what was called kept, or was a draft, is there");
        } else {
            let might = self.model.since_kept.contains(&found) || found == self.model.now;
            assert!(might, "{found:?} is nothing that there was since {:?}", self.model.since_kept);
        }
        // What could be undone is carried over by a page that was left in peace, and could write it down.
        if !(in_peace && was_kept && could_leave) {
            self.model.forget();
        }
        self.model.typing = None;
        self.model.now = found;
    }

    fn protect(&mut self) {
        if self.is_locked || self.is_full || !is_kept(self.desk) {
            return;
        }
        let Ok(made) = at_once(self.desk.protect(PASSPHRASE.to_owned())) else {
            panic!("not protected")
        };
        drop(made);
        self.model.rest();
        self.is_locked = true;
        self.desk = enter(&self.content, &self.shelf);
        self.model.forget();
    }

    fn check(&mut self) {
        assert_eq!(seen(self.desk, &self.rounds), self.model.now, "what is shown");
        let typing = self.model.typing.is_some();
        if !typing {
            assert_eq!(self.desk.can_undo(), !self.model.undo.is_empty(), "undo");
            assert_eq!(self.desk.can_redo(), !self.model.redo.is_empty(), "redo");
        }
        if is_kept(self.desk) {
            self.model.since_kept.clear();
        }
        self.model.since_kept.push(self.model.now.clone());
    }
}

fn content() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap();
    let shared = read("src/catalogue/shared.json");
    let names = ["lcbcc-2025", "vhcv-2018"];
    let standards: Vec<String> =
        names.iter().map(|name| read(&format!("src/catalogue/standards/{name}.json"))).collect();
    format!("{{\"shared\":{shared},\"standards\":[{}]}}", standards.join(","))
}

fn size() -> (u32, usize) {
    let rows = std::env::var("GUONG_MONKEYS").ok().and_then(|rows| rows.parse().ok());
    rows.map_or((60, 60), |rows| (rows, 200))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: size().0, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_the_desk_shows_what_the_model_says(
        acts in proptest::collection::vec(act(), 1..size().1)
    ) {
        let content = Rc::new(content());
        in_owner(|| {
            let mut monkey = Monkey::new(&content);
            monkey.check();
            for act in &acts {
                monkey.act(act);
                monkey.check();
            }
        });
    }
}
