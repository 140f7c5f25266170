//! What a unit wants to reach in a year, in counts: one actual figure against one or several plans (`training-vn` E1).
//! "649 cases" is 52.34 % of one year's plan of 1,240 and 23.95 % of the whole period's 2,710: both are said, never one alone.

use crate::domain::figures::{hundredths, whole};
use crate::domain::id::FileId;
use crate::domain::ratio::Ratio;
use crate::domain::refusal::{LONGEST_TITLE, Problem, Refusal, bounded, titled};

/// More plans than this for one figure are no longer read.
pub const MOST_WHOLES: usize = 4;
/// More than this is a mistyped count.
pub const MOST_COUNTED: u64 = 1_000_000_000;

/// What is counted; the first four have their part and their whole laid down, so that they are not mixed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Counted {
    /// People (người) who were trained in the year, of all people of the unit.
    Trained,
    /// People with 40 periods or more, of all civil servants.
    FortyPeriods,
    /// People who meet a standard, of the people in that group.
    Attained,
    /// Posts reduced, of the posts to be reduced in a named period.
    Reduced,
    /// Anything else that is counted.
    Other,
}

impl Counted {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] =
        [Self::Trained, Self::FortyPeriods, Self::Attained, Self::Reduced, Self::Other];

    /// Whether the part is made of the very people of the whole, so that it cannot be more.
    pub fn is_of_people(self) -> bool {
        matches!(self, Self::Trained | Self::FortyPeriods | Self::Attained)
    }
}

/// A plan against which a figure is held.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Whole {
    /// Which plan, which period, which group of people.
    pub name: String,
    /// Its figure, at least 1.
    pub count: u64,
}

/// A target with what has been reached.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Target {
    /// Its id.
    pub id: FileId,
    /// What it is called.
    pub title: String,
    /// What is counted.
    pub counted: Counted,
    /// What has been reached so far.
    pub actual: u64,
    /// Against what, one to [`MOST_WHOLES`].
    pub wholes: Vec<Whole>,
    /// The share that is wanted, in hundredths of a percent, 1..=10,000; none where only the figure is followed.
    pub wanted: Option<u32>,
}

impl Target {
    /// The figure against each of its plans.
    pub fn shares(&self) -> Vec<(&Whole, Ratio)> {
        let wholes = self.wholes.iter();
        wholes.filter_map(|whole| Some((whole, Ratio::new(self.actual, whole.count)?))).collect()
    }

    /// Whether a share is what is wanted; none where nothing is. Held to the counts, not to a rounded percentage.
    pub fn is_reached(&self, share: Ratio) -> Option<bool> {
        let wanted = u128::from(self.wanted?);
        Some(u128::from(share.part) * 10_000 >= wanted * u128::from(share.whole()))
    }
}

/// A target as it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetDraft {
    /// What it is called.
    pub title: String,
    /// What is counted.
    pub counted: Counted,
    /// What has been reached: a whole number, with or without marks between thousands.
    pub actual: String,
    /// Names and figures of the plans; a row left blank is none.
    pub wholes: [(String, String); MOST_WHOLES],
    /// The share wanted in percent, up to two decimals, or blank.
    pub wanted: String,
}

/// The fields of the plans, as the form calls them.
pub const WHOLE_FIELDS: [(&str, &str); MOST_WHOLES] =
    [("name1", "count1"), ("name2", "count2"), ("name3", "count3"), ("name4", "count4")];

impl TargetDraft {
    /// The target with what was written, or everything that is wrong with it.
    pub fn finish(&self, id: FileId) -> Result<Target, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut wrong = |field, reason| problems.push(Problem { field, reason });
        let title = titled(&self.title).map_err(|reason| wrong("title", reason));
        let few = |count: &u64| *count <= MOST_COUNTED;
        let actual = whole(&self.actual).filter(few);
        if actual.is_none() {
            wrong("actual", Refusal::OutOfRange);
        }
        let rows = || WHOLE_FIELDS.iter().zip(&self.wholes);
        let is_blank =
            |(name, count): &(String, String)| name.trim().is_empty() && count.trim().is_empty();
        let given = rows().filter(|(_, row)| !is_blank(row)).count();
        let mut wholes = Vec::new();
        for (at, ((name_field, count_field), row)) in rows().enumerate() {
            if is_blank(row) && (at > 0 || given > 0) {
                continue;
            }
            let count = whole(&row.1).filter(few).filter(|count| *count > 0);
            match (count, actual) {
                (None, _) => wrong(count_field, Refusal::OutOfRange),
                // A part of some people cannot be more than these people.
                (Some(count), Some(actual)) if self.counted.is_of_people() && actual > count => {
                    wrong(count_field, Refusal::OutOfRange);
                }
                _ => {}
            }
            match bounded(&row.0, LONGEST_TITLE) {
                // Two figures beside one another mean nothing without their names.
                Ok(name) if name.is_empty() && given > 1 => wrong(name_field, Refusal::TextMissing),
                Ok(name) => wholes.extend(count.map(|count| Whole { name, count })),
                Err(reason) => wrong(name_field, reason),
            }
        }
        let wanted = match self.wanted.trim() {
            "" => Ok(None),
            text => share_of(text).filter(|share| *share > 0).map(Some).ok_or(()),
        };
        if wanted.is_err() {
            wrong("wanted", Refusal::OutOfRange);
        }
        match (title, actual, wanted) {
            (Ok(title), Some(actual), Ok(wanted)) if problems.is_empty() => {
                Ok(Target { id, title, counted: self.counted, actual, wholes, wanted })
            }
            _ => Err(problems),
        }
    }

    /// The draft a target would be changed in.
    pub fn of(target: &Target) -> Self {
        let row = |at: usize| {
            let whole = target.wholes.get(at);
            whole.map(|whole| (whole.name.clone(), whole.count.to_string())).unwrap_or_default()
        };
        Self {
            title: target.title.clone(),
            counted: target.counted,
            actual: target.actual.to_string(),
            wholes: std::array::from_fn(row),
            wanted: target.wanted.map(spelled).unwrap_or_default(),
        }
    }
}

/// A change of a percentage as people type it, in hundredths; a minus (- or −) for a fall, a plus may stand.
pub fn change_of(text: &str) -> Option<i64> {
    let text = text.trim();
    let size = |text: &str| hundredths(text).and_then(|size| i64::try_from(size).ok());
    match text.strip_prefix(['-', '−']) {
        Some(rest) => size(rest).map(|size| -size),
        None => size(text.strip_prefix('+').unwrap_or(text)),
    }
}

/// A share as people type it, up to 100 %, in hundredths of a percent.
pub fn share_of(text: &str) -> Option<u32> {
    hundredths(text).and_then(|share| u32::try_from(share).ok()).filter(|share| *share <= 10_000)
}

/// Hundredths of a percent as [`share_of`] reads them.
fn spelled(hundredths: u32) -> String {
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) => format!("{whole}.{rest:02}"),
    }
}
