//! Which characters of a foreign text are kept: those one can see.

use std::borrow::Cow;

/// Signs that nobody sees but that turn, join or split what is read: a text could say one thing and show another.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}'
                | '\u{ad}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
        )
}

/// The text without control, direction and zero-width characters, trimmed; line ends and tabs become spaces.
///
/// ```
/// use guong::catalogue::letters::visible;
/// assert_eq!(visible(" a\u{202e}b\tc\u{0} "), "ab c");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unseen) {
        return Cow::Borrowed(text.trim());
    }
    let spaced = text.chars().map(|c| match c {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
        c => c,
    });
    let kept: String = spaced.filter(|c| !is_unseen(*c)).collect();
    Cow::Owned(kept.trim().to_owned())
}

/// Whether a text is an `http` or `https` address with a host and without anything a person would not see.
pub(super) fn is_web_link(link: &str) -> bool {
    let host = ["https://", "http://"].iter().find_map(|scheme| {
        let (start, rest) = link.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    let plain =
        link.len() <= super::reader::LONGEST && link.bytes().all(|byte| byte.is_ascii_graphic());
    plain
        && !link.contains(['<', '>', '"', '\\'])
        && host.is_some_and(|host| host.starts_with(|c: char| c.is_ascii_alphanumeric()))
}

/// A text of at most so many characters; what is cut off is shown by an ellipsis, at a space where there is one.
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    let at_space = kept.rfind(' ').filter(|at| *at > kept.len() / 2).unwrap_or(kept.len());
    let kept = kept.get(..at_space).unwrap_or_default();
    [kept.trim_end_matches([' ', ',', ';', ':', '.']), "…"].concat()
}
