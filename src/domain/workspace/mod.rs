//! Here lives everything one profile owns; every change is a verb that says which parts it touched.
//! It may use: the other rooms of the domain.
//! It never saves, shows or undoes anything itself.
//! Start reading at `Workspace`; `parts.rs` takes it apart for saving and puts it together again.

mod drafts;
mod files;
mod parts;
mod succession;

pub use succession::Succession;

use super::answer::Answer;
use super::assessment::{Assessment, Decision};
use super::checklist::Checklist;
use super::day::Day;
use super::filed::Filed;
use super::id::{ChecklistId, EditionId, GoalId, ItemId, MigrationId, PlanId, RoundId, StandardId};
use super::part::{DraftTexts, Part, Received};
use super::plan::{Goal, Plan};
use super::profile::Profile;
use super::refusal::{LONGEST_TEXT, LONGEST_TITLE, Refusal, bounded, titled};
use super::settings::Settings;
use super::standard::Item;
use crate::domain::sorted::SortedMap;

/// Everything one profile owns.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Workspace {
    profile: Option<Profile>,
    settings: Settings,
    received: SortedMap<StandardId, Received>,
    editions: SortedMap<(StandardId, EditionId), Received>,
    migrations: SortedMap<MigrationId, Received>,
    drafts: SortedMap<StandardId, DraftTexts>,
    checklists: SortedMap<ChecklistId, Checklist>,
    rounds: SortedMap<RoundId, Assessment>,
    plans: SortedMap<PlanId, Plan>,
    files: SortedMap<Filed, String>,
}

/// The parts a verb touched, or why it did nothing.
pub type Touched = Result<Vec<Part>, Refusal>;

impl Workspace {
    /// Who the person is, once they said so.
    pub fn profile(&self) -> Option<&Profile> {
        self.profile.as_ref()
    }

    /// How the app behaves.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Standards received from outside.
    pub fn received(&self) -> impl Iterator<Item = (&StandardId, &Received)> {
        self.received.iter()
    }

    /// Keeps a standard received from outside.
    pub fn keep_standard(&mut self, id: StandardId, received: Received) -> Touched {
        let part = Part::Standard(id.clone());
        self.received.insert(id, received);
        Ok(vec![part])
    }

    /// Checklists, oldest first.
    pub fn checklists(&self) -> impl DoubleEndedIterator<Item = &Checklist> {
        self.checklists.values()
    }

    /// A checklist.
    pub fn checklist(&self, id: &ChecklistId) -> Option<&Checklist> {
        self.checklists.get(id)
    }

    /// Rounds, oldest first.
    pub fn rounds(&self) -> impl DoubleEndedIterator<Item = &Assessment> {
        self.rounds.values()
    }

    /// A round.
    pub fn round(&self, id: &RoundId) -> Option<&Assessment> {
        self.rounds.get(id)
    }

    /// Plans, oldest first.
    pub fn plans(&self) -> impl DoubleEndedIterator<Item = &Plan> {
        self.plans.values()
    }

    /// A plan.
    pub fn plan(&self, id: &PlanId) -> Option<&Plan> {
        self.plans.get(id)
    }

    /// The day of the oldest round or plan; none where there is nothing to lose.
    pub fn oldest_day(&self) -> Option<Day> {
        let rounds = self.rounds.values().map(|round| round.started);
        rounds.chain(self.plans.values().map(|plan| plan.from)).min()
    }

    /// Says who the person is.
    pub fn set_profile(&mut self, profile: Profile) -> Touched {
        for position in &profile.positions {
            bounded(&position.name, LONGEST_TITLE)?;
        }
        self.profile = Some(profile.settled());
        Ok(vec![Part::Profile])
    }

    /// Changes how the app behaves.
    pub fn set_settings(&mut self, settings: Settings) -> Touched {
        self.settings = settings;
        Ok(vec![Part::Settings])
    }

    /// Keeps a checklist, new or changed.
    pub fn keep_checklist(&mut self, checklist: Checklist) -> Touched {
        let checklist = checklist.checked()?;
        let part = Part::Checklist(checklist.id.clone());
        self.checklists.insert(checklist.id.clone(), checklist);
        Ok(vec![part])
    }

    /// Deletes a checklist; rounds begun from it keep their own copy.
    pub fn delete_checklist(&mut self, id: &ChecklistId) -> Touched {
        self.checklists.remove(id).ok_or(Refusal::Gone)?;
        Ok(vec![Part::Checklist(id.clone())])
    }

