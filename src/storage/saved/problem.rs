//! Why a saved text cannot be read, and where.

/// What is wrong at a place of a saved text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The text is not JSON.
    NotJson,
    /// A value of another type than the format says.
    WrongType,
    /// A field that must be there is not.
    Missing,
    /// Two fields that exclude each other.
    Ambiguous,
    /// A malformed id.
    BadId,
    /// A word this version does not know.
    UnknownWord,
    /// A date that is not in the calendar.
    NoSuchDay,
    /// A number that is not whole or outside its range.
    OutOfRange,
}

/// The first place where a saved text is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The place inside the value, like `list.items[3].weight`; empty for the value itself.
    pub path: String,
    /// What is wrong there.
    pub kind: ProblemKind,
}

impl Problem {
    pub(super) fn here(kind: ProblemKind) -> Self {
        Self { path: String::new(), kind }
    }

    /// The same problem seen from one step further out.
    pub(super) fn under(mut self, step: &str) -> Self {
        if !self.path.is_empty() && !self.path.starts_with('[') {
            self.path.insert(0, '.');
        }
        self.path.insert_str(0, step);
        self
    }
}
