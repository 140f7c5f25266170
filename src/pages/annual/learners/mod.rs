//! Here lives the list of who learns in which class: a long table, its filters and sums, one row being written.
//! It may use: the room's side, fields and figures; ui, state, documents, words, route, domain.
//! It never keeps a signal for a row: the table draws what is in view.
//! Start reading at `page.rs`, then `table.rs`.

mod form;
mod looks;
mod page;
mod table;

pub use page::body;
