//! Here live personal plans: all of them, one with its goals, and the paper it becomes.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page, and never prints an answer unless the person ticks it.
//! Start reading at `page.rs`, then `goal_card.rs`; `form.rs` holds what the three forms share.

mod actions;
mod form;
mod goal_card;
mod goal_form;
mod heading;
mod load;
mod own_action;
mod page;
mod paper_choices;
mod paper_page;
mod papers;
mod plans_page;
mod reviews;

pub use page::PlanPage;
pub use paper_page::PaperPage;
pub use plans_page::PlansPage;
