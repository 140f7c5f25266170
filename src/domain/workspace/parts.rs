//! A workspace taken apart into what is saved, and put together again.

use super::Workspace;
use crate::domain::assessment::Assessment;
use crate::domain::id::{PlanId, RoundId, StandardId};
use crate::domain::part::{Content, DraftTexts, Part};
use crate::domain::plan::Plan;
use crate::domain::settings::Settings;
use crate::domain::sorted::SortedMap;

impl Workspace {
    /// What stands at a part; a round comes without answers, a plan without goals.
    pub fn content(&self, part: &Part) -> Option<Content> {
        match part {
            Part::Profile => self.profile.clone().map(Content::Profile),
            Part::Settings => Some(Content::Settings(self.settings.clone())),
            Part::Standard(id) => self.received.get(id).cloned().map(Content::Standard),
            Part::Edition(id, edition) => {
                let key = (id.clone(), edition.clone());
                self.editions.get(&key).cloned().map(Content::Standard)
            }
            Part::Migration(id) => self.migrations.get(id).cloned().map(Content::Standard),
            Part::Draft(id) => self.drafts.get(id).map(|draft| Content::Draft(draft.head.clone())),
            Part::DraftItem(id, item) => {
                self.drafts.get(id)?.items.get(item).cloned().map(Content::DraftItem)
            }
            Part::Checklist(id) => self.checklists.get(id).cloned().map(Content::Checklist),
            Part::Round(id) => self.rounds.get(id).map(|round| {
                let (answers, decisions) = (SortedMap::new(), SortedMap::new());
                Content::Round(Box::new(Assessment { answers, decisions, ..round.clone() }))
            }),
            Part::Plan(id) => self
                .plans
                .get(id)
                .map(|plan| Content::Plan(Plan { goals: SortedMap::new(), ..plan.clone() })),
            Part::Answer(round, item) => {
                self.rounds.get(round)?.answers.get(item).cloned().map(Content::Answer)
            }
            Part::Decision(round, item) => {
                self.rounds.get(round)?.decisions.get(item).cloned().map(Content::Decision)
            }
            Part::Goal(plan, goal) => {
                let goal = self.plans.get(plan)?.goals.get(goal)?;
                Some(Content::Goal(Box::new(goal.clone())))
            }
            Part::Filed(place) => self.files.get(place).cloned().map(Content::Filed),
        }
    }

    /// Puts back what was saved at a part (opening, undo, another tab). Answers of an unknown round and goals of an
    /// unknown plan are left out; they stay saved. Content of another kind than the part changes nothing.
    pub fn place(&mut self, part: &Part, content: Option<Content>) {
        match (part, content) {
            (Part::Profile, None) => self.profile = None,
            (Part::Profile, Some(Content::Profile(profile))) => self.profile = Some(profile),
            (Part::Settings, None) => self.settings = Settings::default(),
            (Part::Settings, Some(Content::Settings(settings))) => self.settings = settings,
            (Part::Standard(id), None) => drop(self.received.remove(id)),
            (Part::Standard(id), Some(Content::Standard(received))) => {
                self.received.insert(id.clone(), received);
            }
            (Part::Edition(id, edition), None) => {
                drop(self.editions.remove(&(id.clone(), edition.clone())));
            }
            (Part::Edition(id, edition), Some(Content::Standard(received))) => {
                self.editions.insert((id.clone(), edition.clone()), received);
            }
            (Part::Migration(id), None) => drop(self.migrations.remove(id)),
            (Part::Migration(id), Some(Content::Standard(received))) => {
                self.migrations.insert(id.clone(), received);
            }
            (Part::Draft(id), content) => self.place_draft(id, content),
            (Part::DraftItem(id, item), content) => {
                let Some(draft) = self.drafts.get_mut(id) else {
                    return;
                };
                match content {
                    Some(Content::DraftItem(text)) => drop(draft.items.insert(item.clone(), text)),
                    _ => drop(draft.items.remove(item)),
                }
            }
            (Part::Checklist(id), None) => drop(self.checklists.remove(id)),
            (Part::Checklist(id), Some(Content::Checklist(checklist))) => {
                self.checklists.insert(id.clone(), checklist);
            }
            (Part::Filed(place), None) => drop(self.files.remove(place)),
            (Part::Filed(place), Some(Content::Filed(text))) => {
                drop(self.files.insert(place.clone(), text));
            }
            (Part::Round(id), content) => self.place_round(id, content),
            (Part::Plan(id), content) => self.place_plan(id, content),
            (Part::Answer(round, item), content) => {
                let Some(round) = self.rounds.get_mut(round) else {
                    return;
                };
                match content {
                    Some(Content::Answer(answer)) => {
                        drop(round.answers.insert(item.clone(), answer));
                    }
                    _ => drop(round.answers.remove(item)),
                }
            }
            (Part::Decision(round, item), content) => {
                let Some(round) = self.rounds.get_mut(round) else {
                    return;
                };
                match content {
                    Some(Content::Decision(decision)) => {
                        drop(round.decisions.insert(item.clone(), decision));
                    }
                    _ => drop(round.decisions.remove(item)),
                }
            }
            (Part::Goal(plan, goal), content) => {
                let Some(plan) = self.plans.get_mut(plan) else {
                    return;
                };
                match content {
                    Some(Content::Goal(new)) => drop(plan.goals.insert(goal.clone(), *new)),
                    _ => drop(plan.goals.remove(goal)),
                }
            }
            _ => {}
        }
    }

    fn place_draft(&mut self, id: &StandardId, content: Option<Content>) {
        let known = self.drafts.remove(id);
        if let Some(Content::Draft(head)) = content {
            let items = known.map(|known| known.items).unwrap_or_default();
            self.drafts.insert(id.clone(), DraftTexts { head, items });
        }
    }

    fn place_round(&mut self, id: &RoundId, content: Option<Content>) {
        let known = self.rounds.remove(id);
        if let Some(Content::Round(mut round)) = content {
            if let Some(known) = known {
                round.answers = known.answers;
                round.decisions = known.decisions;
            }
            self.rounds.insert(id.clone(), *round);
        }
    }

    fn place_plan(&mut self, id: &PlanId, content: Option<Content>) {
        let known = self.plans.remove(id);
        if let Some(Content::Plan(mut plan)) = content {
            if let Some(known) = known {
                plan.goals = known.goals;
            }
            self.plans.insert(id.clone(), plan);
        }
    }
}
