//! A list of thousands of rows that all stand in the page: copies of a few patterns, with views of their own only where
//! somebody looks closer.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;

use super::copied::{Beside, Copied, Dress};
use crate::web::copies::{self, Pattern, Values};
use crate::web::mount::{self, Mounted};
use crate::web::spots::{Listening, Spot, on_print};
use crate::web::{clock, timer};

/// So many blocks stand there at once; enough for any screen.
const AT_ONCE: usize = 2;
/// Then blocks are added for so many milliseconds a frame.
const A_FRAME: u64 = 10;

/// A list being shown.
#[derive(Clone, Copy)]
pub struct CopiedList(StoredValue<Rc<Standing>, LocalStorage>);

struct Standing {
    rows: Rc<dyn Copied>,
    owner: Owner,
    moving: RefCell<Moving>,
}

#[derive(Default)]
struct Moving {
    home: Option<Spot>,
    patterns: Vec<(usize, Rc<Pattern>)>,
    built: Vec<bool>,
    /// How rows stand that do not stand as they were born.
    worn: Vec<Option<Box<Dress>>>,
    waiting: VecDeque<usize>,
    /// Views of rows; with a flag for the body of details.
    views: Vec<(usize, bool, Mounted)>,
    listening: Vec<Listening>,
}

/// What a list leaves to the one built in its place in another language.
struct Left {
    key: String,
    home: Spot,
    built: Vec<bool>,
    worn: Vec<Option<Box<Dress>>>,
    open: Vec<usize>,
}

thread_local! {
    static LEFT: RefCell<Option<Left>> = const { RefCell::new(None) };
}

impl CopiedList {
    /// Fills the element with this id, once it is there.
    pub fn begin(id: &'static str, rows: Rc<dyn Copied>) -> Self {
        let owner = Owner::current().unwrap_or_default();
        let standing = Standing { rows, owner, moving: RefCell::default() };
        let list = Self(StoredValue::new_local(Rc::new(standing)));
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
        let listening =
            [
                Some(home.on_choice(move |row, option| {
                    self.with(|standing| standing.chosen(row, option))
                })),
                Some(home.on_fold(move |row, is_open| {
                    self.with(|standing| standing.fold(row, is_open))
                })),
                on_print(move || self.with(Standing::build_all)),
            ];
        standing.moving.borrow_mut().listening = listening.into_iter().flatten().collect();
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
            standing.redress(row, &standing.rows.plain());
        });
    }

    /// Builds everything: before one goes to a row.
    pub fn complete(self) {
        self.with(Standing::build_all);
    }
}

impl Standing {
    /// Takes over what stands there from another language, or begins with empty blocks; gives the rows that were open.
    fn settle(&self, home: &Spot) -> Vec<usize> {
        let count = self.rows.blocks().len();
        let left = LEFT.with_borrow_mut(Option::take);
        let left = left.filter(|left| left.key == self.rows.key() && left.built.len() == count);
        let kept = left.is_some();
        let open = match left {
            Some(Left { home: old, built, worn, open, .. }) => {
                if old != *home {
                    home.clear();
                    home.take_from(&old);
                }
                self.moving.replace(Moving { built, worn, ..Moving::default() });
                open
            }
            None => {
                home.clear();
                self.moving.borrow_mut().built = vec![false; count];
                Vec::new()
            }
        };
        self.moving.borrow_mut().home = Some(home.clone());
        self.outline(home, kept);
        let built = self.moving.borrow().built.clone();
        for (block, _) in built.iter().enumerate().filter(|(_, built)| **built) {
            self.fill(block, true);
        }
        let waiting = (0..count).filter(|block| built.get(*block) == Some(&false)).collect();
        self.moving.borrow_mut().waiting = waiting;
        open
    }

    /// The blocks, without their rows.
    fn outline(&self, home: &Spot, kept: bool) {
        let (mut values, mut patterns) = (Values::default(), Vec::new());
        for block in 0..self.rows.blocks().len() {
            patterns.extend(self.pattern(self.rows.block_kind(block)));
            self.rows.block_values(block, !kept, &mut values);
        }
        let patterns = patterns.iter().map(Rc::as_ref);
        if kept {
            copies::say_again(home, patterns, values);
        } else {
            copies::add(home, patterns, values);
        }
    }

    fn pattern(&self, kind: usize) -> Option<Rc<Pattern>> {
        let known = |moving: &Moving| {
            moving
                .patterns
                .iter()
                .find(|(known, _)| *known == kind)
                .map(|(_, made)| Rc::clone(made))
        };
        if let Some(known) = known(&self.moving.borrow()) {
            return Some(known);
        }
        let rows = Rc::clone(&self.rows);
        let made = self.owner.with(|| Pattern::of(move || rows.pattern(kind)))?;
        let made = Rc::new(made);
        self.moving.borrow_mut().patterns.push((kind, Rc::clone(&made)));
        Some(made)
    }

