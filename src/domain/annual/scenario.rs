//! What if: the same plan with less money, or with classes at another time, beside the plan as it stands.

use super::AnnualPlan;
use super::class::When;
use super::cost::Price;
use super::totals::Totals;
use crate::domain::id::ClassId;
use crate::domain::money::Dong;
use crate::domain::sorted::{SortedMap, SortedSet};

/// Changes that are tried out; the plan itself stays as it is until somebody accepts them.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Scenario {
    /// Classes left out.
    pub without: SortedSet<ClassId>,
    /// Classes at another time.
    pub moved: SortedMap<ClassId, When>,
    /// Every price lower by this share, in hundredths of a percent, 0..=10,000; classes already held keep theirs.
    pub cheaper: u32,
}

impl Scenario {
    /// Everything of one quarter that is not yet held, moved to another time.
    pub fn moving(plan: &AnnualPlan, quarter: u8, to: When) -> Self {
        let late = plan.classes.values();
        let late =
            late.filter(|class| class.when.quarter() == Some(quarter) && class.held.runs == 0);
        Self { moved: late.map(|class| (class.id.clone(), to)).collect(), ..Self::default() }
    }

    /// Leaves out as little as it takes to come down to an amount: what is not yet held, the latest in the year first
    /// (what has no time yet before all), among equals the dearest. None where even that is not enough.
    pub fn fitting(plan: &AnnualPlan, at_most: Dong) -> Option<Self> {
        let mut open: Vec<_> = plan.classes.values().filter(|class| class.held.runs == 0).collect();
        open.sort_by_key(|class| {
            let quarter = class.when.quarter().unwrap_or(u8::MAX);
            (std::cmp::Reverse(quarter), std::cmp::Reverse(class.cost()))
        });
        let mut left = plan.totals().cost;
        let mut without = SortedSet::new();
        for class in open {
            if left <= at_most {
                break;
            }
            if class.cost() > Dong::ZERO {
                left = left.minus(class.cost())?;
                without.insert(class.id.clone());
            }
        }
        (left <= at_most).then(|| Self { without, ..Self::default() })
    }

    /// The plan as it would be.
    pub fn applied(&self, plan: &AnnualPlan) -> AnnualPlan {
        let mut changed = plan.clone();
        changed.classes = plan
            .classes
            .values()
            .filter(|class| !self.without.contains(&class.id))
            .map(|class| {
                let mut class = class.clone();
                if let Some(when) = self.moved.get(&class.id) {
                    class.when = *when;
                }
                if class.held.runs == 0 {
                    for cost in &mut class.costs {
                        if let Price::Each(price) = &mut cost.price {
                            *price = price.percent(10_000_u32.saturating_sub(self.cheaper));
                        }
                    }
                }
                (class.id.clone(), class)
            })
            .collect();
        changed
    }

    /// The sums before and after.
    pub fn compared(&self, plan: &AnnualPlan) -> (Totals, Totals) {
        (plan.totals(), self.applied(plan).totals())
    }
}

/// What a scenario does to a plan, class by class.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Changes {
    /// Classes that are left out.
    pub left: Vec<ClassId>,
    /// Classes at another time.
    pub moved: Vec<ClassId>,
    /// Classes that cost less.
    pub cheaper: Vec<ClassId>,
}

impl Changes {
    /// Whether nothing changes.
    pub fn is_nothing(&self) -> bool {
        self.left.is_empty() && self.moved.is_empty() && self.cheaper.is_empty()
    }
}

/// One figure beside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// As before.
    Same,
    /// Less, by so much.
    Less(u64),
    /// More, by so much.
    More(u64),
}

impl Difference {
    /// From one figure to another.
    pub fn between(before: u64, after: u64) -> Self {
        match before.cmp(&after) {
            std::cmp::Ordering::Equal => Self::Same,
            std::cmp::Ordering::Greater => Self::Less(before - after),
            std::cmp::Ordering::Less => Self::More(after - before),
        }
    }
}

impl Scenario {
    /// Which classes change, and how.
    pub fn changes(&self, plan: &AnnualPlan) -> Changes {
        let after = self.applied(plan);
        let mut changes = Changes::default();
        for (id, class) in plan.classes.iter() {
            let list = match after.classes.get(id) {
                None => &mut changes.left,
                Some(now) if now.when != class.when => &mut changes.moved,
                Some(now) if now != class => &mut changes.cheaper,
                Some(_) => continue,
            };
            list.push(id.clone());
        }
        changes
    }
}

/// What classes already held cost: no scenario comes below it.
pub fn least(plan: &AnnualPlan) -> Dong {
    let held = plan.classes.values().filter(|class| class.held.runs > 0);
    held.map(super::Class::cost).sum()
}
