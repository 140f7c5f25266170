//! One item of a standard, looked at together with what stands around it.

use std::sync::Arc;

use super::problem::{ProblemKind, Target};
use super::reader::{Keys, LONGEST, Place};
use crate::domain::id::{Flag, ItemId, Role, StandardId, TopicId};
use crate::domain::library::{Named, Shared};
use crate::domain::profile::Applicability;
use crate::domain::relation::{Relation, RelationKind};
use crate::domain::scale::Scale;
use crate::domain::source::{Citation, Confidence};
use crate::domain::standard::{Criticality, Item, Kind, Section};
use crate::domain::text::Bilingual;

/// The longest text of an item: one behaviour.
pub(super) const LONGEST_ITEM: usize = 200;
pub(super) const KINDS: &[&str] = &["duty", "prohibition", "knowledge", "leadership", "aspiration"];
pub(super) const SCOPES: &[&str] = &["on_duty", "at_all_times", "after_service"];
pub(super) const CRITICALITIES: &[&str] = &["critical", "major", "normal", "aspirational"];
/// A prohibition is a gate or close to one (method D.2).
pub(super) const OF_PROHIBITIONS: &[&str] = &["critical", "major"];
/// How an item stands to one of another standard.
pub(super) const RELATIONS: &[&str] = &["equal", "superset", "subset", "intersects", "related"];
/// How a statement was seen: the first two in the text itself, the next three reported, two copied, two unverified.
pub(super) const MARKS: &[&str] = &["T", "V", "N", "N2", "V2", "S", "S2", "K", "G"];

/// What the items of a standard may point to.
pub(super) struct Around<'v, 's> {
    pub standard: Option<StandardId>,
    pub is_binding: bool,
    pub sources: Keys<'v>,
    pub section_ids: Keys<'v>,
    pub sections: &'s [Option<Section>],
    pub topics: Keys<'v>,
    pub own_scales: Keys<'v>,
    pub scales: &'s [Arc<Scale>],
    pub shared: &'s Shared,
}

pub(super) fn item_at<'v>(place: &Place<'v, '_>, around: &Around<'v, '_>) -> Option<Item> {
    place.object()?;
    let id = id_at(&place.key("id"), around);
    let rev = place.key("rev").whole_or(1, 1..=u32::MAX);
    let section = place.key("domain").resolve(&around.section_ids, Target::Section);
    let kind = kind_at(&place.key("kind"));
    let criticality = criticality_at(&place.key("criticality"), kind == Some(Kind::Prohibition));
    if !place.key("scope").is_absent() {
        place.key("scope").one_of(SCOPES);
    }
    let text = place.key("text").bilingual(LONGEST_ITEM);
    let why = place.key("why").bilingual_if_any(LONGEST);
    let scale = scale_of(&place.key("scale"), around);
    let target = target_at(&place.key("target"), criticality);
    let period_months = place.key("period_months").whole_or(6, 1..=120);
    let applies = applies_at(&place.key("applies"), around.shared);
    let default_selected = place.key("default_selected").yes_or(true);
    let citations = citations_at(&place.key("citations"), around);
    let anchors = anchors_at(&place.key("anchors"), scale.as_deref());
    let evidence_examples = texts_at(&place.key("evidence_examples"));
    let prompts = texts_at(&place.key("prompts"));
    let topics = topics_at(&place.key("topics"), around);
    let relations = relations_at(&place.key("relations"));
    let section = section?;
    let theme = around.sections.get(section)?.as_ref()?.theme;
    Some(Item {
        id: id?,
        rev: rev?,
        standard: around.standard.clone(),
        section,
        theme,
        kind: kind?,
        criticality: criticality?,
        text: text?,
        why,
        scale: scale?,
        target: target?,
        period_months: period_months?,
        applies,
        default_selected,
        citations,
        anchors,
        evidence_examples,
        prompts,
        topics,
        relations,
    })
}

/// An item's id begins with its standard's id, so that no two standards ever share one.
fn id_at(place: &Place, around: &Around) -> Option<ItemId> {
    let id = place.slug()?;
    let standard = around.standard.as_ref()?.as_str();
    let rest = id.strip_prefix(standard).and_then(|rest| rest.strip_prefix('.'));
    if rest.is_none_or(str::is_empty) {
        place.wrong(ProblemKind::WrongPrefix { expected: [standard, "."].concat() });
    }
    ItemId::parse(id)
}

fn kind_at(place: &Place) -> Option<Kind> {
    Some(match place.one_of(KINDS)? {
        0 => Kind::Duty,
        1 => Kind::Prohibition,
        2 => Kind::Knowledge,
        3 => Kind::Leadership,
        _ => Kind::Aspiration,
    })
}

/// How much depends on an item, which must be here.
pub(super) fn criticality_at(place: &Place, is_prohibition: bool) -> Option<Criticality> {
    let allowed = if is_prohibition { OF_PROHIBITIONS } else { CRITICALITIES };
    Some(match place.one_of(allowed)? {
        0 => Criticality::Critical,
        1 => Criticality::Major,
        2 => Criticality::Normal,
        _ => Criticality::Aspirational,
    })
}

