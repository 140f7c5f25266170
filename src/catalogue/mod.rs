//! Here lives the reading of standards and checklists from files: JSON in, domain values or a list of problems out.
//! It may use: `domain`, `serde_json`.
//! It never fills a hole in silence, knows a sentence, a screen or the browser, or fetches anything.
//! Start reading at `reading.rs`; `gate.rs` stands before it, `reader.rs` carries it, `checklist_file.rs` goes both ways.

pub mod annual_table;
mod canonical;
pub mod checklist_file;
pub mod draft_reading;
pub mod gate;
pub mod handing;
pub mod hosted;
pub mod hosted_index;
mod item_reading;
pub mod letters;
pub mod migration_reading;
pub mod migration_writing;
pub mod moodle;
pub mod parcel;
pub mod problem;
pub mod reader;
pub mod reading;
#[cfg(not(target_arch = "wasm32"))]
pub mod shape;
pub mod shared_reading;
pub mod sheet;
pub mod standard_writing;
mod topic_reading;

pub use checklist_file::{read as read_checklist, write as write_checklist};
pub use draft_reading::{problems_of, read_draft};
pub use gate::read_text;
pub use hosted::{Hosted, is_checklist, read_hosted};
pub use migration_reading::{MIGRATION_FORMAT, read_migration, read_migrations};
pub use problem::{Expected, Problem, ProblemKind, Target};
pub use reading::{read_bundle, read_standard};
pub use standard_writing::write_standard;