    /// Begins a round.
    pub fn begin_round(&mut self, mut round: Assessment) -> Touched {
        round.title = titled(&round.title)?;
        if round.checklist.entries.is_empty() {
            return Err(Refusal::NoItems);
        }
        let part = Part::Round(round.id.clone());
        self.rounds.insert(round.id.clone(), round);
        Ok(vec![part])
    }

    /// Renames a round.
    pub fn rename_round(&mut self, id: &RoundId, title: &str) -> Touched {
        let title = titled(title)?;
        self.rounds.get_mut(id).ok_or(Refusal::Gone)?.title = title;
        Ok(vec![Part::Round(id.clone())])
    }

    /// Closes a round on a day, or opens it again.
    pub fn close_round(&mut self, id: &RoundId, closed: Option<Day>) -> Touched {
        self.rounds.get_mut(id).ok_or(Refusal::Gone)?.closed = closed;
        Ok(vec![Part::Round(id.clone())])
    }

    /// Deletes a round with its answers and decisions.
    pub fn delete_round(&mut self, id: &RoundId) -> Touched {
        let round = self.rounds.remove(id).ok_or(Refusal::Gone)?;
        let answers = round.answers.into_keys().map(|item| Part::Answer(id.clone(), item));
        let decisions = round.decisions.into_keys().map(|item| Part::Decision(id.clone(), item));
        Ok(std::iter::once(Part::Round(id.clone())).chain(answers).chain(decisions).collect())
    }

    /// Sets or clears the answer of an item.
    pub fn answer_item(&mut self, round: &RoundId, item: &Item, answer: Answer) -> Touched {
        self.rounds.get_mut(round).ok_or(Refusal::Gone)?.answer(item, answer)?;
        Ok(vec![Part::Answer(round.clone(), item.id.clone())])
    }

    /// Decides what to do about a gap, or takes the decision back.
    pub fn decide(
        &mut self,
        round: &RoundId,
        item: &ItemId,
        decision: Option<Decision>,
    ) -> Touched {
        let decisions = &mut self.rounds.get_mut(round).ok_or(Refusal::Gone)?.decisions;
        match decision {
            Some(Decision::Accept(reason)) => {
                let reason = bounded(&reason, LONGEST_TEXT)?;
                if reason.is_empty() {
                    return Err(Refusal::ReasonMissing);
                }
                decisions.insert(item.clone(), Decision::Accept(reason));
            }
            Some(decision) => {
                decisions.insert(item.clone(), decision);
            }
            None => {
                decisions.remove(item);
            }
        }
        Ok(vec![Part::Decision(round.clone(), item.clone())])
    }

    /// Keeps a plan's heading, new or changed; its goals stay.
    pub fn keep_plan(&mut self, plan: Plan) -> Touched {
        let mut plan = plan.checked()?;
        let id = plan.id.clone();
        if let Some(known) = self.plans.remove(&id) {
            plan.goals = known.goals;
        }
        self.plans.insert(id.clone(), plan);
        Ok(vec![Part::Plan(id)])
    }

    /// Deletes a plan with its goals and papers.
    pub fn delete_plan(&mut self, id: &PlanId) -> Touched {
        let plan = self.plans.remove(id).ok_or(Refusal::Gone)?;
        let goals = plan.goals.into_keys().map(|goal| Part::Goal(id.clone(), goal));
        let papers = self.take_out_all(id.as_str());
        Ok(std::iter::once(Part::Plan(id.clone())).chain(goals).chain(papers).collect())
    }

    /// Keeps a goal of a plan, new or changed.
    pub fn keep_goal(&mut self, plan: &PlanId, goal: Goal) -> Touched {
        let goal = goal.checked()?;
        let part = Part::Goal(plan.clone(), goal.id.clone());
        let goals = &mut self.plans.get_mut(plan).ok_or(Refusal::Gone)?.goals;
        goals.insert(goal.id.clone(), goal);
        Ok(vec![part])
    }

    /// Deletes a goal.
    pub fn delete_goal(&mut self, plan: &PlanId, goal: &GoalId) -> Touched {
        let goals = &mut self.plans.get_mut(plan).ok_or(Refusal::Gone)?.goals;
        goals.remove(goal).ok_or(Refusal::Gone)?;
        Ok(vec![Part::Goal(plan.clone(), goal.clone())])
    }
}
