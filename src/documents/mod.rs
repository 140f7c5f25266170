//! Here live papers: what a plan or a report says, as an outline without a format.
//! It may use: domain, words.
//! It never touches: the page, bytes of a file format, the clock.
//! Start reading at `outline.rs`, then `training_plan.rs`.

pub mod archive;
pub mod outline;
pub mod qr_code;
pub mod training_plan;
