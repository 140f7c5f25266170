//! Verbs about who learns and what is needed in a unit's year, and about tables of them that come in.

use std::sync::Arc;

use leptos::prelude::*;

use super::annual::{ANNUAL, CLASS, UNIT};
use super::desk::Desk;
use super::notices::Notice;
use super::plan_papers::Papers;
use crate::domain::annual::need_paper::NeedPaper;
use crate::domain::annual::roster::{Block, Edits, Roster};
use crate::domain::annual::{AnnualPlan, Class};
use crate::domain::filed::Filed;
use crate::domain::id::{AnnualPlanId, FileId};
use crate::domain::refusal::Refusal;
use crate::domain::workspace::{Touched, Workspace};
use crate::storage::saved::{annual, roster};

const ROSTER: &str = "roster";
const NEED: &str = "need";
const COLUMNS: &str = "columns";

/// A block as it was read last, with the text it was read from.
type Read = (FileId, String, Option<Arc<Block>>);

/// Reads the blocks of a plan; those whose text is the same as before are taken as they were.
fn read_roster(workspace: &Workspace, plan: &str, known: &mut Vec<Read>) -> Roster {
    let mut fresh: Vec<Read> = Vec::new();
    for (place, text) in workspace.files(ROSTER, plan) {
        let Some(id) = FileId::parse(place.id()) else { continue };
        let same = known.iter_mut().find(|(known, former, _)| *known == id && former == text);
        let kept = same.map(|same| std::mem::replace(same, (id.clone(), String::new(), None)));
        fresh.push(kept.unwrap_or_else(|| {
            let block = roster::block_of(id.clone(), text).ok().map(Arc::new);
            (id, text.to_owned(), block)
        }));
    }
    *known = fresh;
    let blocks: Vec<Arc<Block>> = known.iter().filter_map(|(_, _, block)| block.clone()).collect();
    Roster { unread: known.len() - blocks.len(), blocks }
}

/// The needs of a plan.
pub(super) fn needs(workspace: &Workspace, plan: &AnnualPlanId) -> Papers<NeedPaper> {
    let found = workspace.files(NEED, plan.as_str());
    Papers::of(found.map(|(place, text)| {
        let id = FileId::parse(place.id()).ok_or(())?;
        roster::need_of(id, text).map_err(|_problem| ())
    }))
}

/// Files papers: all of them or none.
fn file_all(workspace: &mut Workspace, papers: Vec<(Filed, Option<String>)>) -> Touched {
    let mut touched = Vec::new();
    for (place, text) in papers {
        touched.extend(workspace.file(place, text)?);
    }
    Ok(touched)
}

type Paper = (Filed, Option<String>);

impl Desk {
    /// Who learns in a plan, to follow.
    pub fn roster(self, plan: &AnnualPlanId) -> Memo<Roster> {
        let plan = plan.clone();
        let known = StoredValue::new(Vec::new());
        self.memo(move |workspace| {
            let read = |known: &mut Vec<Read>| read_roster(workspace, plan.as_str(), known);
            known.try_update_value(read).unwrap_or_default()
        })
    }

    /// Changes who learns in a plan: one change, undone as one.
    pub fn change_roster(self, plan: &AnnualPlanId, found: &Roster, edits: Edits) -> bool {
        self.roster_papers(plan, found, edits)
            .is_some_and(|papers| self.change(|workspace| file_all(workspace, papers)))
    }

    /// Takes rows out of the list; can be undone.
    pub fn delete_rows(self, plan: &AnnualPlanId, found: &Roster, rows: Vec<usize>) {
        if self.change_roster(plan, found, Edits::without(rows)) {
            self.notices.tell(Notice::Deleted);
        }
    }

    /// The papers of the blocks that edits touch.
    fn roster_papers(
        self,
        plan: &AnnualPlanId,
        found: &Roster,
        edits: Edits,
    ) -> Option<Vec<Paper>> {
        let fresh = self.fresh_id();
        // The number in the id keeps blocks made at once in their order.
        let blocks = found.edited(edits, |at| FileId::parse(&format!("{fresh}{at:03}")));
        let papers = blocks.into_iter().map(|block| {
            let place = Filed::at(ROSTER, plan.as_str(), block.id.as_str())?;
            let write =
                |workspace: &Workspace| roster::text_of_block(&block, workspace.filed(&place));
            let text = (!block.rows.is_empty()).then(|| self.read(write));
            Some((place, text))
        });
        papers.collect()
    }

