//! What a reviewer looks for before a plan is signed (`training-vn` B1): notices, never refusals.

use super::AnnualPlan;
use super::class::{Class, When};
use super::cost::{CostKind, Price};
use crate::domain::id::{ClassId, FundId};
use crate::domain::money::Dong;
use crate::domain::ratio::Ratio;
use crate::domain::text::fold;

/// The last quarter is said to be heavy from this share on, in hundredths of a percent: ours, no rule gives it.
pub const HEAVY_QUARTER: u64 = 4_000;

/// Something a reviewer would ask about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Runs × seats is not what was written down.
    TurnsDisagree {
        /// The class.
        class: ClassId,
        /// Runs × seats.
        counted: u64,
        /// What was written.
        stated: u64,
    },
    /// Nobody leads it.
    NoLead(ClassId),
    /// Nobody is named to learn in it.
    NoLearners(ClassId),
    /// It has no quarter.
    NoQuarter(ClassId),
    /// It costs nothing so far.
    NoCost(ClassId),
    /// Money nobody has promised.
    NoFund(ClassId, Dong),
    /// A price above every ceiling the unit wrote down.
    OverCeiling {
        /// The class.
        class: ClassId,
        /// The kind of cost.
        kind: CostKind,
        /// The price.
        price: Dong,
        /// The ceiling.
        ceiling: Dong,
    },
    /// The same class for the same people stands here twice.
    Twice(ClassId, ClassId),
    /// More is planned from a fund than was granted.
    OverGrant {
        /// The fund.
        fund: FundId,
        /// What was granted.
        granted: Dong,
        /// What is planned.
        planned: Dong,
    },
    /// Much of the money waits for the last quarter.
    HeavyLastQuarter(Ratio),
}

impl AnnualPlan {
    /// Everything a reviewer would ask about: class by class, then funds, then the year.
    pub fn notices(&self) -> Vec<Notice> {
        let mut found: Vec<Notice> = Vec::new();
        for class in self.classes.values() {
            of_class(class, self, &mut found);
        }
        self.twice(&mut found);
        for (fund, planned) in self.by_fund() {
            let granted = fund.as_ref().and_then(|id| self.fund(id)).and_then(|fund| fund.granted);
            if let (Some(fund), Some(granted)) = (fund, granted)
                && planned > granted
            {
                found.push(Notice::OverGrant { fund, granted, planned });
            }
        }
        let last = self.by_quarter().into_iter().find(|(quarter, _)| *quarter == Some(4));
        let share =
            last.and_then(|(_, last)| Ratio::new(last.cost.get(), self.totals().cost.get()));
        found.extend(
            share
                .filter(|share| share.basis_points() > HEAVY_QUARTER)
                .map(Notice::HeavyLastQuarter),
        );
        found
    }

    fn twice(&self, found: &mut Vec<Notice>) {
        let classes: Vec<&Class> = self.classes.values().collect();
        let mut keyed: Vec<(Double, &ClassId)> = classes
            .iter()
            .filter(|class| !class.audience.is_empty())
            .map(|class| (double_key(class), &class.id))
            .collect();
        keyed.sort();
        for pair in keyed.windows(2) {
            if let [(first_key, first), (second_key, second)] = pair
                && first_key == second_key
            {
                found.push(Notice::Twice((*first).clone(), (*second).clone()));
            }
        }
    }
}

/// What makes two classes the same for a reviewer: name, people and time.
type Double = (String, String, When);

fn double_key(class: &Class) -> Double {
    (fold(class.title.trim()), fold(class.audience.trim()), class.when)
}

fn of_class(class: &Class, plan: &AnnualPlan, found: &mut Vec<Notice>) {
    let id = || class.id.clone();
    if let (Some(counted), Some(stated)) = (class.turns_counted(), class.turns_stated)
        && counted != u64::from(stated)
    {
        found.push(Notice::TurnsDisagree { class: id(), counted, stated: u64::from(stated) });
    }
    if class.lead.is_empty() {
        found.push(Notice::NoLead(id()));
    }
    if class.turns() == 0 {
        found.push(Notice::NoLearners(id()));
    }
    if class.when.quarter().is_none() {
        found.push(Notice::NoQuarter(id()));
    }
    let is_known = |fund: &Option<FundId>| fund.as_ref().is_some_and(|id| plan.fund(id).is_some());
    let open: Dong = class
        .cost_by_fund()
        .into_iter()
        .filter(|(fund, _)| !is_known(fund))
        .map(|(_, amount)| amount)
        .sum();
    if class.cost() == Dong::ZERO {
        found.push(Notice::NoCost(id()));
    } else if open > Dong::ZERO {
        found.push(Notice::NoFund(id(), open));
    }
    for cost in &class.costs {
        if let (Price::Each(price), Some(ceiling)) = (cost.price, plan.ceiling(cost.kind))
            && price > ceiling
        {
            found.push(Notice::OverCeiling { class: id(), kind: cost.kind, price, ceiling });
        }
    }
}
