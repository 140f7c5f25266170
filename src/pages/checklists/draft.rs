use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::checklist::OwnItem;
use crate::domain::checklist_draft::{ChecklistDraft, DraftEntry};
use crate::domain::id::{ChecklistId, ItemId};
use crate::domain::library::Library;
use crate::domain::sorted::{SortedMap, SortedSet};
use crate::domain::standard::{Item, Theme};
use crate::words::Words;

/// One chosen item while the checklist is being made.
#[derive(Clone)]
pub(super) struct Row {
    pub id: ItemId,
    /// The item; none where no standard here has it, and for own items.
    pub item: Option<Arc<Item>>,
    pub own: Option<OwnItem>,
    /// The text of an own item.
    pub text: ArcRwSignal<String>,
    pub weight: ArcRwSignal<String>,
    pub reason: ArcRwSignal<String>,
    /// Whether weight and text are open to be changed.
    pub is_open: ArcRwSignal<bool>,
}

impl Row {
    fn of(entry: DraftEntry, library: &Library) -> Self {
        let text = entry.own.as_ref().map(|own| own.text.clone()).unwrap_or_default();
        let is_open = entry.weight != "1";
        Self {
            item: library.item(&entry.item).cloned(),
            id: entry.item,
            own: entry.own,
            text: ArcRwSignal::new(text),
            weight: ArcRwSignal::new(entry.weight),
            reason: ArcRwSignal::new(entry.reason),
            is_open: ArcRwSignal::new(is_open),
        }
    }

    fn typed(&self) -> DraftEntry {
        let own = self.own.clone().map(|own| OwnItem { text: self.text.get_untracked(), ..own });
        DraftEntry {
            item: self.id.clone(),
            own,
            weight: self.weight.get_untracked(),
            reason: self.reason.get_untracked(),
        }
    }

    /// The theme it counts in.
    pub(super) fn theme(&self) -> Option<Theme> {
        let own = self.own.as_ref().map(|own| own.theme);
        own.or_else(|| self.item.as_ref().map(|item| item.theme))
    }

    /// What it asks, as it is now.
    pub(super) fn name(&self, words: &Words) -> String {
        match &self.item {
            Some(item) => words.text(&item.text).to_owned(),
            None if self.own.is_some() => self.text.get(),
            None => self.id.to_string(),
        }
    }
}

/// The working state of the builder: passing, gone with the page unless put aside.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub of: StoredValue<Option<ChecklistId>>,
    pub title: RwSignal<String>,
    pub rows: RwSignal<Vec<Row>>,
    pub has_shares: RwSignal<bool>,
    pub shares: RwSignal<SortedMap<Theme, String>>,
    /// What was wrong at the last submit, each as the id of its field and a sentence.
    pub problems: RwSignal<Vec<(String, String)>>,
    /// What was last said aloud.
    pub spoken: RwSignal<String>,
    /// The row under the pointer's hand.
    pub dragged: RwSignal<Option<ItemId>>,
    /// How many rows are drawn.
    pub shown: RwSignal<usize>,
    picks: StoredValue<SortedMap<ItemId, ArcRwSignal<bool>>>,
    before: StoredValue<ChecklistDraft>,
}

/// How many rows and hits are drawn at a time.
pub(super) const BATCH: usize = 60;

impl Draft {
    /// Begins with what is typed now; `before` is what is kept.
    pub(super) fn new(
        of: Option<ChecklistId>,
        before: ChecklistDraft,
        now: ChecklistDraft,
        library: &Library,
    ) -> Self {
        let entries = now.entries.into_iter();
        let rows: Vec<Row> = entries.map(|entry| Row::of(entry, library)).collect();
        let picks = rows.iter().map(|row| (row.id.clone(), ArcRwSignal::new(true))).collect();
        Self {
            of: StoredValue::new(of),
            title: RwSignal::new(now.title),
            rows: RwSignal::new(rows),
            has_shares: RwSignal::new(now.shares.is_some()),
            shares: RwSignal::new(now.shares.unwrap_or_default()),
            problems: RwSignal::new(Vec::new()),
            spoken: RwSignal::new(String::new()),
            dragged: RwSignal::new(None),
            shown: RwSignal::new(BATCH),
            picks: StoredValue::new(picks),
            before: StoredValue::new(before),
        }
    }

