//! A class as it is being written: texts as typed, read as a whole, with every problem at its field.

use super::Class;
use super::class::{Branch, ContentGroup, Form, MOST_LEARNERS, MOST_RUNS, When};
use super::cost_draft::CostDraft;
use super::faults::{Fault, Faults, Wrong};
use crate::domain::refusal::{LONGEST_TEXT, LONGEST_TITLE, Refusal, titled};

/// A class as it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassDraft {
    /// Its name.
    pub title: String,
    /// What it is about.
    pub group: ContentGroup,
    /// On whose side it counts.
    pub branch: Branch,
    /// Whom it is for.
    pub audience: String,
    /// How many times it is held; blank is once.
    pub runs: String,
    /// Learners each time.
    pub seats: String,
    /// Turns in all, where somebody wrote them down.
    pub turns: String,
    /// Distinct people.
    pub people: String,
    /// Periods of one run.
    pub periods: String,
    /// How it is held.
    pub form: Form,
    /// When.
    pub when: When,
    /// Where.
    pub place: String,
    /// Who leads it.
    pub lead: String,
    /// Who helps.
    pub partners: String,
    /// Why it is needed.
    pub reason: String,
    /// A remark.
    pub note: String,
    /// What it costs.
    pub costs: Vec<CostDraft>,
}

fn written(count: Option<u32>) -> String {
    count.map(|count| count.to_string()).unwrap_or_default()
}

impl ClassDraft {
    /// A class as it stands.
    pub fn of(class: &Class) -> Self {
        Self {
            title: class.title.clone(),
            group: class.group,
            branch: class.branch,
            audience: class.audience.clone(),
            runs: class.runs.to_string(),
            seats: written(class.seats),
            turns: written(class.turns_stated),
            people: written(class.people),
            periods: written(class.periods),
            form: class.form,
            when: class.when,
            place: class.place.clone(),
            lead: class.lead.clone(),
            partners: class.partners.clone(),
            reason: class.reason.clone(),
            note: class.note.clone(),
            costs: class.costs.iter().map(CostDraft::of).collect(),
        }
    }

    /// The class as far as it can be read, for sums while it is being written; and what is wrong with it.
    pub fn read(&self, base: &Class) -> (Class, Vec<Fault>) {
        let mut faults = Faults::default();
        let title = titled(&self.title).unwrap_or_else(|refusal| {
            faults.note(None, "title", Wrong::Refused(refusal));
            String::new()
        });
        let audience = faults.text(None, "audience", &self.audience, LONGEST_TITLE);
        let runs = faults.count("runs", &self.runs, MOST_RUNS).unwrap_or(1);
        if runs == 0 {
            faults.note(None, "runs", Wrong::Refused(Refusal::OutOfRange));
        }
        let class = Class {
            title,
            group: self.group,
            branch: self.branch,
            audience,
            runs,
            seats: faults.count("seats", &self.seats, MOST_LEARNERS),
            turns_stated: faults.count("turns", &self.turns, MOST_LEARNERS),
            people: faults.count("people", &self.people, MOST_LEARNERS),
            periods: faults.count("periods", &self.periods, MOST_LEARNERS),
            form: self.form,
            when: self.when,
            place: faults.text(None, "place", &self.place, LONGEST_TITLE),
            lead: faults.text(None, "lead", &self.lead, LONGEST_TITLE),
            partners: faults.text(None, "partners", &self.partners, LONGEST_TITLE),
            reason: faults.text(None, "reason", &self.reason, LONGEST_TEXT),
            note: faults.text(None, "note", &self.note, LONGEST_TEXT),
            costs: Vec::new(),
            ..base.clone()
        };
        if class.people.is_some_and(|people| u64::from(people) > class.turns()) {
            faults.note(None, "people", Wrong::MorePeople);
        }
        let costs = self.costs.iter().enumerate();
        let costs = costs.map(|(row, cost)| cost.read(row, &mut faults)).collect();
        (Class { costs, ..class }, faults.0)
    }

    /// The class to be kept, without the lines nobody filled in; or everything that is wrong with it.
    pub fn finish(&self, base: &Class) -> Result<Class, Vec<Fault>> {
        let (mut class, faults) = self.read(base);
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut blank = self.costs.iter().map(CostDraft::is_blank);
        class.costs.retain(|_| !blank.next().unwrap_or(false));
        let refused =
            |refusal| vec![Fault { row: None, field: "title", wrong: Wrong::Refused(refusal) }];
        class.checked().map_err(refused)
    }
}
