//! Here lives the annual training plan of a unit: classes, learners, periods and money that foot.
//! It may use: the domain's money, ratio, day, id.
//! It never mixes turns with people, rounds before the end, or knows a rate: rates are the unit's own.
//! Start reading at `AnnualPlan`, then `class.rs`, `cost.rs`, `totals.rs`, `checks.rs`.

pub mod checks;
pub mod class;
pub mod class_draft;
pub mod cost;
pub mod cost_draft;
pub mod faults;
pub mod filter;
pub mod held;
pub mod learners;
pub mod listed;
pub mod money_draft;
pub mod need_paper;
pub mod needs;
pub mod renewal;
pub mod roster;
pub mod roster_view;
pub mod scenario;
pub mod slip;
pub mod target;
pub mod taught;
pub mod totals;

use super::id::{AnnualPlanId, ClassId, FundId};
use super::money::Dong;
use super::refusal::{LONGEST_TITLE, Refusal, bounded, titled};
use super::sorted::SortedMap;
pub use class::Class;

/// Where money comes from, and how much of it may be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fund {
    /// Its id.
    pub id: FundId,
    /// Its name, as the unit calls it.
    pub name: String,
    /// What was granted; none while it is not known.
    pub granted: Option<Dong>,
}

/// A rate the unit goes by: never a constant of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The kind of cost.
    pub kind: cost::CostKind,
    /// Whom or what it is for, e.g. the lecturer's rank.
    pub name: String,
    /// The price of one.
    pub price: Dong,
    /// More than this is warned about, never refused.
    pub ceiling: Option<Dong>,
    /// The decision it rests on, with its date, in the unit's words.
    pub basis: String,
}

/// An annual plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnualPlan {
    /// Its id.
    pub id: AnnualPlanId,
    /// Its title.
    pub title: String,
    /// Whose plan it is.
    pub unit: String,
    /// The calendar year, 2000..=2100.
    pub year: i32,
    /// Where money comes from, in the order of the tables.
    pub funds: Vec<Fund>,
    /// The rates the unit goes by.
    pub rates: Vec<Rate>,
    /// Its classes, in the order they were made.
    pub classes: SortedMap<ClassId, Class>,
}

impl AnnualPlan {
    /// Title there, year in range, names of funds there and distinct.
    pub fn checked(mut self) -> Result<Self, Refusal> {
        self.title = titled(&self.title)?;
        self.unit = bounded(&self.unit, LONGEST_TITLE)?;
        if !(2000..=2100).contains(&self.year) {
            return Err(Refusal::OutOfRange);
        }
        for fund in &mut self.funds {
            fund.name = titled(&fund.name)?;
        }
        Ok(self)
    }

    /// The fund with an id.
    pub fn fund(&self, id: &FundId) -> Option<&Fund> {
        self.funds.iter().find(|fund| fund.id == *id)
    }

    /// The highest ceiling the unit wrote down for a kind of cost, where it did: ranks differ, so only more than every one is odd.
    pub fn ceiling(&self, kind: cost::CostKind) -> Option<Dong> {
        let of_kind = self.rates.iter().filter(|rate| rate.kind == kind);
        of_kind.filter_map(|rate| rate.ceiling).max()
    }
}
