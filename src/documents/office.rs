//! What the app asks of the office, and what the office answers: a head in JSON, and bytes beside it.
//! Both sides are of one release, so these shapes are never kept.

use serde::{Deserialize, Serialize};

use super::outline::Outline;
use super::workbook::Workbook;

/// Something to be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// A workbook as a file; the day stands in its properties (year, month, day).
    WriteWorkbook(Workbook, Stamp),
    /// A paper as a file.
    WriteDocument(Box<Outline>, Stamp),
    /// The sheets of the file that lies beside this head.
    ReadWorkbook(Limits),
}

/// The day a file says it was made: given, so that the same paper gives the same bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Stamp {
    /// The stamp of a day.
    pub fn of(day: crate::domain::day::Day) -> Self {
        let (year, month, day) = day.ymd();
        Self {
            // What stands before 1980 cannot be written into such files.
            year: u16::try_from(year).unwrap_or(1980).clamp(1980, 2107),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day).unwrap_or(1),
        }
    }
}

/// How much of a strange file is taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: u64,
    /// Bytes of everything in it, unpacked.
    pub unpacked: u64,
    /// Sheets.
    pub sheets: u32,
    /// Rows of one sheet.
    pub rows: u32,
    /// Columns of one sheet.
    pub columns: u32,
    /// Letters of one cell.
    pub letters: u32,
}

impl Limits {
    /// Enough for the class list and the learners of a whole province.
    pub const USUAL: Self = Self {
        bytes: 16 << 20,
        unpacked: 160 << 20,
        sheets: 50,
        rows: 50_000,
        columns: 200,
        letters: 4_000,
    };
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The file lies beside this head. It was opened again, and this was found in it.
    Written(Contents),
    /// What stands in the sheets.
    Read(Vec<SheetText>),
    /// It was not done.
    Refused(Refusal),
}

/// What a written file was found to hold when it was opened again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// Sheets of a workbook.
    pub sheets: u32,
    /// Rows of a workbook, paragraphs of a paper.
    pub lines: u32,
}

/// The words of one sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetText {
    /// Its name.
    pub name: String,
    /// Its rows, from the very first; empty cells at the end of a row are left out.
    pub rows: Vec<Vec<String>>,
}

/// Why something was not done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The file is larger than allowed.
    TooLarge {
        /// How large it is.
        bytes: u64,
        /// How large it may be.
        limit: u64,
    },
    /// Unpacked it would be larger than allowed.
    TooLargeUnpacked {
        /// How large it may be.
        limit: u64,
    },
    /// It is no workbook that can be read (XLSX).
    NotAWorkbook,
    /// It has more sheets than allowed.
    TooManySheets {
        /// How many may be.
        limit: u32,
    },
    /// A sheet has more rows than allowed.
    TooManyRows {
        /// Which sheet.
        sheet: String,
        /// How many may be.
        limit: u32,
    },
    /// A sheet has more columns than allowed.
    TooManyColumns {
        /// Which sheet.
        sheet: String,
        /// How many may be.
        limit: u32,
    },
    /// A cell holds more letters than allowed.
    TextTooLong {
        /// Which sheet.
        sheet: String,
        /// Which row, as the spreadsheet counts them.
        row: u32,
        /// How many may be.
        limit: u32,
    },
    /// The writer of files would not.
    NotWritten,
    /// What was written did not read as what was to be written.
    NotTheSame,
    /// The request itself could not be read.
    NotUnderstood,
}

/// A head and bytes as one stretch of bytes.
pub fn packed<T: Serialize>(head: &T, bytes: &[u8]) -> Vec<u8> {
    let head = serde_json::to_vec(head).unwrap_or_default();
    let length = u32::try_from(head.len()).unwrap_or_default();
    let mut packed = Vec::with_capacity(4 + head.len() + bytes.len());
    packed.extend(length.to_le_bytes());
    packed.extend(head);
    packed.extend(bytes);
    packed
}

/// The head and the bytes again; nothing when it is no such thing.
pub fn unpacked<'a, T: Deserialize<'a>>(packed: &'a [u8]) -> Option<(T, &'a [u8])> {
    let (length, rest) = packed.split_first_chunk::<4>()?;
    let (head, bytes) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    Some((serde_json::from_slice(head).ok()?, bytes))
}
