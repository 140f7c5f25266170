//! What is wrong with what was typed: noted at its field while the rest is read on.

use crate::domain::figures::whole;
use crate::domain::money::Dong;
use crate::domain::refusal::{Refusal, bounded};

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is no number, or none that can be read in one way only.
    NotANumber,
    /// There is no price.
    NoPrice,
    /// More people than turns.
    MorePeople,
    /// The same name stands in another line.
    Twice,
    /// What the domain refuses everywhere.
    Refused(Refusal),
}

/// A field that is not right: in a line of a list, or of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 0; none where the field belongs to the whole.
    pub row: Option<usize>,
    /// The field.
    pub field: &'static str,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What was found wrong so far.
#[derive(Default)]
pub(super) struct Faults(pub Vec<Fault>);

impl Faults {
    pub(super) fn note(&mut self, row: Option<usize>, field: &'static str, wrong: Wrong) {
        self.0.push(Fault { row, field, wrong });
    }

    pub(super) fn text(
        &mut self,
        row: Option<usize>,
        field: &'static str,
        text: &str,
        limit: usize,
    ) -> String {
        bounded(text, limit).unwrap_or_else(|refusal| {
            self.note(row, field, Wrong::Refused(refusal));
            String::new()
        })
    }

    /// A count; none where nothing is written.
    pub(super) fn count(&mut self, field: &'static str, text: &str, most: u32) -> Option<u32> {
        if text.trim().is_empty() {
            return None;
        }
        let Some(found) = whole(text) else {
            self.note(None, field, Wrong::NotANumber);
            return None;
        };
        let within = u32::try_from(found).ok().filter(|count| *count <= most);
        if within.is_none() {
            self.note(None, field, Wrong::Refused(Refusal::OutOfRange));
        }
        within
    }

    /// An amount; none where nothing is written.
    pub(super) fn dong(
        &mut self,
        row: Option<usize>,
        field: &'static str,
        text: &str,
    ) -> Option<Dong> {
        if text.trim().is_empty() {
            return None;
        }
        let Some(found) = whole(text) else {
            self.note(row, field, Wrong::NotANumber);
            return None;
        };
        let amount = Dong::new(found);
        if amount.is_none() {
            self.note(row, field, Wrong::Refused(Refusal::OutOfRange));
        }
        amount
    }
}

/// Hundredths as they can be typed again: 250 is 2,5.
pub(super) fn typed(hundredths: u64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    if rest == 0 {
        return whole.to_string();
    }
    let decimals = format!("{rest:02}");
    [&whole.to_string(), ",", decimals.trim_end_matches('0')].concat()
}