    /// Everything as it is typed now.
    pub(super) fn typed(self) -> ChecklistDraft {
        let rows = self.rows.get_untracked();
        let shares = self.has_shares.get_untracked().then(|| {
            let typed = self.shares.get_untracked();
            let text = |theme: &Theme| typed.get(theme).cloned().unwrap_or_default();
            let themes: SortedSet<Theme> = rows.iter().filter_map(Row::theme).collect();
            themes.into_iter().map(|theme| (theme, text(&theme))).collect()
        });
        ChecklistDraft {
            title: self.title.get_untracked(),
            entries: rows.iter().map(Row::typed).collect(),
            shares,
        }
    }

    /// Whether anything differs from what is kept.
    pub(super) fn is_changed(self) -> bool {
        self.before.with_value(|before| *before != self.typed())
    }

    /// From now on nothing counts as changed: it is kept, or let go.
    pub(super) fn settle(self) {
        self.before.set_value(self.typed());
    }

    /// Whether an item is chosen, to follow: only this item wakes who reads it.
    pub(super) fn picked(self, id: &ItemId) -> ArcRwSignal<bool> {
        let signal = self.picks.try_update_value(|picks| {
            picks.get_or_insert_with(id.clone(), || ArcRwSignal::new(false)).clone()
        });
        signal.unwrap_or_else(|| ArcRwSignal::new(false))
    }

    /// Whether an item is chosen, now.
    pub(super) fn has(self, id: &ItemId) -> bool {
        self.picks.with_value(|picks| picks.get(id).is_some_and(GetUntracked::get_untracked))
    }

    /// Takes items up at the end, or leaves them out; what is so already stays where it is.
    pub(super) fn pick(self, items: &[Arc<Item>], is_picked: bool) {
        let meant = items.iter().filter(|item| self.has(&item.id) != is_picked);
        let meant: Vec<&Arc<Item>> = meant.collect();
        for item in &meant {
            self.picked(&item.id).set(is_picked);
        }
        self.rows.update(|rows| {
            if is_picked {
                rows.extend(meant.into_iter().map(row_of));
            } else {
                let gone: SortedSet<&ItemId> = meant.iter().map(|item| &item.id).collect();
                rows.retain(|row| !gone.contains(&row.id));
            }
        });
    }

    /// Adds an item the person wrote.
    pub(super) fn add_own(self, own: OwnItem, library: &Library) {
        let entry = DraftEntry { own: Some(own.clone()), ..DraftEntry::plain(own.id) };
        self.rows.update(|rows| rows.push(Row::of(entry, library)));
    }

    /// Leaves one row out.
    pub(super) fn remove(self, id: &ItemId) {
        self.picked(id).set(false);
        self.rows.update(|rows| rows.retain(|row| row.id != *id));
    }

    /// Where a row stands, from 0, and how many there are.
    pub(super) fn place(self, id: &ItemId) -> (usize, usize) {
        self.rows.with_untracked(|rows| {
            (rows.iter().position(|row| row.id == *id).unwrap_or_default(), rows.len())
        })
    }

    /// Moves a row to a place.
    pub(super) fn move_to(self, from: usize, to: usize) {
        self.rows.update(|rows| {
            if from < rows.len() && to < rows.len() {
                let row = rows.remove(from);
                rows.insert(to, row);
            }
        });
    }

    /// What is wrong at a field, since the last submit.
    pub(super) fn error(self, field: String) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.problems.with(|problems| {
                let problem = problems.iter().find(|(at, _)| *at == field);
                problem.map(|(_, said)| said.clone())
            })
        })
    }
}

fn row_of(item: &Arc<Item>) -> Row {
    Row {
        id: item.id.clone(),
        item: Some(Arc::clone(item)),
        own: None,
        text: ArcRwSignal::new(String::new()),
        weight: ArcRwSignal::new("1".to_owned()),
        reason: ArcRwSignal::new(String::new()),
        is_open: ArcRwSignal::new(false),
    }
}
