//! A checklist with all it rests on, to be handed round: as a file, and as short as it can be said for a link.

use serde_json::Value;

use super::checklist_file;
use super::gate::{parse, read_text};
use super::reading::read_standard;
use crate::domain::checklist::Checklist;
use crate::domain::library::{Library, Shared};

/// What is handed round.
pub struct Handed<'a> {
    /// The checklist.
    pub checklist: &'a Checklist,
    /// The texts of the standards it rests on that others do not have.
    pub standards: Vec<&'a str>,
    /// The built-in standards it rests on, which everybody has: id and version.
    pub built_in: Vec<(String, String)>,
}

impl Handed<'_> {
    /// As a file that people can read; the same checklist gives the same text.
    pub fn file(&self) -> String {
        let texts: Vec<&str> = self.standards.iter().map(|text| text.trim()).collect();
        [
            "{\n\"standards\": [",
            &texts.join(",\n"),
            "],\n\"rests_on\": ",
            &said(&self.rests_on()),
            ",\n\"checklist\": ",
            checklist_file::write(self.checklist).trim_end(),
            "\n}\n",
        ]
        .concat()
    }

    /// As short as it can be said, for a link: nothing that goes without saying.
    pub fn short(&self, shared: &Shared) -> String {
        let standards = self.standards.iter().map(|text| short_standard(text, shared));
        let standards: Vec<String> = standards.collect();
        let checklist = parse(&checklist_file::write(self.checklist)).unwrap_or_default();
        let mut out = String::from("{");
        if !standards.is_empty() {
            out.push_str(&["\"standards\":[", &standards.join(","), "],"].concat());
        }
        out.push_str(&["\"checklist\":", &said(&spare(checklist))].concat());
        if !self.built_in.is_empty() {
            out.push_str(&[",\"rests_on\":", &said(&self.rests_on())].concat());
        }
        out.push('}');
        out
    }

    fn rests_on(&self) -> Value {
        let pairs =
            self.built_in.iter().map(|(id, version)| (id.clone(), Value::from(version.as_str())));
        Value::Object(pairs.collect())
    }
}

/// Which built-in standards a text says it rests on, of another version than those known here: id, and the version it says.
pub fn other_versions(text: &str, library: &Library) -> Vec<(String, String)> {
    let Ok(value) = parse(text) else { return Vec::new() };
    let Some(said) = value.get("rests_on").and_then(Value::as_object) else { return Vec::new() };
    let differs = |(id, version): (&String, &Value)| {
        let version = version.as_str().filter(|version| version.len() <= 60)?;
        let known = library.standards().iter().find(|known| known.id.as_str() == id)?;
        (known.version != version).then(|| (id.clone(), version.to_owned()))
    };
    said.iter().take(200).filter_map(differs).collect()
}

/// The text of a standard without what goes without saying, if it then still says the same.
fn short_standard(text: &str, shared: &Shared) -> String {
    let read = |text: &str| read_text(text).and_then(|value| read_standard(&value, shared));
    let short = parse(text).map(|value| said(&spare(value))).unwrap_or_default();
    match (read(text), read(&short)) {
        (Ok(whole), Ok(spared)) if whole == spared => short,
        _ => text.to_owned(),
    }
}

/// The value without what is empty or usual.
fn spare(value: Value) -> Value {
    match value {
        Value::Object(object) => {
            let kept = object.into_iter().map(|(key, value)| (key, spare(value)));
            Value::Object(kept.filter(|(key, value)| !goes_without(key, value)).collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(spare).collect()),
        value => value,
    }
}

fn goes_without(key: &str, value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(object) => object.is_empty(),
        Value::Bool(is_on) => *is_on && key == "default_selected",
        Value::Number(_) => false,
    }
}

/// The value as JSON without spaces, its keys in order whatever order they stood in.
fn said(value: &Value) -> String {
    match value {
        Value::Object(object) => {
            let mut keys: Vec<&String> = object.keys().collect();
            keys.sort();
            let pairs = keys.into_iter().map(|key| {
                let value = object.get(key).map(said).unwrap_or_default();
                [&Value::from(key.as_str()).to_string(), ":", &value].concat()
            });
            ["{", &pairs.collect::<Vec<_>>().join(","), "}"].concat()
        }
        Value::Array(list) => {
            ["[", &list.iter().map(said).collect::<Vec<_>>().join(","), "]"].concat()
        }
        value => value.to_string(),
    }
}
