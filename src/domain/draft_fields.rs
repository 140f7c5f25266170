//! The fields of a draft by the path at which the file has them, so that what the reader of files finds wrong leads
//! straight to where it is typed.

use super::standard_draft::{
    ActivityDraft, CitationDraft, ItemDraft, PointDraft, RelationDraft, ScaleDraft, SectionDraft,
    SourceDraft, StandardDraft, TopicDraft, TypedWords,
};

/// One step of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'p> {
    /// Into an object.
    Key(&'p str),
    /// Into a list.
    Index(usize),
}

use Step::{Index, Key};

/// The steps of a path such as `items[3].text.vi`.
pub fn steps(path: &str) -> Vec<Step<'_>> {
    let parts = path.split(['.', '[']).filter(|part| !part.is_empty());
    let step = |part: &'_ str| -> Option<usize> { part.strip_suffix(']')?.parse().ok() };
    parts.map(|part| step(part).map_or(Key(part), Index)).collect()
}

impl TypedWords {
    fn field(&mut self, rest: &[Step]) -> Option<&mut String> {
        match rest {
            [Key("vi")] => Some(&mut self.vi),
            [Key("en")] => Some(&mut self.en),
            _ => None,
        }
    }
}

impl StandardDraft {
    /// The text at a path, to be read or typed into; none where the path leads to no text.
    pub fn field_mut(&mut self, path: &str) -> Option<&mut String> {
        match steps(path).as_slice() {
            [Key(key)] => self.plain(key),
            [Key("title"), rest @ ..] => self.title.field(rest),
            [Key("short_title"), rest @ ..] => self.short_title.field(rest),
            [Key("description"), rest @ ..] => self.description.field(rest),
            [Key("issuer"), rest @ ..] => self.issuer.field(rest),
            [Key("supersedes"), Index(at)] => self.supersedes.get_mut(*at),
            [Key("sources"), Index(at), rest @ ..] => self.sources.get_mut(*at)?.field(rest),
            [Key("scales"), Index(at), rest @ ..] => self.scales.get_mut(*at)?.field(rest),
            [Key("domains"), Index(at), rest @ ..] => self.sections.get_mut(*at)?.field(rest),
            [Key("items"), Index(at), rest @ ..] => self.items.get_mut(*at)?.field(rest),
            [Key("topics"), Index(at), rest @ ..] => self.topics.get_mut(*at)?.field(rest),
            _ => None,
        }
    }

    fn plain(&mut self, key: &str) -> Option<&mut String> {
        Some(match key {
            "id" => &mut self.id,
            "version" => &mut self.version,
            "authority" => &mut self.authority,
            "jurisdiction" => &mut self.jurisdiction,
            "status" => &mut self.status,
            "in_force_from" => &mut self.in_force_from,
            "reviewed_on" => &mut self.reviewed_on,
            "review_by" => &mut self.review_by,
            "superseded_by" => &mut self.superseded_by,
            "content_licence" => &mut self.content_licence,
            _ => return None,
        })
    }
}

impl SourceDraft {
    fn field(&mut self, rest: &[Step]) -> Option<&mut String> {
        match rest {
            [Key("key")] => Some(&mut self.key),
            [Key("number")] => Some(&mut self.number),
            [Key("date")] => Some(&mut self.date),
            [Key("in_force_from")] => Some(&mut self.in_force_from),
            [Key("url")] => Some(&mut self.url),
            [Key("licence")] => Some(&mut self.licence),
            [Key("verified")] => Some(&mut self.verified),
            [Key("accessed")] => Some(&mut self.accessed),
            [Key("title"), rest @ ..] => self.title.field(rest),
            [Key("issuer"), rest @ ..] => self.issuer.field(rest),
            [Key("note"), rest @ ..] => self.note.field(rest),
            _ => None,
        }
    }
}

impl SectionDraft {
    fn field(&mut self, rest: &[Step]) -> Option<&mut String> {
        match rest {
            [Key("id")] => Some(&mut self.id),
            [Key("theme")] => Some(&mut self.theme),
            [Key("title"), rest @ ..] => self.title.field(rest),
            _ => None,
        }
    }
}

impl ScaleDraft {
    fn field(&mut self, rest: &[Step]) -> Option<&mut String> {
        match rest {
            [Key("id")] => Some(&mut self.id),
            [Key("points"), Index(at), rest @ ..] => self.points.get_mut(*at)?.field(rest),
            _ => None,
        }
    }
}

