//! What can be wrong with a file, as facts without sentences, each with its place.

use std::cell::RefCell;

/// One thing wrong at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, e.g. `items[4].citations[0].source`; empty for the whole file.
    pub path: String,
    /// What.
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Something needed is not there.
    Missing,
    /// It is there, as something else.
    WrongType {
        /// What it should be.
        expected: Expected,
    },
    /// It is there and says nothing.
    Empty,
    /// A word outside the list of words allowed here.
    UnknownValue {
        /// The word.
        found: String,
        /// The words allowed.
        allowed: &'static [&'static str],
    },
    /// The same id or key a second time.
    Duplicate,
    /// It points to something that is not there.
    Unresolved {
        /// What it should point to.
        what: Target,
        /// What it says.
        found: String,
    },
    /// An id that is not a slug.
    NotSlug,
    /// An id that does not begin as it must.
    WrongPrefix {
        /// How it must begin.
        expected: String,
    },
    /// A date that is not in the calendar, or not `yyyy-mm-dd`.
    BadDate,
    /// A link that is neither `http` nor `https`.
    BadLink,
    /// Longer than allowed.
    TooLong {
        /// The limit in characters.
        limit: usize,
    },
    /// A number, or a set of numbers, outside what is allowed.
    OutOfRange,
    /// An item of a binding standard that rests on general knowledge only.
    RestsOnUnverified,
    /// An article number on a statement that nobody has verified.
    LocatorOnUnverified,
    /// An item of the older edition whose fate the map does not tell.
    NotNamed {
        /// Its id.
        found: String,
    },
    /// More of an answer is taken over than such a change allows.
    CarryTooMuch,
    /// What replaced this leads back to it.
    Circle,
    /// Other questions under a version that is here already.
    SameVersion {
        /// The version.
        version: String,
    },
    /// The file is larger than the house reads.
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Lists within lists, deeper than the house follows.
    TooDeep,
    /// Not JSON from here on.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A file of another kind.
    Foreign {
        /// The kind it says it is.
        format: String,
    },
    /// A file from a newer version of the app.
    Newer {
        /// The version it says it is.
        version: u64,
    },
}

/// What a value should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text in quotes.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    YesNo,
    /// A list.
    List,
    /// An object.
    Object,
}

/// What a reference points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A source of the standard.
    Source,
    /// A section of the standard.
    Section,
    /// A topic of the standard.
    Topic,
    /// A scale, shared or the standard's own.
    Scale,
    /// A point of the item's scale.
    Point,
    /// A kind of staff.
    Role,
    /// A feature of the post.
    Flag,
    /// One of the sixteen themes.
    Theme,
    /// An item of the edition.
    Item,
    /// An edition of a standard.
    Edition,
}

/// More than anybody reads; a hostile file must not fill the memory with its faults.
const MOST: usize = 500;

/// Problems as they are found.
#[derive(Debug, Default)]
pub struct Findings(RefCell<Vec<Problem>>);

impl Findings {
    /// Notes a problem.
    pub fn add(&self, path: String, kind: ProblemKind) {
        let mut problems = self.0.borrow_mut();
        if problems.len() < MOST {
            problems.push(Problem { path, kind });
        }
    }

    /// What was read, if nothing was wrong.
    pub fn settle<T>(self, read: Option<T>) -> Result<T, Vec<Problem>> {
        let problems = self.0.into_inner();
        match read {
            Some(read) if problems.is_empty() => Ok(read),
            _ if problems.is_empty() => Err(whole_file(ProblemKind::Missing)),
            _ => Err(problems),
        }
    }
}

/// One problem with the file as a whole.
pub fn whole_file(kind: ProblemKind) -> Vec<Problem> {
    vec![Problem { path: String::new(), kind }]
}