    /// The rows of a block, new or in another language.
    fn fill(&self, block: usize, kept: bool) {
        let Some(range) = self.rows.blocks().get(block).cloned() else { return };
        let Some(home) = self.block(block) else { return };
        let (mut values, mut patterns) = (Values::default(), Vec::new());
        for row in range.clone() {
            patterns.extend(self.pattern(self.rows.row_kind(row)));
            self.rows.row_values(row, !kept, &mut values);
        }
        let each = patterns.iter().map(Rc::as_ref);
        if kept {
            copies::say_again(&home, each, values);
        } else {
            copies::add(&home, each, values);
        }
        let plain = self.rows.plain();
        for row in range {
            self.redress(row, &plain);
            for Beside { home, before, view } in self.owner.with(|| self.rows.beside(row)) {
                self.mount(row, (home, before), view);
            }
        }
    }

    fn mount(&self, row: usize, (home, before): (&str, Option<&str>), view: AnyView) {
        let Some(spot) = self.row(row) else { return };
        let Some(home) = spot.below(home) else { return };
        let before = before.and_then(|before| spot.below(before));
        let shown = self.owner.with(|| mount::within(&home, before.as_ref(), move || view));
        self.moving.borrow_mut().views.extend(shown.map(|shown| (row, false, shown)));
    }

    fn build_next(&self) -> bool {
        let next = self.moving.borrow_mut().waiting.pop_front();
        let Some(block) = next else { return false };
        self.fill(block, false);
        if let Some(built) = self.moving.borrow_mut().built.get_mut(block) {
            *built = true;
        }
        true
    }

    fn build_all(&self) {
        while self.build_next() {}
    }

    fn block(&self, block: usize) -> Option<Spot> {
        self.moving.borrow().home.as_ref()?.child(block)?.below(":scope > :last-child")
    }

    /// A row, if it stands there yet.
    fn row(&self, row: usize) -> Option<Spot> {
        let blocks = self.rows.blocks();
        let block = blocks.partition_point(|range| range.end <= row);
        let place = row.checked_sub(blocks.get(block)?.start)?;
        self.block(block)?.child(place)
    }

    /// Touches a row only where it stands otherwise than it should.
    fn redress(&self, row: usize, plain: &Dress) {
        let dress = self.rows.dress(row);
        let is_worn = |moving: &Moving| {
            let worn = moving.worn.get(row).and_then(Option::as_deref);
            dress == *worn.unwrap_or(plain)
        };
        if is_worn(&self.moving.borrow()) {
            return;
        }
        // What is not built yet is dressed when it is.
        let Some(spot) = self.row(row) else { return };
        let mut moving = self.moving.borrow_mut();
        let worn = moving.worn.get(row).and_then(Option::as_deref).unwrap_or(plain);
        if dress.is != worn.is {
            spot.set("data-is", &dress.is);
        }
        if dress.said != worn.said
            && let Some(said) = spot.below("[data-said]")
        {
            said.say(&dress.said);
        }
        if dress.chosen != worn.chosen {
            spot.tick(dress.chosen);
        }
        if moving.worn.len() <= row {
            moving.worn.resize(row + 1, None);
        }
        if let Some(worn) = moving.worn.get_mut(row) {
            *worn = (dress != *plain).then(|| Box::new(dress));
        }
    }

    fn chosen(&self, row: usize, option: usize) {
        self.rows.choose(row, option);
        // A refused choice must not stay on show.
        let now = self.rows.dress(row).chosen;
        if now != Some(option)
            && let Some(spot) = self.row(row)
        {
            spot.tick(now);
        }
    }

    /// What stands folded under a row is built when it is opened, and goes when it is closed.
    fn fold(&self, row: usize, is_open: bool) {
        let place = |views: &Vec<(usize, bool, Mounted)>| {
            views.iter().position(|(of, is_body, _)| *of == row && *is_body)
        };
        let known = place(&self.moving.borrow().views);
        match known {
            Some(at) if !is_open => {
                let gone = self.moving.borrow_mut().views.remove(at);
                drop(gone);
            }
            None if is_open => {
                let Some(home) =
                    self.row(row).and_then(|row| row.below("[data-row] > :last-child"))
                else {
                    return;
                };
                let rows = Rc::clone(&self.rows);
                let shown = self.owner.with(|| mount::within(&home, None, move || rows.body(row)));
                self.moving.borrow_mut().views.extend(shown.map(|shown| (row, true, shown)));
            }
            _ => {}
        }
    }

    /// Leaves the rows to a list in another language, should one be built in this turn.
    fn leave(&self) {
        let moving = self.moving.take();
        let Some(home) = moving.home else { return };
        let open = moving.views.iter().filter(|(_, is_body, _)| *is_body).map(|(row, ..)| *row);
        let (built, worn) = (moving.built, moving.worn);
        let left = Left { key: self.rows.key(), home, built, worn, open: open.collect() };
        drop((moving.views, moving.listening));
        LEFT.set(Some(left));
        timer::next_frame(|| LEFT.set(None));
    }
}
