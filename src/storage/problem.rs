//! What can be wrong with stored text, as facts: where, and why. Sentences live with the words.

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// A storage key, a register path, or an address inside a file such as `registers["a/x"].v`.
    pub at: String,
    /// What is wrong there.
    pub why: Why,
}

impl Problem {
    /// The problem at a place.
    pub fn new(at: impl Into<String>, why: Why) -> Self {
        Self { at: at.into(), why }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The key is not one of ours, or not of the kind asked for.
    WrongKey,
    /// Too short or too strangely made to be a stored text at all.
    NotOurs,
    /// The text was changed, or belongs under another key.
    TagMismatch,
    /// Whole, but made by a version of the program that knows a later format.
    NewerFormat(u32),
    /// Sealed in a way this version cannot open.
    UnknownAlg(char),
    /// Whole, but this line of it makes no sense (0 is the header).
    BadLine(usize),
    /// The name of a snapshot is not the hash of its content.
    HashMismatch,
    /// There are keys of the vault, but its head is gone.
    HeadMissing,
    /// The head names a kind of vault this version does not know.
    UnknownKind(String),
    /// What was read back is not what was written; nothing means it was not there.
    ReadBackDiffers,
    /// A change with nothing in it.
    NothingToWrite,
    /// A register path may hold 1 to 120 visible ASCII characters, without `=`, `"` and `\`.
    BadPath,
    /// A register value must be JSON on one line.
    BadValue,
    /// Nested deeper than any honest value.
    TooDeep,
    /// Longer than this place allows, in bytes.
    TooLong {
        /// How long it is.
        length: usize,
        /// How long it may be.
        limit: usize,
    },
    /// A time beyond what the clock can count.
    TimeOutOfRange,
    /// Not JSON, from this line and column on.
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// Stands twice in the same object.
    Duplicate,
    /// Is not of the type that belongs here.
    WrongType {
        /// What belongs here: `object`, `text`, `number`.
        expected: &'static str,
    },
    /// Must be there and is not.
    Absent,
    /// A file of some other program.
    UnknownFile(String),
    /// A file written by a later version.
    NewerFile {
        /// The version of the file.
        version: u64,
        /// The latest version this program reads.
        reads: u64,
    },
    /// The content of the file is not what was written.
    ChecksumMismatch,
    /// Nothing in the file could be read.
    NothingReadable,
}
