//! Here live the pages that hand a checklist round, take one in, and make a standard of a spreadsheet.
//! It may use: ui, state, documents, words, route, domain, catalogue, parts.
//! It never takes anything in before the person has seen it, or shows what came as official.
//! Start reading at `share.rs`, then `get.rs`; `table.rs` is the spreadsheet.

mod arrived;
mod get;
mod share;
mod share_code;
mod table;
mod table_columns;
mod table_reading;

pub use get::GetPage;
pub use share::SharePage;
pub use table::TablePage;
