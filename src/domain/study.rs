//! What a person studies in a year, by content group: planned, finished, and counted towards the yearly floor.
//! Whether a course counts is the agency's decision (`training-vn` 0.27, A8), so the person ticks it, with evidence.

use super::annual::class::ContentGroup;
use super::day::Day;
use super::id::{ActionId, FileId};
use super::plan::{Plan, Progress};
use super::refusal::{LONGEST_TITLE, Problem, Refusal, bounded, titled};
use super::standard::Effort;

/// More periods in one line than this are a mistyped number.
pub const MOST_PERIODS: u32 = 2_000;

/// A course, class or online lesson: one line of the hours of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Study {
    /// Its id.
    pub id: FileId,
    /// What the course is called.
    pub title: String,
    /// To which content group it belongs.
    pub group: ContentGroup,
    /// Its periods (tiết).
    pub periods: u32,
    /// Where or on which platform it is held.
    pub place: String,
    /// The day it was finished; none while it is planned.
    pub finished: Option<Day>,
    /// Number or name of the certificate.
    pub certificate: String,
    /// A link to the confirmation, or where the paper lies.
    pub link: String,
    /// Whether the person counts it towards the floor.
    pub counts: bool,
    /// The action of a goal it grew from.
    pub action: Option<ActionId>,
}

impl Study {
    /// A planned course about which nothing else is known.
    pub fn begun(id: FileId, title: String, periods: u32) -> Self {
        Self {
            id,
            title,
            group: ContentGroup::Position,
            periods,
            place: String::new(),
            finished: None,
            certificate: String::new(),
            link: String::new(),
            counts: false,
            action: None,
        }
    }

    /// Whether something shows that it was done.
    pub fn has_evidence(&self) -> bool {
        !self.certificate.is_empty() || !self.link.is_empty()
    }

    /// Texts within limits, periods there, and nothing counted without a day and evidence; all problems at once.
    pub fn checked(mut self) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut wrong = |field, reason| problems.push(Problem { field, reason });
        match titled(&self.title) {
            Ok(title) => self.title = title,
            Err(reason) => wrong("title", reason),
        }
        if self.periods == 0 || self.periods > MOST_PERIODS {
            wrong("periods", Refusal::OutOfRange);
        }
        let texts = [
            ("place", &mut self.place),
            ("certificate", &mut self.certificate),
            ("link", &mut self.link),
        ];
        for (field, text) in texts {
            match bounded(text, LONGEST_TITLE) {
                Ok(short) => *text = short,
                Err(reason) => wrong(field, reason),
            }
        }
        if self.counts && self.finished.is_none() {
            wrong("finished", Refusal::DayMissing);
        }
        if self.counts && !self.has_evidence() {
            wrong("certificate", Refusal::TextMissing);
        }
        if problems.is_empty() { Ok(self) } else { Err(problems) }
    }
}

/// A line of the hours as it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyDraft {
    /// What the course is called.
    pub title: String,
    /// To which content group it belongs.
    pub group: ContentGroup,
    /// Its periods, a whole number.
    pub periods: String,
    /// Where it is held.
    pub place: String,
    /// The day it was finished, `yyyy-mm-dd`, or blank.
    pub finished: String,
    /// Number or name of the certificate.
    pub certificate: String,
    /// A link, or where the paper lies.
    pub link: String,
    /// Whether it counts.
    pub counts: bool,
}

impl StudyDraft {
    /// The line as it stands.
    pub fn of(study: &Study) -> Self {
        Self {
            title: study.title.clone(),
            group: study.group,
            periods: if study.periods == 0 { String::new() } else { study.periods.to_string() },
            place: study.place.clone(),
            finished: study.finished.map(Day::to_iso).unwrap_or_default(),
            certificate: study.certificate.clone(),
            link: study.link.clone(),
            counts: study.counts,
        }
    }

