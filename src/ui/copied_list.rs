//! A list of thousands of rows that all stand in the page: copies of a few patterns, with views of their own only where
//! somebody looks closer.

use std::rc::Rc;

use leptos::prelude::*;

use super::copied::Copied;
use super::copied_standing::Standing;
use crate::web::spots::{Spot, on_print};
use crate::web::{clock, timer};

/// So many blocks stand there at once; enough for any screen.
const AT_ONCE: usize = 2;
/// Then blocks are added for so many milliseconds a frame.
const A_FRAME: u64 = 10;

/// A list being shown.
#[derive(Clone, Copy)]
pub struct CopiedList(StoredValue<Rc<Standing>, LocalStorage>);

impl CopiedList {
    /// Fills the element with this id, once it is there.
    pub fn begin(id: &'static str, rows: Rc<dyn Copied>) -> Self {
        let list = Self(StoredValue::new_local(Rc::new(Standing::of(rows))));
        Effect::new(move |_| untrack(|| list.load(id)));
        on_cleanup(move || {
            if let Some(standing) = list.0.try_get_value() {
                standing.leave();
            }
        });
        list
    }

    fn load(self, id: &str) {
        let Some(standing) = self.0.try_get_value() else { return };
        let Some(home) = Spot::find(id) else { return };
        let open = standing.settle(&home);
        let listening = [
            Some(home.on_choice(move |row, option| {
                self.with(|standing| standing.chosen(row, option));
            })),
            Some(home.on_fold(move |row, is_open| {
                self.with(|standing| standing.fold(row, is_open));
            })),
            on_print(move || self.with(Standing::build_all)),
        ];
        standing.listen(listening.into_iter().flatten().collect());
        for row in open {
            standing.fold(row, true);
        }
        for _ in 0..AT_ONCE {
            standing.build_next();
        }
        self.go_on();
    }

    /// Adds what is missing, frame by frame; ends with the page.
    fn go_on(self) {
        timer::next_frame(move || {
            let Some(standing) = self.0.try_get_value() else { return };
            let end = clock::now_ms() + A_FRAME;
            while clock::now_ms() < end {
                if !standing.build_next() {
                    return;
                }
            }
            self.go_on();
        });
    }

    fn with(self, act: impl FnOnce(&Standing)) {
        if let Some(standing) = self.0.try_get_value() {
            act(&standing);
        }
    }

    /// Shows how a row stands now.
    pub fn redress(self, row: usize) {
        self.with(|standing| {
            standing.redress(row);
        });
    }
}
