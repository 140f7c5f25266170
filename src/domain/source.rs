//! Where a duty is written, and how surely we know it.

use super::day::Day;
use super::text::Bilingual;

/// How a statement was seen by those who compiled the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// General knowledge, not verified; never shown with an article number.
    Unverified,
    /// Seen in a secondary reproduction.
    Copied,
    /// Seen in news or on a legal portal.
    Reported,
    /// The official text (or an exact reproduction) was seen.
    Seen,
}

/// A published document that citations point to.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its key inside the standard.
    pub key: String,
    /// Its title.
    pub title: Bilingual,
    /// Its number, e.g. `80/2025/QH15`.
    pub number: String,
    /// Who issued it.
    pub issuer: Bilingual,
    /// Date of issue.
    pub issued: Option<Day>,
    /// Where it can be read; shown as text, never fetched.
    pub url: String,
    /// Its licence.
    pub licence: String,
    /// The day somebody looked.
    pub checked: Option<Day>,
    /// A caution about it.
    pub note: Option<Bilingual>,
}

/// One place in a source that an item rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// Key of the source.
    pub source: String,
    /// Article and clause; absent where they are not verified.
    pub locator: Option<Bilingual>,
    /// How surely we know it.
    pub confidence: Confidence,
}
