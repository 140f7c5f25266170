//! What was not as it should be when the vault was opened: said in plain words where the data is shown, never mended
//! in silence.

use leptos::prelude::*;

use super::desk::Desk;
use crate::storage::{Break, Opened};

/// What was noticed at the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Stored texts that were damaged.
    pub damaged: usize,
    /// Changes that are gone without a trace.
    pub missing: usize,
    /// Entries that this version cannot read.
    pub unread: usize,
    /// Vaults without a readable beginning.
    pub orphans: usize,
    /// Keys of which nobody knows whose they are.
    pub strangers: usize,
    /// Received standards that do not read any more, by id.
    pub standards: Vec<String>,
}

impl Findings {
    /// What an opening says, and how many of its entries could not be read.
    pub(super) fn of(opened: &Opened, unread: usize) -> Self {
        let missing = opened.breaks.iter().map(|found| match found {
            Break::Missing { first, last, settled: false, .. } => last - first + 1,
            Break::Missing { .. } | Break::Forked { .. } => 0,
            Break::Unlinked { .. } => 1,
        });
        // `guong/word` is a setting of the browser's; deeper keys can only be ours, and damaged.
        let is_deep = |key: &&String| key.matches('/').count() > 1;
        Self {
            damaged: opened.damaged.len(),
            missing: usize::try_from(missing.sum::<u64>()).unwrap_or(usize::MAX),
            unread,
            orphans: opened.orphans.len(),
            strangers: opened.strangers.iter().filter(is_deep).count(),
            standards: Vec::new(),
        }
    }

    /// Whether all was as it should be.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Desk {
    /// What was noticed when the vault was opened, and which received standards do not read now.
    pub fn findings(self) -> Findings {
        self.drawer.with_value(|drawer| Findings {
            standards: drawer.unread_standards.clone(),
            ..drawer.findings.clone()
        })
    }
}
