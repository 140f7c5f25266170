//! Civil dates and moments. Today is always an argument: the domain owns no clock.

/// A civil date, 0001-01-01 to 9999-12-31.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(i32);

/// Milliseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Moment(pub u64);

fn is_leap(year: i32) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

impl Day {
    /// A date, if it exists in the calendar.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        if day == 0 || day > days_in_month(year, month) {
            return None;
        }
        // Days from civil, H. Hinnant, "chrono-compatible low-level date algorithms".
        let y = if month <= 2 { year - 1 } else { year };
        let era = y.div_euclid(400);
        let yoe = y.rem_euclid(400);
        let month = i32::try_from(month).ok()?;
        let day = i32::try_from(day).ok()?;
        let doy = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
        Some(Self(era * 146_097 + doe - 719_468))
    }

    /// Year, month 1–12, day 1–31.
    pub fn ymd(self) -> (i32, u32, u32) {
        let z = self.0 + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = doy - (153 * mp + 2) / 5 + 1;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + i32::from(month <= 2);
        (year, month.unsigned_abs(), day.unsigned_abs())
    }

    /// Reads `yyyy-mm-dd`.
    ///
    /// ```
    /// use guong::domain::day::Day;
    /// assert_eq!(Day::parse("2026-11-22").map(|d| d.to_iso()), Some("2026-11-22".into()));
    /// assert_eq!(Day::parse("2026-02-29"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        Self::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// `yyyy-mm-dd`.
    pub fn to_iso(self) -> String {
        let (year, month, day) = self.ymd();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The date so many days later (earlier when negative), kept within the calendar.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        const FIRST: i32 = -719_162;
        const LAST: i32 = 2_932_896;
        Self(self.0.saturating_add(days).clamp(FIRST, LAST))
    }

    /// Days from `earlier` to this date.
    pub fn days_since(self, earlier: Day) -> i32 {
        self.0 - earlier.0
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.ymd().0
    }

    /// The calendar year, and its month, 1–12.
    pub fn month(self) -> (i32, u32) {
        let (year, month, _) = self.ymd();
        (year, month)
    }

    /// The local date of a moment, `offset_minutes` east of UTC.
    pub fn of(moment: Moment, offset_minutes: i32) -> Self {
        let minutes =
            i64::try_from(moment.0 / 60_000).unwrap_or(i64::MAX / 2) + i64::from(offset_minutes);
        Self(i32::try_from(minutes.div_euclid(1440)).unwrap_or(0)).plus(0)
    }
}
