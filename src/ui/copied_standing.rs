//! The rows of a copied list as they stand in the page: built, dressed, opened, left to another language.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;

use super::copied::{Beside, Copied, Dress};
use crate::web::copies::{self, Pattern, Values};
use crate::web::mount::{self, Mounted};
use crate::web::spots::{Listening, Spot};
use crate::web::timer;

/// What stands in the page.
pub(super) struct Standing {
    rows: Rc<dyn Copied>,
    plain: Dress,
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

impl Standing {
    /// Nothing yet; views in rows end with the present owner.
    pub fn of(rows: Rc<dyn Copied>) -> Self {
        let owner = Owner::current().unwrap_or_default();
        let plain = rows.plain();
        Self { rows, plain, owner, moving: RefCell::default() }
    }

    /// Listens as long as the list is shown.
    pub fn listen(&self, listening: Vec<Listening>) {
        self.moving.borrow_mut().listening = listening;
    }

    /// Takes over what stands there from another language, or begins with empty blocks; gives the rows that were open.
    pub fn settle(&self, home: &Spot) -> Vec<usize> {
        let count = self.rows.blocks().len();
        let left = LEFT.with_borrow_mut(Option::take);
        let left = left.filter(|left| left.key == self.rows.key() && left.built.len() == count);
        let kept = left.is_some();
        let mut open = Vec::new();
        if let Some(left) = left {
            if left.home != *home {
                home.clear();
                home.take_from(&left.home);
            }
            let (built, worn) = (left.built, left.worn);
            self.moving.replace(Moving { built, worn, ..Moving::default() });
            open = left.open;
        } else {
            home.clear();
            self.moving.borrow_mut().built = vec![false; count];
        }
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
        for row in range {
            self.redress(row);
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

    /// Adds the next block; says whether there was one.
    pub fn build_next(&self) -> bool {
        let next = self.moving.borrow_mut().waiting.pop_front();
        let Some(block) = next else { return false };
        self.fill(block, false);
        if let Some(built) = self.moving.borrow_mut().built.get_mut(block) {
            *built = true;
        }
        true
    }

    /// Adds all that is missing.
    pub fn build_all(&self) {
        while self.build_next() {}
    }

    fn block(&self, block: usize) -> Option<Spot> {
        self.moving.borrow().home.as_ref()?.child(block)?.last_child()
    }

    /// A row, if it stands there yet.
    fn row(&self, row: usize) -> Option<Spot> {
        let blocks = self.rows.blocks();
        let block = blocks.partition_point(|range| range.end <= row);
        let place = row.checked_sub(blocks.get(block)?.start)?;
        self.block(block)?.child(place)
    }

    /// Touches a row only where it stands otherwise than it should.
    pub fn redress(&self, row: usize) {
        let (plain, dress) = (&self.plain, self.rows.dress(row));
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

    /// A radio of a row was chosen.
    pub fn chosen(&self, row: usize, option: usize) {
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
    pub fn fold(&self, row: usize, is_open: bool) {
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
    pub fn leave(&self) {
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
