//! Here lives the library: every standard on its shelf, filters and search, the reader of one, two side by side.
//! It may use: ui, state, documents, words, route, domain, parts.
//! It never imports a sibling page.
//! Start reading at `library.rs`, then `reader.rs`, `compare.rs`; `item.rs` shows one item in full.

mod cards;
mod compare;
mod facing;
mod hits;
mod item;
mod kin;
mod library;
mod narrowing;
mod nothing;
mod reader;
mod shelves;
mod sources;
mod takeaway;

pub use compare::ComparePage;
pub use library::StandardsPage;
pub use reader::StandardPage;
