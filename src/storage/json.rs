//! Just enough JSON to keep values as the exact text they are: check them, and split objects into members.

use serde::de::IgnoredAny;

use super::problem::Why;

/// Deeper than any value of ours; a guard for whoever parses the value later.
const MAX_DEPTH: usize = 32;
/// Longer than any value of ours.
pub(super) const MAX_VALUE: usize = 4_000_000;

/// Whether a text may be the value of a register: JSON on one line, not too deep, not too long, and not `null`,
/// which in a kept file means that there is no value.
pub(super) fn check_value(text: &str) -> Result<(), Why> {
    if text.len() > MAX_VALUE {
        return Err(Why::TooLong { length: text.len(), limit: MAX_VALUE });
    }
    let is_bare = text.trim() == text && !text.contains('\n') && text != "null";
    if !is_bare || check(text).is_err() || has_lone_surrogate(text) {
        return Err(Why::BadValue);
    }
    check_depth(text, MAX_DEPTH)
}

/// Whether a text is JSON; says where it stops being so.
pub(super) fn check(text: &str) -> Result<(), Why> {
    match serde_json::from_str::<IgnoredAny>(text) {
        Ok(_) => Ok(()),
        Err(error) => Err(Why::NotJson { line: error.line(), column: error.column() }),
    }
}

/// Whether valid JSON nests no deeper than the limit.
pub(super) fn check_depth(text: &str, limit: usize) -> Result<(), Why> {
    let (mut depth, mut in_string) = (0_usize, false);
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match (byte, in_string) {
            (b'\\', true) => drop(bytes.next()),
            (b'"', _) => in_string = !in_string,
            (b'{' | b'[', false) => depth += 1,
            (b'}' | b']', false) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > limit {
            return Err(Why::TooDeep);
        }
    }
    Ok(())
}

/// The members of an object in valid JSON: decoded name, exact text of the value.
pub(super) fn members(object: &str) -> Result<Vec<(String, &str)>, Why> {
    let not_object = Why::WrongType { expected: "object" };
    let inner = object.trim().strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    let mut rest = inner.ok_or(not_object)?.trim_start();
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_at_checked(value_end(rest)).ok_or(Why::NotOurs)?;
        let after = after.trim_start().strip_prefix(':').ok_or(Why::NotOurs)?.trim_start();
        let (value, after) = after.split_at_checked(value_end(after)).ok_or(Why::NotOurs)?;
        found.push((text_of(name).ok_or(Why::NotOurs)?, value));
        let after = after.trim_start();
        rest = after.strip_prefix(',').unwrap_or(after).trim_start();
    }
    Ok(found)
}

/// The text a JSON string stands for.
pub(super) fn text_of(string: &str) -> Option<String> {
    serde_json::from_str(string).ok()
}

/// A text as a JSON string.
pub(super) fn string_of(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// The same JSON without the white space between its parts.
pub(super) fn one_line(json: &str) -> String {
    let mut line = String::with_capacity(json.len());
    let (mut in_string, mut escaped) = (false, false);
    for letter in json.chars() {
        if in_string || !matches!(letter, ' ' | '\n' | '\r' | '\t') {
            line.push(letter);
        }
        if letter == '"' && !escaped {
            in_string = !in_string;
        }
        escaped = in_string && letter == '\\' && !escaped;
    }
    line
}

/// Where the value at the beginning of valid JSON ends.
fn value_end(text: &str) -> usize {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        if in_string {
            in_string = escaped || byte != b'"';
            escaped = byte == b'\\' && !escaped;
            if !in_string && depth == 0 {
                return at + 1;
            }
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            b'}' | b']' | b',' | b':' | b' ' | b'\n' | b'\r' | b'\t' if depth == 0 => return at,
            _ => {}
        }
    }
    text.len()
}

/// Half a character written as an escape: valid JSON, but no text of ours can hold it.
fn has_lone_surrogate(json: &str) -> bool {
    let mut letters = json.bytes();
    let mut waiting = false;
    while let Some(byte) = letters.next() {
        let escape = if byte == b'\\' { letters.next() } else { None };
        let high = if escape == Some(b'u') { letters.next().zip(letters.next()) } else { None };
        let (is_high, is_low) = match high {
            Some((b'd' | b'D', b'8' | b'9' | b'a' | b'b' | b'A' | b'B')) => (true, false),
            Some((b'd' | b'D', b'c'..=b'f' | b'C'..=b'F')) => (false, true),
            _ => (false, false),
        };
        if high.is_some() {
            // The last two digits say nothing about halves.
            let _ = letters.nth(1);
        }
        if waiting != is_low {
            return true;
        }
        waiting = is_high;
    }
    waiting
}