/// The word of a criticality, as files say it.
pub(super) fn criticality_word(criticality: Criticality) -> &'static str {
    match criticality {
        Criticality::Critical => "critical",
        Criticality::Major => "major",
        Criticality::Normal => "normal",
        Criticality::Aspirational => "aspirational",
    }
}

fn target_at(place: &Place, criticality: Option<Criticality>) -> Option<f64> {
    if place.is_absent() { criticality.map(Criticality::target) } else { place.share() }
}

/// The standard's own scales stand before the shared ones.
fn scale_of(place: &Place, around: &Around) -> Option<Arc<Scale>> {
    let word = place.word()?;
    let mut scales = around.scales.iter().chain(&around.shared.scales);
    let scale = scales.find(|scale| scale.id() == word);
    // An own scale that could not be read has been noted at its own place.
    if scale.is_none() && !around.own_scales.contains_key(word) {
        place.unresolved(Target::Scale, word);
    }
    scale.cloned()
}

fn applies_at(place: &Place, shared: &Shared) -> Applicability {
    if place.is_absent() || place.object().is_none() {
        return Applicability::default();
    }
    let flags = |key| named_at(&place.key(key), &shared.flags, Flag::as_str, Target::Flag);
    Applicability {
        any_role: named_at(&place.key("any_role"), &shared.roles, Role::as_str, Target::Role),
        all_flags: flags("all_flags"),
        none_flags: flags("none_flags"),
    }
}

fn named_at<Id: Clone>(
    place: &Place,
    known: &[Named<Id>],
    as_str: fn(&Id) -> &str,
    what: Target,
) -> Vec<Id> {
    let find = |place: Place| {
        let word = place.word()?;
        let named = known.iter().find(|named| as_str(&named.id) == word);
        if named.is_none() {
            place.unresolved(what, word);
        }
        named.map(|named| named.id.clone())
    };
    place.list().filter_map(find).collect()
}

fn citations_at(place: &Place, around: &Around) -> Vec<Citation> {
    let places: Vec<Place> = place.filled_list().collect();
    let read: Vec<Citation> =
        places.iter().filter_map(|place| citation_at(place, &around.sources)).collect();
    let all_read = !read.is_empty() && read.len() == places.len();
    let unverified = read.iter().all(|citation| citation.confidence == Confidence::Unverified);
    if around.is_binding && all_read && unverified {
        place.wrong(ProblemKind::RestsOnUnverified);
    }
    read
}

fn citation_at(place: &Place, sources: &Keys) -> Option<Citation> {
    place.object()?;
    let source = place.key("source");
    let key = source.resolve(sources, Target::Source).and_then(|_| source.word());
    let confidence = place.key("mark").one_of(MARKS).map(|at| match at {
        0 | 1 => Confidence::Seen,
        2..=4 => Confidence::Reported,
        5 | 6 => Confidence::Copied,
        _ => Confidence::Unverified,
    });
    let locator = place.key("locator").bilingual_if_any(LONGEST);
    if locator.is_some() && confidence == Some(Confidence::Unverified) {
        place.key("locator").wrong(ProblemKind::LocatorOnUnverified);
    }
    Some(Citation { source: key?.to_owned(), locator, confidence: confidence? })
}

/// What each point looks like; the keys are the values of the scale's points.
fn anchors_at(place: &Place, scale: Option<&Scale>) -> Vec<Option<Bilingual>> {
    let (false, Some(scale)) = (place.is_absent(), scale) else { return Vec::new() };
    let Some(object) = place.object() else { return Vec::new() };
    let mut anchors = vec![None; scale.points().len()];
    for key in object.keys() {
        let here = place.key(key);
        let at = scale.points().iter().position(|point| point.value.to_string() == *key);
        match at.and_then(|at| anchors.get_mut(at)) {
            Some(anchor) => *anchor = here.bilingual(LONGEST),
            None => here.unresolved(Target::Point, key),
        }
    }
    anchors
}

fn texts_at(place: &Place) -> Vec<Bilingual> {
    place.list().filter_map(|place| place.bilingual(LONGEST)).collect()
}

fn topics_at(place: &Place, around: &Around) -> Vec<TopicId> {
    let find = |place: Place| {
        place.resolve(&around.topics, Target::Topic)?;
        place.word().and_then(TopicId::parse)
    };
    place.list().filter_map(find).collect()
}

/// The other item need not be known: its standard may not be here.
fn relations_at(place: &Place) -> Vec<Relation> {
    place.list().filter_map(|place| relation_at(&place)).collect()
}

fn relation_at(place: &Place) -> Option<Relation> {
    place.object()?;
    let standard = place.key("std").slug().and_then(StandardId::parse);
    let item = place.key("item").slug().and_then(ItemId::parse);
    let kind = place.key("rel").one_of(RELATIONS).map(|at| match at {
        0 => RelationKind::Equal,
        1 => RelationKind::Superset,
        2 => RelationKind::Subset,
        3 => RelationKind::Intersects,
        _ => RelationKind::Related,
    });
    Some(Relation { standard: standard?, item: item?, kind: kind? })
}
