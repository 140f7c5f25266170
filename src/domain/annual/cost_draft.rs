//! A line of costs as it is being written.

use super::cost::{Cost, CostKind, Per, Price};
use super::faults::{Faults, Wrong, typed};
use crate::domain::figures::hundredths;
use crate::domain::id::FundId;
use crate::domain::money::{Dong, Quantity};
use crate::domain::refusal::{LONGEST_TITLE, Refusal};

/// How a line of costs is reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Once for all runs.
    All,
    /// For each run.
    Run,
    /// For each turn.
    Turn,
    /// As a share of the lines that have a price.
    Share,
}

impl Way {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::All, Self::Run, Self::Turn, Self::Share];

    fn per(self) -> Per {
        match self {
            Self::All | Self::Share => Per::All,
            Self::Run => Per::Run,
            Self::Turn => Per::Turn,
        }
    }
}

/// A line of costs as it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostDraft {
    /// Its kind.
    pub kind: CostKind,
    /// What exactly.
    pub name: String,
    /// What is counted.
    pub unit: String,
    /// How many.
    pub quantity: String,
    /// How it is reckoned.
    pub way: Way,
    /// The price in đồng, or the share in percent.
    pub price: String,
    /// What the price rests on.
    pub basis: String,
    /// Who pays.
    pub fund: Option<FundId>,
}

impl CostDraft {
    /// A new line.
    pub fn begun() -> Self {
        Self {
            kind: CostKind::Lecturer,
            name: String::new(),
            unit: String::new(),
            quantity: String::new(),
            way: Way::Run,
            price: String::new(),
            basis: String::new(),
            fund: None,
        }
    }

    /// A line as it stands.
    pub fn of(cost: &Cost) -> Self {
        let (way, price) = match (cost.price, cost.per) {
            (Price::Share(share), _) => (Way::Share, typed(share.into())),
            (Price::Each(price), Per::All) => (Way::All, price.get().to_string()),
            (Price::Each(price), Per::Run) => (Way::Run, price.get().to_string()),
            (Price::Each(price), Per::Turn) => (Way::Turn, price.get().to_string()),
        };
        Self {
            kind: cost.kind,
            name: cost.name.clone(),
            unit: cost.unit.clone(),
            quantity: typed(cost.quantity.hundredths()),
            way,
            price,
            basis: cost.basis.clone(),
            fund: cost.fund.clone(),
        }
    }

    /// Nothing was typed: such a line is left out.
    pub fn is_blank(&self) -> bool {
        [&self.name, &self.unit, &self.price, &self.basis]
            .into_iter()
            .all(|text| text.trim().is_empty())
    }

    pub(super) fn read(&self, row: usize, faults: &mut Faults) -> Cost {
        let at = Some(row);
        Cost {
            kind: self.kind,
            name: faults.text(at, "name", &self.name, LONGEST_TITLE),
            unit: faults.text(at, "unit", &self.unit, LONGEST_TITLE),
            quantity: self.quantity(at, faults),
            per: self.way.per(),
            price: self.price(at, faults),
            basis: faults.text(at, "basis", &self.basis, LONGEST_TITLE),
            fund: self.fund.clone(),
        }
    }

    fn quantity(&self, at: Option<usize>, faults: &mut Faults) -> Quantity {
        let once = Quantity::whole(1);
        if self.way == Way::Share || self.quantity.trim().is_empty() {
            return once;
        }
        let found = hundredths(&self.quantity);
        if found.is_none() {
            faults.note(at, "quantity", Wrong::NotANumber);
        }
        let within = found.map(Quantity::from_hundredths);
        if within == Some(None) {
            faults.note(at, "quantity", Wrong::Refused(Refusal::OutOfRange));
        }
        within.flatten().unwrap_or(once)
    }

    fn price(&self, at: Option<usize>, faults: &mut Faults) -> Price {
        if self.price.trim().is_empty() && !self.is_blank() {
            faults.note(at, "price", Wrong::NoPrice);
        }
        if self.way != Way::Share {
            return Price::Each(faults.dong(at, "price", &self.price).unwrap_or(Dong::ZERO));
        }
        let found = hundredths(&self.price);
        if found.is_none() && !self.price.trim().is_empty() {
            faults.note(at, "price", Wrong::NotANumber);
        }
        let share = found.map(|share| u32::try_from(share).ok().filter(|share| *share <= 10_000));
        if share == Some(None) {
            faults.note(at, "price", Wrong::Refused(Refusal::OutOfRange));
        }
        Price::Share(share.flatten().unwrap_or(0))
    }
}
