//! What is being typed into the form of a class.

use leptos::prelude::*;

use crate::domain::annual::class::{Branch, Class, ContentGroup, Form, When};
use crate::domain::annual::class_draft::ClassDraft;
use crate::domain::annual::cost::CostKind;
use crate::domain::annual::cost_draft::{CostDraft, Way};
use crate::domain::annual::{AnnualPlan, Rate};
use crate::domain::id::FundId;
use crate::pages::annual::fields::{chosen, place_of};
use crate::pages::annual::figures::typed;
use crate::words::Words;

/// The forms a class can have, in the order they are shown.
pub const FORMS: [Form; 4] = [Form::InPerson, Form::Spaced, Form::Online, Form::Mixed];
/// The sides a class can count for.
pub const BRANCHES: [Branch; 2] = [Branch::Party, Branch::State];

/// Every time a class can be set for, in the order they are shown.
pub fn times() -> Vec<When> {
    let quarters = (1..=4).map(When::Quarter);
    std::iter::once(When::Open).chain(quarters).chain((1..=12).map(When::Month)).collect()
}

type Text = RwSignal<String>;

fn text(text: impl Into<String>) -> Text {
    RwSignal::new(text.into())
}

/// A line of costs being written.
#[derive(Clone, Copy, PartialEq)]
pub struct Row {
    pub key: usize,
    pub kind: Text,
    pub name: Text,
    pub unit: Text,
    pub quantity: Text,
    pub way: Text,
    pub price: Text,
    pub basis: Text,
    pub fund: Text,
}

impl Row {
    fn of(words: &Words, key: usize, draft: CostDraft) -> Self {
        let is_amount = draft.way != Way::Share;
        let price = if is_amount { typed(words, draft.price) } else { draft.price };
        Self {
            key,
            kind: text(place_of(&CostKind::ALL, &draft.kind)),
            name: text(draft.name),
            unit: text(draft.unit),
            quantity: text(draft.quantity),
            way: text(place_of(&Way::ALL, &draft.way)),
            price: text(price),
            basis: text(draft.basis),
            fund: text(draft.fund.map(|fund| fund.to_string()).unwrap_or_default()),
        }
    }

    fn draft(self) -> CostDraft {
        CostDraft {
            kind: self.cost_kind(),
            name: self.name.get(),
            unit: self.unit.get(),
            quantity: self.quantity.get(),
            way: self.reckoned(),
            price: self.price.get(),
            basis: self.basis.get(),
            fund: FundId::parse(&self.fund.get()),
        }
    }

    /// Its kind, to follow.
    pub fn cost_kind(self) -> CostKind {
        self.kind.with(|kind| chosen(&CostKind::ALL, kind)).unwrap_or(CostKind::Lump)
    }

    /// How it is reckoned, to follow.
    pub fn reckoned(self) -> Way {
        self.way.with(|way| chosen(&Way::ALL, way)).unwrap_or(Way::All)
    }

    /// Takes price and basis from a rate, and the name where none is written.
    pub fn take(self, words: &Words, rate: &Rate) {
        self.price.set(words.amount(rate.price));
        self.basis.set(rate.basis.clone());
        if self.name.with_untracked(|name| name.trim().is_empty()) {
            self.name.set(rate.name.clone());
        }
        if untrack(|| self.reckoned()) == Way::Share {
            self.way.set(place_of(&Way::ALL, &Way::Run));
        }
    }
}

/// A class being written.
#[derive(Clone, Copy)]
pub struct Written {
    pub title: Text,
    pub group: Text,
    pub branch: Text,
    pub audience: Text,
    pub runs: Text,
    pub seats: Text,
    pub turns: Text,
    pub people: Text,
    pub periods: Text,
    pub form: Text,
    pub when: Text,
    pub place: Text,
    pub lead: Text,
    pub partners: Text,
    pub reason: Text,
    pub note: Text,
    pub rows: RwSignal<Vec<Row>>,
    next: StoredValue<usize>,
    words: &'static Words,
}

impl Written {
    /// A class as it stands; money of a source that is gone has none.
    pub fn of(words: &'static Words, class: &Class, plan: &AnnualPlan) -> Self {
        let draft = ClassDraft::of(class);
        let rows: Vec<Row> = draft
            .costs
            .into_iter()
            .enumerate()
            .map(|(key, cost)| {
                let fund = cost.fund.filter(|fund| plan.fund(fund).is_some());
                Row::of(words, key, CostDraft { fund, ..cost })
            })
            .collect();
        Self {
            title: text(draft.title),
            group: text(place_of(&ContentGroup::ALL, &draft.group)),
            branch: text(place_of(&BRANCHES, &draft.branch)),
            audience: text(draft.audience),
            runs: text(draft.runs),
            seats: text(draft.seats),
            turns: text(draft.turns),
            people: text(draft.people),
            periods: text(draft.periods),
            form: text(place_of(&FORMS, &draft.form)),
            when: text(place_of(&times(), &draft.when)),
            place: text(draft.place),
            lead: text(draft.lead),
            partners: text(draft.partners),
            reason: text(draft.reason),
            note: text(draft.note),
            words,
            next: StoredValue::new(rows.len()),
            rows: RwSignal::new(rows),
        }
    }

    /// A new line of costs, paid by the only source where there is but one.
    pub fn add(self, fund: Option<FundId>) {
        let key = self.next.get_value();
        self.next.set_value(key + 1);
        let row = Row::of(self.words, key, CostDraft { fund, ..CostDraft::begun() });
        self.rows.update(|rows| rows.push(row));
    }

    /// Takes a line out.
    pub fn remove(self, key: usize) {
        self.rows.update(|rows| rows.retain(|row| row.key != key));
    }

    /// What is written, to follow.
    pub fn draft(self) -> ClassDraft {
        ClassDraft {
            title: self.title.get(),
            group: chosen(&ContentGroup::ALL, &self.group.get()).unwrap_or(ContentGroup::Other),
            branch: chosen(&BRANCHES, &self.branch.get()).unwrap_or(Branch::State),
            audience: self.audience.get(),
            runs: self.runs.get(),
            seats: self.seats.get(),
            turns: self.turns.get(),
            people: self.people.get(),
            periods: self.periods.get(),
            form: chosen(&FORMS, &self.form.get()).unwrap_or(Form::InPerson),
            when: chosen(&times(), &self.when.get()).unwrap_or(When::Open),
            place: self.place.get(),
            lead: self.lead.get(),
            partners: self.partners.get(),
            reason: self.reason.get(),
            note: self.note.get(),
            costs: self.rows.get().into_iter().map(Row::draft).collect(),
        }
    }
}
