//! Which items answer one another across standards: for answering once, for reading, for comparing two standards.

use std::sync::Arc;

use super::answer::Choice;
use super::assessment::Line;
use super::id::ItemId;
use super::library::Library;
use super::ordering::sorted_by;
use super::relation::{Relation, RelationKind};
use super::standard::{Item, Standard, Theme};
use crate::domain::sorted::SortedMap;

/// Two shares that differ by less are the same: thirds have no exact binary form.
const SAME_SHARE: f64 = 1e-6;

/// Relations among some items, found from either side.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Crosswalk(SortedMap<ItemId, Vec<(ItemId, RelationKind)>>);

impl Crosswalk {
    /// The relations between these items. Where the two sides disagree, the weaker word counts.
    pub fn of<'a>(items: impl Iterator<Item = &'a Arc<Item>>) -> Self {
        let items: Vec<&Arc<Item>> = items.collect();
        let mut walk = Self::default();
        if items.iter().all(|item| item.relations.is_empty()) {
            return walk;
        }
        let known: SortedMap<&ItemId, &Item> =
            items.iter().map(|item| (&item.id, item.as_ref())).collect();
        for item in &items {
            for relation in &item.relations {
                let is_meant = |other: &&Item| {
                    other.standard.as_ref() == Some(&relation.standard) && other.id != item.id
                };
                if known.get(&relation.item).is_some_and(is_meant) {
                    walk.join(&item.id, &relation.item, relation.kind);
                    walk.join(&relation.item, &item.id, relation.kind.reversed());
                }
            }
        }
        walk
    }

    fn join(&mut self, from: &ItemId, to: &ItemId, kind: RelationKind) {
        let others = self.0.get_or_default(from.clone());
        match others.iter_mut().find(|(known, _)| known == to) {
            Some((_, known)) => *known = kind.max(*known),
            None => others.push((to.clone(), kind)),
        }
    }

    /// What an item is related to.
    pub fn of_item(&self, item: &ItemId) -> &[(ItemId, RelationKind)] {
        self.0.get(item).map(Vec::as_slice).unwrap_or_default()
    }
}

/// What an item has to do with items of other standards of a library, from either side, strongest first.
pub fn related(library: &Library, item: &Item) -> Vec<(Arc<Item>, RelationKind)> {
    let mut found: Vec<(Arc<Item>, RelationKind)> = Vec::new();
    let mut add = |other: &Arc<Item>, kind: RelationKind| match found
        .iter_mut()
        .find(|(known, _)| known.id == other.id)
    {
        Some((_, known)) => *known = kind.max(*known),
        None => found.push((Arc::clone(other), kind)),
    };
    let is_of = |item: &Item, relation: &Relation| {
        item.id == relation.item && item.standard.as_ref() == Some(&relation.standard)
    };
    for relation in &item.relations {
        if let Some(other) = library.item(&relation.item).filter(|other| is_of(other, relation)) {
            add(other, relation.kind);
        }
    }
    for other in library.standards().iter().flat_map(|standard| &standard.items) {
        for relation in other.relations.iter().filter(|relation| is_of(item, relation)) {
            add(other, relation.kind.reversed());
        }
    }
    sorted_by(found, |a, b| a.1.cmp(&b.1))
}

/// An item on which an answer throws light.
#[derive(Clone, Debug, PartialEq)]
pub struct AlsoAnswered {
    /// Its place in the round.
    pub place: usize,
    /// The item.
    pub item: Arc<Item>,
    /// How the answered item stands to it.
    pub kind: RelationKind,
    /// The point of its own scale that says the same; only for an equal item.
    pub proposed: Option<u8>,
}

/// The unanswered items of a round that an answered one may also answer, strongest relation first. Only a point is
/// carried: what does not apply here, or is not recorded here, says nothing about another item.
pub fn also_answers(
    lines: &[Line],
    walk: &Crosswalk,
    item: &Item,
    choice_at: &dyn Fn(&Item) -> Option<Choice>,
) -> Vec<AlsoAnswered> {
    let others = walk.of_item(&item.id);
    if others.is_empty() {
        return Vec::new();
    }
    let Some(Choice::Point(value)) = choice_at(item) else { return Vec::new() };
    let share = item.scale.share(value);
    let found = lines.iter().enumerate().filter_map(|(place, line)| {
        let kind = others.iter().find(|(other, _)| *other == line.item.id)?.1;
        if choice_at(&line.item).is_some() {
            return None;
        }
        let proposed = share.filter(|_| kind == RelationKind::Equal);
        let proposed = proposed.and_then(|share| point_of(&line.item, share));
        Some(AlsoAnswered { place, item: Arc::clone(&line.item), kind, proposed })
    });
    sorted_by(found.collect(), |a, b| a.kind.cmp(&b.kind))
}

/// The point of an item's scale with the same share; a scale that has none is left to the person.
fn point_of(item: &Item, share: f64) -> Option<u8> {
    let same = |point: &&super::scale::Point| (point.share - share).abs() < SAME_SHARE;
    item.scale.points().iter().find(same).map(|point| point.value)
}

/// An item of one standard with those of the other that are related to it.
pub type Joined = (Arc<Item>, Vec<(Arc<Item>, RelationKind)>);

/// Two standards under one theme.
#[derive(Clone, Debug, PartialEq)]
pub struct SideBySide {
    /// The theme.
    pub theme: Theme,
    /// Items of the first that have something to do with items of the second, of this theme or another.
    pub joined: Vec<Joined>,
    /// Items of the first on their own.
    pub only_first: Vec<Arc<Item>>,
    /// Items of the second on their own.
    pub only_second: Vec<Arc<Item>>,
    /// Whether each of the two has any item under this theme.
    pub has: (bool, bool),
}

/// Two standards side by side, theme by theme; themes that neither has are left out.
pub fn side_by_side(first: &Standard, second: &Standard) -> Vec<SideBySide> {
    let walk = Crosswalk::of(first.items.iter().chain(&second.items));
    let partners = |item: &Arc<Item>, among: &Standard| {
        let of_item = walk.of_item(&item.id).iter();
        let found: Vec<(Arc<Item>, RelationKind)> = of_item
            .filter_map(|(id, kind)| {
                let other = among.items.iter().find(|other| other.id == *id)?;
                Some((Arc::clone(other), *kind))
            })
            .collect();
        sorted_by(found, |a, b| a.1.cmp(&b.1))
    };
    Theme::all()
        .filter_map(|theme| {
            let of = |standard: &Standard| -> Vec<Arc<Item>> {
                standard.items.iter().filter(|item| item.theme == theme).cloned().collect()
            };
            let (ours, theirs) = (of(first), of(second));
            let has = (!ours.is_empty(), !theirs.is_empty());
            let (mut joined, mut only_first) = (Vec::new(), Vec::new());
            for item in ours {
                match partners(&item, second) {
                    none if none.is_empty() => only_first.push(item),
                    found => joined.push((item, found)),
                }
            }
            let only_second =
                theirs.into_iter().filter(|item| partners(item, first).is_empty()).collect();
            (has.0 || has.1).then_some(SideBySide { theme, joined, only_first, only_second, has })
        })
        .collect()
}
