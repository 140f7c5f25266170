//! What pages read: one call of the domain each.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::answer::Answer;
use crate::domain::assessment::{Assessment, Line};
use crate::domain::census::{Glance, census};
use crate::domain::comparison::{Comparison, compare};
use crate::domain::gaps::{Gap, gaps};
use crate::domain::id::{ItemId, PlanId, RoundId};
use crate::domain::outcome::{Outcome, outcome};
use crate::domain::part::Part;
use crate::domain::plan::Plan;
use crate::domain::sorted::SortedMap;
use crate::domain::standard::Item;

impl Desk {
    /// A round as it is now.
    pub fn round(self, id: &RoundId) -> Option<Assessment> {
        self.read(|workspace| workspace.round(id).cloned())
    }

    /// The items of a round, in order. They do not change while the round lives.
    pub fn lines(self, id: &RoundId) -> Arc<[Line]> {
        let library = self.library();
        self.read(|workspace| {
            let lines = workspace.round(id).map(|round| round.lines(&library));
            lines.unwrap_or_default().into()
        })
    }

    /// The answer of an item, to follow: only changes of this answer wake who reads it.
    pub fn answer(self, round: &RoundId, item: &ItemId) -> Answer {
        self.follow_part(&Part::Answer(round.clone(), item.clone()));
        self.answer_now(round, item)
    }

    /// The answer of an item, not followed.
    pub fn answer_now(self, round: &RoundId, item: &ItemId) -> Answer {
        self.read(|workspace| {
            let answer = workspace.round(round).and_then(|round| round.answers.get(item));
            answer.cloned().unwrap_or_default()
        })
    }

    /// The answer given to an item in the former round, if there is one.
    pub fn former_answer(self, round: &RoundId, item: &ItemId) -> Option<Answer> {
        self.read(|workspace| {
            let round = workspace.round(round)?;
            let former = workspace.round(round.former.as_ref()?)?;
            round.former_answer(former, item).cloned()
        })
    }

    /// What a round comes to, to follow.
    pub fn outcome(self, id: &RoundId) -> Memo<Outcome> {
        self.outcome_over(id, self.lines(id))
    }

    /// What a round comes to, given its lines: making them again is the dearer half for thousands.
    pub fn outcome_over(self, id: &RoundId, lines: Arc<[Line]>) -> Memo<Outcome> {
        let id = id.clone();
        self.memo(move |workspace| {
            let none = SortedMap::new();
            let round = workspace.round(&id);
            let answers = round.map_or(&none, |round| &round.answers);
            let shares = round.map(|round| round.checklist.theme_shares.clone());
            outcome(&lines, answers, &shares.unwrap_or_default())
        })
    }

    /// Each line of a round at a glance, to follow.
    pub fn census(self, id: &RoundId, lines: Arc<[Line]>) -> Memo<Vec<Glance>> {
        let id = id.clone();
        self.memo(move |workspace| {
            let Some(round) = workspace.round(&id) else { return Vec::new() };
            let former = round.former.as_ref().and_then(|former| workspace.round(former));
            census(&lines, round, former)
        })
    }

    /// The gaps of a round, to follow.
    pub fn gaps(self, id: &RoundId) -> Memo<Vec<Gap>> {
        let (id, lines) = (id.clone(), self.lines(id));
        self.memo(move |workspace| {
            workspace.round(&id).map(|round| gaps(&lines, &round.answers)).unwrap_or_default()
        })
    }

    /// A round beside the former one, to follow; none where there is no former one.
    pub fn comparison(self, id: &RoundId) -> Memo<Option<Comparison>> {
        let (id, lines) = (id.clone(), self.lines(id));
        self.memo(move |workspace| {
            let round = workspace.round(&id)?;
            let former = workspace.round(round.former.as_ref()?)?;
            Some(compare(&lines, &round.answers, &round.former_answers(former)))
        })
    }

    /// A plan, to follow.
    pub fn plan(self, id: &PlanId) -> Memo<Option<Plan>> {
        let id = id.clone();
        self.memo(move |workspace| workspace.plan(&id).cloned())
    }

    /// An item of a plan: from the standards, or from the own items of the plan's round.
    pub fn item(self, round: Option<&RoundId>, id: &ItemId) -> Option<Arc<Item>> {
        let library = self.library();
        library.item(id).cloned().or_else(|| {
            let lines = round.map(|round| self.lines(round))?;
            lines.iter().find(|line| line.item.id == *id).map(|line| Arc::clone(&line.item))
        })
    }
}
