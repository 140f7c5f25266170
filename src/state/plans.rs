//! Verbs about personal plans.

use super::desk::Desk;
use super::notices::Notice;
use crate::domain::id::{ActionId, GoalId, PlanId, RoundId};
use crate::domain::plan::{Goal, Plan, Review, floor_for};
use crate::domain::sorted::SortedMap;

impl Desk {
    /// Keeps a new plan that grows from a round: a year from today, the floor by the profile; gives its id.
    pub fn begin_plan(self, round: Option<RoundId>, title: &str) -> Option<PlanId> {
        let id = PlanId::parse(&self.fresh_id())?;
        let profile = self.read(|workspace| workspace.profile().cloned()).unwrap_or_default();
        let plan = Plan {
            id: id.clone(),
            title: title.to_owned(),
            round,
            from: self.today(),
            to: self.today().plus(364),
            floor: floor_for(&profile),
            goals: SortedMap::new(),
        };
        self.change(|workspace| workspace.keep_plan(plan)).then_some(id)
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
        let found = self.read(|workspace| workspace.plan(plan)?.goals.get(goal).cloned());
        found.is_some_and(|mut goal| {
            goal.reviews.push(Review { on: today, went_well });
            self.keep_goal(plan, goal)
        })
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
