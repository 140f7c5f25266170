//! A standard while it is being written: every field a text as typed, however incomplete. The one reader of files
//! judges it (`catalogue::standard_writing`), so a draft has no rules of its own.

/// A text in both languages, as typed; both may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TypedWords {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl TypedWords {
    /// A text in Vietnamese only.
    pub fn vi(text: &str) -> Self {
        Self { vi: text.to_owned(), en: String::new() }
    }

    /// Whether neither language says anything.
    pub fn is_empty(&self) -> bool {
        self.vi.is_empty() && self.en.is_empty()
    }
}

/// A standard as typed. The words of closed lists (`authority`, `kind`…) are those of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardDraft {
    /// Its id: a slug, given at birth and never changed.
    pub id: String,
    /// Its version, `major.minor.patch`.
    pub version: String,
    /// The highest number an item was ever given, so that no item's id is used twice.
    pub highest_number: u32,
    /// Its full title.
    pub title: TypedWords,
    /// At most 60 characters.
    pub short_title: TypedWords,
    /// What it is and whom it binds.
    pub description: TypedWords,
    /// `binding`, `internal` or `reference`.
    pub authority: String,
    /// A country's code, or `INT`.
    pub jurisdiction: String,
    /// Who issued it.
    pub issuer: TypedWords,
    /// `draft`, `in_force`, `amended`, `superseded` or `repealed`.
    pub status: String,
    /// First day in force, `yyyy-mm-dd`.
    pub in_force_from: String,
    /// The day its content was checked.
    pub reviewed_on: String,
    /// The day it should be checked again.
    pub review_by: String,
    /// Ids of the standards it replaces.
    pub supersedes: Vec<String>,
    /// Id of the standard that replaces it.
    pub superseded_by: String,
    /// The documents it rests on.
    pub sources: Vec<SourceDraft>,
    /// Licence of its wording.
    pub content_licence: String,
    /// Scales of its own; the shared ones need no mention.
    pub scales: Vec<ScaleDraft>,
    /// Its parts, in reading order (`domains` in the file).
    pub sections: Vec<SectionDraft>,
    /// Its items, in order.
    pub items: Vec<ItemDraft>,
    /// Its training topics.
    pub topics: Vec<TopicDraft>,
}

impl Default for StandardDraft {
    /// An agency's own rule: internal, in force, version 1.0.0, wording free to share.
    fn default() -> Self {
        Self {
            id: String::new(),
            version: "1.0.0".to_owned(),
            highest_number: 0,
            title: TypedWords::default(),
            short_title: TypedWords::default(),
            description: TypedWords::default(),
            authority: "internal".to_owned(),
            jurisdiction: "VN".to_owned(),
            issuer: TypedWords::default(),
            status: "in_force".to_owned(),
            in_force_from: String::new(),
            reviewed_on: String::new(),
            review_by: String::new(),
            supersedes: Vec::new(),
            superseded_by: String::new(),
            sources: Vec::new(),
            content_licence: "CC-BY-4.0".to_owned(),
            scales: Vec::new(),
            sections: Vec::new(),
            items: Vec::new(),
            topics: Vec::new(),
        }
    }
}

/// A document that citations point to, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct SourceDraft {
    /// Its key inside the standard: a slug.
    pub key: String,
    /// Its title.
    pub title: TypedWords,
    /// Its number.
    pub number: String,
    /// Who issued it.
    pub issuer: TypedWords,
    /// Date of issue.
    pub date: String,
    /// First day in force.
    pub in_force_from: String,
    /// Where it can be read.
    pub url: String,
    /// Its licence.
    pub licence: String,
    /// `primary`, `secondary` or `no`.
    pub verified: String,
    /// The day somebody looked.
    pub accessed: String,
    /// A caution about it.
    pub note: TypedWords,
}

/// A part of a standard, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct SectionDraft {
    /// Its id inside the standard: a slug.
    pub id: String,
    /// Its title.
    pub title: TypedWords,
    /// `d01` to `d16`.
    pub theme: String,
}

