//! A checklist (phiếu tự đánh giá): a chosen, ordered set of items, with own items and weights.

use std::sync::Arc;

use super::id::{ChecklistId, ItemId};
use super::profile::Applicability;
use super::refusal::{LONGEST_TITLE, Refusal, bounded, titled};
use super::scale::Scale;
use super::standard::{Criticality, Item, Kind, Theme};
use super::text::Bilingual;
use crate::domain::sorted::SortedMap;

/// A weight in hundredths: 100 is 1. Kept whole so that sums are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight(u16);

impl Weight {
    /// The weight of every item unless a reason is given.
    pub const ONE: Self = Self(100);

    /// A weight of 0.1 to 10, in hundredths.
    pub fn from_hundredths(hundredths: u16) -> Option<Self> {
        (10..=1000).contains(&hundredths).then_some(Self(hundredths))
    }

    /// In hundredths.
    pub fn hundredths(self) -> u16 {
        self.0
    }

    /// As a factor.
    pub fn factor(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

/// One line of a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The item.
    pub item: ItemId,
    /// Its weight.
    pub weight: Weight,
    /// Why the weight is not 1.
    pub weight_reason: String,
}

impl Entry {
    /// An item with the ordinary weight.
    pub fn plain(item: ItemId) -> Self {
        Self { item, weight: Weight::ONE, weight_reason: String::new() }
    }
}

/// An item the person wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnItem {
    /// Its id; begins with `own.`.
    pub id: ItemId,
    /// The behaviour, in the person's own words.
    pub text: String,
    /// Its theme.
    pub theme: Theme,
    /// How much depends on it.
    pub criticality: Criticality,
}

impl OwnItem {
    /// The item as it is assessed, on the default scale.
    pub fn to_item(&self, scale: &Arc<Scale>) -> Option<Item> {
        Some(Item {
            id: self.id.clone(),
            rev: 1,
            standard: None,
            section: 0,
            theme: self.theme,
            kind: Kind::Duty,
            criticality: self.criticality,
            text: Bilingual::new(&self.text, None)?,
            why: None,
            scale: Arc::clone(scale),
            target: self.criticality.target(),
            period_months: 6,
            applies: Applicability::default(),
            default_selected: true,
            citations: Vec::new(),
            anchors: Vec::new(),
            evidence_examples: Vec::new(),
            prompts: Vec::new(),
            topics: Vec::new(),
            relations: Vec::new(),
        })
    }
}

/// A chosen, ordered set of items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// Its id.
    pub id: ChecklistId,
    /// Its title.
    pub title: String,
    /// Its items, in order.
    pub entries: Vec<Entry>,
    /// The items the person wrote.
    pub own_items: Vec<OwnItem>,
    /// Share of each theme in the overall figure, in percent; empty means equal shares.
    pub theme_shares: SortedMap<Theme, u8>,
}

impl Checklist {
    /// Everything checked: title, at least one item, reasons for weights, shares that total 100.
    pub fn checked(mut self) -> Result<Self, Refusal> {
        self.title = titled(&self.title)?;
        if self.entries.is_empty() {
            return Err(Refusal::NoItems);
        }
        for own in &mut self.own_items {
            own.text = bounded(&own.text, LONGEST_TITLE)?;
            if own.text.is_empty() {
                return Err(Refusal::TextMissing);
            }
        }
        for entry in &mut self.entries {
            entry.weight_reason = bounded(&entry.weight_reason, LONGEST_TITLE)?;
            if entry.weight != Weight::ONE && entry.weight_reason.is_empty() {
                return Err(Refusal::WeightReasonMissing);
            }
        }
        check_shares(&self.theme_shares)?;
        Ok(self)
    }

    /// Moves the entry at `from` to stand at `to`; out of range changes nothing.
    pub fn move_entry(&mut self, from: usize, to: usize) {
        if from < self.entries.len() && to < self.entries.len() {
            let entry = self.entries.remove(from);
            self.entries.insert(to, entry);
        }
    }
}

/// Theme shares are either absent or total exactly 100.
pub fn check_shares(shares: &SortedMap<Theme, u8>) -> Result<(), Refusal> {
    let total = shares.values().map(|share| u32::from(*share)).sum();
    if shares.is_empty() || total == 100 { Ok(()) } else { Err(Refusal::SharesTotal(total)) }
}

/// About how long answering takes: 18 seconds an item (method B.2.6: 25–40 items in 10–15 minutes), at least a minute.
pub fn minutes_for(items: usize) -> usize {
    (items * 18).div_ceil(60).max(1)
}
