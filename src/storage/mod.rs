//! Here lives how a workspace becomes stored text and comes back whole: registers, records, snapshots, backups.
//! It may use serde, `serde_json`, sha2 and the domain below; ciphers only in `sealing`.
//! It never knows a browser, a clock or what a path means, and never gives a value it cannot vouch for.
//! Start reading at `record.rs`, then `opening.rs`; the files a person keeps are in `backup.rs`.

mod alphabet;
mod backup;
mod compaction;
mod contents;
mod dense;
mod envelope;
mod head;
mod json;
mod key;
mod opening;
mod packed;
mod problem;
mod quarantine;
mod raw;
mod record;
mod registers;
mod restore;
mod ring;
pub mod saved;
pub mod sealing;
mod snapshot;
mod stamp;
mod steps;
mod vaults;
mod vector;
mod writer;

pub use backup::Backup;
pub use compaction::{Compaction, compact};
pub use contents::Break;
pub use envelope::FORMAT;
pub use head::Head;
pub use key::{Key, PREFIX, VaultId, WriterId};
pub use opening::{Opened, Opening, open, open_vault, salvage};
pub use packed::Packed;
pub use problem::{Problem, Why};
pub use quarantine::Damaged;
pub use raw::{raw_entries, raw_export};
pub use record::{Link, Record};
pub use registers::{Put, Register, Registers};
pub use restore::{Policy, Preview, preview, puts};
pub use ring::{Copy, thinned};
pub use snapshot::Snapshot;
pub use stamp::{Clock, Stamp};
pub use steps::Steps;
pub use vaults::{Vault, is_covered, keep_title, kept_title};
pub use vector::{Mark, Spans, Vector};
pub use writer::{Prepared, Writer};
