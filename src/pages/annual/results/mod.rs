//! Here lives what came of a year: held, finished and spent beside the plan, targets, what learners said.
//! It may use: the room's side, fields and figures; ui, state, documents, words, route, domain.
//! It never shows a share without both its numbers.
//! Start reading at `progress.rs`, then `slips.rs`.

mod growth;
mod held_row;
mod progress;
mod slip_entry;
mod slips;
mod target_form;
mod targets;

pub use progress::body as progress;
pub use slips::body as slips;
