//! Verbs about what stands beside the goals of a plan: hours, what came of goals, what a position asks.

use leptos::prelude::*;

use super::desk::Desk;
use super::notices::Notice;
use crate::domain::filed::Filed;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::{FileId, GoalId, PlanId};
use crate::domain::outlook::{Step, outlook};
use crate::domain::plan::{Goal, Plan, Progress};
use crate::domain::plan_carry::{carried, following, unfinished};
use crate::domain::requirement::Requirement;
use crate::domain::sorted::SortedMap;
use crate::domain::standard::Item;
use crate::domain::study::Study;
use crate::storage::saved::filed;

const STUDY: &str = "study";
const FOLLOW: &str = "follow";
const NEED: &str = "need";
/// What belongs to nothing but the person.
const ME: &str = "me";

/// Papers of a drawer, and how many of them this version cannot read; those stay as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Papers<T> {
    /// Those that read.
    pub all: Vec<T>,
    /// How many do not.
    pub unread: usize,
}

impl<T> Default for Papers<T> {
    fn default() -> Self {
        Self { all: Vec::new(), unread: 0 }
    }
}

impl<T> Papers<T> {
    pub(super) fn of<E>(found: impl Iterator<Item = Result<T, E>>) -> Self {
        let mut papers = Self::default();
        for paper in found {
            match paper {
                Ok(paper) => papers.all.push(paper),
                Err(_) => papers.unread += 1,
            }
        }
        papers
    }
}

impl Desk {
    /// An id for a new paper.
    pub fn fresh_file_id(self) -> Option<FileId> {
        FileId::parse(&self.fresh_id())
    }

    /// The lines of the hours of a plan, to follow.
    pub fn studies(self, plan: &PlanId) -> Memo<Papers<Study>> {
        let plan = plan.clone();
        self.memo(move |workspace| {
            let found = workspace.files(STUDY, plan.as_str());
            Papers::of(found.map(|(place, text)| filed::study_of(place.id(), text)))
        })
    }

    /// Keeps a line of the hours, new or changed.
    pub fn keep_study(self, plan: &PlanId, study: &Study) -> bool {
        let place = Filed::at(STUDY, plan.as_str(), study.id.as_str());
        self.file_at(place, |former| filed::text_of_study(study, former))
    }

    /// Deletes a line of the hours; can be undone.
    pub fn delete_study(self, plan: &PlanId, study: &FileId) {
        self.take_out(Filed::at(STUDY, plan.as_str(), study.as_str()));
    }

    /// What came of each goal of a plan, to follow.
    pub fn follow_ups(self, plan: &PlanId) -> Memo<SortedMap<GoalId, FollowUp>> {
        let plan = plan.clone();
        self.memo(move |workspace| {
            let papers = workspace.files(FOLLOW, plan.as_str());
            let found = papers.filter_map(|(place, text)| {
                let goal = GoalId::parse(place.id())?;
                Some((goal, filed::follow_up_of(text).ok()?))
            });
            found.collect()
        })
    }

    /// What came of a goal, to follow; none where this version cannot read it.
    pub fn follow_up(self, plan: &PlanId, goal: &GoalId) -> Memo<Option<FollowUp>> {
        let place = Filed::at(FOLLOW, plan.as_str(), goal.as_str());
        self.memo(move |workspace| {
            let text = place.as_ref().and_then(|place| workspace.filed(place));
            text.map_or(Some(FollowUp::default()), |text| filed::follow_up_of(text).ok())
        })
    }

    /// Changes what came of a goal. Says whether it was allowed.
    pub fn amend_follow_up(
        self,
        plan: &PlanId,
        goal: &GoalId,
        edit: impl FnOnce(&mut FollowUp),
    ) -> bool {
        let Some(mut found) = self.follow_up(plan, goal).get_untracked() else { return false };
        edit(&mut found);
        match found.checked() {
            Ok(found) => {
                let place = Filed::at(FOLLOW, plan.as_str(), goal.as_str());
                self.file_at(place, |former| filed::text_of_follow_up(&found, former))
            }
            Err(refusal) => {
                self.notices.tell(Notice::Refused(refusal));
                false
            }
        }
    }

    /// Rates an item of a goal again today, or takes the rating back.
    pub fn rate_again(self, plan: &PlanId, goal: &GoalId, item: &Item, value: Option<u8>) -> bool {
        let today = self.today();
        self.amend_follow_up(plan, goal, |found| match value {
            // What the page offers is on the scale.
            Some(value) => drop(found.rate(item, value, today)),
            None => found.ratings.retain(|rating| rating.item != item.id),
        })
    }

    /// Offers a calendar file as a download, under a name that says nothing.
    pub fn save_calendar(self, text: &str) -> bool {
        let name = format!("guong-{}.ics", self.today().to_iso());
        self.hand_out(&name, "text/calendar", text)
    }

