//! What can be done with a draft beside typing into it: new pieces, order, copies, ids that are never used twice.

use super::id::LONGEST;
use super::standard_draft::{
    ActivityDraft, CitationDraft, ItemDraft, PointDraft, ScaleDraft, SectionDraft, SourceDraft,
    StandardDraft, TopicDraft,
};
use super::text::fold;

/// How much of a title goes into an id.
const STEM: usize = 40;

/// How much of a draft is written: of the texts that every reader meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Counts {
    /// Items.
    pub items: usize,
    /// Sections.
    pub sections: usize,
    /// Titles, descriptions and what the items ask.
    pub texts: usize,
    /// Of them, those without Vietnamese.
    pub missing: usize,
    /// Of them, those with English.
    pub english: usize,
}

/// An id for a new standard: its title in plain letters, and a mark that no other has.
///
/// ```
/// use guong::domain::draft_edits::id_from_title;
/// assert_eq!(id_from_title("Quy tắc ứng xử, Sở Đất đai", "k3f"), "quy-tac-ung-xu-so-dat-dai-k3f");
/// ```
pub fn id_from_title(title: &str, mark: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { ' ' };
    let folded: String = fold(title).chars().map(plain).collect();
    let mut id = String::new();
    for word in folded.split_whitespace() {
        if id.len() + word.len() > STEM {
            break;
        }
        id.push_str(word);
        id.push('-');
    }
    if id.is_empty() {
        id.push_str("bo-");
    }
    id.push_str(mark);
    id
}

/// Moves one of a list; a place outside changes nothing.
pub fn move_in<T>(list: &mut Vec<T>, from: usize, to: usize) {
    if from < list.len() && to < list.len() {
        let moved = list.remove(from);
        list.insert(to, moved);
    }
}

/// The first of `s1`, `s2`… that is not taken.
pub(super) fn free_id(stem: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let ids = (1_u32..).map(|number| format!("{stem}{number}"));
    ids.into_iter().find(|id| !is_taken(id)).unwrap_or_default()
}

