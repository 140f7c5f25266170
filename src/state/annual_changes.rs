//! Verbs that change many classes of an annual plan at once: all of them or none, undone as one.

use super::annual::{ANNUAL, CLASS, UNIT, whole};
use super::desk::Desk;
use crate::domain::annual::AnnualPlan;
use crate::domain::annual::scenario::Scenario;
use crate::domain::filed::Filed;
use crate::domain::id::{AnnualPlanId, ClassId, FundId};
use crate::domain::part::Part;
use crate::domain::refusal::Refusal;
use crate::domain::workspace::Workspace;
use crate::storage::saved::annual;

impl Desk {
    /// Takes an annual plan into another year: its classes with nothing held yet. Gives the id of the new plan.
    pub fn renew_annual(self, from: &AnnualPlan, title: &str, year: i32) -> Option<AnnualPlanId> {
        let id = AnnualPlanId::parse(&self.fresh_id())?;
        // Ids of one moment differ by chance only: so many at once are counted through instead.
        let first = self.fresh_id();
        let class_id = |at: usize| ClassId::parse(&format!("{first}{at:05}"));
        let plan = from.renewed(id.clone(), title.to_owned(), year, class_id)?;
        let is_kept = self.change(|workspace| {
            let plan = plan.checked()?;
            let place = Filed::at(ANNUAL, UNIT, plan.id.as_str()).ok_or(Refusal::Gone)?;
            let mut touched = workspace.file(place, Some(annual::text_of_annual(&plan, None)))?;
            for class in plan.classes.values() {
                let text = annual::text_of_class(class, None);
                touched.extend(put_class(workspace, &plan.id, &class.id, Some(text))?);
            }
            Ok(touched)
        });
        is_kept.then_some(id)
    }

    /// Makes an annual plan what it would be: classes left out, moved, cheaper.
    pub fn accept_scenario(self, id: &AnnualPlanId, scenario: &Scenario) -> bool {
        self.change(|workspace| {
            let place = Filed::at(ANNUAL, UNIT, id.as_str()).ok_or(Refusal::Gone)?;
            let text = workspace.filed(&place).ok_or(Refusal::Gone)?;
            let (plan, _) = whole(workspace, id.clone(), text).ok_or(Refusal::Gone)?;
            let changed = scenario.applied(&plan);
            let mut touched = Vec::new();
            for (class, former) in plan.classes.iter() {
                match changed.classes.get(class) {
                    Some(now) if now == former => {}
                    Some(now) => {
                        let place = Filed::at(CLASS, id.as_str(), class.as_str());
                        let known = place.as_ref().and_then(|place| workspace.filed(place));
                        let text = annual::text_of_class(now, known);
                        touched.extend(put_class(workspace, id, class, Some(text))?);
                    }
                    None => touched.extend(put_class(workspace, id, class, None)?),
                }
            }
            Ok(touched)
        })
    }

    /// An id for a new source of money.
    pub fn fresh_fund_id(self) -> Option<FundId> {
        FundId::parse(&self.fresh_id())
    }
}

fn put_class(
    workspace: &mut Workspace,
    plan: &AnnualPlanId,
    class: &ClassId,
    text: Option<String>,
) -> Result<Vec<Part>, Refusal> {
    let place = Filed::at(CLASS, plan.as_str(), class.as_str()).ok_or(Refusal::Gone)?;
    workspace.file(place, text)
}
