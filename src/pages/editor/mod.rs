//! Here live the pages where a standard is written: the list of one's own, and one page of steps for each.
//! It may use: ui, state, documents, words, route, domain, catalogue (what is wrong, as data), parts.
//! It never judges a draft itself: the one reader of files does, and `faults.rs` leads from its words to the field.
//! Start reading at `list.rs`, then `page.rs` with `pen.rs`; `fields.rs` makes every field from its path.

mod about;
mod contents;
mod faults;
mod fields;
mod item;
mod list;
mod newcomer;
mod page;
mod pen;
mod preview;
mod publish;
mod relations;
mod rest;
mod scales;
mod sources;
mod topics;
mod versions;

pub use list::EditorPage;
pub use page::DraftPage;
