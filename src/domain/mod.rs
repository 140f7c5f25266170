//! Here lives what is true: standards, answers, coverage, gaps, plans. Plain values and pure functions.
//! It may use: the standard library, nothing else.
//! It never knows: screens, JSON, storage, sentences for people, what day it is (today is an argument).
//! Start reading at `standard.rs`, then `assessment.rs`, `outcome.rs`, `gaps.rs`, `plan.rs`; `workspace.rs` joins them.

pub mod annual;
pub mod answer;
pub mod assessment;
pub mod band;
pub mod carrying;
pub mod census;
pub mod chain;
pub mod checklist;
pub mod checklist_draft;
pub mod comparison;
pub mod crosswalk;
pub mod day;
pub mod draft_changes;
pub mod draft_copies;
pub mod draft_edits;
pub mod draft_fields;
pub mod draft_step;
pub mod gaps;
pub mod handed;
pub mod id;
pub mod library;
pub mod migration;
pub mod money;
pub mod ordering;
pub mod outcome;
pub mod part;
pub mod percent;
pub mod plan;
pub mod plan_draft;
pub mod plan_sums;
pub mod portrait;
pub mod profile;
pub mod ratio;
pub mod refusal;
pub mod relation;
pub mod reminder;
pub mod scale;
pub mod search;
pub mod settings;
pub mod shelf;
pub mod sorted;
pub mod source;
pub mod standard;
pub mod standard_draft;
pub mod suggestion;
pub mod tally;
pub mod text;
pub mod topic;
pub mod workspace;
