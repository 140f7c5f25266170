//! A plan taken into another year.

use super::AnnualPlan;
use super::class::{Class, Held};
use crate::domain::id::{AnnualPlanId, ClassId};

impl AnnualPlan {
    /// The same plan for another year: its funds without what was granted, its classes with nothing held yet.
    /// None where an id is missing.
    pub fn renewed(
        &self,
        id: AnnualPlanId,
        title: String,
        year: i32,
        mut class_id: impl FnMut(usize) -> Option<ClassId>,
    ) -> Option<Self> {
        let mut plan = Self { id, title, year, ..self.clone() };
        for fund in &mut plan.funds {
            fund.granted = None;
        }
        plan.classes.clear();
        for (at, class) in self.classes.values().enumerate() {
            let class = Class { id: class_id(at)?, held: Held::default(), ..class.clone() };
            plan.classes.insert(class.id.clone(), class);
        }
        Some(plan)
    }
}
