//! Messages to the person, as facts; the frame finds the words.

use leptos::prelude::*;

use crate::catalogue::Problem as FileProblem;
use crate::domain::refusal::Refusal;
use crate::storage::Problem as StoredProblem;
use crate::web::clock;

/// One message.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The act is not allowed.
    Refused(Refusal),
    /// Undone.
    Undone,
    /// Redone.
    Redone,
    /// A file was offered as a download: its name and its size in bytes.
    Saved(String, usize),
    /// The browser did not take the download.
    DownloadFailed,
    /// A file is larger than allowed: its size and the limit, in bytes.
    FileTooLarge(u64, u64),
    /// A file is not readable text.
    FileUnreadable,
    /// A file of content is not right; nothing was changed.
    FileProblems(Vec<FileProblem>),
    /// A backup is not right; nothing was changed.
    BackupProblems(Vec<StoredProblem>),
    /// A checklist was taken in; so many of its items are unknown here.
    ChecklistReceived(usize),
    /// What was to be opened beside the app could not be had.
    NotFetched(String),
    /// What was to be opened is here, the standards it names could not be had.
    WordsNotFetched,
    /// Something was deleted and can be brought back.
    Deleted,
    /// A newer edition of a standard was taken in; can be undone.
    Succeeded,
    /// So many values were restored.
    Restored(usize),
    /// One of the two stores had lost everything; all of it was taken from the other.
    Healed,
    /// Another window edits; this one only watches.
    Watching,
    /// Nobody touched the page for long: the locked vault closes soon.
    ClosingSoon,
    /// So many stored texts were damaged and have been put aside.
    Damaged(usize),
    /// Something else was not as it should be; where the data is shown it says what.
    Noticed,
}

/// How long a message outlives the move to another page, in milliseconds: an act often ends by going elsewhere.
const FRESH: u64 = 800;

/// The present message; a new one takes its place.
#[derive(Clone, Copy)]
pub struct Notices {
    present: RwSignal<Option<Notice>>,
    told: StoredValue<u64>,
}

impl Default for Notices {
    fn default() -> Self {
        Self { present: RwSignal::new(None), told: StoredValue::new(0) }
    }
}

impl Notices {
    /// Says something.
    pub fn tell(self, notice: Notice) {
        self.told.set_value(clock::now_ms());
        self.present.set(Some(notice));
    }

    /// Whether this is the present message.
    pub(super) fn is_present(self, notice: &Notice) -> bool {
        self.present.with_untracked(|present| present.as_ref() == Some(notice))
    }

    /// The present message, to follow.
    pub fn present(self) -> Option<Notice> {
        self.present.get()
    }

    /// Takes the message away.
    pub fn dismiss(self) {
        if self.present.with_untracked(Option::is_some) {
            self.present.set(None);
        }
    }

    /// Takes the message away on leaving a page, unless it was said just now.
    pub(super) fn leave(self) {
        if clock::now_ms().saturating_sub(self.told.get_value()) > FRESH {
            self.dismiss();
        }
    }
}
