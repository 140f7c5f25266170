//! Shares of counts, and how they change: always with both numbers, rounded once, at the end.

/// A part of a whole, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// The numerator.
    pub part: u64,
    /// The denominator, never 0.
    whole: u64,
}

impl Ratio {
    /// A part of a whole; none of nothing. The part may exceed the whole: a plan can be surpassed.
    pub fn new(part: u64, whole: u64) -> Option<Self> {
        (whole > 0).then_some(Self { part, whole })
    }

    /// The denominator.
    pub fn whole(self) -> u64 {
        self.whole
    }

    /// In hundredths of a percent, rounded half up: 274 of 1,035 is 2,647.
    ///
    /// ```
    /// use guong::domain::ratio::Ratio;
    /// assert_eq!(Ratio::new(274, 1_035).map(Ratio::basis_points), Some(2_647));
    /// assert_eq!(Ratio::new(1, 0), None);
    /// ```
    pub fn basis_points(self) -> u64 {
        let doubled = u128::from(self.part) * 20_000 + u128::from(self.whole);
        u64::try_from(doubled / (u128::from(self.whole) * 2)).unwrap_or(u64::MAX)
    }
}

/// How a share is said to have changed. The two kinds are never mixed: "+8.42" may be one or the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Growth {
    /// Percentage points (điểm phần trăm), in hundredths: the base is the difference.
    Points(i64),
    /// Relative to the base, in hundredths of a percent.
    Relative(i64),
}

/// Why a change cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// The base would lie below nothing or above everything: this is what it would be, in hundredths of a percent.
    Base(i64),
    /// A share cannot have shrunk by everything or more and still be there.
    Vanished,
}

/// The base of a share that has changed, all in hundredths of a percent; the share is between 0 and 10,000.
///
/// 12.10 % "up 19.49 points" is refused, for the base would be −7.39 %; up 19.49 % relative, it was 10.13 %.
pub fn base_of(now: u32, growth: Growth) -> Result<u32, Impossible> {
    let base = match growth {
        Growth::Points(points) => i64::from(now).saturating_sub(points),
        Growth::Relative(relative) => {
            let divisor = 10_000_i64.saturating_add(relative);
            if divisor <= 0 {
                return Err(Impossible::Vanished);
            }
            let doubled = i128::from(now) * 20_000 + i128::from(divisor);
            i64::try_from(doubled / (i128::from(divisor) * 2)).unwrap_or(i64::MAX)
        }
    };
    u32::try_from(base).ok().filter(|base| *base <= 10_000).ok_or(Impossible::Base(base))
}

/// The change between two shares in points, in hundredths.
pub fn points_between(base: u32, now: u32) -> i64 {
    i64::from(now) - i64::from(base)
}

/// The change between two counts or shares relative to the base, in hundredths of a percent, rounded half away
/// from zero; none from nothing.
pub fn relative_between(base: u64, now: u64) -> Option<i64> {
    let (base, now) = (i128::from(base), i128::from(now));
    if base == 0 {
        return None;
    }
    let scaled = (now - base) * 20_000;
    let rounded = (scaled + scaled.signum() * base) / (base * 2);
    i64::try_from(rounded).ok()
}
