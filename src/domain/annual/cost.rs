//! What a class costs, line by line (`training-vn` A6: the sixteen kinds of cost found in circulars and resolutions).

use crate::domain::id::FundId;
use crate::domain::money::{Dong, Quantity};
use crate::domain::refusal::{LONGEST_TITLE, Refusal, bounded};

/// A kind of cost. The names are stable across the years; the rates are not, and stand in the unit's own table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CostKind {
    /// Lecturers and speakers, preparation included.
    Lecturer,
    /// Teaching assistants.
    Assistant,
    /// Lecturers' meals, travel, lodging.
    LecturerTravel,
    /// Interpreters and translators.
    Interpreter,
    /// Learning material.
    Material,
    /// Hall, rooms, equipment.
    Room,
    /// Water for the class.
    Water,
    /// Setting, supervising and marking of tests.
    Testing,
    /// Opening, closing, certificates, stationery, first aid.
    Ceremony,
    /// Rewards of good learners.
    Reward,
    /// Part of the learners' meals.
    Meals,
    /// Learners' travel and lodging.
    Travel,
    /// Study visits.
    Visit,
    /// Running the class.
    Management,
    /// Fees to a training institution.
    Fee,
    /// Support of women with small children and of ethnic minorities.
    Support,
    /// One sum, not broken down.
    Lump,
}

impl CostKind {
    /// All of them, in the order of the tables.
    pub const ALL: [Self; 17] = [
        Self::Lecturer,
        Self::Assistant,
        Self::LecturerTravel,
        Self::Interpreter,
        Self::Material,
        Self::Room,
        Self::Water,
        Self::Testing,
        Self::Ceremony,
        Self::Reward,
        Self::Meals,
        Self::Travel,
        Self::Visit,
        Self::Management,
        Self::Fee,
        Self::Support,
        Self::Lump,
    ];
}

/// How often a line counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Per {
    /// Once for all runs together.
    All,
    /// For each run.
    Run,
    /// For each turn (lượt).
    Turn,
}

/// What one costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Price {
    /// A price in đồng.
    Each(Dong),
    /// A share of all lines that have a price, in hundredths of a percent: 1,000 is 10 %.
    Share(u32),
}

/// One line of an estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Its kind.
    pub kind: CostKind,
    /// What exactly, in the unit's words.
    pub name: String,
    /// What is counted: a session, a day, a set.
    pub unit: String,
    /// How many.
    pub quantity: Quantity,
    /// How often that many.
    pub per: Per,
    /// What one costs.
    pub price: Price,
    /// What the price rests on.
    pub basis: String,
    /// Who pays; none while it is open.
    pub fund: Option<FundId>,
}

impl Cost {
    /// One sum for a whole line of the plan.
    pub fn lump(amount: Dong, fund: Option<FundId>) -> Self {
        Self {
            kind: CostKind::Lump,
            name: String::new(),
            unit: String::new(),
            quantity: Quantity::whole(1),
            per: Per::All,
            price: Price::Each(amount),
            basis: String::new(),
            fund,
        }
    }

    /// Whether it is reckoned from the other lines.
    pub fn is_share(&self) -> bool {
        matches!(self.price, Price::Share(_))
    }

    pub(super) fn checked(mut self) -> Result<Self, Refusal> {
        for text in [&mut self.name, &mut self.unit, &mut self.basis] {
            *text = bounded(text, LONGEST_TITLE)?;
        }
        if matches!(self.price, Price::Share(share) if share > 10_000) {
            return Err(Refusal::OutOfRange);
        }
        Ok(self)
    }
}

/// What a line comes to; `base` is the sum of the lines with a price.
pub(super) fn amount_of(cost: &Cost, runs: u32, turns: u64, base: Dong) -> Dong {
    let turns = u32::try_from(turns).unwrap_or(u32::MAX);
    let quantity = match cost.per {
        Per::All => cost.quantity,
        Per::Run => cost.quantity.times(runs),
        Per::Turn => cost.quantity.times(turns),
    };
    match cost.price {
        Price::Each(price) => price.times(quantity),
        Price::Share(share) => base.percent(share),
    }
}
