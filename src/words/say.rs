//! Numbers, dates and domain values in words, as readers of each language expect them.

use super::Words;
use crate::domain::answer::Choice;
use crate::domain::band::{EPSILON, percent};
use crate::domain::day::{Day, Moment};
use crate::domain::library::Library;
use crate::domain::profile::Profile;
use crate::domain::scale::Scale;
use crate::domain::source::{Citation, Confidence};
use crate::domain::standard::{Effort, Item};
use crate::domain::text::{Bilingual, Lang};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Words {
    /// A text of the content in this language.
    pub fn text<'a>(&self, text: &'a Bilingual) -> &'a str {
        text.get(self.lang)
    }

    /// A whole number with its groups: 12.288 in Vietnamese, 12,288 in English.
    pub fn number(&self, number: usize) -> String {
        self.grouped(&number.to_string())
    }

    /// Digits with their groups.
    pub(super) fn grouped(&self, digits: &str) -> String {
        let mark = if self.lang == Lang::Vi { '.' } else { ',' };
        let mut out = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                out.push(mark);
            }
            out.push(digit);
        }
        out
    }

    /// A number with so many decimals: 57,6 in Vietnamese, 57.6 in English. Halves up.
    ///
    /// In whole numbers: the standard library's way of writing decimals is 9 kB of program (brotli).
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "rounded, positive, far below 2^53"
    )]
    pub fn decimal(&self, number: f64, places: u32) -> String {
        let unit = 10_u64.pow(places);
        let rounded = ((number.abs() + EPSILON) * unit as f64 + 0.5) as u64;
        let sign = if number < 0.0 && rounded > 0 { "-" } else { "" };
        let (whole, rest) = (rounded / unit, rounded % unit);
        if places == 0 {
            return format!("{sign}{whole}");
        }
        let mark = if self.lang == Lang::Vi { ',' } else { '.' };
        let width = places as usize;
        format!("{sign}{whole}{mark}{rest:0width$}")
    }

    /// A share in whole percent.
    pub fn percent(&self, share: f64) -> String {
        let space = if self.lang == Lang::Vi { "\u{a0}" } else { "" };
        format!("{}{space}%", percent(share))
    }

    /// A date: 05/02/2026 in Vietnamese, 5 Feb 2026 in English.
    pub fn day(&self, day: Day) -> String {
        let (year, month, day) = day.ymd();
        match self.lang {
            Lang::Vi => format!("{day:02}/{month:02}/{year}"),
            Lang::En => {
                let name =
                    MONTHS.get((month as usize).saturating_sub(1)).copied().unwrap_or_default();
                format!("{day} {name} {year}")
            }
        }
    }

    /// The time of a moment, 14:03:22, so many minutes east of UTC.
    pub fn time(&self, moment: Moment, offset_minutes: i32) -> String {
        let seconds = i64::try_from(moment.0 / 1000).unwrap_or(0) + i64::from(offset_minutes) * 60;
        let in_day = seconds.rem_euclid(86_400);
        format!("{:02}:{:02}:{:02}", in_day / 3600, in_day / 60 % 60, in_day % 60)
    }

    /// The day and the hour of a moment: 05/02/2026 14:03.
    pub fn day_and_time(&self, moment: Moment, offset_minutes: i32) -> String {
        let time = self.time(moment, offset_minutes);
        let hour = time.get(..5).unwrap_or_default();
        format!("{} {hour}", self.day(Day::of(moment, offset_minutes)))
    }

    /// How long an activity takes.
    pub fn effort(&self, effort: Effort) -> String {
        match (self.lang, effort) {
            (Lang::Vi, Effort::Periods(periods)) => format!("{periods} tiết"),
            (Lang::En, Effort::Periods(1)) => "1 period".into(),
            (Lang::En, Effort::Periods(periods)) => format!("{periods} periods"),
            (_, Effort::Minutes(minutes)) => self.minutes(minutes),
        }
    }

    /// Minutes, in hours where that is shorter.
    pub fn minutes(&self, minutes: u32) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        let (hour, minute) = if self.lang == Lang::Vi { ("giờ", "phút") } else { ("h", "min") };
        match (hours, rest) {
            (0, rest) => format!("{rest} {minute}"),
            (hours, 0) => format!("{hours} {hour}"),
            (hours, rest) => format!("{hours} {hour} {rest} {minute}"),
        }
    }

    /// A size in bytes, readable.
    pub fn bytes(&self, bytes: usize) -> String {
        #[expect(clippy::cast_precision_loss, reason = "sizes shown to people")]
        let kilo = bytes as f64 / 1000.0;
        match bytes {
            0..1000 => format!("{bytes} B"),
            1000..1_000_000 => format!("{} kB", self.decimal(kilo, 1)),
            _ => format!("{} MB", self.decimal(kilo / 1000.0, 1)),
        }
    }

    /// An answer in words.
    pub fn choice(&self, scale: &Scale, choice: &Choice) -> String {
        match choice {
            Choice::Point(value) => scale
                .point(*value)
                .map(|point| self.text(&point.label).to_owned())
                .unwrap_or_default(),
            Choice::NotApplicable(_) => self.terms.not_applicable.into(),
            Choice::Withheld => self.terms.withheld.into(),
        }
    }

    /// What an item rests on, in one line; an article only where it was verified.
    pub fn basis(&self, library: &Library, item: &Item) -> String {
        let place = |citation: &Citation| {
            let source = library.source(item, &citation.source)?;
            let mut place = self.text(&source.title).to_owned();
            if !source.number.is_empty() {
                place = format!("{place} {}", source.number);
            }
            let is_known = citation.confidence != Confidence::Unverified;
            match citation.locator.as_ref().filter(|_| is_known) {
                Some(locator) => Some(format!("{place}, {}", self.text(locator))),
                None => Some(place),
            }
        };
        match item.citations.first().and_then(place) {
            Some(place) => place,
            None => self.terms.own_item.into(),
        }
    }

    /// What an item rests on in one line: whether it binds, the place, how surely it is known, when somebody looked.
    pub fn ground(&self, library: &Library, item: &Item) -> String {
        let Some(standard) = item.standard.as_ref().and_then(|id| library.standard(id)) else {
            return self.terms.own_item.into();
        };
        let sure = item.confidence().map(|confidence| self.terms.confidence(confidence).to_owned());
        let looked = standard.reviewed_on.map(|day| (self.standards.checked_on)(&self.day(day)));
        // What came from outside is never dressed as official.
        let badge = match standard.origin {
            Some(_) => self.terms.received.to_owned(),
            None => self.terms.authority(standard.authority).to_owned(),
        };
        let parts = [Some(badge), Some(self.basis(library, item)), sure, looked];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// What a position is called; one without a name is counted.
    pub fn position(&self, profile: &Profile, place: usize) -> String {
        let name = profile.positions.get(place).map(|position| position.name.trim());
        match name.unwrap_or_default() {
            "" => (self.terms.position)(&self.number(place + 1)),
            name => name.to_owned(),
        }
    }

    /// For which of several positions an item is asked; nothing for somebody who holds one.
    pub fn for_positions(&self, profile: &Profile, item: &Item) -> Option<String> {
        let places = profile.positions_for(&item.applies);
        let names: Vec<String> =
            places.into_iter().map(|place| self.position(profile, place)).collect();
        (!names.is_empty()).then(|| (self.terms.for_positions)(&names.join("; ")))
    }
}
