//! The unsorted copy: every stored text as it stands, readable or not. The last resort, so it asks for nothing.

use std::collections::BTreeSet;

use super::backup::{Backup, Fields};
use super::json::{check, string_of, text_of};
use super::opening::salvage;
use super::problem::{Problem, Why};

/// What the copy calls itself.
pub(super) const FORMAT_NAME: &str = "guong-raw";

/// Everything that is stored, whatever state it is in. A key that comes twice, from two stores with different
/// text, is told apart by `#2` at its end, which no key of ours has.
pub fn raw_export(entries: &[(String, String)]) -> String {
    let (mut lines, mut pairs, mut keys) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for (key, text) in entries {
        if !pairs.insert((key, text)) {
            continue;
        }
        let free = (1..).map(|n| if n == 1 { key.clone() } else { format!("{key}#{n}") });
        let name = free.into_iter().find(|name| !keys.contains(name)).unwrap_or_default();
        lines.push(format!("    {}: {}", string_of(&name), string_of(text)));
        keys.insert(name);
    }
    let lines = lines.join(",\n");
    format!("{{\n  \"format\": \"{FORMAT_NAME}\",\n  \"keys\": {{\n{lines}\n  }}\n}}\n")
}

/// The texts in such a copy, under the keys they stood at; nothing if it is another kind of file.
pub fn raw_entries(text: &str) -> Option<Vec<(String, String)>> {
    let text = text.trim_start_matches('\u{feff}');
    check(text).ok()?;
    let fields = Fields::read(text, "").ok()?;
    let is_ours = fields.text("format").is_ok_and(|format| format == FORMAT_NAME);
    let keys = fields.object("keys").ok().filter(|_| is_ours)?;
    let entry = |(key, span): (&str, &str)| Some((bare(key).to_owned(), text_of(span)?));
    Some(keys.iter().filter_map(entry).collect())
}

/// A key without what tells it apart from another of the same name.
fn bare(key: &str) -> &str {
    key.split_once('#').map_or(key, |(key, _)| key)
}

/// The values in such a copy: what is whole is taken, what is not is named.
pub(super) fn read(fields: &Fields<'_>) -> Result<Backup, Vec<Problem>> {
    let keys = fields.object("keys").map_err(|problem| vec![problem])?;
    let (mut entries, mut skipped) = (Vec::new(), Vec::new());
    for (key, span) in keys.iter() {
        match text_of(span) {
            Some(text) => {
                entries.push((bare(key).to_owned(), text));
            }
            None => {
                skipped.push(Problem::new(keys.address(key), Why::WrongType { expected: "text" }));
            }
        }
    }
    let salvaged = salvage(&entries);
    skipped
        .extend(salvaged.damaged.into_iter().map(|damaged| Problem::new(damaged.key, damaged.why)));
    skipped.extend(salvaged.strangers.into_iter().map(|key| Problem::new(key, Why::WrongKey)));
    if salvaged.registers.is_empty() {
        skipped.push(Problem::new("keys", Why::NothingReadable));
        return Err(skipped);
    }
    Ok(Backup { registers: salvaged.registers, skipped, ..Backup::default() })
}