    /// The line with what was written, or everything that is wrong with it; nothing is finished after today.
    pub fn apply(&self, study: &Study, today: Day) -> Result<Study, Vec<Problem>> {
        let finished = match self.finished.trim() {
            "" => Ok(None),
            text => match Day::parse(text) {
                Some(day) if day > today => Err(Refusal::OutOfRange),
                Some(day) => Ok(Some(day)),
                None => Err(Refusal::DayMissing),
            },
        };
        let found = Study {
            title: self.title.clone(),
            group: self.group,
            // What is no number is out of range, as zero is.
            periods: self.periods.trim().parse().unwrap_or(0),
            place: self.place.clone(),
            finished: finished.clone().unwrap_or_default(),
            certificate: self.certificate.clone(),
            link: self.link.clone(),
            counts: self.counts,
            ..study.clone()
        };
        match (found.checked(), finished) {
            (Err(mut problems), Err(reason)) => {
                problems.retain(|problem| problem.field != "finished");
                problems.push(Problem { field: "finished", reason });
                Err(problems)
            }
            (Ok(_), Err(reason)) => Err(vec![Problem { field: "finished", reason }]),
            (found, Ok(_)) => found,
        }
    }
}

/// The periods of one content group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct GroupHours {
    /// Of courses not finished yet.
    pub planned: u32,
    /// Of finished ones.
    pub finished: u32,
    /// Of the finished ones, counted towards the floor.
    pub counted: u32,
}

impl GroupHours {
    fn plus(self, other: Self) -> Self {
        Self {
            planned: self.planned.saturating_add(other.planned),
            finished: self.finished.saturating_add(other.finished),
            counted: self.counted.saturating_add(other.counted),
        }
    }
}

/// The periods of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Hours {
    /// One for each content group, in the order of the tables.
    pub groups: [GroupHours; 6],
    /// Ticked, but finished outside the plan's time: not counted here.
    pub outside: u32,
    /// Periods of actions that have no line yet, so no group.
    pub without_line: u32,
}

impl Hours {
    /// All groups together.
    pub fn total(&self) -> GroupHours {
        self.groups.iter().copied().fold(GroupHours::default(), GroupHours::plus)
    }

    /// Everything the plan holds: planned, finished, and what has no line yet.
    pub fn in_plan(&self) -> u32 {
        let total = self.total();
        total.planned.saturating_add(total.finished).saturating_add(self.without_line)
    }

    /// Counted periods against the floor, 0..=1.
    pub fn share(&self, floor: u32) -> f64 {
        if floor == 0 {
            return 1.0;
        }
        (f64::from(self.total().counted) / f64::from(floor)).min(1.0)
    }

    /// How many periods are missing to the floor; none once it is reached.
    pub fn missing(&self, floor: u32) -> Option<u32> {
        floor.checked_sub(self.total().counted).filter(|missing| *missing > 0)
    }
}

/// The periods of a plan and its lines, by content group.
pub fn hours(plan: &Plan, studies: &[Study]) -> Hours {
    let mut hours = Hours::default();
    for study in studies {
        let place = ContentGroup::ALL.iter().position(|group| *group == study.group);
        let Some(group) = place.and_then(|place| hours.groups.get_mut(place)) else { continue };
        let mut line = GroupHours::default();
        match study.finished {
            None => line.planned = study.periods,
            Some(day) => {
                line.finished = study.periods;
                let is_within = plan.from <= day && day <= plan.to;
                if study.counts && is_within {
                    line.counted = study.periods;
                } else if study.counts {
                    hours.outside = hours.outside.saturating_add(study.periods);
                }
            }
        }
        *group = group.plus(line);
    }
    let open = lineless(plan, studies).into_iter().map(|(_, _, periods)| periods);
    hours.without_line = open.fold(0, u32::saturating_add);
    hours
}

/// The actions measured in periods that have no line in the hours yet: id, title, periods.
pub fn lineless(plan: &Plan, studies: &[Study]) -> Vec<(ActionId, String, u32)> {
    let is_kept = |progress: Progress| progress != Progress::Dropped;
    let goals = plan.goals.values().filter(|goal| is_kept(goal.progress));
    let actions = goals.flat_map(|goal| &goal.actions).filter(|action| is_kept(action.progress));
    actions
        .filter(|action| !studies.iter().any(|study| study.action.as_ref() == Some(&action.id)))
        .filter_map(|action| match action.effort {
            Effort::Periods(periods) if periods > 0 => {
                Some((action.id.clone(), action.title.clone(), periods))
            }
            _ => None,
        })
        .collect()
}
