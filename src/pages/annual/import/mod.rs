//! Here lives a table that comes in: its file or paste, what its columns mean, what would be taken.
//! It may use: the room's side, fields and figures; ui, state, documents, words, route, domain.
//! It never takes a part of it: all of a table or nothing.
//! Start reading at `page.rs`, then `columns.rs`, `ending.rs`.

mod columns;
mod ending;
mod file;
mod page;

pub use page::body;