    /// Takes the unfinished goals of a plan into another one, or into a new one that follows it: one change, undone as
    /// one. In the former plan they are closed, with a word on where they went.
    pub fn carry_goals(self, plan: &PlanId, into: Option<&PlanId>, title: &str) -> Option<PlanId> {
        let today = self.today();
        let former = self.read(|workspace| workspace.plan(plan).cloned())?;
        let known = into.and_then(|into| self.read(|found| found.plan(into).cloned()));
        let is_new = known.is_none();
        let next = match known {
            Some(next) => next,
            None => following(&former, PlanId::parse(&self.fresh_id())?, title.into(), today),
        };
        let from = if next.from > today { next.from } else { today };
        let moves = self.moves(&former, &next.id, from);
        let id = next.id.clone();
        self.change(|workspace| {
            let mut touched = if is_new { workspace.keep_plan(next)? } else { Vec::new() };
            for (closed, goal, place, text) in moves {
                touched.extend(workspace.keep_goal(plan, closed)?);
                touched.extend(workspace.keep_goal(&id, goal)?);
                touched.extend(workspace.file(place, Some(text))?);
            }
            Ok(touched)
        })
        .then_some(id)
    }

    /// Each unfinished goal closed, as it goes on, and the paper that says so.
    fn moves(self, former: &Plan, next: &PlanId, from: crate::domain::day::Day) -> Vec<Move> {
        let (follow_ups, fresh) = (self.follow_ups(&former.id).get_untracked(), self.fresh_id());
        let goals = unfinished(former).into_iter().enumerate();
        let moves = goals.filter_map(|(index, goal)| {
            // The place in the id keeps goals carried at once in their order.
            let new = carried(goal, GoalId::parse(&format!("{fresh}{index:02}"))?, from);
            let closed = Goal { progress: Progress::Dropped, ..goal.clone() };
            let place = Filed::at(FOLLOW, former.id.as_str(), goal.id.as_str())?;
            let known = follow_ups.get(&goal.id).cloned().unwrap_or_default();
            let paper = FollowUp { carried_to: Some(next.clone()), ..known };
            let text = self.read(|found| filed::text_of_follow_up(&paper, found.filed(&place)));
            Some((closed, new, place, text))
        });
        moves.collect()
    }

    /// What a plan's round would come to if its goals are reached by their days, to follow.
    pub fn outlook(self, plan: &PlanId) -> Memo<Vec<Step>> {
        let id = plan.clone();
        let round = self.read(|workspace| workspace.plan(plan)?.round.clone());
        let lines = round.as_ref().map(|round| self.lines(round));
        self.memo(move |workspace| {
            let round = round.as_ref().and_then(|round| workspace.round(round));
            let (Some(plan), Some(round), Some(lines)) = (workspace.plan(&id), round, &lines)
            else {
                return Vec::new();
            };
            outlook(plan, lines, &round.answers, &round.checklist.theme_shares)
        })
    }

    /// What the person's positions ask, to follow.
    pub fn requirements(self) -> Memo<Papers<Requirement>> {
        self.memo(|workspace| {
            let found = workspace.files(NEED, ME);
            Papers::of(found.map(|(place, text)| filed::requirement_of(place.id(), text)))
        })
    }

    /// Keeps what a position asks, new or changed.
    pub fn keep_requirement(self, requirement: &Requirement) -> bool {
        let place = Filed::at(NEED, ME, requirement.id.as_str());
        self.file_at(place, |former| filed::text_of_requirement(requirement, former))
    }

    /// Deletes what a position asks; can be undone.
    pub fn delete_requirement(self, id: &FileId) {
        self.take_out(Filed::at(NEED, ME, id.as_str()));
    }

    /// Takes needs into a plan, or into a new one, a goal for each objective that is not there yet: one change, undone as
    /// one.
    pub fn plan_needs(
        self,
        into: Option<&PlanId>,
        title: &str,
        objectives: &[String],
    ) -> Option<PlanId> {
        let known = into.and_then(|into| self.read(|found| found.plan(into).cloned()));
        let plan = known.or_else(|| self.new_plan(None, title))?;
        let (fresh, today) = (self.fresh_id(), self.today());
        let is_there =
            |objective: &String| plan.goals.values().any(|goal| goal.objective == *objective);
        let goals: Vec<Goal> = objectives
            .iter()
            .filter(|objective| !is_there(objective))
            .enumerate()
            .filter_map(|(index, objective)| {
                let goal = GoalId::parse(&format!("{fresh}{index:02}"))?;
                Some(Goal::begun(goal, Vec::new(), None, objective.clone(), today))
            })
            .collect();
        self.keep_plan_with(plan, goals)
    }

    pub(super) fn file_at(
        self,
        place: Option<Filed>,
        write: impl FnOnce(Option<&str>) -> String,
    ) -> bool {
        let Some(place) = place else { return false };
        let text = self.read(|workspace| write(workspace.filed(&place)));
        self.change(|workspace| workspace.file(place, Some(text)))
    }

    pub(super) fn take_out(self, place: Option<Filed>) {
        let is_out = place.is_some_and(|place| self.change(|found| found.file(place, None)));
        if is_out {
            self.notices.tell(Notice::Deleted);
        }
    }
}

/// A goal closed, the same goal as it goes on, and the paper that says where it went.
type Move = (Goal, Goal, Filed, String);
