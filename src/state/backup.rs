//! The person's own copy: saved to a file, read back from one, everything erased.

use leptos::prelude::*;

use super::checklists::LARGEST_FILE;
use super::desk::Desk;
use super::notices::Notice;
use crate::domain::day::Moment;
use crate::storage::{Backup, PREFIX, Policy, Preview, preview, puts, raw_export};
use crate::web::files;

/// A backup that was read and is right, not yet brought in.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The file's name.
    pub name: String,
    backup: Backup,
}

/// What bringing a backup in would do.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Restored {
    /// Values not here yet.
    pub adds: usize,
    /// Values that would take the place of others.
    pub replaces: usize,
    /// Values that stay as they are here.
    pub keeps: usize,
    /// Values that cannot be read.
    pub skips: usize,
}

/// What is stored on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Stored {
    /// How many texts.
    pub texts: usize,
    /// How long they are, keys included, in characters.
    pub characters: usize,
}

impl Desk {
    /// Saves everything to a file; the file is read back before it is called saved.
    pub fn back_up(self) {
        self.flush();
        let today = self.today().to_iso();
        let text = self.drawer.with_value(|drawer| {
            Backup::write(&drawer.saver.registers, &today, env!("CARGO_PKG_VERSION"))
        });
        if let Err(problems) = Backup::read(&text) {
            self.notices.tell(Notice::BackupProblems(problems));
            return;
        }
        let name = format!("guong-{today}.guong-backup.json");
        if self.hand_out(&name, "application/json", &text) {
            let now = self.now();
            self.set_settings(|settings| settings.backed_up = Some(now));
        }
    }

    /// Reads a backup the person chose; hands it on when it is right, otherwise says what is wrong and where.
    pub fn read_backup(self, event: &leptos::ev::Event, then: impl Fn(Incoming) + 'static) {
        files::read_chosen(event, LARGEST_FILE, move |chosen| {
            let Some(chosen) = self.opened(chosen) else { return };
            match Backup::read(&chosen.text) {
                Ok(backup) => then(Incoming { name: chosen.name, backup }),
                Err(problems) => self.notices.tell(Notice::BackupProblems(problems)),
            }
        });
    }

    /// What bringing it in would do.
    pub fn preview(self, incoming: &Incoming, policy: Policy) -> Restored {
        let Preview { adds, replaces, keeps, skips } = self
            .drawer
            .with_value(|drawer| preview(&drawer.saver.registers, &incoming.backup, policy));
        Restored {
            adds: adds.len(),
            replaces: replaces.len(),
            keeps: keeps.len(),
            skips: skips.len(),
        }
    }

    /// Brings it in as one change, which can be undone.
    pub fn restore(self, incoming: &Incoming, policy: Policy) {
        self.flush();
        let puts = self
            .drawer
            .with_value(|drawer| puts(&drawer.saver.registers, &incoming.backup, policy));
        self.bring_in(&puts);
        self.notices.tell(Notice::Restored(puts.len()));
    }

    /// What is stored here.
    pub fn stored(self) -> Stored {
        self.follow();
        let entries = self.drawer.with_value(|drawer| drawer.saver.shelf.all(PREFIX));
        entries.unwrap_or_default().iter().fold(Stored::default(), |stored, (key, text)| Stored {
            texts: stored.texts + 1,
            characters: stored.characters
                + key.encode_utf16().count()
                + text.encode_utf16().count(),
        })
    }

    /// How long ago the last backup was made, in whole days; none when there never was one.
    pub fn days_since_backup(self) -> Option<i32> {
        self.follow();
        let backed_up: Moment = self.settings().backed_up?;
        let day = crate::domain::day::Day::of(backed_up, self.offset());
        Some(self.today().days_since(day))
    }

    /// Erases everything of this app on this computer; says whether nothing is left.
    pub fn erase_everything(self) -> bool {
        self.drawer.with_value(|drawer| {
            let kept = &drawer.saver.shelf;
            for (key, _) in kept.all(PREFIX).unwrap_or_default() {
                // What stays is found by the look below.
                let _ = kept.remove(&key);
            }
            kept.all(PREFIX).is_ok_and(|left| left.is_empty())
        })
    }

    /// Saves everything stored, readable or not, as it is.
    pub fn save_raw(self) {
        let entries = self.drawer.with_value(|drawer| drawer.saver.shelf.all(PREFIX));
        let text = raw_export(&entries.unwrap_or_default());
        self.hand_out("guong-raw.json", "application/json", &text);
    }
}
