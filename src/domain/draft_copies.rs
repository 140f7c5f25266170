//! A draft that begins with a standard already there: its words under ids of its own.

use super::day::Day;
use super::draft_edits::free_id;
use super::library::Shared;
use super::source::{Citation, Confidence, Source};
use super::standard::{
    Activity, ActivityKind, Authority, Criticality, Effort, Item, Kind, Standard, Status, Topic,
};
use super::standard_draft::{
    ActivityDraft, CitationDraft, ItemDraft, PointDraft, ScaleDraft, SectionDraft, SourceDraft,
    StandardDraft, TopicDraft, TypedWords,
};
use super::text::{Bilingual, Lang};

impl TypedWords {
    /// A text as it stands; the English only where there is one.
    pub fn of(text: &Bilingual) -> Self {
        let en = if text.has(Lang::En) { text.get(Lang::En) } else { "" };
        Self { vi: text.get(Lang::Vi).to_owned(), en: en.to_owned() }
    }

    fn of_any(text: Option<&Bilingual>) -> Self {
        text.map(Self::of).unwrap_or_default()
    }
}

impl StandardDraft {
    /// A standard as a draft; scales that all share are only named.
    pub fn of(standard: &Standard, shared: &Shared) -> Self {
        let mut scales: Vec<ScaleDraft> = Vec::new();
        for item in &standard.items {
            let is_shared = shared.scales.contains(&item.scale);
            if !is_shared && !scales.iter().any(|scale| scale.id == item.scale.id()) {
                scales.push(scale_of(item));
            }
        }
        let section = |(number, section): (usize, &super::standard::Section)| SectionDraft {
            id: section_id(number),
            title: TypedWords::of(&section.title),
            theme: format!("d{:02}", section.theme.number()),
        };
        Self {
            id: standard.id.to_string(),
            version: standard.version.clone(),
            title: TypedWords::of(&standard.title),
            short_title: TypedWords::of(&standard.short_title),
            description: TypedWords::of(&standard.description),
            authority: authority_word(standard.authority).to_owned(),
            issuer: TypedWords::of(&standard.issuer),
            status: status_word(standard.status).to_owned(),
            in_force_from: iso(standard.in_force_from),
            reviewed_on: iso(standard.reviewed_on),
            review_by: iso(standard.review_by),
            sources: standard.sources.iter().map(source_of).collect(),
            content_licence: standard.content_licence.clone(),
            scales,
            sections: standard.sections.iter().enumerate().map(section).collect(),
            items: standard.items.iter().map(|item| item_of(item)).collect(),
            topics: standard.topics.iter().map(topic_of).collect(),
            ..Self::default()
        }
    }

    /// The same draft under another id: its items are numbered anew, its topics named anew.
    #[must_use]
    pub fn under(&self, id: &str) -> Self {
        let mut copy = self.clone();
        id.clone_into(&mut copy.id);
        let renamed: Vec<(String, String)> = (1..)
            .zip(&self.topics)
            .map(|(number, topic)| (topic.id.clone(), format!("t-{id}-{number}")))
            .collect();
        let new_id = |old: &String| renamed.iter().find(|(known, _)| known == old);
        for topic in &mut copy.topics {
            topic.id = new_id(&topic.id).map_or_else(String::new, |(_, new)| new.clone());
        }
        for (number, item) in (1_u32..).zip(&mut copy.items) {
            item.id = format!("{id}.{number}");
            item.topics =
                item.topics.iter().filter_map(|old| Some(new_id(old)?.1.clone())).collect();
            copy.highest_number = number;
        }
        copy
    }

    /// The same standard as the beginning of another: ids of its own, no law by itself, and where it came from as a
    /// source. `origin` names it, `note` says that it is a copy.
    #[must_use]
    pub fn copied(&self, id: &str, origin: &TypedWords, note: &TypedWords) -> Self {
        let mut copy = self.under(id);
        copy.items.iter_mut().for_each(|item| {
            item.rev = 1;
            item.default_selected = true;
            item.relations.clear();
        });
        "1.0.0".clone_into(&mut copy.version);
        "internal".clone_into(&mut copy.authority);
        "in_force".clone_into(&mut copy.status);
        copy.in_force_from.clear();
        copy.reviewed_on.clear();
        copy.review_by.clear();
        copy.supersedes.clear();
        copy.superseded_by.clear();
        copy.sources.push(SourceDraft {
            key: free_id("origin", |key| self.sources.iter().any(|source| source.key == key)),
            title: origin.clone(),
            number: format!("{} {}", self.id, self.version),
            issuer: self.issuer.clone(),
            licence: self.content_licence.clone(),
            verified: "primary".to_owned(),
            note: note.clone(),
            ..SourceDraft::default()
        });
        copy
    }
}

