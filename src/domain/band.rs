//! The words a score earns, and how shares are compared and shown (method B.5).

/// Where the bands begin: improving, good, firm.
pub const BAND_STARTS: [f64; 3] = [0.40, 0.70, 0.90];
/// Two shares closer than this are equal.
pub const EPSILON: f64 = 1e-9;

/// The verdict on a theme; never on the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// A critical item is not met: deal with it first, whatever the mean.
    FirstThingsFirst,
    /// Below 0.40.
    NeedsTraining,
    /// 0.40 to below 0.70.
    Improving,
    /// 0.70 to below 0.90.
    Good,
    /// 0.90 and above.
    Firm,
}

impl Band {
    /// The band of a score without a gate.
    pub fn of(score: f64) -> Self {
        let [improving, good, firm] = BAND_STARTS;
        if score + EPSILON < improving {
            Self::NeedsTraining
        } else if score + EPSILON < good {
            Self::Improving
        } else if score + EPSILON < firm {
            Self::Good
        } else {
            Self::Firm
        }
    }
}

/// Whole percent, halves up, for display only.
///
/// ```
/// use guong::domain::band::percent;
/// assert_eq!((percent(0.665), percent(1.0), percent(0.0)), (67, 100, 0));
/// ```
pub fn percent(share: f64) -> u32 {
    let scaled = (share.clamp(0.0, 10.0) * 100.0 + 0.5 + EPSILON).floor();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=1000"
    )]
    let whole = scaled as u32;
    whole
}
