//! What the office's refusals are called.

use crate::documents::office::Refusal;
use crate::state::NoAnswer;
use crate::words::Words;

/// Why no answer came.
pub fn no_answer(words: &Words, why: NoAnswer) -> &str {
    let say = &words.office;
    match why {
        NoAnswer::NotThere => say.not_there,
        NoAnswer::Stopped => say.stopped,
        NoAnswer::TooLong => say.too_long,
    }
}

/// Why something was not done.
pub fn refusal(words: &Words, why: &Refusal) -> String {
    let say = &words.office;
    let size = |bytes: &u64| words.bytes(usize::try_from(*bytes).unwrap_or(usize::MAX));
    let count = |count: &u32| words.number(*count as usize);
    match why {
        Refusal::TooLarge { bytes, limit } => (say.too_large)(&size(bytes), &size(limit)),
        Refusal::TooLargeUnpacked { limit } => (say.too_large_unpacked)(&size(limit)),
        Refusal::NotAWorkbook => say.not_a_workbook.into(),
        Refusal::TooManySheets { limit } => (say.too_many_sheets)(*limit),
        Refusal::TooManyRows { sheet, limit } => (say.too_many_rows)(sheet, &count(limit)),
        Refusal::TooManyColumns { sheet, limit } => (say.too_many_columns)(sheet, *limit),
        Refusal::TextTooLong { sheet, row, limit } => {
            (say.text_too_long)(sheet, *row, &count(limit))
        }
        Refusal::NotWritten => say.not_written.into(),
        Refusal::NotTheSame => say.not_the_same.into(),
        Refusal::NotUnderstood => say.stopped.into(),
    }
}