/// An item, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemDraft {
    /// Its id: the standard's id, a point, and the rest; for ever.
    pub id: String,
    /// Rises when meaning, scale, target or criticality changes.
    pub rev: u32,
    /// Id of its section (`domain` in the file).
    pub section: String,
    /// `duty`, `prohibition`, `knowledge`, `leadership` or `aspiration`.
    pub kind: String,
    /// `critical`, `major`, `normal` or `aspirational`.
    pub criticality: String,
    /// `on_duty`, `at_all_times` or `after_service`; empty for the first.
    pub scope: String,
    /// The behaviour, in the first person; at most 200 characters.
    pub text: TypedWords,
    /// Why it matters.
    pub why: TypedWords,
    /// Id of its scale.
    pub scale: String,
    /// The share at which it is met, 0 to 1; empty for what its criticality asks.
    pub target: String,
    /// Its period of reflection in months; empty for 6.
    pub period_months: String,
    /// Kinds of staff it is for; empty for everybody.
    pub any_role: Vec<String>,
    /// Features of the post it needs.
    pub all_flags: Vec<String>,
    /// Features of the post that keep it away.
    pub none_flags: Vec<String>,
    /// Whether a suggestion may take it up.
    pub default_selected: bool,
    /// What it rests on.
    pub citations: Vec<CitationDraft>,
    /// What each point looks like: the point's value, and the text.
    pub anchors: Vec<(String, TypedWords)>,
    /// Examples of evidence.
    pub evidence_examples: Vec<TypedWords>,
    /// Questions to reflect on.
    pub prompts: Vec<TypedWords>,
    /// Ids of the topics that close its gap.
    pub topics: Vec<String>,
    /// What it shares with items of other standards.
    pub relations: Vec<RelationDraft>,
}

impl Default for ItemDraft {
    /// An ordinary duty on the four-point scale of practice.
    fn default() -> Self {
        Self {
            id: String::new(),
            rev: 1,
            section: String::new(),
            kind: "duty".to_owned(),
            criticality: "normal".to_owned(),
            scope: String::new(),
            text: TypedWords::default(),
            why: TypedWords::default(),
            scale: "practice4".to_owned(),
            target: String::new(),
            period_months: String::new(),
            any_role: Vec::new(),
            all_flags: Vec::new(),
            none_flags: Vec::new(),
            default_selected: true,
            citations: Vec::new(),
            anchors: Vec::new(),
            evidence_examples: Vec::new(),
            prompts: Vec::new(),
            topics: Vec::new(),
            relations: Vec::new(),
        }
    }
}

/// One place in a source, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct CitationDraft {
    /// Key of the source.
    pub source: String,
    /// Article and clause; empty where nobody verified them.
    pub locator: TypedWords,
    /// How surely it is known: `T`, `V`, `N`, `N2`, `V2`, `S`, `S2`, `K` or `G`.
    pub mark: String,
}

/// What an item shares with one of another standard.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RelationDraft {
    /// The other standard.
    pub std: String,
    /// Its item.
    pub item: String,
    /// `equal`, `subset`, `superset`, `intersects` or `related`.
    pub rel: String,
}

/// A scale of the standard's own, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ScaleDraft {
    /// Its id inside the standard: a slug.
    pub id: String,
    /// Its points, lowest first.
    pub points: Vec<PointDraft>,
}

/// A point of a scale, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PointDraft {
    /// Its value, a whole number (`v` in the file).
    pub value: String,
    /// How much of the behaviour is there: `0.5`, `0,5` or `1/3` (`r` in the file).
    pub share: String,
    /// Its name.
    pub label: TypedWords,
}

/// A training topic, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TopicDraft {
    /// Its id: a slug, unique in the whole app.
    pub id: String,
    /// Its title.
    pub title: TypedWords,
    /// What one can do afterwards.
    pub objective: TypedWords,
    /// `d01` to `d16`.
    pub themes: Vec<String>,
    /// Ways to learn it.
    pub activities: Vec<ActivityDraft>,
}

/// A way to learn a topic, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ActivityDraft {
    /// `experience`, `social`, `formal` or `self`.
    pub kind: String,
    /// What to do.
    pub title: TypedWords,
    /// How many minutes; empty where periods are given.
    pub minutes: String,
    /// How many class periods (tiết).
    pub periods: String,
}
