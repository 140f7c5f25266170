//! A need as it is kept: with an id, and the class that answers it; several of them as one demand.

use super::AnnualPlan;
use super::class::Class;
use super::needs::{Demand, Need, Reason, demands};
use crate::domain::id::{ClassId, FileId};
use crate::domain::refusal::{LONGEST_TITLE, Problem, Refusal, bounded, titled};

/// More people than this in one need are a mistyped number.
pub const MOST_PEOPLE: u32 = 1_000_000;

/// A need that was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedPaper {
    /// Its id.
    pub id: FileId,
    /// What is needed, by whom, why.
    pub need: Need,
    /// The class that answers it, while there is one.
    pub class: Option<ClassId>,
}

impl NeedPaper {
    /// Everything within its limits, or every field that is not.
    pub fn checked(mut self) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        match titled(&self.need.content) {
            Ok(content) => self.need.content = content,
            Err(reason) => problems.push(Problem { field: "content", reason }),
        }
        if let Reason::NewRule(rule) = &mut self.need.reason {
            match bounded(rule, LONGEST_TITLE) {
                Ok(text) if text.is_empty() => {
                    problems.push(Problem { field: "rule", reason: Refusal::ReasonMissing });
                }
                Ok(text) => *rule = text,
                Err(reason) => problems.push(Problem { field: "rule", reason }),
            }
        }
        if self.need.people == 0 || self.need.people > MOST_PEOPLE {
            problems.push(Problem { field: "people", reason: Refusal::OutOfRange });
        }
        if problems.is_empty() { Ok(self) } else { Err(problems) }
    }
}

/// Needs of the same content, with the class that answers them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What is wanted, by how many people, why.
    pub demand: Demand,
    /// The papers it was made from.
    pub papers: Vec<NeedPaper>,
    /// The class that answers it, with its title.
    pub class: Option<(ClassId, String)>,
}

/// All needs of a plan joined by content; most people first.
pub fn wanted(papers: &[NeedPaper], plan: &AnnualPlan) -> Vec<Wanted> {
    let needs: Vec<Need> = papers.iter().map(|paper| paper.need.clone()).collect();
    let of = |demand: Demand| {
        let is_of = |paper: &&NeedPaper| demand.is_of(&paper.need);
        let papers: Vec<NeedPaper> = papers.iter().filter(is_of).cloned().collect();
        let classes = papers.iter().filter_map(|paper| plan.classes.get(paper.class.as_ref()?));
        let class = classes.map(|class| (class.id.clone(), class.title.clone())).next();
        Wanted { demand, papers, class }
    };
    demands(&needs).into_iter().map(of).collect()
}

impl Wanted {
    /// The class that would answer it, and its papers as they stand then.
    pub fn answered(
        &self,
        id: &ClassId,
        seats_at_most: u32,
        reason: String,
    ) -> (Class, Vec<NeedPaper>) {
        let class = Class { reason, ..self.demand.class(id.clone(), seats_at_most) };
        let papers = self.papers.iter().cloned();
        let papers = papers.map(|paper| NeedPaper { class: Some(id.clone()), ..paper });
        (class, papers.collect())
    }
}
