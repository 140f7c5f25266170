//! Here live personal plans: all of them, one with its goals, hours, days and outlook, and the paper it becomes.
//! It may use: ui, state, documents, words, route, domain.
//! It never imports a sibling page, and never prints an answer unless the person ticks it.
//! Start reading at `page.rs`, then `goal_card.rs`; `side.rs` holds the other sides of a plan.

mod actions;
mod carry;
mod days;
mod due;
mod follow;
mod form;
mod goal_card;
mod goal_form;
mod heading;
mod hours;
mod load;
mod month;
mod outlook;
mod own_action;
mod page;
mod paper_choices;
mod paper_page;
mod papers;
mod plans_page;
mod reviews;
mod side;
mod study_form;
mod study_row;

pub use days::DaysPage;
pub use hours::HoursPage;
pub use outlook::OutlookPage;
pub use page::PlanPage;
pub use paper_page::PaperPage;
pub use plans_page::PlansPage;
