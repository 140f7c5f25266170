//! Here lives the money of a year: sources, rates, sums by source and quarter, and what if there were less of it.
//! It may use: the room's side, fields and figures; ui, state, documents, words, route, domain.
//! It never knows a rate: rates are the unit's own.
//! Start reading at `page.rs`, then `what_if.rs`.

mod compared;
mod funds_form;
mod page;
mod rates_form;
mod rows_form;
mod what_if;

pub use page::body;
pub use what_if::body as what_if;
