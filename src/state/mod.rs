//! Here lives the desk: the one hand that changes what is saved, and the memos pages read.
//! It may use: catalogue, storage, web, domain, leptos signals.
//! It never has: markup, classes, sentences.
//! Start reading at `desk.rs`, then `change.rs`; the verbs stand in files of their subject.

mod backup;
mod batches;
mod change;
mod checklists;
mod clearing;
mod content;
mod desk;
mod drafts;
mod editions;
mod erasing;
mod findings;
mod gate;
mod holding;
mod hosted;
mod idle;
mod key;
mod keys;
mod locking;
mod notices;
mod opening;
mod outbox;
mod packing;
mod passphrases;
mod places;
mod plans;
mod preferences;
mod reading;
mod ring;
mod room;
mod rounds;
mod saver;
mod sealed;
mod sealed_files;
mod settling;
mod successor;
mod tabs;
mod turns;
mod wiped;

pub use crate::storage::sealing::age::AgeProblem;
pub use crate::storage::sealing::{Locked, PassphraseProblem};
pub use crate::storage::{Policy, Vault, VaultId};
pub use crate::web::office::NoAnswer;
pub use crate::web::shelf::Refused;
pub use backup::{BackupAge, Incoming, Restored, Stored, hand_out_raw};
pub use batches::in_batches;
pub use desk::{Desk, use_desk};
pub use findings::Findings;
pub use gate::Gate;
pub use hosted::{NewEdition, Taken};
pub use key::{KeyProblem, Secret};
pub use keys::{Press, use_keys};
pub use locking::{ProtectProblem, Whose};
pub use notices::{Notice, Notices};
pub use opening::{Start, open, open_found};
pub use packing::legible;
pub use passphrases::{judge_passphrase, painted, suggest_passphrase};
pub use places::{Places, use_places};
pub use ring::Kept;
pub use room::{Room, ask_to_keep, look_at_room, path_among_others};
pub use saver::SaveState;
pub use sealed_files::{Chosen, FileProblem, SealedFile};
pub use successor::{Offer, OldAnswers, Transition};
