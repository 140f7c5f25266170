//! A paper without a format: what stands on it, in order. Pages and writers of files render it.

use serde::{Deserialize, Serialize};

/// A paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// Whose paper it is, above everything else; none for a form of one's own.
    pub letterhead: Option<Letterhead>,
    /// Its title: what kind of paper it is.
    pub title: String,
    /// What it is about, under the title; may be empty.
    pub subject: String,
    /// A remark under both; may be empty.
    pub note: String,
    /// The paper lies.
    pub is_wide: bool,
    /// Everything else, in order.
    pub blocks: Vec<Block>,
}

/// The head of a paper of the State or of the Party. Places to be filled in by hand are dots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// By whose rules.
    pub house: House,
    /// The body above the one that issues it; may be empty.
    pub superior: String,
    /// The body that issues it.
    pub issuer: String,
    /// The number; may be empty.
    pub number: String,
    /// The name of the State or of the Party.
    pub name: String,
    /// The motto of the State; empty for the Party.
    pub motto: String,
    /// Place and day.
    pub place_and_day: String,
}

/// By whose rules a paper is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum House {
    /// The State's.
    #[default]
    State,
    /// The Party's: no name of the State, other margins and sizes.
    Party,
}

/// One part of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// What the paper rests on, one a line.
    Basis(Vec<String>),
    /// The heading of a part.
    Heading(String),
    /// The heading of a part of a part.
    Subheading(String),
    /// A few sentences.
    Paragraph(String),
    /// Labels, each with a value or a line to fill in by hand.
    Fields(Vec<(String, Option<String>)>),
    /// Rows and columns.
    Table(Table),
    /// Sentences under one another.
    Sentences(Vec<String>),
    /// So many lines to write on by hand.
    Lines(u8),
    /// Choices to tick by hand.
    Ticks(Vec<String>),
    /// Where people sign.
    Signatures(Signatures),
    /// To whom it goes, and who signs for the body that issues it.
    Close(Close),
    /// From here on an appendix, with pages of its own.
    Appendix(Appendix),
}

/// Rows and columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What the table is, for those who do not see it.
    pub caption: String,
    /// The heads of the columns.
    pub head: Vec<String>,
    /// How wide each column is beside the others, and where its text stands; columns left out are alike.
    pub shapes: Vec<Shape>,
    /// The rows; a cell that spans rows stands in its first row only.
    pub rows: Vec<Vec<Cell>>,
}

/// How a column looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    /// Its width beside the others'.
    pub width: u16,
    /// Where its text stands.
    pub side: Side,
}

/// Where text stands in its cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// At the start of the line: words.
    #[default]
    Start,
    /// In the middle: numerals, short marks.
    Middle,
    /// At the end: figures.
    End,
}

impl Shape {
    /// Words.
    pub fn words(width: u16) -> Self {
        Self { width, side: Side::Start }
    }

    /// Short marks.
    pub fn marks(width: u16) -> Self {
        Self { width, side: Side::Middle }
    }

    /// Figures.
    pub fn figures(width: u16) -> Self {
        Self { width, side: Side::End }
    }
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What stands in it.
    pub text: String,
    /// How many rows it spans.
    pub rows: usize,
    /// How many columns it spans.
    pub columns: usize,
    /// It heads or sums up others.
    pub is_strong: bool,
}

impl Cell {
    /// A cell of one row.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), rows: 1, columns: 1, is_strong: false }
    }

    /// A cell that spans so many rows.
    pub fn tall(text: impl Into<String>, rows: usize) -> Self {
        Self { rows, ..Self::plain(text) }
    }

    /// A cell that spans so many columns and stands out.
    pub fn wide(text: impl Into<String>, columns: usize) -> Self {
        Self { columns, ..Self::strong(text) }
    }

    /// A cell that stands out.
    pub fn strong(text: impl Into<String>) -> Self {
        Self { is_strong: true, ..Self::plain(text) }
    }
}

/// Where people sign, side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatures {
    /// Place and day, to be filled in by hand; empty where the head has them.
    pub place_and_day: String,
    /// Who signs.
    pub signers: Vec<String>,
    /// How to sign.
    pub how: String,
}

/// To whom a paper goes, and who signs it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Close {
    /// What stands above the receivers.
    pub recipients_label: String,
    /// The receivers, each with the mark it ends with.
    pub recipients: Vec<String>,
    /// In whose name and as what the signer signs, one a line.
    pub authority: Vec<String>,
    /// The signer's name; may be empty.
    pub name: String,
}

/// The head of an appendix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appendix {
    /// Its number.
    pub label: String,
    /// Its title.
    pub title: String,
    /// With which paper it goes.
    pub attached: String,
    /// Its pages lie.
    pub is_wide: bool,
}
