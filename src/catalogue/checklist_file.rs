//! A checklist as a file, to hand to a colleague and to take from one: no answers, no person, only what is asked.

use std::fmt::Write as _;

use super::gate::read_text;
use super::item_reading::{criticality_at, criticality_word};
use super::problem::{Findings, Problem, ProblemKind, Target};
use super::reader::Place;
use super::reading::opened;
use crate::domain::checklist::{Checklist, Entry, OwnItem, Weight, check_shares};
use crate::domain::id::{ChecklistId, ItemId};
use crate::domain::library::Library;
use crate::domain::refusal::LONGEST_TITLE;
use crate::domain::sorted::SortedMap;
use crate::domain::standard::Theme;

/// What a checklist's file says it is.
pub const CHECKLIST_FORMAT: &str = "guong-checklist";

/// A checklist from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedChecklist {
    /// What is known here of it; may have no entries left.
    pub checklist: Checklist,
    /// Its items that no standard here has: left out, to be told.
    pub unknown_items: Vec<ItemId>,
}

/// The checklist as a file; the same checklist gives the same text.
pub fn write(checklist: &Checklist) -> String {
    let mut text = format!("{{\n  \"format\": \"{CHECKLIST_FORMAT}\",\n  \"format_version\": 1,\n");
    text.push_str("  \"title\": ");
    push_quoted(&mut text, &checklist.title);
    text.push_str(",\n  \"entries\": ");
    push_list(&mut text, '[', checklist.entries.iter().map(entry_text), ']');
    text.push_str(",\n  \"own_items\": ");
    push_list(&mut text, '[', checklist.own_items.iter().map(own_item_text), ']');
    text.push_str(",\n  \"theme_shares\": ");
    let share = |(theme, share): (&Theme, &u8)| format!("\"{}\": {share}", theme_code(*theme));
    push_list(&mut text, '{', checklist.theme_shares.iter().map(share), '}');
    text.push_str("\n}\n");
    text
}

fn entry_text(entry: &Entry) -> String {
    let mut text = format!("{{\"item\": \"{}\"", entry.item);
    if entry.weight != Weight::ONE {
        // A number into a string never fails.
        let _ = write!(text, ", \"weight\": {}", entry.weight.hundredths());
    }
    if !entry.weight_reason.is_empty() {
        text.push_str(", \"weight_reason\": ");
        push_quoted(&mut text, &entry.weight_reason);
    }
    text.push('}');
    text
}

fn own_item_text(own: &OwnItem) -> String {
    let mut text = format!("{{\"id\": \"{}\", \"text\": ", own.id);
    push_quoted(&mut text, &own.text);
    let (theme, word) = (theme_code(own.theme), criticality_word(own.criticality));
    let _ = write!(text, ", \"theme\": \"{theme}\", \"criticality\": \"{word}\"}}");
    text
}

fn theme_code(theme: Theme) -> String {
    format!("d{:02}", theme.number())
}

fn push_list(text: &mut String, open: char, lines: impl Iterator<Item = String>, close: char) {
    let before = text.len();
    for line in lines {
        text.push_str(if text.len() == before { "" } else { "," });
        text.push_str("\n    ");
        text.push_str(&line);
    }
    let is_empty = text.len() == before;
    text.insert(before, open);
    text.push_str(if is_empty { "" } else { "\n  " });
    text.push(close);
}

fn push_quoted(text: &mut String, said: &str) {
    text.push('"');
    for c in said.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            // The reader drops these anyway; JSON does not allow them bare.
            c if c < ' ' => text.push(' '),
            c => text.push(c),
        }
    }
    text.push('"');
}

/// Reads a checklist's file. Items that no standard here has are left out and named.
pub fn read(
    text: &str,
    id: ChecklistId,
    library: &Library,
) -> Result<ReceivedChecklist, Vec<Problem>> {
    let value = read_text(text)?;
    let found = Findings::default();
    let is_known = |item: &ItemId| library.item(item).is_some();
    let read = checklist_at(&Place::root(&value, &found), id, &is_known);
    found.settle(read)
}

pub(super) fn checklist_at(
    place: &Place,
    id: ChecklistId,
    is_known: &dyn Fn(&ItemId) -> bool,
) -> Option<ReceivedChecklist> {
    opened(place, CHECKLIST_FORMAT)?;
    let title = place.key("title").text(LONGEST_TITLE);
    let own = place.key("own_items");
    let own_ids = own.keys("id");
    let own_items = own.list().filter_map(|place| own_item_at(&place)).collect();
    place.key("entries").keys("item");
    let entries = place.key("entries");
    let entries = entries.filled_list().filter_map(|place| entry_at(&place));
    let (entries, unknown): (Vec<Entry>, Vec<Entry>) = entries
        .partition(|entry| own_ids.contains_key(entry.item.as_str()) || is_known(&entry.item));
    let theme_shares = shares_at(&place.key("theme_shares"));
    let unknown_items = unknown.into_iter().map(|entry| entry.item).collect();
    let checklist = Checklist { id, title: title?, entries, own_items, theme_shares };
    Some(ReceivedChecklist { checklist, unknown_items })
}

fn entry_at(place: &Place) -> Option<Entry> {
    place.object()?;
    let item = place.key("item").slug().and_then(ItemId::parse);
    let weight = place.key("weight").whole_or(100, 10..=1000);
    let weight = weight.and_then(|weight| Weight::from_hundredths(u16::try_from(weight).ok()?));
    let reason = place.key("weight_reason");
    let needs_reason = weight.is_some_and(|weight| weight != Weight::ONE);
    let weight_reason = if needs_reason {
        reason.text(LONGEST_TITLE).unwrap_or_default()
    } else {
        reason.line(LONGEST_TITLE)
    };
    Some(Entry { item: item?, weight: weight?, weight_reason })
}

fn own_item_at(place: &Place) -> Option<OwnItem> {
    place.object()?;
    let id = place.key("id").slug().and_then(ItemId::parse);
    if id.as_ref().is_some_and(|id| !id.is_own()) {
        place.key("id").wrong(ProblemKind::WrongPrefix { expected: "own.".to_owned() });
    }
    let text = place.key("text").text(LONGEST_TITLE);
    let theme = super::shared_reading::theme_at(&place.key("theme"));
    let criticality = criticality_at(&place.key("criticality"), false);
    Some(OwnItem { id: id?, text: text?, theme: theme?, criticality: criticality? })
}

/// Shares of themes: absent, or 100 in total.
fn shares_at(place: &Place) -> SortedMap<Theme, u8> {
    let mut shares = SortedMap::new();
    if place.is_absent() {
        return shares;
    }
    let Some(object) = place.object() else { return shares };
    let mut all_read = true;
    for key in object.keys() {
        let here = place.key(key);
        let theme = Theme::parse(key);
        if theme.is_none() {
            here.unresolved(Target::Theme, key);
        }
        let share = here.whole(0..=100).and_then(|share| u8::try_from(share).ok());
        all_read &= theme.zip(share).map(|(theme, share)| shares.insert(theme, share)).is_some();
    }
    if all_read && check_shares(&shares).is_err() {
        place.wrong(ProblemKind::OutOfRange);
    }
    shares
}
