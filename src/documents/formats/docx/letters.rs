//! How long a line of bold letters is, for rules that are as long as the words above them.

use crate::domain::text::fold;

/// Widths of the bold letters of the typeface, in thousandths of their size, from space to tilde.
const WIDTHS: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667,
    611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722,
    722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556,
    278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];

/// The length of a line in twentieths of a point, its letters so many half points high.
pub fn length(text: &str, half_points: usize) -> usize {
    let thousandths: usize = text.chars().map(width).sum();
    thousandths * half_points / 100
}

/// A mark above or below a letter takes no room.
fn width(letter: char) -> usize {
    let base = fold(&letter.to_string()).chars().next();
    let Some(base) = base else { return 0 };
    let base = if letter.is_uppercase() { base.to_ascii_uppercase() } else { base };
    let place = u32::from(base).checked_sub(32).and_then(|place| usize::try_from(place).ok());
    let known = place.and_then(|place| WIDTHS.get(place)).copied();
    usize::from(known.unwrap_or(if letter == '\u{a0}' { 250 } else { 722 }))
}
