//! Taking values from a kept file: first shown, then one ordinary change, which can be undone like any other.

use super::backup::Backup;
use super::problem::Why;
use super::registers::{Put, Register, Registers};

/// Who is right where the workspace and the file differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Whichever was written later.
    KeepNewer,
    /// The file. What the file does not speak of stays.
    TakeFile,
}

/// What restoring would do, path by path; what is equal on both sides is not listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Paths that have no value now and would get one.
    pub adds: Vec<String>,
    /// Paths whose value would be replaced or removed.
    pub replaces: Vec<String>,
    /// Paths that differ and stay as they are.
    pub keeps: Vec<String>,
    /// Parts of the file that could not be read.
    pub skips: Vec<(String, Why)>,
}

/// What restoring would do, before it is done.
pub fn preview(now: &Registers, backup: &Backup, policy: Policy) -> Preview {
    let mut preview = Preview::default();
    for (path, from_file) in backup.registers.iter() {
        let list = match fate(now.register(path), from_file, policy) {
            Fate::Equal => continue,
            Fate::Add => &mut preview.adds,
            Fate::Replace => &mut preview.replaces,
            Fate::Keep => &mut preview.keeps,
        };
        list.push(path.to_owned());
    }
    let skips = backup.skipped.iter().map(|problem| (problem.at.clone(), problem.why.clone()));
    preview.skips.extend(skips);
    preview
}

/// The change that restoring is.
pub fn puts(now: &Registers, backup: &Backup, policy: Policy) -> Vec<Put> {
    let moves = |path, from_file| {
        matches!(fate(now.register(path), from_file, policy), Fate::Add | Fate::Replace)
    };
    let chosen = backup.registers.iter().filter(|(path, from_file)| moves(path, from_file));
    chosen
        .map(|(path, from_file)| Put { path: path.to_owned(), value: from_file.value.clone() })
        .collect()
}

enum Fate {
    Equal,
    Add,
    Replace,
    Keep,
}

fn fate(now: Option<&Register>, from_file: &Register, policy: Policy) -> Fate {
    let standing = now.and_then(|register| register.value.as_deref());
    if standing == from_file.value.as_deref() {
        return Fate::Equal;
    }
    let is_newer = now.is_none_or(|register| from_file.stamp > register.stamp);
    match (policy, is_newer) {
        (Policy::KeepNewer, false) => Fate::Keep,
        _ if standing.is_none() => Fate::Add,
        _ => Fate::Replace,
    }
}
