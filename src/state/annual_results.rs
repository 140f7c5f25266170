//! Verbs about what comes of an annual plan: targets, and what learners said of a class.

use leptos::prelude::*;

use super::desk::Desk;
use super::notices::Notice;
use super::plan_papers::Papers;
use crate::domain::annual::slip::{Judgement, MOST_SLIPS, QUESTIONS, Slip, judge};
use crate::domain::annual::target::Target;
use crate::domain::filed::Filed;
use crate::domain::id::{AnnualPlanId, ClassId, FileId};
use crate::domain::refusal::Refusal;
use crate::domain::sorted::SortedMap;
use crate::domain::workspace::Workspace;
use crate::storage::saved::annual_results as saved;

const TARGET: &str = "target";
pub(super) const SLIPS: &str = "slips";

/// What the slips of each class of a plan come to.
pub(super) fn judgements(
    workspace: &Workspace,
    plan: &AnnualPlanId,
) -> SortedMap<ClassId, Judgement> {
    let papers = workspace.files(SLIPS, plan.as_str());
    let found = papers.filter_map(|(place, text)| {
        let slips = saved::slips_of(text).ok()?;
        Some((ClassId::parse(place.id())?, judge(&slips, QUESTIONS)))
    });
    found.collect()
}

impl Desk {
    /// The targets of an annual plan, to follow.
    pub fn targets(self, plan: &AnnualPlanId) -> Memo<Papers<Target>> {
        let plan = plan.clone();
        self.memo(move |workspace| {
            let found = workspace.files(TARGET, plan.as_str());
            Papers::of(found.map(|(place, text)| saved::target_of(place.id(), text)))
        })
    }

    /// Keeps a target, new or changed.
    pub fn keep_target(self, plan: &AnnualPlanId, target: &Target) -> bool {
        let place = Filed::at(TARGET, plan.as_str(), target.id.as_str());
        self.file_at(place, |former| saved::text_of_target(target, former))
    }

    /// Deletes a target; can be undone.
    pub fn delete_target(self, plan: &AnnualPlanId, target: &FileId) {
        self.take_out(Filed::at(TARGET, plan.as_str(), target.as_str()));
    }

    /// The slips of a class, to follow; none where this version cannot read them.
    pub fn slips(self, plan: &AnnualPlanId, class: &ClassId) -> Memo<Option<Vec<Slip>>> {
        let place = Filed::at(SLIPS, plan.as_str(), class.as_str());
        self.memo(move |workspace| {
            let text = place.as_ref().and_then(|place| workspace.filed(place));
            text.map_or(Some(Vec::new()), |text| saved::slips_of(text).ok())
        })
    }

    /// What the slips of each class come to, to follow.
    pub fn judgements(self, plan: &AnnualPlanId) -> Memo<SortedMap<ClassId, Judgement>> {
        let plan = plan.clone();
        self.memo(move |workspace| judgements(workspace, &plan))
    }

    /// Keeps the slips of a class: all of them, in the order they were typed.
    pub fn keep_slips(self, plan: &AnnualPlanId, class: &ClassId, slips: &[Slip]) -> bool {
        if slips.len() > MOST_SLIPS {
            self.notices.tell(Notice::Refused(Refusal::OutOfRange));
            return false;
        }
        let place = Filed::at(SLIPS, plan.as_str(), class.as_str());
        self.file_at(place, |former| saved::text_of_slips(slips, former))
    }

    /// Deletes all slips of a class; can be undone.
    pub fn delete_slips(self, plan: &AnnualPlanId, class: &ClassId) {
        self.take_out(Filed::at(SLIPS, plan.as_str(), class.as_str()));
    }
}
