//! Which paper is shown, what was chosen for it, and the outline it comes to.

use leptos::prelude::*;

use crate::documents::commitment::{Commitment, PARTS, commitment};
use crate::documents::letterheads::state;
use crate::documents::outline::Outline;
use crate::documents::self_review::{SelfReview, self_review};
use crate::documents::self_summary::{SelfSummary, self_summary};
use crate::documents::training_plan::{PlanPaper, training_plan};
use crate::domain::gaps::gaps;
use crate::domain::id::RoundId;
use crate::domain::plan::Plan;
use crate::state::Desk;
use crate::words::Words;

/// The papers a plan can become.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// The plan itself.
    #[default]
    Plan,
    /// What was assessed, in short.
    Summary,
    /// The yearly commitment.
    Commitment,
    /// The worksheet for the personal review.
    Review,
}

impl Paper {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Plan, Self::Summary, Self::Commitment, Self::Review];

    /// Its name in the form.
    pub fn value(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Summary => "summary",
            Self::Commitment => "commitment",
            Self::Review => "review",
        }
    }

    /// What it is called, and a remark.
    pub fn label(self, words: &Words) -> (&'static str, Option<&'static str>) {
        let say = &words.papers;
        match self {
            Self::Plan => (say.plan, None),
            Self::Summary => (say.summary, Some(say.summary_hint)),
            Self::Commitment => (say.commitment, Some(say.commitment_hint)),
            Self::Review => (say.review, Some(say.review_hint)),
        }
    }

    /// The name of its file.
    pub fn file(self, words: &Words, year: i32) -> String {
        let say = &words.papers;
        match self {
            Self::Plan => (say.file_plan)(year),
            Self::Summary => (say.file_summary)(year),
            Self::Commitment => (say.file_commitment)(year),
            Self::Review => (say.file_review)(year),
        }
    }
}

/// What was chosen. It lives on the page only: every visit begins without levels.
#[derive(Clone, Copy)]
pub struct Choices {
    /// Which paper.
    pub paper: RwSignal<Paper>,
    /// With levels, scores or unmet items.
    pub with_levels: RwSignal<bool>,
    /// With the State's head.
    pub with_head: RwSignal<bool>,
    /// Which parts the commitment has.
    pub parts: RwSignal<[bool; PARTS]>,
    /// With the parts for leaders.
    pub is_leader: RwSignal<bool>,
}

impl Choices {
    /// As every visit begins.
    pub fn begun() -> Self {
        Self {
            paper: RwSignal::new(Paper::Plan),
            with_levels: RwSignal::new(false),
            with_head: RwSignal::new(true),
            parts: RwSignal::new([true; PARTS]),
            is_leader: RwSignal::new(false),
        }
    }
}

/// The paper as it now is.
pub fn outline(
    desk: Desk,
    words: &Words,
    plan: &Plan,
    round: Option<&RoundId>,
    choices: Choices,
) -> Outline {
    let known = round.and_then(|round| desk.round(round));
    let lines = round.map(|round| desk.lines(round));
    let lines = lines.as_deref().unwrap_or_default();
    let shown = known.as_ref().filter(|_| choices.with_levels.get());
    let library = desk.library();
    let year = plan.from.year();
    match choices.paper.get() {
        Paper::Plan => {
            let answers = shown.map(|round| &round.answers);
            let studies = desk.studies(&plan.id).get().all;
            let library = &library;
            let paper = PlanPaper { plan, lines, library, studies: &studies, answers, words };
            under(training_plan(&paper), words, year, choices)
        }
        Paper::Summary => {
            let outcome = shown.and(round).map(|round| desk.outcome(round).get());
            let paper = SelfSummary {
                plan,
                round: known.as_ref(),
                outcome: outcome.as_ref(),
                library: &library,
                words,
            };
            under(self_summary(&paper), words, year, choices)
        }
        Paper::Commitment => {
            commitment(&Commitment { plan, parts: choices.parts.get(), year, words })
        }
        Paper::Review => {
            let found = shown.map(|round| gaps(lines, &round.answers)).unwrap_or_default();
            let shortcomings = found.iter().map(|gap| words.text(&gap.item.text).to_owned());
            self_review(&SelfReview {
                plan,
                shortcomings: shortcomings.collect(),
                is_leader: choices.is_leader.get(),
                year,
                words,
            })
        }
    }
}

fn under(outline: Outline, words: &Words, year: i32, choices: Choices) -> Outline {
    if choices.with_head.get() { outline.under(state(words, year)) } else { outline }
}
