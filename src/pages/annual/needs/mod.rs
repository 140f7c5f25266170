//! Here lives what people need to learn: joined by content, typed, from one's own plans, from a survey.
//! It may use: the room's side, fields and figures; ui, state, documents, words, route, domain.
//! It never keeps a name.
//! Start reading at `page.rs`, then `form.rs`.

mod form;
mod own;
mod page;
mod survey;

pub use page::body;
