//! What a list of copied rows shows, and how its rows stand.

use std::ops::Range;

use leptos::prelude::*;

pub use crate::web::copies::Values;

/// How a row stands: what of it moves with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dress {
    /// What the style sheet reads (`data-is`).
    pub is: String,
    /// What stands at `data-said`.
    pub said: String,
    /// Which of its radios is ticked.
    pub chosen: Option<usize>,
}

/// What a list shows. Patterns mark by `data-fill` what is filled in: `text` and names of attributes by values, in their
/// order; `shared` for texts that only a new language changes.
pub trait Copied {
    /// Whose rows these are: another list never takes them over.
    fn key(&self) -> String;
    /// Its rows in blocks.
    fn blocks(&self) -> &[Range<usize>];
    /// The pattern of a block; its last child holds the rows.
    fn block_kind(&self, block: usize) -> usize;
    /// The pattern of a row.
    fn row_kind(&self, row: usize) -> usize;
    /// What a kind looks like.
    fn pattern(&self, kind: usize) -> AnyView;
    /// What is filled into a block; for one that stands there already, its texts only.
    fn block_values(&self, block: usize, is_new: bool, values: &mut Values);
    /// What is filled into a row; for one that stands there already, its texts only.
    fn row_values(&self, row: usize, is_new: bool, values: &mut Values);
    /// How a row is born, as the pattern has it.
    fn plain(&self) -> Dress;
    /// How a row stands now.
    fn dress(&self, row: usize) -> Dress;
    /// Views of its own that a row needs, in few rows.
    fn beside(&self, row: usize) -> Vec<Beside>;
    /// What stands in the details of a row while they are open.
    fn body(&self, row: usize) -> AnyView;
    /// A radio was chosen.
    fn choose(&self, row: usize, option: usize);
}

/// A view in a copy.
pub struct Beside {
    /// A selector of where, within the copy.
    pub home: &'static str,
    /// A selector of what it stands in front of; without one it stands at the end.
    pub before: Option<&'static str>,
    /// The view.
    pub view: AnyView,
}
