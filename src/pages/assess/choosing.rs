use leptos::prelude::*;

use crate::domain::answer::Choice;
use crate::domain::id::RoundId;
use crate::domain::standard::Item;
use crate::state::{Desk, Places};

/// How an answer is given on these pages: at once, except "not applicable", which waits for its reason.
#[derive(Clone, Copy)]
pub struct Choosing {
    desk: Desk,
    places: Places,
    round: StoredValue<RoundId>,
    /// Whether "not applicable" was chosen and its reason is awaited.
    pub asks: RwSignal<bool>,
}

impl Choosing {
    /// Answers go to this round.
    pub fn of(desk: Desk, places: Places, round: &RoundId) -> Self {
        let round = StoredValue::new(round.clone());
        Self { desk, places, round, asks: RwSignal::new(false) }
    }

    /// The choice at an item, to follow.
    pub fn choice(self, item: &Item) -> Option<Choice> {
        self.round.with_value(|round| self.desk.answer(round, &item.id)).choice
    }

    /// Answers, or takes the answer back; a reason still awaited is given up.
    pub fn give(self, item: &Item, choice: Option<Choice>) {
        self.asks.set(false);
        self.round.with_value(|round| self.desk.answer_item(round, item, choice));
    }

    /// Answers with the point at a place of the item's scale; says whether there is one.
    pub fn give_point(self, item: &Item, index: usize) -> bool {
        let point = item.scale.points().get(index);
        if let Some(point) = point {
            self.give(item, Some(Choice::Point(point.value)));
        }
        point.is_some()
    }

    /// Types the reason of "not applicable": recorded while there is one, taken back when it is emptied.
    pub fn type_reason(self, item: &Item, reason: &str) {
        let is_blank = reason.trim().is_empty();
        let is_recorded = || {
            let now = self.round.with_value(|round| self.desk.answer_now(round, &item.id));
            matches!(now.choice, Some(Choice::NotApplicable(_)))
        };
        self.asks.set(true);
        if is_blank && !is_recorded() {
            return;
        }
        let choice = (!is_blank).then(|| Choice::NotApplicable(reason.to_owned()));
        self.round.with_value(|round| {
            self.desk.type_answer(round, item, |answer| answer.choice = choice);
        });
    }

    /// Whether a reason is awaited and nothing recorded for it yet.
    pub fn is_waiting(self, item: &Item) -> bool {
        let now = self.round.with_value(|round| self.desk.answer_now(round, &item.id));
        self.asks.get_untracked() && !matches!(now.choice, Some(Choice::NotApplicable(_)))
    }

    /// Writes what was typed.
    pub fn rest(self) {
        self.desk.flush();
    }

    /// Asks for the reason, with the keyboard in its field.
    pub fn ask(self, field: String) {
        self.asks.set(true);
        self.places.focus(field);
    }
}
