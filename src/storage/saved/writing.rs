//! Writing one object of saved JSON field by field: defaults are left out.

use serde_json::{Map, Value};

use crate::domain::day::Day;

/// An object being written.
#[derive(Default)]
pub(super) struct Written(Map<String, Value>);

impl Written {
    /// A field that always stands.
    pub(super) fn always(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.put(key, value.into());
        self
    }

    /// A text unless it is empty.
    pub(super) fn text(self, key: &str, text: &str) -> Self {
        if text.is_empty() { self } else { self.always(key, text) }
    }

    /// An id or word, when there is one.
    pub(super) fn word(self, key: &str, word: Option<&str>) -> Self {
        match word {
            Some(word) => self.always(key, word),
            None => self,
        }
    }

    /// A date, when there is one.
    pub(super) fn day(self, key: &str, day: Option<Day>) -> Self {
        match day {
            Some(day) => self.always(key, day.to_iso()),
            None => self,
        }
    }

    /// A number, when there is one.
    pub(super) fn number(self, key: &str, number: Option<impl Into<u64>>) -> Self {
        match number {
            Some(number) => self.always(key, number.into()),
            None => self,
        }
    }

    /// The number 1 when something is so.
    pub(super) fn mark(self, key: &str, is_so: bool) -> Self {
        self.number(key, is_so.then_some(1_u8))
    }

    /// A list unless it is empty.
    pub(super) fn list(self, key: &str, values: impl Iterator<Item = Value>) -> Self {
        let values: Vec<Value> = values.collect();
        if values.is_empty() { self } else { self.always(key, values) }
    }

    /// An object unless it is empty.
    pub(super) fn inner(self, key: &str, value: Value) -> Self {
        let is_empty = value.as_object().is_some_and(Map::is_empty);
        if is_empty { self } else { self.always(key, value) }
    }

    /// The whole object.
    pub(super) fn value(self) -> Value {
        Value::Object(self.0)
    }

    fn put(&mut self, key: &str, value: Value) {
        self.0.insert(key.to_owned(), value);
    }
}
