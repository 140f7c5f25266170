//! Numbers as people type them: 1.234.567,5 the Vietnamese way, 1,234,567.5 the English way, 1 234 567 with spaces.

use super::text::fold;

/// What may stand behind an amount: đồng as a word, a letter or a sign.
const UNITS: [&str; 5] = ["dong", "vnd", "d", "\u{20ab}", "%"];
const SIGNS: [char; 4] = ['.', ',', ' ', '\''];

/// A number in hundredths; none where it cannot be read in one way only.
///
/// One sign before exactly three digits sets thousands apart, as it does in both languages' amounts.
///
/// ```
/// use guong::domain::figures::hundredths;
/// assert_eq!(hundredths("1.234,5"), Some(123_450));
/// assert_eq!(hundredths("1,234.5"), Some(123_450));
/// assert_eq!(hundredths("1.500"), Some(150_000));
/// assert_eq!(hundredths("2,5"), Some(250));
/// assert_eq!(hundredths("1.23.4"), None);
/// ```
pub fn hundredths(text: &str) -> Option<u64> {
    let plain: String = fold(text.trim())
        .chars()
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .collect();
    let number = UNITS.iter().find_map(|unit| plain.strip_suffix(unit)).unwrap_or(&plain).trim();
    let (whole, decimals) = parted(number);
    let whole = ungrouped(whole)?;
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > 2 || !decimals.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let decimals: u64 = [decimals, "00"].concat().get(..2)?.parse().ok()?;
    whole.parse::<u64>().ok()?.checked_mul(100)?.checked_add(decimals)
}

/// A whole number; none where it is none.
///
/// ```
/// use guong::domain::figures::whole;
/// assert_eq!(whole("57.600.000.000 đồng"), Some(57_600_000_000));
/// assert_eq!(whole("1,5"), None);
/// ```
pub fn whole(text: &str) -> Option<u64> {
    let found = hundredths(text)?;
    found.is_multiple_of(100).then_some(found / 100)
}

/// The digits before and after the sign of decimals.
fn parted(number: &str) -> (&str, &str) {
    let count = |sign: char| number.matches(sign).count();
    let sign = match (count('.'), count(',')) {
        (1, 0) | (0, 1) => number.find(['.', ',']),
        (0, _) | (_, 0) => return (number, ""),
        _ => number.rfind(['.', ',']),
    };
    let Some((before, after)) = sign.and_then(|at| number.split_at_checked(at)) else {
        return (number, "");
    };
    let after = after.get(1..).unwrap_or_default();
    let is_alone = before.bytes().all(|digit| digit.is_ascii_digit());
    let is_group =
        is_alone && after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    if is_group { (number, "") } else { (before, after) }
}

/// The digits without what sets their thousands apart: one kind of sign, and three digits behind each.
fn ungrouped(number: &str) -> Option<String> {
    let mut signs = number.chars().filter(|letter| SIGNS.contains(letter));
    let first = signs.next();
    if signs.any(|sign| Some(sign) != first) {
        return None;
    }
    let parts: Vec<&str> = number.split(SIGNS).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit());
    let (head, rest) = parts.split_first()?;
    let is_grouped =
        rest.iter().all(|part| part.len() == 3) && (rest.is_empty() || head.len() <= 3);
    (parts.iter().all(is_number) && is_grouped).then(|| parts.concat())
}
