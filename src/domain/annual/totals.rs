//! What a plan comes to: the same sums by group, by quarter, by side and by fund, so that all tables foot.

use super::AnnualPlan;
use super::class::{Branch, Class, ContentGroup};
use crate::domain::id::FundId;
use crate::domain::money::Dong;
use crate::domain::ratio::Ratio;

/// Sums over some classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Totals {
    /// Classes (lớp): every run counts.
    pub runs: u64,
    /// Turns (lượt): one person in three classes counts three times.
    pub turns: u64,
    /// Periods (tiết) taught.
    pub periods: u64,
    /// Money planned.
    pub cost: Dong,
    /// Classes held.
    pub runs_held: u64,
    /// Turns finished.
    pub turns_held: u64,
    /// Money spent.
    pub spent: Dong,
}

impl Totals {
    /// The sums over some classes.
    pub fn of<'a>(classes: impl IntoIterator<Item = &'a Class>) -> Self {
        classes.into_iter().fold(Self::default(), |sum, class| sum.with(class))
    }

    fn with(self, class: &Class) -> Self {
        Self {
            runs: self.runs + u64::from(class.runs),
            turns: self.turns + class.turns(),
            periods: self.periods + class.periods_in_all(),
            cost: self.cost.plus(class.cost()),
            runs_held: self.runs_held + u64::from(class.held.runs),
            turns_held: self.turns_held + u64::from(class.held.turns),
            spent: self.spent.plus(class.held.spent),
        }
    }

    /// Classes held of those planned.
    pub fn runs_done(&self) -> Option<Ratio> {
        Ratio::new(self.runs_held, self.runs)
    }

    /// Turns finished of those planned.
    pub fn turns_done(&self) -> Option<Ratio> {
        Ratio::new(self.turns_held, self.turns)
    }

    /// Money spent of that planned.
    pub fn money_done(&self) -> Option<Ratio> {
        Ratio::new(self.spent.get(), self.cost.get())
    }
}

impl AnnualPlan {
    /// The sums over everything.
    pub fn totals(&self) -> Totals {
        Totals::of(self.classes.values())
    }

    /// The sums of each content group that has a class, in the order of the tables.
    pub fn by_group(&self) -> Vec<(ContentGroup, Totals)> {
        let groups = ContentGroup::ALL.into_iter();
        self.split(groups, |class, group| class.group == *group)
    }

    /// The sums of each quarter, and at last of what has no quarter yet.
    pub fn by_quarter(&self) -> Vec<(Option<u8>, Totals)> {
        let quarters = (1..=4).map(Some).chain([None]);
        self.split(quarters, |class, quarter| class.when.quarter() == *quarter)
    }

    /// The sums of each side.
    pub fn by_branch(&self) -> Vec<(Branch, Totals)> {
        self.split([Branch::Party, Branch::State].into_iter(), |class, side| class.branch == *side)
    }

    fn split<K>(
        &self,
        keys: impl Iterator<Item = K>,
        belongs: impl Fn(&Class, &K) -> bool,
    ) -> Vec<(K, Totals)> {
        keys.filter_map(|key| {
            let mut of_key = self.classes.values().filter(|class| belongs(class, &key)).peekable();
            of_key.peek()?;
            let totals = Totals::of(of_key);
            Some((key, totals))
        })
        .collect()
    }

    /// Money by fund, in the order of the funds; at last what nobody has promised, where there is any.
    pub fn by_fund(&self) -> Vec<(Option<FundId>, Dong)> {
        let of_classes: Vec<(Option<FundId>, Dong)> =
            self.classes.values().flat_map(Class::cost_by_fund).collect();
        let sum = |wanted: Option<&FundId>| -> Dong {
            let of_fund = of_classes.iter().filter(|(fund, _)| fund.as_ref() == wanted);
            of_fund.map(|(_, amount)| *amount).sum()
        };
        let known = self.funds.iter().map(|fund| (Some(fund.id.clone()), sum(Some(&fund.id))));
        // A fund that was deleted leaves its money open; it must not vanish from the sums.
        let is_gone =
            |fund: &Option<FundId>| fund.as_ref().is_none_or(|fund| self.fund(fund).is_none());
        let open: Dong =
            of_classes.iter().filter(|(fund, _)| is_gone(fund)).map(|(_, amount)| *amount).sum();
        known.chain((open > Dong::ZERO).then_some((None, open))).collect()
    }
}
