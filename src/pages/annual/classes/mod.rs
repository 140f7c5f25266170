//! Here live the classes of a year: the list with its sums and notices, one class being written, what it costs.
//! It may use: the room's side, fields and figures; ui, state, documents, words, route, domain.
//! It never puts a sum together: every figure comes from the domain.
//! Start reading at `page.rs`, then `form.rs` for one class.

mod class_fields;
mod cost_rows;
mod form;
mod heading;
mod line;
mod lines;
mod notices;
mod page;
mod written;

pub use form::body as form;
pub use page::body;
