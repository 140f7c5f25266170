//! Numbers as people type them: 1.234.567,5 the Vietnamese way, 1,234,567.5 the English way, 1 234 567 with spaces.

use super::text::fold;

/// What may stand behind a number: đồng as a word, a letter or a sign; percent.
const UNITS: [&str; 5] = ["dong", "vnd", "d", "\u{20ab}", "%"];

/// A number times a scale; none where that does not come out whole, or where the number can be read in more than one way.
/// One sign before exactly three digits sets thousands apart, as it does in both languages' amounts.
///
/// ```
/// use guong::domain::figures::scaled;
/// assert_eq!(scaled("57,6", 1_000_000_000), Some(57_600_000_000));
/// assert_eq!(scaled("1.500", 1), Some(1_500));
/// assert_eq!(scaled("1.23.4", 100), None);
/// ```
pub fn scaled(text: &str, scale: u64) -> Option<u64> {
    let spaced = |letter: char| if letter.is_whitespace() { ' ' } else { letter };
    let folded: String = fold(text.trim()).chars().map(spaced).collect();
    let text = UNITS.iter().find_map(|unit| folded.strip_suffix(unit)).unwrap_or(&folded).trim();
    let is_sign = |letter: char| matches!(letter, '.' | ',' | ' ' | '\'');
    let parts: Vec<&str> = text.split(is_sign).collect();
    if parts.iter().any(|part| part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let signs: Vec<char> = text.chars().filter(|letter| is_sign(*letter)).collect();
    let last = parts.last()?;
    let is_mixed = signs.iter().any(|sign| Some(sign) != signs.first());
    let is_alone = signs.len() == 1 && (last.len() != 3 || text.starts_with('0'));
    let is_point = matches!(signs.last(), Some('.' | ','));
    let has_decimals = is_point && (is_mixed || is_alone);
    let (whole, decimals) = match parts.split_last() {
        Some((last, whole)) if has_decimals => (whole, *last),
        _ => (parts.as_slice(), ""),
    };
    // 1.23.456 is nobody's grouping, and neither is 1,2.3.
    let groups = whole.get(1..).unwrap_or_default();
    let whole_signs = signs.get(..groups.len()).unwrap_or_default();
    let is_even = whole_signs.iter().all(|sign| Some(sign) == signs.first());
    let is_grouped = groups.is_empty() || whole.first().is_some_and(|first| first.len() <= 3);
    if !is_even || !is_grouped || groups.iter().any(|group| group.len() != 3) {
        return None;
    }
    let number: u64 = whole.concat().parse().ok()?;
    let decimals = decimals.trim_end_matches('0');
    let part: u64 = if decimals.is_empty() { 0 } else { decimals.parse().ok()? };
    let tens = 10_u64.checked_pow(u32::try_from(decimals.len()).ok()?)?;
    let part = part.checked_mul(scale)?;
    (part % tens == 0).then_some(())?;
    number.checked_mul(scale)?.checked_add(part / tens)
}

/// A number in hundredths.
///
/// ```
/// use guong::domain::figures::hundredths;
/// assert_eq!(hundredths("1.234,5"), Some(123_450));
/// assert_eq!(hundredths("1,234.5"), Some(123_450));
/// assert_eq!(hundredths("2,5"), Some(250));
/// ```
pub fn hundredths(text: &str) -> Option<u64> {
    scaled(text, 100)
}

/// A whole number; none where it is none.
///
/// ```
/// use guong::domain::figures::whole;
/// assert_eq!(whole("57.600.000.000 đồng"), Some(57_600_000_000));
/// assert_eq!(whole("1,5"), None);
/// ```
pub fn whole(text: &str) -> Option<u64> {
    scaled(text, 1)
}
