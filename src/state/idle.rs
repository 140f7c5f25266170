//! A vault left alone closes itself, after a warning; and three presses of Shift hide everything.

use leptos::prelude::*;

use super::desk::Desk;
use super::notices::Notice;
use crate::web::{idle, page};

/// How long before closing the person is warned, in milliseconds (WCAG 2.2.1: at least 20 s, one act extends).
const WARNING: u32 = 30_000;

impl Desk {
    /// Follows whether the person is there, for the life of the page.
    pub(super) fn attend_idle(self) {
        if self.drawer.with_value(|drawer| drawer.key.is_some()) {
            self.attend_absence();
        }
        idle::on_triple_shift(move || {
            if self.settings().has_quick_hide {
                self.hide();
            }
        });
    }

    pub(super) fn attend_absence(self) {
        self.stay_open();
        idle::on_touch(move || self.stay_open());
        page::on_leave(move || {
            if page::is_hidden() && self.settings().locks_when_hidden {
                self.leave();
            }
        });
    }

    /// The person is there: the time begins anew, and a warning goes away.
    pub fn stay_open(self) {
        if self.notices.is_present(&Notice::ClosingSoon) {
            self.notices.dismiss();
        }
        let minutes = u32::from(self.settings().lock_after);
        self.drawer.with_value(|drawer| {
            drawer.absence.cancel();
            if minutes > 0 {
                let quiet = minutes * 60_000 - WARNING;
                drawer.absence.after(quiet, move || self.warn());
            }
        });
    }

    fn warn(self) {
        self.notices.tell(Notice::ClosingSoon);
        self.drawer.with_value(|drawer| drawer.absence.after(WARNING, move || self.leave()));
    }
}
