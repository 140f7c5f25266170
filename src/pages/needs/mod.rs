//! Here lives what a position asks of a person, and what being sent to study asks back.
//! It may use: ui, state, documents, words, route, domain.
//! It never keeps the figures of a pay-back, and never says that a condition is law that was only reported.
//! Start reading at `page.rs`; `form.rs` is one requirement, `pay_back.rs` the calculator.

mod form;
mod list;
mod page;
mod pay_back;

pub use page::NeedsPage;
pub use pay_back::PayBackPage;
