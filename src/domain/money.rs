//! Money in whole đồng. Sums are exact; what does not fit is refused, never wrapped or rounded away.

use std::iter::Sum;

/// An amount in đồng, never negative; up to 9,000 trillion (tỷ tỷ are nobody's training money).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Dong(u64);

impl Dong {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The greatest amount the house counts with: exact also in a spreadsheet's floating point (2^53 - 1).
    pub const MOST: Self = Self(9_007_199_254_740_991);

    /// An amount, unless it is more than [`Dong::MOST`].
    pub fn new(dong: u64) -> Option<Self> {
        (dong <= Self::MOST.0).then_some(Self(dong))
    }

    /// In đồng.
    pub fn get(self) -> u64 {
        self.0
    }

    /// The sum, held at [`Dong::MOST`].
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0).min(Self::MOST.0))
    }

    /// What is left after taking away; none where more is taken than is there.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// This price for a quantity, rounded half up to whole đồng; held at [`Dong::MOST`].
    #[must_use]
    pub fn times(self, quantity: Quantity) -> Self {
        let product = u128::from(self.0) * u128::from(quantity.hundredths());
        Self::rounded(product, 100)
    }

    /// A part of it in hundredths of a percent (1,000 = 10 %), rounded half up to whole đồng.
    #[must_use]
    pub fn percent(self, hundredths: u32) -> Self {
        Self::rounded(u128::from(self.0) * u128::from(hundredths), 10_000)
    }

    /// An equal share among so many, rounded half up to whole đồng; none among nobody.
    pub fn per(self, count: u64) -> Option<Self> {
        (count > 0).then(|| Self::rounded(u128::from(self.0), u128::from(count)))
    }

    fn rounded(product: u128, divisor: u128) -> Self {
        let rounded = (product * 2 + divisor) / (divisor * 2);
        Self(u64::try_from(rounded).unwrap_or(u64::MAX).min(Self::MOST.0))
    }
}

impl Sum for Dong {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Self::plus)
    }
}

/// How many of something, in hundredths: half a day is 50. Whole numbers stay whole, sums stay exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Quantity(u64);

impl Quantity {
    /// The greatest quantity the house counts with: a hundred million.
    pub const MOST: Self = Self(10_000_000_000);

    /// A quantity in hundredths, unless it is more than [`Quantity::MOST`].
    pub fn from_hundredths(hundredths: u64) -> Option<Self> {
        (hundredths <= Self::MOST.0).then_some(Self(hundredths))
    }

    /// So many, whole.
    pub fn whole(count: u32) -> Self {
        Self(u64::from(count) * 100)
    }

    /// In hundredths.
    pub fn hundredths(self) -> u64 {
        self.0
    }

    /// So many times as much, held at [`Quantity::MOST`].
    #[must_use]
    pub fn times(self, count: u32) -> Self {
        Self(self.0.saturating_mul(u64::from(count)).min(Self::MOST.0))
    }
}

/// What must be paid back by who leaves before the promised service is over:
/// S = F / T1 × (T1 − T2), rounded half up to whole đồng (reported of Decree 171/2025; `training-vn` A3).
///
/// `spent` is F, what was spent on the person without salary; `promised` is T1 and `served` T2, in months.
/// None where nothing was promised; nothing is owed once the promise is kept.
///
/// ```
/// use guong::domain::money::{Dong, pay_back};
/// let spent = Dong::new(90_000_000).unwrap();
/// assert_eq!(pay_back(spent, 72, 12), Dong::new(75_000_000));
/// assert_eq!(pay_back(spent, 72, 80), Some(Dong::ZERO));
/// assert_eq!(pay_back(spent, 0, 0), None);
/// ```
pub fn pay_back(spent: Dong, promised: u32, served: u32) -> Option<Dong> {
    let left = u128::from(promised.saturating_sub(served));
    (promised > 0).then(|| Dong::rounded(u128::from(spent.0) * left, u128::from(promised)))
}
