//! A checklist while it is being made: as typed, judged only at submit, with every problem at its field.

use super::checklist::{Checklist, Entry, OwnItem, Weight, check_shares};
use super::id::{ChecklistId, ItemId};
use super::refusal::{LONGEST_TITLE, Refusal, bounded, titled};
use super::sorted::SortedMap;
use super::standard::Theme;

/// One chosen item, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftEntry {
    /// The item.
    pub item: ItemId,
    /// The item itself, where the person wrote it.
    pub own: Option<OwnItem>,
    /// Its weight.
    pub weight: String,
    /// Why the weight is not 1.
    pub reason: String,
}

/// A checklist as typed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ChecklistDraft {
    /// Its title.
    pub title: String,
    /// The chosen items, in order.
    pub entries: Vec<DraftEntry>,
    /// The shares of the themes; none where every theme counts alike.
    pub shares: Option<SortedMap<Theme, String>>,
}

/// Where in the form something is not right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftField {
    /// The title.
    Title,
    /// The list of chosen items.
    Items,
    /// The text of an own item.
    OwnText(ItemId),
    /// The weight of an item.
    Weight(ItemId),
    /// The reason for the weight of an item.
    Reason(ItemId),
    /// The share of a theme.
    Share(Theme),
    /// The shares together.
    Shares,
}

/// Everything that is not right, in the order of the form.
pub type DraftProblems = Vec<(DraftField, Refusal)>;

impl ChecklistDraft {
    /// A kept checklist as it is changed; `decimal_mark` is how the reader writes fractions.
    pub fn of(checklist: &Checklist, decimal_mark: char) -> Self {
        let entries = checklist.entries.iter().map(|entry| DraftEntry {
            item: entry.item.clone(),
            own: checklist.own_items.iter().find(|own| own.id == entry.item).cloned(),
            weight: weight_text(entry.weight, decimal_mark),
            reason: entry.weight_reason.clone(),
        });
        let share = |(theme, share): (&Theme, &u8)| (*theme, share.to_string());
        Self {
            title: checklist.title.clone(),
            entries: entries.collect(),
            shares: (!checklist.theme_shares.is_empty())
                .then(|| checklist.theme_shares.iter().map(share).collect()),
        }
    }

    /// The checklist, or every problem at its field.
    pub fn checked(&self, id: ChecklistId) -> Result<Checklist, DraftProblems> {
        let mut problems = Vec::new();
        let mut note = |field, reason| problems.push((field, reason));
        let title = titled(&self.title).map_err(|reason| note(DraftField::Title, reason));
        if self.entries.is_empty() {
            note(DraftField::Items, Refusal::NoItems);
        }
        let (mut entries, mut own_items) = (Vec::new(), Vec::new());
        for entry in &self.entries {
            if let Some(own) = &entry.own {
                match own_text(&own.text) {
                    Ok(text) => own_items.push(OwnItem { text, ..own.clone() }),
                    Err(reason) => note(DraftField::OwnText(entry.item.clone()), reason),
                }
            }
            match entry.checked() {
                Ok(entry) => entries.push(entry),
                Err((field, reason)) => note(field, reason),
            }
        }
        let theme_shares = self.checked_shares(&mut note);
        match title {
            Ok(title) if problems.is_empty() => {
                Ok(Checklist { id, title, entries, own_items, theme_shares })
            }
            _ => Err(problems),
        }
    }

    fn checked_shares(&self, note: &mut impl FnMut(DraftField, Refusal)) -> SortedMap<Theme, u8> {
        let mut shares = SortedMap::new();
        let mut is_readable = true;
        for (theme, text) in self.shares.iter().flatten() {
            if let Some(share) = share_of(text) {
                shares.insert(*theme, share);
            } else {
                is_readable = false;
                note(DraftField::Share(*theme), Refusal::OutOfRange);
            }
        }
        if is_readable && let Err(reason) = check_shares(&shares) {
            note(DraftField::Shares, reason);
        }
        shares
    }

    /// What the shares total so far; what cannot be read counts nothing.
    pub fn shares_total<'a>(shares: impl Iterator<Item = &'a String>) -> u32 {
        shares.filter_map(|text| share_of(text)).map(u32::from).sum()
    }
}

/// The text of an own item, if it can stand.
pub fn own_text(text: &str) -> Result<String, Refusal> {
    let text = bounded(text, LONGEST_TITLE)?;
    if text.is_empty() { Err(Refusal::TextMissing) } else { Ok(text) }
}

impl DraftEntry {
    /// An item as it is picked.
    pub fn plain(item: ItemId) -> Self {
        Self { item, own: None, weight: "1".to_owned(), reason: String::new() }
    }

    fn checked(&self) -> Result<Entry, (DraftField, Refusal)> {
        let at_weight = |reason| (DraftField::Weight(self.item.clone()), reason);
        let at_reason = |reason| (DraftField::Reason(self.item.clone()), reason);
        let weight = weight_of(&self.weight).ok_or_else(|| at_weight(Refusal::OutOfRange))?;
        if weight == Weight::ONE {
            return Ok(Entry::plain(self.item.clone()));
        }
        let weight_reason = bounded(&self.reason, LONGEST_TITLE).map_err(at_reason)?;
        if weight_reason.is_empty() {
            return Err(at_reason(Refusal::WeightReasonMissing));
        }
        Ok(Entry { item: self.item.clone(), weight, weight_reason })
    }
}

/// Whether a typed weight needs a reason: it is not 1.
pub fn needs_reason(weight: &str) -> bool {
    weight_of(weight) != Some(Weight::ONE)
}

/// A weight as typed, with a comma or a point: 0.1 to 10, two decimals at most.
pub fn weight_of(text: &str) -> Option<Weight> {
    let (whole, decimals) = text.trim().split_once([',', '.']).unwrap_or((text.trim(), ""));
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || decimals.len() > 2 || !is_number(whole) || !is_number(decimals) {
        return None;
    }
    let hundredths = format!("{decimals:0<2}").parse::<u16>().ok()?;
    Weight::from_hundredths(whole.parse::<u16>().ok()?.checked_mul(100)?.checked_add(hundredths)?)
}

/// A weight as it is typed: no zeros that say nothing.
pub fn weight_text(weight: Weight, decimal_mark: char) -> String {
    let (whole, rest) = (weight.hundredths() / 100, weight.hundredths() % 100);
    match rest {
        0 => whole.to_string(),
        rest if rest % 10 == 0 => format!("{whole}{decimal_mark}{}", rest / 10),
        rest => format!("{whole}{decimal_mark}{rest:02}"),
    }
}

/// A share as typed: a whole percent; nothing typed is 0.
fn share_of(text: &str) -> Option<u8> {
    let text = text.trim().trim_end_matches('%').trim_end();
    if text.is_empty() {
        return Some(0);
    }
    text.parse::<u8>().ok().filter(|share| *share <= 100)
}
