//! What the buttons of the gate do, and what has been typed so far: kept apart from the view, so that a change of the
//! language loses nothing.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Enter;
use crate::domain::text::Lang;
use crate::pages::parts::Slips;
use crate::state::{Gate, KeyProblem, Refused, Secret, Start, Vault, hand_out_raw, painted};
use crate::ui::FieldId;
use crate::words::Words;

/// The gate while it is shown.
#[derive(Clone, Copy)]
pub(super) struct Door {
    gate: StoredValue<(Gate, Enter), LocalStorage>,
    pub lang: RwSignal<Lang>,
    /// The locked vault whose form is open.
    pub at: RwSignal<Option<usize>>,
    pub by_code: RwSignal<bool>,
    pub secret: RwSignal<String>,
    pub is_shown: RwSignal<bool>,
    pub is_busy: RwSignal<bool>,
    pub name: RwSignal<String>,
    /// Whether the browser took the copy of everything.
    pub is_taken: RwSignal<Option<bool>>,
    pub slips: Slips,
}

impl Door {
    pub fn new(gate: Gate, enter: Enter) -> Self {
        let locked = gate.vaults().iter().enumerate().filter(|(_, vault)| is_locked(vault));
        let locked: Vec<usize> = locked.map(|(at, _)| at).collect();
        let door = Self {
            gate: StoredValue::new_local((gate, enter)),
            lang: RwSignal::new(Lang::Vi),
            at: RwSignal::new(None),
            by_code: RwSignal::new(false),
            secret: RwSignal::new(String::new()),
            is_shown: RwSignal::new(false),
            is_busy: RwSignal::new(false),
            name: RwSignal::new(String::new()),
            is_taken: RwSignal::new(None),
            slips: Slips::default(),
        };
        if let [only] = locked.as_slice() {
            door.turn_to(Some(*only));
        }
        door
    }

    /// The vaults, the oldest first.
    pub fn vaults(self) -> Vec<Vault> {
        self.gate.with_value(|(gate, _)| gate.vaults().to_vec())
    }

    pub fn switch_language(self) {
        let other = if self.lang.get_untracked() == Lang::Vi { Lang::En } else { Lang::Vi };
        // What was said is in the other language.
        self.slips.clear();
        Gate::speak(other);
        self.lang.set(other);
    }

    /// Opens the form of a locked vault, or closes it.
    pub fn turn_to(self, at: Option<usize>) {
        let focus = at.map_or_else(|| self.at.get_untracked().map(opener), |_| Some(field()));
        self.at.set(at);
        self.ask_for(false);
        if let Some(focus) = focus {
            Gate::focus(focus.id());
        }
    }

    /// Asks for the recovery code, or for the passphrase.
    pub fn ask_for(self, code: bool) {
        self.slips.clear();
        self.secret.set(String::new());
        self.is_shown.set(false);
        self.by_code.set(code);
        Gate::focus(field().id());
    }

    /// Opens a vault that has no lock.
    pub fn enter(self, vault: &Vault) {
        let (gate, enter) = self.gate.get_value();
        let vault = vault.id;
        spawn_local(async move { go_on(&enter, gate.enter(vault).await) });
    }

    /// Tries to open a locked one with what was typed.
    pub fn unlock(self, vault: &Vault) {
        if self.is_busy.get_untracked() {
            return;
        }
        let (words, by_code) = (self.words(), self.by_code.get_untracked());
        let typed = self.secret.get_untracked();
        if typed.trim().is_empty() {
            let missing =
                if by_code { words.gate.code_missing } else { words.gate.passphrase_missing };
            self.slips.tell_one(field(), missing);
            return;
        }
        let secret = if by_code { Secret::Code(typed) } else { Secret::Passphrase(typed) };
        let ((gate, enter), vault) = (self.gate.get_value(), vault.id);
        self.slips.clear();
        self.is_busy.set(true);
        spawn_local(async move {
            painted().await;
            match gate.unlock(vault, secret).await {
                Ok(start) => go_on(&enter, start),
                Err(problem) => {
                    self.is_busy.try_set(false);
                    self.slips.tell_one(field(), said(words, &problem));
                }
            }
        });
    }

    /// Makes another person's vault, and opens it.
    pub fn make(self) {
        let (words, name) = (self.words(), self.name.get_untracked());
        let name = name.trim();
        if name.is_empty() {
            self.slips.tell_one(name_field(), words.gate.name_missing);
            return;
        }
        let ((gate, enter), name) = (self.gate.get_value(), name.to_owned());
        spawn_local(async move {
            match gate.create(&name).await {
                Ok(start) => go_on(&enter, start),
                Err(Refused::Full) => self.slips.tell_one(name_field(), words.gate.no_room),
                Err(Refused::Blocked) => self.slips.tell_one(name_field(), words.gate.blocked),
            }
        });
    }

    /// Offers everything stored, sealed or not, as a download.
    pub fn hand_out(self) {
        let raw = self.gate.with_value(|(gate, _)| gate.raw());
        self.is_taken.set(Some(hand_out_raw(&raw)));
    }

    fn words(self) -> &'static Words {
        Words::of(self.lang.get_untracked())
    }
}

/// Goes on with what was opened. Never within a press: the button that was pressed ends with the gate, and so would
/// a desk that began there.
fn go_on(enter: &Enter, start: Start) {
    enter(start);
    Gate::land();
}

pub(super) fn is_locked(vault: &Vault) -> bool {
    vault.head.lock.is_some()
}

/// The field of the passphrase or the code.
pub(super) fn field() -> FieldId {
    FieldId::new("unlock", "secret")
}

/// The field of a new vault's name.
pub(super) fn name_field() -> FieldId {
    FieldId::new("another", "name")
}

/// The button that opens the form of a locked vault.
pub(super) fn opener(at: usize) -> FieldId {
    FieldId::new("open", &at.to_string())
}

fn said(words: &'static Words, problem: &KeyProblem) -> &'static str {
    match problem {
        KeyProblem::NotFetched | KeyProblem::NotKept => words.gate.not_fetched,
        KeyProblem::Typo => words.gate.typo,
        KeyProblem::Locked(why) => words.gate.locked_because(*why),
    }
}
