//! Here lives answering: the hub of a round, one item a screen, all items as a list, and what a link opens.
//! It may use: ui, state, documents, words, route, domain.
//! It never decides what an answer means: choices go to the desk, figures come from it.
//! Start reading at `hub.rs`, then `focus.rs` and `list.rs`; `beside.rs` is what stands beside an answer.

mod about;
mod also;
mod before;
mod beside;
mod choosing;
mod focus;
mod gone;
mod hub;
mod hub_acts;
mod keys_help;
mod list;
mod list_bar;
mod list_marks;
mod list_row;
mod open;
mod question;
mod ratings;
mod reason;
mod reason_dialog;

pub use focus::FocusPage;
pub use hub::HubPage;
pub use list::ListPage;
pub use open::OpenPage;