    /// Keeps classes that came in a table, with the funds they name: all of them or none, undone as one.
    pub fn take_in_classes(self, plan: &AnnualPlan, classes: Vec<Class>) -> bool {
        let checked = || -> Result<Vec<Paper>, Refusal> {
            let mut papers = Vec::new();
            let head = Filed::at(ANNUAL, UNIT, plan.id.as_str()).ok_or(Refusal::Gone)?;
            let known = self.read(|workspace| workspace.filed(&head).map(str::to_owned));
            let former = known.as_deref().and_then(|text| {
                annual::annual_of(plan.id.clone(), text).ok().map(|former| former.funds)
            });
            if former.as_ref() != Some(&plan.funds) {
                let plan = plan.clone().checked()?;
                papers.push((head, Some(annual::text_of_annual(&plan, known.as_deref()))));
            }
            for class in classes {
                let class = class.checked()?;
                let place = Filed::at(CLASS, plan.id.as_str(), class.id.as_str());
                let place = place.ok_or(Refusal::Gone)?;
                let write = |found: &Workspace| annual::text_of_class(&class, found.filed(&place));
                let text = self.read(write);
                papers.push((place, Some(text)));
            }
            Ok(papers)
        };
        match checked() {
            Ok(papers) => self.change(|workspace| file_all(workspace, papers)),
            Err(refusal) => {
                self.notices.tell(Notice::Refused(refusal));
                false
            }
        }
    }

    /// What is needed in a plan, to follow; the oldest first.
    pub fn needs_of(self, plan: &AnnualPlanId) -> Memo<Papers<NeedPaper>> {
        let plan = plan.clone();
        self.memo(move |workspace| needs(workspace, &plan))
    }

    /// Keeps needs, new or changed: all of them or none, undone as one.
    pub fn keep_needs(self, plan: &AnnualPlanId, needs: &[NeedPaper]) -> bool {
        let papers: Option<Vec<Paper>> = self.need_papers(plan, needs).collect();
        papers.is_some_and(|papers| self.change(|workspace| file_all(workspace, papers)))
    }

    fn need_papers(
        self,
        plan: &AnnualPlanId,
        needs: &[NeedPaper],
    ) -> impl Iterator<Item = Option<Paper>> {
        needs.iter().map(move |need| {
            let place = Filed::at(NEED, plan.as_str(), need.id.as_str())?;
            let text = self.read(|found| roster::text_of_need(need, found.filed(&place)));
            Some((place, Some(text)))
        })
    }

    /// Keeps a class together with the needs it answers, undone as one.
    pub fn answer_needs(self, plan: &AnnualPlanId, class: Class, needs: &[NeedPaper]) -> bool {
        let place = Filed::at(CLASS, plan.as_str(), class.id.as_str());
        let papers: Option<Vec<Paper>> = self.need_papers(plan, needs).collect();
        let (Some(place), Some(mut papers)) = (place, papers) else { return false };
        self.change(|workspace| {
            let class = class.checked()?;
            let text = annual::text_of_class(&class, workspace.filed(&place));
            papers.push((place, Some(text)));
            file_all(workspace, papers)
        })
    }

    /// Deletes needs; can be undone.
    pub fn delete_needs(self, plan: &AnnualPlanId, needs: &[NeedPaper]) {
        let place = |need: &NeedPaper| Filed::at(NEED, plan.as_str(), need.id.as_str());
        let papers = needs.iter().filter_map(place).map(|place| (place, None)).collect();
        if self.change(|workspace| file_all(workspace, papers)) {
            self.notices.tell(Notice::Deleted);
        }
    }

    /// What the columns of a table with these headings meant the last time.
    pub fn known_columns(self, headings: &str) -> Option<Vec<String>> {
        let place = Filed::at(COLUMNS, UNIT, headings)?;
        self.read(|workspace| roster::columns_of(workspace.filed(&place)?).ok())
    }

    /// Remembers what the columns of a table with these headings mean.
    pub fn keep_columns(self, headings: &str, to: &[&str]) {
        if self.known_columns(headings).is_some_and(|known| known == to) {
            return;
        }
        self.file_at(Filed::at(COLUMNS, UNIT, headings), |former| {
            roster::text_of_columns(to, former)
        });
    }
}
