//! A standard is replaced: what is carried, what is not, and that nothing of an old round is ever lost or rewritten.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

#[path = "successor/carrying.rs"]
mod carrying;
mod desk;
#[path = "successor/files.rs"]
mod files;
#[path = "successor/reading.rs"]
mod reading;
#[path = "successor/story.rs"]
mod story;
