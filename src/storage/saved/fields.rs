//! Reading one object of saved JSON field by field: absent is a default, anything unexpected is a problem.

use std::ops::RangeInclusive;

use serde_json::{Map, Value};

use super::problem::{Problem, ProblemKind};
use crate::domain::day::Day;

/// What was read, or where it is wrong.
pub(super) type Read<T> = Result<T, Problem>;

/// The fields of an object.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    /// The fields of a value that must be an object.
    pub(super) fn of(value: &'a Value) -> Read<Self> {
        value.as_object().map(Self).ok_or_else(|| Problem::here(ProblemKind::WrongType))
    }

    /// Every key with its value.
    pub(super) fn all(self) -> impl Iterator<Item = (&'a String, &'a Value)> {
        self.0.iter()
    }

    /// A value read by a reader of its own.
    pub(super) fn inner<T>(self, key: &str, read: fn(&'a Value) -> Read<T>) -> Read<Option<T>> {
        let found = self.0.get(key).map(read).transpose();
        found.map_err(|problem| problem.under(key))
    }

    /// A text.
    pub(super) fn text(self, key: &str) -> Read<Option<&'a str>> {
        self.inner(key, text)
    }

    /// A text whose default is empty.
    pub(super) fn text_or_empty(self, key: &str) -> Read<String> {
        Ok(self.text(key)?.unwrap_or_default().to_owned())
    }

    /// A text that must be there.
    pub(super) fn title(self, key: &str) -> Read<String> {
        needed(key, self.text(key)).map(str::to_owned)
    }

    /// A text that stands for something else.
    pub(super) fn parsed<T>(
        self,
        key: &str,
        parse: fn(&str) -> Option<T>,
        otherwise: ProblemKind,
    ) -> Read<Option<T>> {
        let Some(text) = self.text(key)? else {
            return Ok(None);
        };
        parse(text).map(Some).ok_or_else(|| Problem::here(otherwise).under(key))
    }

    /// An id.
    pub(super) fn id<T>(self, key: &str, parse: fn(&str) -> Option<T>) -> Read<Option<T>> {
        self.parsed(key, parse, ProblemKind::BadId)
    }

    /// One of a few words.
    pub(super) fn word<T>(self, key: &str, parse: fn(&str) -> Option<T>) -> Read<Option<T>> {
        self.parsed(key, parse, ProblemKind::UnknownWord)
    }

    /// A date.
    pub(super) fn day(self, key: &str) -> Read<Option<Day>> {
        self.parsed(key, day, ProblemKind::NoSuchDay)
    }

    /// Yes or no.
    pub(super) fn truth(self, key: &str) -> Read<Option<bool>> {
        self.inner(key, |value| {
            value.as_bool().ok_or_else(|| Problem::here(ProblemKind::WrongType))
        })
    }

    /// A whole number within a range.
    pub(super) fn number<T: TryFrom<u64>>(
        self,
        key: &str,
        range: RangeInclusive<u64>,
    ) -> Read<Option<T>> {
        let found = self.0.get(key).map(|value| whole(value, range)).transpose();
        found.map_err(|problem| problem.under(key))
    }

    /// A list whose default is empty.
    pub(super) fn list<T>(self, key: &str, read: fn(&'a Value) -> Read<T>) -> Read<Vec<T>> {
        let Some(value) = self.0.get(key) else {
            return Ok(Vec::new());
        };
        let all = value.as_array().ok_or_else(|| Problem::here(ProblemKind::WrongType).under(key));
        let mut found = Vec::new();
        for (at, value) in all?.iter().enumerate() {
            found.push(read(value).map_err(|problem| problem.under(&format!("{key}[{at}]")))?);
        }
        Ok(found)
    }
}

/// A value that must be a text.
fn text(value: &Value) -> Read<&str> {
    value.as_str().ok_or_else(|| Problem::here(ProblemKind::WrongType))
}

/// A date in digits only, so that a date has one spelling.
fn day(text: &str) -> Option<Day> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    Day::parse(text).filter(|_| is_plain)
}

/// A value that must be an id.
pub(super) fn id<T>(value: &Value, parse: fn(&str) -> Option<T>) -> Read<T> {
    parse(text(value)?).ok_or_else(|| Problem::here(ProblemKind::BadId))
}

/// A value that must be a whole number within a range.
pub(super) fn whole<T: TryFrom<u64>>(value: &Value, range: RangeInclusive<u64>) -> Read<T> {
    if !value.is_number() {
        return Err(Problem::here(ProblemKind::WrongType));
    }
    let number = value.as_u64().filter(|number| range.contains(number));
    let number = number.and_then(|number| T::try_from(number).ok());
    number.ok_or_else(|| Problem::here(ProblemKind::OutOfRange))
}

/// What must be there.
pub(super) fn needed<T>(key: &str, found: Read<Option<T>>) -> Read<T> {
    found?.ok_or_else(|| Problem::here(ProblemKind::Missing).under(key))
}

/// The one of several that exclude each other.
pub(super) fn one_of<T>(found: &mut dyn Iterator<Item = T>) -> Read<Option<T>> {
    let first = found.next();
    match found.next() {
        Some(_) => Err(Problem::here(ProblemKind::Ambiguous)),
        None => Ok(first),
    }
}
