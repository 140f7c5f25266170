//! Here lives the page that shows what replaced an edition, before anything happens and afterwards.
//! It may use: ui, state, documents, words, route, domain.
//! It never decides for the person, and changes no old round.
//! Start reading at `page.rs`, then `changes.rs`, `deciding.rs`, `rounds.rs`.

mod changes;
mod deciding;
mod page;
mod rounds;

pub use page::SuccessorPage;
