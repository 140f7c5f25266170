use crate::domain::id::{GoalId, PlanId};
use crate::domain::plan::Goal;
pub use crate::pages::parts::Form;
use crate::state::{Desk, use_desk};
use crate::words::Words;

/// A goal on the page: where it is, and who changes it.
#[derive(Clone)]
pub struct At {
    pub desk: Desk,
    pub words: &'static Words,
    pub plan: PlanId,
    pub goal: GoalId,
}

impl At {
    /// A goal of a plan.
    pub fn new(words: &'static Words, plan: PlanId, goal: GoalId) -> Self {
        Self { desk: use_desk(), words, plan, goal }
    }

    /// Changes the goal at once.
    pub fn amend(&self, edit: impl FnOnce(&mut Goal)) -> bool {
        self.desk.amend_goal(&self.plan, &self.goal, edit)
    }
}
