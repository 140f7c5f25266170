//! The catalogue: what the app is delivered with, and what it is handed by others.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in the functions beside it too"
)]

#[path = "catalogue/bad_files.rs"]
mod bad_files;
#[path = "catalogue/bundle.rs"]
mod bundle;
#[path = "catalogue/checklists.rs"]
mod checklists;
#[path = "catalogue/content.rs"]
mod content;
#[path = "catalogue/editions.rs"]
mod editions;
#[path = "catalogue/hostile.rs"]
mod hostile;
#[path = "catalogue/specimens.rs"]
mod specimens;