fn section_id(index: usize) -> String {
    format!("s{}", index + 1)
}

fn iso(day: Option<Day>) -> String {
    day.map(Day::to_iso).unwrap_or_default()
}

fn authority_word(authority: Authority) -> &'static str {
    match authority {
        Authority::Binding => "binding",
        Authority::Internal => "internal",
        Authority::Reference => "reference",
    }
}

fn status_word(status: Status) -> &'static str {
    match status {
        Status::Draft => "draft",
        Status::InForce => "in_force",
        Status::Amended => "amended",
        Status::Superseded => "superseded",
        Status::Repealed => "repealed",
    }
}

fn scale_of(item: &Item) -> ScaleDraft {
    let points = item.scale.points().iter().map(|point| PointDraft {
        value: point.value.to_string(),
        share: point.share.to_string(),
        label: TypedWords::of(&point.label),
    });
    ScaleDraft { id: item.scale.id().to_owned(), points: points.collect() }
}

fn source_of(source: &Source) -> SourceDraft {
    SourceDraft {
        key: source.key.clone(),
        title: TypedWords::of(&source.title),
        number: source.number.clone(),
        issuer: TypedWords::of(&source.issuer),
        date: iso(source.issued),
        url: source.url.clone(),
        licence: source.licence.clone(),
        accessed: iso(source.checked),
        note: TypedWords::of_any(source.note.as_ref()),
        ..SourceDraft::default()
    }
}

fn item_of(item: &Item) -> ItemDraft {
    let kind = match item.kind {
        Kind::Duty => "duty",
        Kind::Prohibition => "prohibition",
        Kind::Knowledge => "knowledge",
        Kind::Leadership => "leadership",
        Kind::Aspiration => "aspiration",
    };
    let criticality = match item.criticality {
        Criticality::Critical => "critical",
        Criticality::Major => "major",
        Criticality::Normal => "normal",
        Criticality::Aspirational => "aspirational",
    };
    let points = item.scale.points().iter().zip(&item.anchors);
    let anchors = points.filter_map(|(point, anchor)| {
        Some((point.value.to_string(), TypedWords::of(anchor.as_ref()?)))
    });
    let is_usual = (item.target - item.criticality.target()).abs() < 1e-9;
    let words = |texts: &[Bilingual]| texts.iter().map(TypedWords::of).collect();
    ItemDraft {
        id: item.id.to_string(),
        rev: item.rev,
        section: section_id(item.section),
        kind: kind.to_owned(),
        criticality: criticality.to_owned(),
        text: TypedWords::of(&item.text),
        why: TypedWords::of_any(item.why.as_ref()),
        scale: item.scale.id().to_owned(),
        target: if is_usual { String::new() } else { item.target.to_string() },
        period_months: item.period_months.to_string(),
        any_role: item.applies.any_role.iter().map(ToString::to_string).collect(),
        all_flags: item.applies.all_flags.iter().map(ToString::to_string).collect(),
        none_flags: item.applies.none_flags.iter().map(ToString::to_string).collect(),
        default_selected: item.default_selected,
        citations: item.citations.iter().map(citation_of).collect(),
        anchors: anchors.collect(),
        evidence_examples: words(&item.evidence_examples),
        prompts: words(&item.prompts),
        topics: item.topics.iter().map(ToString::to_string).collect(),
        ..ItemDraft::default()
    }
}

fn citation_of(citation: &Citation) -> CitationDraft {
    let mark = match citation.confidence {
        Confidence::Seen => "T",
        Confidence::Reported => "N",
        Confidence::Copied => "S",
        Confidence::Unverified => "G",
    };
    CitationDraft {
        source: citation.source.clone(),
        locator: TypedWords::of_any(citation.locator.as_ref()),
        mark: mark.to_owned(),
    }
}

fn topic_of(topic: &Topic) -> TopicDraft {
    TopicDraft {
        id: topic.id.to_string(),
        title: TypedWords::of(&topic.title),
        objective: TypedWords::of(&topic.objective),
        themes: Vec::new(),
        activities: topic.activities.iter().map(activity_of).collect(),
    }
}

fn activity_of(activity: &Activity) -> ActivityDraft {
    let kind = match activity.kind {
        ActivityKind::Experience => "experience",
        ActivityKind::Social => "social",
        ActivityKind::Formal => "formal",
        ActivityKind::SelfStudy => "self",
    };
    let (minutes, periods) = match activity.effort {
        Effort::Minutes(minutes) => (minutes.to_string(), String::new()),
        Effort::Periods(periods) => (String::new(), periods.to_string()),
    };
    ActivityDraft {
        kind: kind.to_owned(),
        title: TypedWords::of(&activity.title),
        minutes,
        periods,
    }
}
