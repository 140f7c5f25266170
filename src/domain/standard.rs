//! A standard (bộ chuẩn mực): one published law, decree, regulation or code, as items one can look at oneself against.

use std::sync::Arc;

use super::day::Day;
use super::id::{ItemId, StandardId, TopicId};
use super::profile::{Applicability, Profile};
use super::relation::Relation;
use super::scale::Scale;
use super::source::{Citation, Confidence, Source};
use super::text::Bilingual;
pub use super::topic::{Activity, ActivityKind, Effort, Topic};

/// One of the sixteen shared themes (method A.3), so that one answer lights up several standards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Theme(u8);

impl Theme {
    /// How many there are.
    pub const COUNT: u8 = 16;

    /// The theme with a number, 1..=16.
    pub fn new(number: u8) -> Option<Self> {
        (1..=Self::COUNT).contains(&number).then_some(Self(number))
    }

    /// Reads `d01`..`d16`.
    pub fn parse(text: &str) -> Option<Self> {
        let number = text.strip_prefix('d').filter(|digits| digits.len() == 2)?;
        Self::new(number.parse().ok()?)
    }

    /// Its number, 1..=16.
    pub fn number(self) -> u8 {
        self.0
    }

    /// All of them, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=Self::COUNT).map(Self)
    }
}

/// Whether a standard binds the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Authority {
    /// Law in force (Bắt buộc).
    Binding,
    /// The agency's own rule (Nội bộ).
    Internal,
    /// For reference only, off by default (Tham khảo).
    Reference,
}

/// Where a standard stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Not yet issued.
    Draft,
    /// In force.
    InForce,
    /// In force as amended.
    Amended,
    /// Replaced by another.
    Superseded,
    /// No longer in force.
    Repealed,
}

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something to do.
    Duty,
    /// Something not to do; asked as the safeguard present.
    Prohibition,
    /// Something to know.
    Knowledge,
    /// A leader's duty.
    Leadership,
    /// Something to strive for.
    Aspiration,
}

/// How much depends on an item (method B.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Criticality {
    /// Something to strive for; never red.
    Aspirational,
    /// Ordinary.
    Normal,
    /// Weighty.
    Major,
    /// A prohibition or strict duty: a gate, not an average.
    Critical,
}

impl Criticality {
    /// The share at which an item is met: critical 1, major and normal 0.75, aspirational 0.5.
    pub fn target(self) -> f64 {
        match self {
            Self::Critical => 1.0,
            Self::Major | Self::Normal => 0.75,
            Self::Aspirational => 0.5,
        }
    }

    /// Importance 1..=5 until the person says otherwise (method B.6).
    pub fn importance(self) -> u8 {
        match self {
            Self::Critical => 5,
            Self::Major => 4,
            Self::Normal => 3,
            Self::Aspirational => 2,
        }
    }
}

/// One behaviour to look at (tiêu chí).
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its id, for ever.
    pub id: ItemId,
    /// Rises when meaning, scale, target or criticality changes.
    pub rev: u32,
    /// The standard it belongs to; none for an own item.
    pub standard: Option<StandardId>,
    /// Index of its section in the standard.
    pub section: usize,
    /// Its theme, by its section.
    pub theme: Theme,
    /// What it is.
    pub kind: Kind,
    /// How much depends on it.
    pub criticality: Criticality,
    /// The behaviour, in the first person.
    pub text: Bilingual,
    /// Why it matters.
    pub why: Option<Bilingual>,
    /// Its answers.
    pub scale: Arc<Scale>,
    /// The share at which it is met.
    pub target: f64,
    /// Its period of reflection in months.
    pub period_months: u32,
    /// To whom it applies.
    pub applies: Applicability,
    /// Whether a suggestion may take it up.
    pub default_selected: bool,
    /// What it rests on.
    pub citations: Vec<Citation>,
    /// What each point looks like, by index of the point.
    pub anchors: Vec<Option<Bilingual>>,
    /// Examples of evidence.
    pub evidence_examples: Vec<Bilingual>,
    /// Questions to reflect on.
    pub prompts: Vec<Bilingual>,
    /// Training topics that close its gap.
    pub topics: Vec<TopicId>,
    /// What it has to do with items of other standards.
    pub relations: Vec<Relation>,
}

impl Item {
    /// How surely its best citation is known; none for an own item.
    pub fn confidence(&self) -> Option<Confidence> {
        self.citations.iter().map(|citation| citation.confidence).max()
    }
}

/// A part of a standard, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its title.
    pub title: Bilingual,
    /// The shared theme it belongs to.
    pub theme: Theme,
}

/// One published standard.
#[derive(Clone, Debug, PartialEq)]
pub struct Standard {
    /// Its id, for ever.
    pub id: StandardId,
    /// Semantic version of the content.
    pub version: String,
    /// Its full title.
    pub title: Bilingual,
    /// At most 60 characters.
    pub short_title: Bilingual,
    /// What it is and whom it binds.
    pub description: Bilingual,
    /// Whether it binds.
    pub authority: Authority,
    /// Where it holds: `VN`, the code of another country, `INT`; empty where the file does not say.
    pub jurisdiction: String,
    /// Who issued it.
    pub issuer: Bilingual,
    /// Where it stands in its life.
    pub status: Status,
    /// First day in force.
    pub in_force_from: Option<Day>,
    /// Last day in force.
    pub in_force_to: Option<Day>,
    /// The standards it replaced.
    pub supersedes: Vec<StandardId>,
    /// The standard that replaced it; may not be here.
    pub superseded_by: Option<StandardId>,
    /// The day the content was checked.
    pub reviewed_on: Option<Day>,
    /// The day it should be checked again.
    pub review_by: Option<Day>,
    /// The documents it rests on.
    pub sources: Vec<Source>,
    /// Licence of our wording.
    pub content_licence: String,
    /// Its parts.
    pub sections: Vec<Section>,
    /// Its items, in clause order.
    pub items: Vec<Arc<Item>>,
    /// Its training topics.
    pub topics: Vec<Topic>,
}

impl Standard {
    /// The source a citation points to.
    pub fn source(&self, key: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.key == key)
    }

    /// How many items are known how surely, surest first.
    pub fn confidences(&self) -> Vec<(Confidence, usize)> {
        let levels =
            [Confidence::Seen, Confidence::Reported, Confidence::Copied, Confidence::Unverified];
        let known = |level| self.items.iter().filter(move |item| item.confidence() == Some(level));
        let counted = levels.into_iter().map(|level| (level, known(level).count()));
        counted.filter(|(_, count)| *count > 0).collect()
    }

    /// How many of its items apply to a person.
    pub fn applying(&self, profile: &Profile) -> usize {
        self.items.iter().filter(|item| item.applies.admits(profile)).count()
    }

    /// Whether the day has come on which its content should have been checked again.
    pub fn is_review_due(&self, today: Day) -> bool {
        self.review_by.is_some_and(|day| day < today)
    }

    /// The themes its items belong to, each once, in reading order.
    pub fn themes(&self) -> Vec<Theme> {
        let mut themes = Vec::new();
        for item in &self.items {
            if !themes.contains(&item.theme) {
                themes.push(item.theme);
            }
        }
        themes
    }
}
