//! Figures and times of an annual plan in words.

use crate::domain::annual::class::When;
use crate::domain::figures::whole;
use crate::domain::ratio::Ratio;
use crate::words::Words;

/// A count with its thousands set apart.
pub fn number(words: &Words, count: u64) -> String {
    words.count(count)
}

/// A count of lines on the page.
pub fn lines(words: &Words, count: usize) -> String {
    words.number(count)
}

/// An amount as typed, with its thousands set apart where it is one.
pub fn typed(words: &Words, text: String) -> String {
    whole(&text).map_or(text, |amount| words.count(amount))
}

/// A share with two decimals.
pub fn share(words: &Words, ratio: Ratio) -> String {
    #[expect(clippy::cast_precision_loss, reason = "shares are small")]
    let percent = ratio.basis_points() as f64 / 100.0;
    [words.decimal(percent, 2).as_str(), "%"].concat()
}

/// A quarter, or that there is none yet.
pub fn quarter(words: &Words, quarter: Option<u8>) -> String {
    let say = &words.annual_classes;
    quarter.map_or_else(|| say.no_quarter.to_owned(), |quarter| (say.quarter)(quarter))
}

/// A time in the year.
pub fn when(words: &Words, when: When) -> String {
    match when {
        When::Month(month) => (words.annual_classes.month)(month),
        When::Quarter(_) | When::Open => quarter(words, when.quarter()),
    }
}
