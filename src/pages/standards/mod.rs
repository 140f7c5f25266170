//! Here lives the library: every standard, search over all items, and the reader of one standard.
//! It may use: ui, state, documents, words, route, domain, parts.
//! It never imports a sibling page.
//! Start reading at `library.rs`, then `reader.rs`; `item.rs` shows one item in full.

mod cards;
mod hits;
mod item;
mod library;
mod reader;
mod sources;

pub use library::StandardsPage;
pub use reader::StandardPage;
