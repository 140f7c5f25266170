//! What people need to learn, each need with its reason, and the classes that would answer it.

use super::class::{Class, ContentGroup};
use crate::domain::id::{ClassId, LearnerId, TopicId};
use crate::domain::sorted::{SortedMap, SortedSet};
use crate::domain::text::fold;

/// Why something is needed; it comes from the work, never from a wish alone.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// A gap somebody found in themselves.
    Gap,
    /// The standard of the position.
    Position,
    /// A new law or rule, named.
    NewRule(String),
    /// Asked for in a survey.
    Survey,
}

/// One person's need of one content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Who; none where a unit only says how many.
    pub who: Option<LearnerId>,
    /// How many people it stands for; 1 for a person.
    pub people: u32,
    /// What is to be learnt, in words.
    pub content: String,
    /// The topic of a standard it comes from.
    pub topic: Option<TopicId>,
    /// Its content group.
    pub group: ContentGroup,
    /// Why.
    pub reason: Reason,
}

/// Several people's need of the same content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// What is to be learnt, as it was first said.
    pub content: String,
    /// Its topic.
    pub topic: Option<TopicId>,
    /// Its content group.
    pub group: ContentGroup,
    /// Distinct people known by id, and those only counted.
    pub people: u64,
    /// Why, each reason once.
    pub reasons: SortedSet<Reason>,
}

/// The same content: the same topic, or the same words without marks and case.
fn key(need: &Need) -> (ContentGroup, Option<TopicId>, String) {
    match &need.topic {
        Some(topic) => (need.group, Some(topic.clone()), String::new()),
        None => (need.group, None, fold(need.content.trim())),
    }
}

/// Needs joined by content, a person counted once for each; most people first, then in the order they came.
pub fn demands(needs: &[Need]) -> Vec<Demand> {
    let mut found: Vec<(Demand, SortedSet<LearnerId>)> = Vec::new();
    let mut places: SortedMap<(ContentGroup, Option<TopicId>, String), usize> = SortedMap::new();
    for need in needs {
        let place = *places.get_or_insert_with(key(need), || found.len());
        if place == found.len() {
            let demand = Demand {
                content: need.content.trim().to_owned(),
                topic: need.topic.clone(),
                group: need.group,
                people: 0,
                reasons: SortedSet::new(),
            };
            found.push((demand, SortedSet::new()));
        }
        let Some((demand, known)) = found.get_mut(place) else { continue };
        demand.reasons.insert(need.reason.clone());
        match &need.who {
            Some(who) => demand.people += u64::from(known.insert(who.clone())),
            None => demand.people += u64::from(need.people),
        }
    }
    let mut demands: Vec<Demand> = found.into_iter().map(|(demand, _)| demand).collect();
    demands.sort_by_key(|demand| std::cmp::Reverse(demand.people));
    demands
}

impl Demand {
    /// Whether a need is one of those it was made from.
    pub fn is_of(&self, need: &Need) -> bool {
        let group = self.group == need.group && self.topic == need.topic;
        group && (self.topic.is_some() || fold(&self.content) == fold(need.content.trim()))
    }

    /// The class that would answer it: as few runs as the room allows, seats shared evenly, nobody left out.
    pub fn class(&self, id: ClassId, seats_at_most: u32) -> Class {
        let people = u32::try_from(self.people).unwrap_or(u32::MAX);
        let runs = people.div_ceil(seats_at_most.max(1)).max(1);
        Class {
            group: self.group,
            runs,
            seats: Some(people.div_ceil(runs)),
            turns_stated: Some(people),
            people: Some(people),
            ..Class::begun(id, self.content.clone())
        }
    }
}
