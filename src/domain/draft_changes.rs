//! What a new version of a standard means for those who answered the former one (method D.1, D.2, D.5).

use super::standard_draft::{ItemDraft, StandardDraft, TypedWords};

/// How an item differs from its former self.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// What is asked, or how its levels are described: only its author knows whether the meaning changed.
    Wording,
    /// Kind, criticality, scale or target: by rule another question, whatever the words say. What it means.
    Measure(Meaning),
}

/// What its author says of a changed wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Only the words: an answer stays true.
    Same,
    /// Something else is meant: an answer has to be looked at again.
    Reworded,
    /// Less is asked: an answer has to be looked at again.
    Looser,
    /// More is asked: it has to be answered anew.
    Stricter,
}

/// An item that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedItem {
    /// Its id.
    pub id: String,
    /// What it asked.
    pub before: TypedWords,
    /// What it asks.
    pub after: TypedWords,
    /// How it differs.
    pub difference: Difference,
}

/// Everything that differs between two versions.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Changes {
    /// Items that are new.
    pub added: Vec<String>,
    /// Items that are gone.
    pub removed: Vec<String>,
    /// Items that differ.
    pub changed: Vec<ChangedItem>,
    /// Items that stand in another section.
    pub moved: Vec<String>,
    /// Whether anything else differs.
    pub is_otherwise_changed: bool,
}

impl Changes {
    /// Whether nothing differs.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// What differs between the version people have and the draft.
pub fn changes(former: &StandardDraft, now: &StandardDraft) -> Changes {
    let mut found = Changes::default();
    for item in &now.items {
        let Some(before) = former.place_of(&item.id).and_then(|at| former.items.get(at)) else {
            found.added.push(item.id.clone());
            continue;
        };
        if let Some(difference) = difference(former, before, now, item) {
            found.changed.push(ChangedItem {
                id: item.id.clone(),
                before: before.text.clone(),
                after: item.text.clone(),
                difference,
            });
        } else if before.section != item.section {
            found.moved.push(item.id.clone());
        }
    }
    let gone = former.items.iter().filter(|item| now.place_of(&item.id).is_none());
    found.removed = gone.map(|item| item.id.clone()).collect();
    let items = |draft: &StandardDraft| {
        let plain = |item: &ItemDraft| ItemDraft { rev: 0, ..item.clone() };
        draft.items.iter().map(plain).collect::<Vec<_>>()
    };
    let bare = |draft: &StandardDraft| StandardDraft {
        items: Vec::new(),
        version: String::new(),
        highest_number: 0,
        ..draft.clone()
    };
    let is_listed = !(found.added.is_empty() && found.removed.is_empty());
    let is_said = is_listed || !found.changed.is_empty() || !found.moved.is_empty();
    found.is_otherwise_changed =
        bare(former) != bare(now) || (!is_said && items(former) != items(now));
    found
}

fn difference(
    former: &StandardDraft,
    before: &ItemDraft,
    now: &StandardDraft,
    after: &ItemDraft,
) -> Option<Difference> {
    let scale = |draft: &StandardDraft, item: &ItemDraft| {
        draft.scales.iter().find(|scale| scale.id == item.scale).cloned()
    };
    let points = |item: &ItemDraft| (item.kind.clone(), item.scale.clone());
    if points(before) != points(after) || scale(former, before) != scale(now, after) {
        // A point of another scale says something else; nobody can carry it over by looking.
        return Some(Difference::Measure(Meaning::Stricter));
    }
    let (weight, target) = (weight(after).cmp(&weight(before)), after.target != before.target);
    if weight.is_ne() || target {
        let is_less = weight.is_lt() && !target;
        return Some(Difference::Measure(if is_less {
            Meaning::Looser
        } else {
            Meaning::Stricter
        }));
    }
    let asked = |item: &ItemDraft| {
        let anchors = item.anchors.iter().filter(|(_, words)| !words.is_empty());
        (item.text.clone(), anchors.cloned().collect::<Vec<_>>())
    };
    (asked(before) != asked(after)).then_some(Difference::Wording)
}

/// How much depends on an item, as a number to compare by.
fn weight(item: &ItemDraft) -> u8 {
    match item.criticality.as_str() {
        "critical" => 3,
        "major" => 2,
        "normal" => 1,
        _ => 0,
    }
}

/// What the author said of each item whose wording changed.
pub type Meanings = [(String, Meaning)];

fn meaning_of(changed: &ChangedItem, said: &Meanings) -> Option<Meaning> {
    match changed.difference {
        Difference::Measure(meaning) => Some(meaning),
        Difference::Wording => {
            said.iter().find(|(id, _)| *id == changed.id).map(|(_, meaning)| *meaning)
        }
    }
}

/// The items whose meaning the author has not told yet.
pub fn untold<'c>(changes: &'c Changes, said: &Meanings) -> Vec<&'c ChangedItem> {
    changes.changed.iter().filter(|changed| meaning_of(changed, said).is_none()).collect()
}

