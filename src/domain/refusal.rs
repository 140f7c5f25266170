//! What the domain says no to, as facts without sentences.

/// An act that is not allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// "Not applicable" needs a reason.
    ReasonMissing,
    /// A weight other than 1 needs a reason.
    WeightReasonMissing,
    /// Theme shares must total 100; this is what they total.
    SharesTotal(u32),
    /// A title is needed.
    TitleMissing,
    /// A checklist needs at least one item.
    NoItems,
    /// A text is longer than the house keeps; the limit in characters.
    TooLong(usize),
    /// The text of an own item is missing.
    TextMissing,
    /// A day is needed.
    DayMissing,
    /// The point is not on the item's scale.
    NotOnScale,
    /// A number is outside its range.
    OutOfRange,
    /// The end lies before the beginning.
    EndsBeforeStart,
    /// The round is closed: reopen it first.
    RoundClosed,
    /// Something else rests on it.
    InUse,
    /// What was meant is no longer there.
    Gone,
}

/// A field of a form that is not right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field's name, as the form calls it.
    pub field: &'static str,
    /// What is wrong with it.
    pub reason: Refusal,
}

/// The longest free text kept, in characters.
pub const LONGEST_TEXT: usize = 10_000;
/// The longest title kept, in characters.
pub const LONGEST_TITLE: usize = 200;

/// Trims a text and holds it to a limit.
pub fn bounded(text: &str, limit: usize) -> Result<String, Refusal> {
    let text = text.trim();
    if text.chars().count() > limit { Err(Refusal::TooLong(limit)) } else { Ok(text.to_owned()) }
}

/// A trimmed title that is not blank.
pub fn titled(text: &str) -> Result<String, Refusal> {
    let text = bounded(text, LONGEST_TITLE)?;
    if text.is_empty() { Err(Refusal::TitleMissing) } else { Ok(text) }
}