impl PointDraft {
    fn field(&mut self, rest: &[Step]) -> Option<&mut String> {
        match rest {
            [Key("v")] => Some(&mut self.value),
            [Key("r")] => Some(&mut self.share),
            [Key("label"), rest @ ..] => self.label.field(rest),
            _ => None,
        }
    }
}

impl ItemDraft {
    fn field(&mut self, rest: &[Step]) -> Option<&mut String> {
        match rest {
            [Key("id")] => Some(&mut self.id),
            [Key("domain")] => Some(&mut self.section),
            [Key("kind")] => Some(&mut self.kind),
            [Key("criticality")] => Some(&mut self.criticality),
            [Key("scope")] => Some(&mut self.scope),
            [Key("scale")] => Some(&mut self.scale),
            [Key("target")] => Some(&mut self.target),
            [Key("period_months")] => Some(&mut self.period_months),
            [Key("text"), rest @ ..] => self.text.field(rest),
            [Key("why"), rest @ ..] => self.why.field(rest),
            [Key("citations"), Index(at), rest @ ..] => self.citations.get_mut(*at)?.field(rest),
            [Key("anchors"), Key(value), rest @ ..] => self.anchor(value)?.field(rest),
            [Key("evidence_examples"), Index(at), rest @ ..] => {
                self.evidence_examples.get_mut(*at)?.field(rest)
            }
            [Key("relations"), Index(at), rest @ ..] => self.relations.get_mut(*at)?.field(rest),
            [Key("prompts"), Index(at), rest @ ..] => self.prompts.get_mut(*at)?.field(rest),
            [Key("topics"), Index(at)] => self.topics.get_mut(*at),
            [Key("applies"), Key("any_role"), Index(at)] => self.any_role.get_mut(*at),
            [Key("applies"), Key("all_flags"), Index(at)] => self.all_flags.get_mut(*at),
            [Key("applies"), Key("none_flags"), Index(at)] => self.none_flags.get_mut(*at),
            _ => None,
        }
    }

    /// What a point looks like. One that nobody described yet begins empty, and an empty one is not written.
    fn anchor(&mut self, value: &str) -> Option<&mut TypedWords> {
        value.parse::<u8>().ok()?;
        if !self.anchors.iter().any(|(known, _)| known == value) {
            self.anchors.push((value.to_owned(), TypedWords::default()));
            self.anchors.sort_by(|(a, _), (b, _)| a.cmp(b));
        }
        self.anchors.iter_mut().find(|(known, _)| known == value).map(|(_, words)| words)
    }
}

impl CitationDraft {
    fn field(&mut self, rest: &[Step]) -> Option<&mut String> {
        match rest {
            [Key("source")] => Some(&mut self.source),
            [Key("mark")] => Some(&mut self.mark),
            [Key("locator"), rest @ ..] => self.locator.field(rest),
            _ => None,
        }
    }
}

impl RelationDraft {
    fn field(&mut self, rest: &[Step]) -> Option<&mut String> {
        match rest {
            [Key("std")] => Some(&mut self.std),
            [Key("item")] => Some(&mut self.item),
            [Key("rel")] => Some(&mut self.rel),
            _ => None,
        }
    }
}

impl TopicDraft {
    fn field(&mut self, rest: &[Step]) -> Option<&mut String> {
        match rest {
            [Key("id")] => Some(&mut self.id),
            [Key("themes"), Index(at)] => self.themes.get_mut(*at),
            [Key("title"), rest @ ..] => self.title.field(rest),
            [Key("objective"), rest @ ..] => self.objective.field(rest),
            [Key("activities"), Index(at), rest @ ..] => self.activities.get_mut(*at)?.field(rest),
            _ => None,
        }
    }
}

impl ActivityDraft {
    fn field(&mut self, rest: &[Step]) -> Option<&mut String> {
        match rest {
            [Key("kind")] => Some(&mut self.kind),
            // A class is counted in periods, and nobody counted these yet.
            [Key("minutes")] if self.kind == "formal" => Some(&mut self.periods),
            [Key("minutes")] => Some(&mut self.minutes),
            [Key("periods")] => Some(&mut self.periods),
            [Key("title"), rest @ ..] => self.title.field(rest),
            _ => None,
        }
    }
}
