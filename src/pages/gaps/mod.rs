//! Here live the gaps of a round: how pressing each is and why, what to do about it, and the way into a plan.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page, and never decides for the person.
//! Start reading at `page.rs`; `card.rs` is one gap, `decision.rs` what to do about it.

mod card;
mod decision;
mod page;

pub use page::GapsPage;
