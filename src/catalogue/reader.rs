//! A place in a JSON value that knows its path: reads what is there, notes what is wrong, and goes on.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde_json::{Map, Value};

use super::gate::{push_index, push_key};
use super::letters::{is_web_link, visible};
use super::problem::{Expected, Findings, ProblemKind, Target};
use crate::domain::day::Day;
use crate::domain::id::is_slug;
use crate::domain::text::Bilingual;

/// The longest text of a standard, where no shorter limit is given.
pub const LONGEST: usize = 1000;

static NOTHING: Value = Value::Null;

/// Ids or keys of a list, with the index each stands at.
pub type Keys<'v> = BTreeMap<&'v str, usize>;

#[derive(Clone, Copy)]
enum Step<'v> {
    Root,
    Key(&'v str),
    Index(usize),
}

/// A place in a value. What is absent is a place too: it holds `null`.
#[derive(Clone, Copy)]
pub struct Place<'v, 'p> {
    value: &'v Value,
    step: Step<'v>,
    parent: Option<&'p Place<'v, 'p>>,
    found: &'p Findings,
}

impl<'v, 'p> Place<'v, 'p> {
    /// The whole value.
    pub fn root(value: &'v Value, found: &'p Findings) -> Self {
        Self { value, step: Step::Root, parent: None, found }
    }

