//! A need as it is kept: with an id, and the class that answers it; several of them as one demand.

use super::AnnualPlan;
use super::class::Class;
use super::needs::{Demand, Need, Reason, demands};
use super::roster::Enrolment;
use crate::domain::id::{ClassId, FileId, LearnerId};
use crate::domain::refusal::{LONGEST_TITLE, Problem, Refusal, bounded, titled};
use crate::domain::sorted::SortedSet;

/// More people than this in one need are a mistyped number.
pub const MOST_PEOPLE: u32 = 1_000_000;

/// More names than this in one need are no longer one need of one unit.
pub const MOST_NAMES: usize = 1_000;

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

/// Who is named, each once: a person a line, the unit after a comma; a word with a digit and without a space is a staff number.
/// They are known again by the list of learners, and no name is kept.
pub fn named(text: &str) -> SortedSet<LearnerId> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let who = |line: &str| {
        let is_code =
            !line.contains([' ', ',']) && line.contains(|sign: char| sign.is_ascii_digit());
        let (name, unit) = line.split_once(',').unwrap_or((line, ""));
        let (name, code) = if is_code { ("", line) } else { (name, "") };
        let person = Enrolment::begun(name.to_owned());
        Enrolment { code: code.to_owned(), unit: unit.to_owned(), ..person }.learner()
    };
    lines.map(who).collect()
}

impl NeedPaper {
    /// The need of each of some people, everything within its limits; each takes an id by its place.
    pub fn for_each(
        self,
        people: &SortedSet<LearnerId>,
        fresh: impl Fn(usize) -> Option<FileId>,
    ) -> Result<Vec<Self>, Vec<Problem>> {
        if people.len() > MOST_NAMES {
            return Err(vec![Problem { field: "names", reason: Refusal::OutOfRange }]);
        }
        let paper = Self { need: Need { people: 1, ..self.need }, ..self }.checked()?;
        let of = |(at, who): (usize, &LearnerId)| {
            let need = Need { who: Some(who.clone()), ..paper.need.clone() };
            Some(Self { id: fresh(at)?, need, class: paper.class.clone() })
        };
        Ok(people.iter().enumerate().filter_map(of).collect())
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
