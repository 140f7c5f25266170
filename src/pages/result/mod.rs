//! Here lives what a round comes to: coverage first, gates apart, then the profile by theme.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page, and never compares with anybody else.
//! Start reading at `page.rs`; `figures.rs` says each figure, `formula.rs` opens it.

mod figures;
mod first_look;
mod formula;
mod page;
mod profile;
mod taught;

pub use page::ResultPage;
