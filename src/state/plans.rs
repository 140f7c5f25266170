//! Verbs about personal plans.

use leptos::prelude::*;

use super::desk::Desk;
use super::notices::Notice;
use crate::domain::id::{ActionId, GoalId, ItemId, PlanId, RoundId};
use crate::domain::plan::{Goal, Plan, Review, floor_for};
use crate::domain::sorted::SortedMap;

impl Desk {
    /// Keeps a new plan that grows from a round: a year from today, the floor by the profile; gives its id.
    pub fn begin_plan(self, round: Option<RoundId>, title: &str) -> Option<PlanId> {
        let plan = self.new_plan(round, title)?;
        let id = plan.id.clone();
        self.change(|workspace| workspace.keep_plan(plan)).then_some(id)
    }

    pub(super) fn new_plan(self, round: Option<RoundId>, title: &str) -> Option<Plan> {
        let profile = self.read(|workspace| workspace.profile().cloned()).unwrap_or_default();
        Some(Plan {
            id: PlanId::parse(&self.fresh_id())?,
            title: title.to_owned(),
            round,
            from: self.today(),
            to: self.today().plus(364),
            floor: floor_for(&profile),
            goals: SortedMap::new(),
        })
    }

    /// Takes gaps into the plan that grows from their round, or into a new one: a goal for each, prefilled from the first
    /// topic of its item. One change, undone as one. Gaps that are in the plan already stay as they are.
    pub fn plan_gaps(self, round: &RoundId, title: &str, items: &[ItemId]) -> Option<PlanId> {
        let known = self.read(|workspace| {
            workspace.plans().rev().find(|plan| plan.round.as_ref() == Some(round)).cloned()
        });
        let plan = match known {
            Some(plan) => plan,
            None => self.new_plan(Some(round.clone()), title)?,
        };
        let fresh = self.fresh_id();
        let goals: Vec<Goal> = items
            .iter()
            .filter(|item| !plan.has_item(item))
            .enumerate()
            .filter_map(|(index, item)| {
                // The place in the id keeps goals made at once in their order.
                let id = GoalId::parse(&format!("{fresh}{index:02}"))?;
                self.goal_for(id, round, item)
            })
            .collect();
        self.keep_plan_with(plan, goals)
    }

    /// Keeps a plan with goals that come to it: one change, undone as one; gives its id.
    pub(super) fn keep_plan_with(self, plan: Plan, goals: Vec<Goal>) -> Option<PlanId> {
        let id = plan.id.clone();
        self.change(|workspace| {
            let mut touched = workspace.keep_plan(plan)?;
            for goal in goals {
                touched.extend(workspace.keep_goal(&id, goal)?);
            }
            Ok(touched)
        })
        .then_some(id)
    }

    /// A goal for an item: what its first topic leads to, or its own words.
    fn goal_for(self, id: GoalId, round: &RoundId, item: &ItemId) -> Option<Goal> {
        let (library, lang) = (self.library(), self.settings().lang);
        let item = self.item(Some(round), item)?;
        let topic = item.topics.first().and_then(|topic| library.topic(topic));
        let objective = topic.map_or(&item.text, |topic| &topic.objective).get(lang).to_owned();
        let topic = topic.map(|topic| topic.id.clone());
        Some(Goal::begun(id, vec![item.id.clone()], topic, objective, self.today()))
    }

    /// Changes a goal at once: its cause, where it stands, an action.
    pub fn amend_goal(self, plan: &PlanId, goal: &GoalId, edit: impl FnOnce(&mut Goal)) -> bool {
        let found = self.read(|workspace| workspace.plan(plan)?.goals.get(goal).cloned());
        found.is_some_and(|mut goal| {
            edit(&mut goal);
            self.keep_goal(plan, goal)
        })
    }

    /// A goal of a plan, to follow: only changes of this goal wake who reads it.
    pub fn goal(self, plan: &PlanId, goal: &GoalId) -> Memo<Option<Goal>> {
        let (plan, goal) = (plan.clone(), goal.clone());
        self.memo(move |workspace| workspace.plan(&plan)?.goals.get(&goal).cloned())
    }

    /// Keeps a plan's heading.
    pub fn keep_plan(self, plan: Plan) -> bool {
        self.change(|workspace| workspace.keep_plan(plan))
    }

    /// Deletes a plan with its goals; can be undone.
    pub fn delete_plan(self, id: &PlanId) {
        if self.change(|workspace| workspace.delete_plan(id)) {
            self.notices.tell(Notice::Deleted);
        }
    }

    /// Keeps a goal, new or changed.
    pub fn keep_goal(self, plan: &PlanId, goal: Goal) -> bool {
        self.change(|workspace| workspace.keep_goal(plan, goal))
    }

    /// Deletes a goal; can be undone.
    pub fn delete_goal(self, plan: &PlanId, goal: &GoalId) {
        if self.change(|workspace| workspace.delete_goal(plan, goal)) {
            self.notices.tell(Notice::Deleted);
        }
    }

    /// Looks back at a goal today.
    pub fn review_goal(self, plan: &PlanId, goal: &GoalId, went_well: bool) -> bool {
        let today = self.today();
        self.amend_goal(plan, goal, |goal| goal.reviews.push(Review { on: today, went_well }))
    }

    /// An id for a new goal.
    pub fn fresh_goal_id(self) -> Option<GoalId> {
        GoalId::parse(&self.fresh_id())
    }

    /// An id for a new action.
    pub fn fresh_action_id(self) -> Option<ActionId> {
        ActionId::parse(&self.fresh_id())
    }
}
