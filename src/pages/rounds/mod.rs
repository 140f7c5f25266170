//! Here live all rounds, and a round beside the former one.
//! It may use: ui, state, documents, words, route, domain.
//! It never shows an answer, except where it changed.
//! Start reading at `all.rs`, then `changes.rs`.

mod all;
mod card;
mod changes;
mod most;

pub use all::RoundsPage;
pub use changes::ChangesPage;