/// The version that follows: items added or gone the first number, another meaning the second, words the third.
pub fn next_version(former: &str, changes: &Changes, said: &Meanings) -> String {
    let mut numbers = former.split('.').map(|number| number.parse::<u32>().unwrap_or(0));
    let (major, minor, patch) =
        (numbers.next().unwrap_or(1), numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    let is_meaning = |item: &ChangedItem| meaning_of(item, said) != Some(Meaning::Same);
    if !changes.added.is_empty() || !changes.removed.is_empty() {
        format!("{}.0.0", major.saturating_add(1))
    } else if changes.changed.iter().any(is_meaning) {
        format!("{major}.{}.0", minor.saturating_add(1))
    } else {
        format!("{major}.{minor}.{}", patch.saturating_add(1))
    }
}

/// The draft as the next version: its version, and a higher `rev` where the meaning changed.
pub fn as_next_version(
    former: &StandardDraft,
    now: &StandardDraft,
    said: &Meanings,
) -> StandardDraft {
    let changes = changes(former, now);
    let mut next = now.clone();
    next.version = next_version(&former.version, &changes, said);
    next.highest_number = former.highest_number.max(now.highest_number);
    for item in &mut next.items {
        let Some(before) = former.place_of(&item.id).and_then(|at| former.items.get(at)) else {
            continue;
        };
        let changed = changes.changed.iter().find(|changed| changed.id == item.id);
        let means_else =
            changed.is_some_and(|changed| meaning_of(changed, said) != Some(Meaning::Same));
        item.rev = before.rev.saturating_add(u32::from(means_else));
    }
    next
}

/// One line of a migration: from which items to which, and what changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MigrationLine {
    /// Item of the former version; none for a new one.
    pub from: Option<String>,
    /// Item of the new version; none for one that is gone.
    pub to: Option<String>,
    /// `unchanged`, `moved`, `reworded`, `looser`, `stricter`, `new` or `removed`.
    pub change: &'static str,
}

/// Which item of the former version became which, in the order of the new one; what is gone stands last.
pub fn migration(
    former: &StandardDraft,
    next: &StandardDraft,
    said: &Meanings,
) -> Vec<MigrationLine> {
    let changes = changes(former, next);
    let change = |id: &String| {
        if changes.added.contains(id) {
            return "new";
        }
        let changed = changes.changed.iter().find(|changed| changed.id == *id);
        match changed.and_then(|changed| meaning_of(changed, said)) {
            Some(Meaning::Reworded) => "reworded",
            Some(Meaning::Looser) => "looser",
            Some(Meaning::Stricter) => "stricter",
            _ if changes.moved.contains(id) => "moved",
            _ => "unchanged",
        }
    };
    let kept = next.items.iter().map(|item| {
        let change = change(&item.id);
        let from = (change != "new").then(|| item.id.clone());
        MigrationLine { from, to: Some(item.id.clone()), change }
    });
    let gone = changes.removed.iter().map(|id| MigrationLine {
        from: Some(id.clone()),
        to: None,
        change: "removed",
    });
    kept.chain(gone).collect()
}