    fn child<'s>(&'s self, value: &'v Value, step: Step<'v>) -> Place<'v, 's> {
        Place { value, step, parent: Some(self), found: self.found }
    }

    /// The place at a key.
    pub fn key<'s>(&'s self, key: &'v str) -> Place<'v, 's> {
        let value = self.value.as_object().and_then(|object| object.get(key));
        self.child(value.unwrap_or(&NOTHING), Step::Key(key))
    }

    /// The place in a list.
    pub fn index<'s>(&'s self, index: usize) -> Place<'v, 's> {
        let value = self.value.as_array().and_then(|list| list.get(index));
        self.child(value.unwrap_or(&NOTHING), Step::Index(index))
    }

    /// From the root to here.
    pub fn path(&self) -> String {
        let mut path = self.parent.map(Place::path).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Key(key) => push_key(&mut path, key),
            Step::Index(index) => push_index(&mut path, index),
        }
        path
    }

    /// Notes a problem here.
    pub fn wrong(&self, kind: ProblemKind) {
        self.found.add(self.path(), kind);
    }

    /// Whether nothing is here.
    pub fn is_absent(&self) -> bool {
        self.value.is_null()
    }

    /// Missing if nothing is here, else of the wrong type.
    fn not_a(&self, expected: Expected) {
        self.wrong(if self.is_absent() {
            ProblemKind::Missing
        } else {
            ProblemKind::WrongType { expected }
        });
    }

    /// An object, which must be here.
    pub fn object(&self) -> Option<&'v Map<String, Value>> {
        let object = self.value.as_object();
        if object.is_none() {
            self.not_a(Expected::Object);
        }
        object
    }

    /// The places of a list; none if it is absent.
    pub fn list<'s>(&'s self) -> impl Iterator<Item = Place<'v, 's>> {
        let list = self.value.as_array();
        if list.is_none() && !self.is_absent() {
            self.not_a(Expected::List);
        }
        (0..list.map_or(0, Vec::len)).map(|index| self.index(index))
    }

    /// The places of a list that must be here and hold something.
    pub fn filled_list<'s>(&'s self) -> impl Iterator<Item = Place<'v, 's>> {
        match self.value.as_array() {
            Some(list) if list.is_empty() => self.wrong(ProblemKind::Empty),
            None if self.is_absent() => self.wrong(ProblemKind::Missing),
            _ => {}
        }
        self.list()
    }

    /// The ids of a list under a key of each of its objects, with their indexes, in file order.
    pub fn ids(&self, key: &'v str) -> impl Iterator<Item = (&'v str, usize)> {
        let list = self.value.as_array().map(Vec::as_slice).unwrap_or_default();
        let id = move |(index, object): (usize, &'v Value)| {
            object.as_object()?.get(key)?.as_str().map(|id| (id, index))
        };
        list.iter().enumerate().filter_map(id)
    }

    /// The ids of a list, to find by; a second one of the same name is noted.
    pub fn keys(&self, key: &'v str) -> Keys<'v> {
        let mut keys = Keys::new();
        for (id, index) in self.ids(key) {
            if keys.contains_key(id) {
                self.index(index).key(key).wrong(ProblemKind::Duplicate);
            } else {
                keys.insert(id, index);
            }
        }
        keys
    }

    /// A text as it stands, if one is here; another thing is noted.
    fn text_if_any(&self) -> Option<&'v str> {
        let text = self.value.as_str();
        if text.is_none() && !self.is_absent() {
            self.not_a(Expected::Text);
        }
        text
    }

    /// A text as it stands, which must be here: for ids, keys and words of a list.
    pub fn word(&self) -> Option<&'v str> {
        let word = self.text_if_any();
        match word {
            Some("") => self.wrong(ProblemKind::Empty),
            None if self.is_absent() => self.wrong(ProblemKind::Missing),
            _ => {}
        }
        word.filter(|word| !word.is_empty())
    }

    /// A text as it stands, if one is here; nothing is noted.
    pub(super) fn quiet_word(&self) -> Option<&'v str> {
        self.value.as_str()
    }

    /// A slug, which must be here.
    pub fn slug(&self) -> Option<&'v str> {
        let slug = self.word()?;
        if !is_slug(slug) {
            self.wrong(ProblemKind::NotSlug);
        }
        is_slug(slug).then_some(slug)
    }

    /// A text for people, cleaned; empty if it is absent.
    pub fn line(&self, limit: usize) -> String {
        let text = self.text_if_any().map(visible).unwrap_or_default();
        if text.len() > limit && text.chars().count() > limit {
            self.wrong(ProblemKind::TooLong { limit });
        }
        text.into_owned()
    }

    /// A text for people, which must be here.
    pub fn text(&self, limit: usize) -> Option<String> {
        let text = self.line(limit);
        if text.is_empty() && (self.is_absent() || self.value.is_string()) {
            self.wrong(if self.is_absent() { ProblemKind::Missing } else { ProblemKind::Empty });
        }
        Some(text).filter(|text| !text.is_empty())
    }

    /// A text in both languages, which must be here; the English may be missing.
    pub fn bilingual(&self, limit: usize) -> Option<Bilingual> {
        self.object()?;
        let en = self.key("en").line(limit);
        Bilingual::new(&self.key("vi").text(limit)?, Some(&en))
    }

    /// A text in both languages, if one is here.
    pub fn bilingual_if_any(&self, limit: usize) -> Option<Bilingual> {
        if self.is_absent() { None } else { self.bilingual(limit) }
    }

    /// A date, if one is here; an empty text counts as absent.
    pub fn day(&self) -> Option<Day> {
        let text = self.text_if_any().filter(|text| !text.is_empty())?;
        let day = Day::parse(text);
        if day.is_none() {
            self.wrong(ProblemKind::BadDate);
        }
        day
    }

    /// A link to the web, if one is here; empty if not.
    pub fn link(&self) -> String {
        let link = self.text_if_any().unwrap_or_default();
        if !link.is_empty() && !is_web_link(link) {
            self.wrong(ProblemKind::BadLink);
        }
        link.to_owned()
    }

    /// A whole number within a range, which must be here.
    pub fn whole(&self, range: RangeInclusive<u32>) -> Option<u32> {
        if !self.value.is_number() {
            self.not_a(Expected::Number);
            return None;
        }
        let number = self.value.as_u64().and_then(|number| u32::try_from(number).ok());
        let number = number.filter(|number| range.contains(number));
        if number.is_none() {
            self.wrong(ProblemKind::OutOfRange);
        }
        number
    }

    /// A whole number within a range, or what stands for its absence.
    pub fn whole_or(&self, absent: u32, range: RangeInclusive<u32>) -> Option<u32> {
        if self.is_absent() { Some(absent) } else { self.whole(range) }
    }

    /// A share of 0 to 1, which must be here: a number, or a fraction as `[1, 3]`.
    pub fn share(&self) -> Option<f64> {
        let share = match self.value.as_array().map(Vec::as_slice) {
            Some([above, below]) => above.as_f64().zip(below.as_f64()).map(|(a, b)| a / b),
            _ => self.value.as_f64(),
        };
        if share.is_none() {
            self.not_a(Expected::Number);
        }
        let within = share.filter(|share| (0.0..=1.0).contains(share));
        if share.is_some() && within.is_none() {
            self.wrong(ProblemKind::OutOfRange);
        }
        within
    }

    /// Yes or no, or what stands for its absence.
    pub fn yes_or(&self, absent: bool) -> bool {
        if self.value.as_bool().is_none() && !self.is_absent() {
            self.not_a(Expected::YesNo);
        }
        self.value.as_bool().unwrap_or(absent)
    }

    /// Which of these words is here; one must be.
    pub fn one_of(&self, allowed: &'static [&'static str]) -> Option<usize> {
        let word = self.word()?;
        let at = allowed.iter().position(|name| *name == word);
        if at.is_none() {
            self.wrong(ProblemKind::UnknownValue { found: word.to_owned(), allowed });
        }
        at
    }

    /// Which of these keys is here; one must be.
    pub fn resolve(&self, keys: &Keys<'_>, what: Target) -> Option<usize> {
        let word = self.word()?;
        let at = keys.get(word).copied();
        if at.is_none() {
            self.unresolved(what, word);
        }
        at
    }

    /// Notes that something does not point to anything.
    pub fn unresolved(&self, what: Target, found: &str) {
        self.wrong(ProblemKind::Unresolved { what, found: found.to_owned() });
    }
}
