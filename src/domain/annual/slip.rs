//! How learners judge a course: slips of ratings from 1 to 10, void when too much is left out, in five bands
//! (after Circular 10/2017/TT-BNV, for reference: whether it still holds is not known; `training-vn` A7).

use crate::domain::ratio::Ratio;

/// The lowest and the highest rating.
pub const RATINGS: std::ops::RangeInclusive<u8> = 1..=10;
/// A slip with a greater share of questions left out is void, in percent.
pub const MOST_LEFT_OUT: usize = 5;

/// What a question is about: the six objects Circular 10/2017 looks at (`training-vn` A7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// What was taught, and from what.
    Programme,
    /// Who learnt.
    Learners,
    /// Who taught.
    Lecturers,
    /// Rooms, equipment, the platform.
    Facilities,
    /// How the course was run.
    Course,
    /// What it is good for at work.
    Effect,
}

impl Aspect {
    /// All of them, in the order of the slip, each with how many questions it has.
    pub const ALL: [(Self, usize); 6] = [
        (Self::Programme, 4),
        (Self::Learners, 2),
        (Self::Lecturers, 5),
        (Self::Facilities, 3),
        (Self::Course, 3),
        (Self::Effect, 3),
    ];
}

/// How many questions the slip has; twenty, so that one may be left out.
pub const QUESTIONS: usize = 20;
/// More slips than this for one class are a mistake.
pub const MOST_SLIPS: usize = 2_000;

/// One learner's slip: a rating for each question, or none.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Slip(pub Vec<Option<u8>>);

impl Slip {
    /// Whether it counts, among so many questions: nothing outside 1..=10, and at most 5 % left out.
    pub fn is_valid(&self, questions: usize) -> bool {
        let given = self.0.iter().take(questions).flatten();
        let answered = given.clone().count();
        let left_out = questions.saturating_sub(answered);
        questions > 0
            && self.0.len() <= questions
            && given.clone().all(|rating| RATINGS.contains(rating))
            && left_out * 100 <= questions * MOST_LEFT_OUT
    }
}

/// Why a line of typed ratings is not a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSlip {
    /// Another number of ratings than of questions.
    Count(usize),
    /// Neither a rating nor a mark for one left out; its place, from 1.
    NotARating(usize),
}

impl Slip {
    /// A slip as it is typed or pasted: ratings in the order of the questions, with spaces, tabs, commas or semicolons between;
    /// a dash, a dot or a 0 for one left out.
    pub fn parse(line: &str) -> Result<Self, NoSlip> {
        // From a spreadsheet every cell stands between tabs, an empty one too; typed, many spaces are one.
        let pieces: Vec<&str> = if line.contains('\t') {
            line.split('\t').map(str::trim).collect()
        } else {
            line.split([' ', ',', ';']).filter(|piece| !piece.is_empty()).collect()
        };
        let mut ratings = Vec::new();
        for (at, piece) in (1_usize..).zip(pieces.iter().copied()) {
            ratings.push(match piece {
                "" | "-" | "–" | "." | "0" => None,
                piece => match piece.parse::<u8>() {
                    Ok(rating) if RATINGS.contains(&rating) => Some(rating),
                    _ => return Err(NoSlip::NotARating(at)),
                },
            });
        }
        if ratings.len() == QUESTIONS {
            Ok(Self(ratings))
        } else {
            Err(NoSlip::Count(ratings.len()))
        }
    }

    /// The slip as [`Slip::parse`] reads it.
    pub fn spelled(&self) -> String {
        let piece = |rating: &Option<u8>| {
            rating.map_or_else(|| "-".to_owned(), |rating| rating.to_string())
        };
        self.0.iter().map(piece).collect::<Vec<_>>().join(" ")
    }
}

/// Slips from several lines, blank lines skipped; or every line that is none, by its number from 1, so that nothing is half taken.
pub fn slips_of(text: &str) -> Result<Vec<Slip>, Vec<(usize, NoSlip)>> {
    let lines = (1_usize..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let (mut slips, mut wrong) = (Vec::new(), Vec::new());
    for (number, line) in lines {
        match Slip::parse(line) {
            Ok(slip) => slips.push(slip),
            Err(why) => wrong.push((number, why)),
        }
    }
    if wrong.is_empty() { Ok(slips) } else { Err(wrong) }
}

/// A mean that keeps what it was made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Mean {
    /// The sum of the ratings.
    pub sum: u64,
    /// How many there are.
    pub count: u64,
}

impl Mean {
    fn joined(self, other: Self) -> Self {
        Self { sum: self.sum + other.sum, count: self.count + other.count }
    }

    fn with(self, rating: u8) -> Self {
        Self { sum: self.sum + u64::from(rating), count: self.count + 1 }
    }

    /// In hundredths, rounded half up; none of nothing.
    pub fn hundredths(self) -> Option<u64> {
        // basis points are hundredths of hundredths: 8 of 1 is 80,000.
        Ratio::new(self.sum, self.count.checked_mul(100)?).map(Ratio::basis_points)
    }

    /// Its band, by the mean itself and not by the rounded one: 7.996 is not yet 8.
    pub fn band(self) -> Option<Band> {
        let below = |edge: u64| self.sum < edge * self.count;
        (self.count > 0).then(|| match () {
            () if below(2) => Band::Poor,
            () if below(4) => Band::Weak,
            () if below(6) => Band::Average,
            () if below(8) => Band::Good,
            () => Band::Excellent,
        })
    }
}

/// The five bands of the general index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// 0 to below 2.
    Poor,
    /// 2 to below 4.
    Weak,
    /// 4 to below 6.
    Average,
    /// 6 to below 8.
    Good,
    /// 8 to 10.
    Excellent,
}

/// What the slips of a course come to.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Judgement {
    /// Slips that count.
    pub valid: usize,
    /// Slips that are void.
    pub void: usize,
    /// The mean of each question.
    pub questions: Vec<Mean>,
    /// The mean of all ratings together: the general index.
    pub index: Mean,
}

impl Judgement {
    /// The mean of each aspect over all its ratings, in the order of the slip.
    pub fn aspects(&self) -> [(Aspect, Mean); 6] {
        let mut means = self.questions.iter();
        Aspect::ALL.map(|(aspect, questions)| {
            let of_aspect = means.by_ref().take(questions);
            (aspect, of_aspect.copied().fold(Mean::default(), Mean::joined))
        })
    }
}

/// Adds up the slips of a course with so many questions.
pub fn judge(slips: &[Slip], questions: usize) -> Judgement {
    let mut found =
        Judgement { questions: vec![Mean::default(); questions], ..Judgement::default() };
    for slip in slips {
        if !slip.is_valid(questions) {
            found.void += 1;
            continue;
        }
        found.valid += 1;
        for (mean, rating) in found.questions.iter_mut().zip(&slip.0) {
            if let Some(rating) = rating {
                *mean = mean.with(*rating);
                found.index = found.index.with(*rating);
            }
        }
    }
    found
}
