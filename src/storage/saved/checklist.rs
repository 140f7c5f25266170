//! Checklists as saved, by themselves and inside a round.

use serde_json::{Map, Value};

use super::fields::{Fields, Read, needed, whole};
use super::overlay::Shape;
use super::problem::{Problem, ProblemKind};
use super::spelling::{Spelled as _, word_of_theme};
use super::writing::Written;
use crate::domain::checklist::{Checklist, Entry, OwnItem, Weight};
use crate::domain::id::{ChecklistId, ItemId};
use crate::domain::sorted::SortedMap;
use crate::domain::standard::{Criticality, Theme};

pub(super) static CHECKLIST: Shape = Shape {
    keys: &["id", "title", "items", "own", "shares"],
    inner: &[("items", &ENTRY), ("own", &OWN_ITEM)],
    identity: "",
};

static ENTRY: Shape = Shape { keys: &["item", "weight", "why"], inner: &[], identity: "item" };

static OWN_ITEM: Shape =
    Shape { keys: &["id", "text", "theme", "criticality"], inner: &[], identity: "id" };

/// A checklist by itself: its path already says its id.
pub(super) fn value_of(list: &Checklist) -> Value {
    written(list).value()
}

/// A checklist inside a round, with its id.
pub(super) fn value_of_snapshot(list: &Checklist) -> Value {
    written(list).always("id", list.id.as_str()).value()
}

fn written(list: &Checklist) -> Written {
    let share = |(theme, share): (&Theme, &u8)| (word_of_theme(*theme), (*share).into());
    let shares: Map<String, Value> = list.theme_shares.iter().map(share).collect();
    Written::default()
        .always("title", list.title.as_str())
        .list("items", list.entries.iter().map(value_of_entry))
        .list("own", list.own_items.iter().map(value_of_own_item))
        .inner("shares", Value::Object(shares))
}

fn value_of_entry(entry: &Entry) -> Value {
    let weight = (entry.weight != Weight::ONE).then_some(entry.weight.hundredths());
    Written::default()
        .always("item", entry.item.as_str())
        .number("weight", weight)
        .text("why", &entry.weight_reason)
        .value()
}

fn value_of_own_item(own: &OwnItem) -> Value {
    Written::default()
        .always("id", own.id.as_str())
        .always("text", own.text.as_str())
        .always("theme", word_of_theme(own.theme))
        .always("criticality", own.criticality.word())
        .value()
}

/// A checklist whose id is known from its path.
pub(super) fn checklist(id: ChecklistId, value: &Value) -> Read<Checklist> {
    let fields = Fields::of(value)?;
    Ok(Checklist {
        id,
        title: fields.title("title")?,
        entries: fields.list("items", entry)?,
        own_items: fields.list("own", own_item)?,
        theme_shares: fields.inner("shares", shares)?.unwrap_or_default(),
    })
}

/// A checklist that says its id itself.
pub(super) fn snapshot(value: &Value) -> Read<Checklist> {
    let id = needed("id", Fields::of(value)?.id("id", ChecklistId::parse))?;
    checklist(id, value)
}

fn entry(value: &Value) -> Read<Entry> {
    let fields = Fields::of(value)?;
    let item = needed("item", fields.id("item", ItemId::parse))?;
    let weight = match fields.number("weight", 0..=u64::from(u16::MAX))? {
        None => Weight::ONE,
        Some(hundredths) => Weight::from_hundredths(hundredths)
            .ok_or_else(|| Problem::here(ProblemKind::OutOfRange).under("weight"))?,
    };
    Ok(Entry { item, weight, weight_reason: fields.text_or_empty("why")? })
}

fn own_item(value: &Value) -> Read<OwnItem> {
    let fields = Fields::of(value)?;
    let criticality = fields.word("criticality", Criticality::from_word);
    Ok(OwnItem {
        id: needed("id", fields.id("id", ItemId::parse))?,
        text: fields.title("text")?,
        theme: needed("theme", fields.word("theme", theme))?,
        criticality: needed("criticality", criticality)?,
    })
}

fn shares(value: &Value) -> Read<SortedMap<Theme, u8>> {
    let mut shares = SortedMap::new();
    for (key, value) in Fields::of(value)?.all() {
        let theme = theme(key).ok_or_else(|| Problem::here(ProblemKind::UnknownWord).under(key))?;
        let share = whole(value, 0..=100).map_err(|problem| problem.under(key))?;
        shares.insert(theme, share);
    }
    Ok(shares)
}

/// A theme in the one spelling [`word_of_theme`] has for it.
fn theme(word: &str) -> Option<Theme> {
    Theme::parse(word).filter(|theme| word_of_theme(*theme) == word)
}
