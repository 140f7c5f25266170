//! The person's own copy: saved to a file, read back from one, everything erased.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::Desk;
use super::erasing::forget;
use super::notices::Notice;
use crate::domain::day::{Day, Moment};
use crate::domain::part::Part;
use crate::domain::reminder::is_backup_due;
use crate::domain::workspace::Workspace;
use crate::storage::saved::part_of;
use crate::storage::{Backup, PREFIX, Policy, Preview, preview, puts, raw_export};
use crate::web::files;

/// A backup that was read and is right, not yet brought in.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The file's name.
    pub name: String,
    pub(super) backup: Backup,
}

/// What bringing a backup in would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
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

/// What browsers give one address, in characters (measured: 5 MiB of UTF-16 units, keys included).
const ROOM: usize = 5 * 1024 * 1024;

impl Stored {
    /// Which share of the room is used.
    #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
    pub fn share(&self) -> f64 {
        self.characters as f64 / ROOM as f64
    }

    /// Whether less than a hundredth of the room is used.
    pub fn is_little(&self) -> bool {
        self.share() < 0.01
    }
}

/// How old the person's own copy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct BackupAge {
    /// Whole days since the last one; none when there never was one.
    pub days: Option<i32>,
    /// Whether there is anything to lose.
    pub has_content: bool,
    /// Whether it is time for a new one.
    pub is_due: bool,
}

impl Incoming {
    /// The day it was made, if it says one.
    pub fn written(&self) -> Option<Day> {
        Day::parse(self.backup.written.get(..10)?)
    }
}

/// Offers everything stored, readable or not, as a download, where there is no desk. Says whether the browser took it.
pub fn hand_out_raw(text: &str) -> bool {
    files::download("guong-raw.json", "application/json", text)
}

impl Desk {
    /// Saves everything to a file; the file is read back before it is called saved.
    pub fn back_up(self) {
        let Some(text) = self.backup_text() else { return };
        let name = format!("guong-{}.guong-backup.json", self.today().to_iso());
        if self.hand_out(&name, "application/json", &text) {
            self.note_backup(name);
        }
    }

    /// Everything as one text that reads back; nothing if it does not (a message says why).
    pub(super) fn backup_text(self) -> Option<String> {
        self.flush();
        let today = self.today().to_iso();
        let text = self.drawer.with_value(|drawer| {
            Backup::write(&drawer.saver.registers, &today, env!("CARGO_PKG_VERSION"))
        });
        match Backup::read(&text) {
            Ok(_) => Some(text),
            Err(problems) => {
                self.notices.tell(Notice::BackupProblems(problems));
                None
            }
        }
    }

    /// Remembers that a backup was made just now, and its name.
    pub(super) fn note_backup(self, name: String) {
        let now = self.now();
        self.set_settings(|settings| {
            settings.backed_up = Some(now);
            settings.backup_name = name;
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
        self.keep_copy(true);
        let puts = self
            .drawer
            .with_value(|drawer| puts(&drawer.saver.registers, &incoming.backup, policy));
        if self.bring_in(&puts) {
            self.notices.tell(Notice::Restored(puts.len()));
        }
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
        let day = Day::of(backed_up, self.offset());
        Some(self.today().days_since(day))
    }

    /// Erases everything of this app on this computer, forgets it in memory too, and then knows whether nothing is
    /// left. From here on nothing is written any more; the app must be loaded anew.
    pub fn erase_everything(self) {
        let erased = self.drawer.try_update_value(|drawer| {
            let erased = drawer.saver.shelf.erase(PREFIX);
            forget(drawer);
            erased
        });
        spawn_local(async move {
            let is_empty = match erased {
                Some(erased) => erased.await,
                None => false,
            };
            self.erased.set(Some(is_empty));
        });
    }

    /// Whether everything was erased, to follow; and if so, whether nothing was left.
    pub fn erased(self) -> Option<bool> {
        self.erased.get()
    }

    /// The day of the last backup, and whether the next one is due: from the eighth day on, if anything can be lost.
    pub fn backup_age(self) -> BackupAge {
        self.follow();
        let oldest = self.read(Workspace::oldest_day);
        let last = self.settings().backed_up.map(|moment| Day::of(moment, self.offset()));
        BackupAge {
            days: self.days_since_backup(),
            has_content: oldest.is_some(),
            is_due: is_backup_due(last, oldest, self.has_changed_since_backup(), self.today()),
        }
    }

    /// Whether anything but the settings was written after the last backup.
    fn has_changed_since_backup(self) -> bool {
        let last = self.settings().backed_up.map_or(0, |moment| moment.0);
        let is_content = |path: &str| part_of(path).is_none_or(|part| part != Part::Settings);
        self.drawer.with_value(|drawer| {
            let mut registers = drawer.saver.registers.iter();
            registers.any(|(path, register)| register.stamp.time > last && is_content(path))
        })
    }

    /// Saves everything stored, readable or not, as it is: what is sealed stays sealed.
    pub fn save_raw(self) {
        let entries = self.drawer.with_value(|drawer| drawer.saver.shelf.as_stored(PREFIX));
        let text = raw_export(&entries.unwrap_or_default());
        self.hand_out("guong-raw.json", "application/json", &text);
    }
}
