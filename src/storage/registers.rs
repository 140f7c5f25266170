//! The workspace as the storage floor sees it: paths, each with the value that was written last.

use std::collections::BTreeMap;

use super::stamp::Stamp;

/// One wish to change one path; no value means: remove it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// Short ASCII address of the value.
    pub path: String,
    /// JSON on one line, or nothing.
    pub value: Option<String>,
}

impl Put {
    /// Writes a value.
    pub fn set(path: impl Into<String>, json: impl Into<String>) -> Self {
        Self { path: path.into(), value: Some(json.into()) }
    }

    /// Removes the value; the removal is remembered, so that an older value cannot come back.
    pub fn remove(path: impl Into<String>) -> Self {
        Self { path: path.into(), value: None }
    }
}

/// What stands at a path, and since when.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Register {
    /// Decides between two registers at the same path.
    pub stamp: Stamp,
    /// JSON on one line; nothing once removed.
    pub value: Option<String>,
}

/// All paths of a vault. Merging in any order, any number of times, gives the same registers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registers(BTreeMap<String, Register>);

impl Registers {
    /// Keeps the later of what stands and what comes; says whether what came won.
    pub fn put(&mut self, path: &str, register: Register) -> bool {
        match self.0.get_mut(path) {
            // Comparing the value after the stamp keeps the laws even for two values under one stamp.
            Some(standing) if *standing >= register => false,
            Some(standing) => {
                *standing = register;
                true
            }
            None => self.0.insert(path.to_owned(), register).is_none(),
        }
    }

    /// Takes over everything that is later in the other.
    pub fn merge(&mut self, other: &Self) {
        for (path, register) in &other.0 {
            self.put(path, register.clone());
        }
    }

    /// The value at a path, unless there is none or it was removed.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path)?.value.as_deref()
    }

    /// The register at a path, removed or not.
    pub fn register(&self, path: &str) -> Option<&Register> {
        self.0.get(path)
    }

    /// Every register in the order of paths, the removed ones included.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Register)> {
        self.0.iter().map(|(path, register)| (path.as_str(), register))
    }

    /// The values whose path begins so, in the order of paths.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0
            .range::<str, _>((std::ops::Bound::Included(prefix), std::ops::Bound::Unbounded))
            .take_while(move |(path, _)| path.starts_with(prefix))
            .filter_map(|(path, register)| Some((path.as_str(), register.value.as_deref()?)))
    }

    /// How many paths are known, the removed ones included.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no path was ever written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The change that brings back what stands now at the paths of another change.
    pub fn undo_of(&self, puts: &[Put]) -> Vec<Put> {
        let now = |put: &Put| self.get(&put.path).map(str::to_owned);
        puts.iter().map(|put| Put { path: put.path.clone(), value: now(put) }).collect()
    }
}

/// Whether a text may be the path of a register.
pub(super) fn is_path(text: &str) -> bool {
    (1..=120).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'=' | b'"' | b'\\'))
}
