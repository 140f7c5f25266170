//! A paper without a format: what stands on it, in order. Pages and writers of files render it.

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Its title.
    pub title: String,
    /// What kind of paper it is, under the title.
    pub note: String,
    /// Everything else, in order.
    pub blocks: Vec<Block>,
}

/// One part of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The heading of a part.
    Heading(String),
    /// A few sentences.
    Paragraph(String),
    /// Labels, each with a value or a line to fill in by hand.
    Fields(Vec<(String, Option<String>)>),
    /// Rows and columns.
    Table(Table),
    /// Sentences under one another.
    Sentences(Vec<String>),
    /// Where people sign.
    Signatures(Signatures),
}

/// Rows and columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the table is, for those who do not see it.
    pub caption: String,
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows; a cell that spans rows stands in its first row only.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub text: String,
    /// How many rows it spans.
    pub rows: usize,
}

impl Cell {
    /// A cell of one row.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), rows: 1 }
    }

    /// A cell that spans so many rows.
    pub fn tall(text: impl Into<String>, rows: usize) -> Self {
        Self { text: text.into(), rows }
    }
}

/// Where people sign, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatures {
    /// Place and day, to be filled in by hand.
    pub place_and_day: String,
    /// Who signs.
    pub signers: Vec<String>,
    /// How to sign.
    pub how: String,
}
