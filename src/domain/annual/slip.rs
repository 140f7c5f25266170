//! How learners judge a course: slips of ratings from 1 to 10, void when too much is left out, in five bands
//! (after Circular 10/2017/TT-BNV, for reference: whether it still holds is not known; `training-vn` A7).

use crate::domain::ratio::Ratio;

/// The lowest and the highest rating.
pub const RATINGS: std::ops::RangeInclusive<u8> = 1..=10;
/// A slip with a greater share of questions left out is void, in percent.
pub const MOST_LEFT_OUT: usize = 5;

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

/// A mean that keeps what it was made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Mean {
    /// The sum of the ratings.
    pub sum: u64,
    /// How many there are.
    pub count: u64,
}

impl Mean {
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