impl StandardDraft {
    /// Where an item of this id stands.
    pub fn place_of(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id == id)
    }

    /// The items of a section, as their places in the whole.
    pub fn items_of(&self, section: &str) -> Vec<usize> {
        let items = self.items.iter().enumerate();
        items.filter(|(_, item)| item.section == section).map(|(at, _)| at).collect()
    }

    /// A new item at the end of a section, resting on the first source; gives its place.
    pub fn add_item(&mut self, section: &str) -> usize {
        self.highest_number = self.highest_number.max(self.highest_used()) + 1;
        let citations = self.sources.first().map(|source| CitationDraft {
            source: source.key.clone(),
            mark: "T".to_owned(),
            ..CitationDraft::default()
        });
        let item = ItemDraft {
            id: format!("{}.{}", self.id, self.highest_number),
            section: section.to_owned(),
            citations: citations.into_iter().collect(),
            ..ItemDraft::default()
        };
        let at = self.items_of(section).last().map_or(self.items.len(), |last| last + 1);
        self.items.insert(at, item);
        at
    }

    /// The highest number among the ids that stand here now.
    fn highest_used(&self) -> u32 {
        let number = |item: &ItemDraft| item.id.rsplit('.').next()?.parse::<u32>().ok();
        self.items.iter().filter_map(number).max().unwrap_or(0)
    }

    /// Takes an item away; its id is never given to another.
    pub fn remove_item(&mut self, at: usize) {
        if at < self.items.len() {
            self.highest_number = self.highest_number.max(self.highest_used());
            self.items.remove(at);
        }
    }

    /// Moves an item by one within its section. Says whether it could.
    pub fn step_item(&mut self, at: usize, is_up: bool) -> Option<usize> {
        let section = self.items.get(at)?.section.clone();
        let places = self.items_of(&section);
        let here = places.iter().position(|place| *place == at)?;
        let there = if is_up { here.checked_sub(1)? } else { here + 1 };
        let to = *places.get(there)?;
        move_in(&mut self.items, at, to);
        Some(to)
    }

    /// A new section at the end.
    pub fn add_section(&mut self) {
        let id = free_id("s", |id| self.sections.iter().any(|section| section.id == id));
        self.sections.push(SectionDraft { id, ..SectionDraft::default() });
    }

    /// Takes a section away, if it holds no item. Says whether it could.
    pub fn remove_section(&mut self, at: usize) -> bool {
        let is_empty =
            self.sections.get(at).is_some_and(|section| self.items_of(&section.id).is_empty());
        if is_empty {
            self.sections.remove(at);
        }
        is_empty
    }

    /// A new source at the end.
    pub fn add_source(&mut self) {
        let key = free_id("n", |key| self.sources.iter().any(|source| source.key == key));
        let verified = "primary".to_owned();
        self.sources.push(SourceDraft { key, verified, ..SourceDraft::default() });
    }

    /// A new scale of two points at the end.
    pub fn add_scale(&mut self) {
        let id = free_id("t", |id| self.scales.iter().any(|scale| scale.id == id));
        self.scales.push(ScaleDraft { id, points: vec![PointDraft::default(); 2] });
        let last = self.scales.len() - 1;
        self.spread_points(last);
    }

    /// Numbers the points of a scale from 0, and spreads their shares evenly from 0 to 1.
    pub fn spread_points(&mut self, scale: usize) {
        let Some(scale) = self.scales.get_mut(scale) else { return };
        let last = scale.points.len().saturating_sub(1);
        for (at, point) in scale.points.iter_mut().enumerate() {
            point.value = at.to_string();
            point.share = match at {
                0 => "0".to_owned(),
                _ if at == last => "1".to_owned(),
                _ => format!("{at}/{last}"),
            };
        }
    }

    /// A new topic at the end, with one activity of each kind to be filled in.
    pub fn add_topic(&mut self) {
        let stem = format!("t-{}-", self.id);
        let id = free_id(&stem, |id| self.topics.iter().any(|topic| topic.id == id));
        let activity =
            |kind: &&str| ActivityDraft { kind: (*kind).to_owned(), ..ActivityDraft::default() };
        let activities = ["experience", "social", "formal", "self"].iter().map(activity).collect();
        self.topics.push(TopicDraft { id, activities, ..TopicDraft::default() });
    }

    /// Takes a topic away, also from the items that point to it.
    pub fn remove_topic(&mut self, at: usize) {
        if at < self.topics.len() {
            let id = self.topics.remove(at).id;
            self.items.iter_mut().for_each(|item| item.topics.retain(|topic| *topic != id));
        }
    }

    /// Takes a source away, also from the items that rest on it.
    pub fn remove_source(&mut self, at: usize) {
        if at < self.sources.len() {
            let key = self.sources.remove(at).key;
            let rests = |citation: &CitationDraft| citation.source != key;
            self.items.iter_mut().for_each(|item| item.citations.retain(rests));
        }
    }

    /// How much is written.
    pub fn counts(&self) -> Counts {
        let mut counts =
            Counts { items: self.items.len(), sections: self.sections.len(), ..Counts::default() };
        let heads = [&self.title, &self.short_title, &self.description, &self.issuer];
        let sections = self.sections.iter().map(|section| &section.title);
        let needed = heads.into_iter().chain(sections);
        for words in needed.chain(self.items.iter().map(|item| &item.text)) {
            counts.texts += 1;
            counts.missing += usize::from(words.vi.trim().is_empty());
            counts.english += usize::from(!words.en.trim().is_empty());
        }
        counts
    }

    /// Whether every id of this standard and its items could stand in a file.
    pub fn has_sound_ids(&self) -> bool {
        let prefix = format!("{}.", self.id);
        let is_sound = |id: &str| super::id::is_slug(id) && id.len() + 8 <= LONGEST;
        is_sound(&self.id) && self.items.iter().all(|item| item.id.starts_with(&prefix))
    }
}
