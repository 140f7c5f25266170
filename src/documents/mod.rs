//! Here live papers: what a plan or a report says, as an outline without a format, and the writers of file formats.
//! It may use: domain, words; serde for what goes to the office and back; writer crates in `formats` only.
//! It never touches: the page, the clock.
//! Start reading at `outline.rs` and `workbook.rs`, then `office.rs` (what a worker does with them) and `formats`.

pub mod annual;
pub mod archive;
pub mod calendar;
pub mod commitment;
pub mod formats;
pub mod letterheads;
pub mod office;
pub mod outline;
pub mod qr_code;
pub mod self_review;
pub mod self_summary;
pub mod table_workbook;
pub mod training_plan;
pub mod workbook;
