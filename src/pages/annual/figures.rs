//! Figures and times of an annual plan in words.

use crate::domain::annual::class::When;
use crate::domain::figures::whole;
use crate::words::Words;

/// A count of lines on the page.
pub fn lines(words: &Words, count: usize) -> String {
    words.number(count)
}

/// An amount as typed, with its thousands set apart where it is one.
pub fn typed(words: &Words, text: String) -> String {
    whole(&text).map_or(text, |amount| words.count(amount))
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
