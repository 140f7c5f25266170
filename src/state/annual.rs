//! Verbs about annual plans of a unit.

use leptos::prelude::*;

use super::annual_results::SLIPS;
use super::desk::Desk;
use super::notices::Notice;
use super::plan_papers::Papers;
use crate::domain::annual::{AnnualPlan, Class};
use crate::domain::filed::Filed;
use crate::domain::id::{AnnualPlanId, ClassId};
use crate::domain::sorted::SortedMap;
use crate::domain::workspace::Workspace;
use crate::storage::saved::annual;

pub(super) const ANNUAL: &str = "annual";
pub(super) const CLASS: &str = "class";
/// Annual plans belong to the unit desk, not to a plan of the person's.
pub(super) const UNIT: &str = "unit";

/// A plan with its classes, and how many of its classes this version cannot read.
pub(super) fn whole(
    workspace: &Workspace,
    id: AnnualPlanId,
    text: &str,
) -> Option<(AnnualPlan, usize)> {
    let mut plan = annual::annual_of(id, text).ok()?;
    let mut unread = 0;
    for (place, text) in workspace.files(CLASS, plan.id.as_str()) {
        let class = ClassId::parse(place.id());
        match class.and_then(|class| annual::class_of(class, text).ok()) {
            Some(class) => drop(plan.classes.insert(class.id.clone(), class)),
            None => unread += 1,
        }
    }
    Some((plan, unread))
}

impl Desk {
    /// All annual plans with their classes, the oldest first, to follow.
    pub fn annual_plans(self) -> Memo<Papers<AnnualPlan>> {
        self.memo(|workspace| {
            let found = workspace.files(ANNUAL, UNIT).map(|(place, text)| {
                let id = AnnualPlanId::parse(place.id());
                id.and_then(|id| whole(workspace, id, text)).map(|(plan, _)| plan).ok_or(())
            });
            Papers::of(found)
        })
    }

    /// An annual plan with its classes, and how many classes cannot be read, to follow.
    pub fn annual_plan(self, id: &AnnualPlanId) -> Memo<Option<(AnnualPlan, usize)>> {
        let (id, place) = (id.clone(), Filed::at(ANNUAL, UNIT, id.as_str()));
        self.memo(move |workspace| whole(workspace, id.clone(), workspace.filed(place.as_ref()?)?))
    }

    /// Begins an annual plan for a year; gives its id.
    pub fn begin_annual(self, title: &str, year: i32) -> Option<AnnualPlanId> {
        let id = AnnualPlanId::parse(&self.fresh_id())?;
        let (title, unit) = (title.to_owned(), String::new());
        let (funds, rates, classes) = (Vec::new(), Vec::new(), SortedMap::new());
        let plan = AnnualPlan { id: id.clone(), title, unit, year, funds, rates, classes };
        self.keep_annual(plan).then_some(id)
    }

    /// Keeps the heading of an annual plan, its funds and rates; its classes stay.
    pub fn keep_annual(self, plan: AnnualPlan) -> bool {
        match plan.checked() {
            Ok(plan) => {
                let place = Filed::at(ANNUAL, UNIT, plan.id.as_str());
                self.file_at(place, |former| annual::text_of_annual(&plan, former))
            }
            Err(refusal) => {
                self.notices.tell(Notice::Refused(refusal));
                false
            }
        }
    }

    /// Keeps a class, new or changed.
    pub fn keep_class(self, plan: &AnnualPlanId, class: Class) -> bool {
        self.keep_classes(plan, vec![class])
    }

    /// Keeps several classes at once (an import): all of them or none, undone as one.
    pub fn keep_classes(self, plan: &AnnualPlanId, classes: Vec<Class>) -> bool {
        self.change(|workspace| {
            let mut papers = Vec::new();
            for class in classes {
                let class = class.checked()?;
                let place = Filed::at(CLASS, plan.as_str(), class.id.as_str());
                let place = place.ok_or(crate::domain::refusal::Refusal::Gone)?;
                let text = annual::text_of_class(&class, workspace.filed(&place));
                papers.push((place, text));
            }
            let mut touched = Vec::new();
            for (place, text) in papers {
                touched.extend(workspace.file(place, Some(text))?);
            }
            Ok(touched)
        })
    }

    /// Deletes a class with what its learners said; can be undone.
    pub fn delete_class(self, plan: &AnnualPlanId, class: &ClassId) {
        let place = |drawer| Filed::at(drawer, plan.as_str(), class.as_str());
        let (Some(place), Some(slips)) = (place(CLASS), place(SLIPS)) else { return };
        let is_gone = self.change(|workspace| {
            let mut touched = workspace.file(place, None)?;
            if workspace.filed(&slips).is_some() {
                touched.extend(workspace.file(slips, None)?);
            }
            Ok(touched)
        });
        if is_gone {
            self.notices.tell(Notice::Deleted);
        }
    }

    /// Deletes an annual plan with all that belongs to it; can be undone.
    pub fn delete_annual(self, id: &AnnualPlanId) {
        let Some(place) = Filed::at(ANNUAL, UNIT, id.as_str()) else { return };
        let is_gone = self.change(|workspace| {
            let mut touched = workspace.file(place, None)?;
            touched.extend(workspace.take_out_all(id.as_str()));
            Ok(touched)
        });
        if is_gone {
            self.notices.tell(Notice::Deleted);
        }
    }

    /// An id for a new class.
    pub fn fresh_class_id(self) -> Option<ClassId> {
        ClassId::parse(&self.fresh_id())
    }
}
