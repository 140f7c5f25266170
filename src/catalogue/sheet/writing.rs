//! A standard as rows of a table: what the columns carry, and nothing else.

use super::columns::{ALL, CRITICALITIES, Column, EXPERT, IN_TEMPLATE, KINDS, SCALES, Spelling};
use crate::domain::library::Shared;
use crate::domain::source::Confidence;
use crate::domain::standard::{Criticality, Item, Kind, Standard};
use crate::domain::text::{Bilingual, Lang};

/// The headings and one row for each item.
pub fn sheet_rows(
    standard: &Standard,
    shared: &Shared,
    lang: Lang,
    spelling: &Spelling,
) -> Vec<Vec<String>> {
    let columns = || ALL.into_iter().chain(EXPERT);
    let head = columns().map(|column| column.name(spelling).to_owned()).collect();
    let from = From { standard, shared, lang, spelling };
    let rows =
        standard.items.iter().map(|item| columns().map(|column| from.cell(item, column)).collect());
    std::iter::once(head).chain(rows).collect()
}

/// The headings of a template, with rows of example.
pub fn template_rows(spelling: &Spelling, examples: &[[&str; IN_TEMPLATE]]) -> Vec<Vec<String>> {
    let head = ALL.iter().take(IN_TEMPLATE).map(|column| column.name(spelling).to_owned());
    let row = |row: &[&str; IN_TEMPLATE]| row.iter().map(|cell| (*cell).to_owned()).collect();
    std::iter::once(head.collect()).chain(examples.iter().map(row)).collect()
}

struct From<'a> {
    standard: &'a Standard,
    shared: &'a Shared,
    lang: Lang,
    spelling: &'a Spelling,
}

/// A text in one language, empty where it does not exist in it.
fn part(text: &Bilingual, lang: Lang) -> &str {
    if text.has(lang) { text.get(lang) } else { "" }
}

fn lines<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let lines: Vec<&str> = texts.collect();
    if lines.iter().all(|line| line.is_empty()) { String::new() } else { lines.join("\n") }
}

impl From<'_> {
    fn cell(&self, item: &Item, column: Column) -> String {
        match column {
            Column::Section(lang) => {
                let section = self.standard.sections.get(item.section);
                section.map(|section| part(&section.title, lang).to_owned()).unwrap_or_default()
            }
            Column::Theme => {
                let theme = self.shared.themes.iter().find(|title| title.theme == item.theme);
                theme.map(|theme| theme.title.get(self.lang).to_owned()).unwrap_or_default()
            }
            Column::Text(lang) => part(&item.text, lang).to_owned(),
            Column::Why(lang) => item.why.as_ref().map_or("", |why| part(why, lang)).to_owned(),
            Column::Kind => word(&self.spelling.kinds, kind_at(item.kind)),
            Column::Criticality => {
                word(&self.spelling.criticalities, criticality_at(item.criticality))
            }
            Column::Scale => self.scale(item),
            Column::Anchor(level, lang) => {
                let anchor = item.anchors.get(usize::from(level)).and_then(Option::as_ref);
                anchor.map_or("", |anchor| part(anchor, lang)).to_owned()
            }
            Column::Source => self.sources(item),
            Column::Locator(lang) => {
                let locators = item.citations.iter().map(|citation| citation.locator.as_ref());
                lines(locators.map(|locator| locator.map_or("", |locator| part(locator, lang))))
            }
            Column::Evidence(lang) => {
                lines(item.evidence_examples.iter().map(|text| part(text, lang)))
            }
            Column::Topic(lang) => {
                let topics = item
                    .topics
                    .iter()
                    .filter_map(|id| self.standard.topics.iter().find(|topic| topic.id == *id));
                lines(topics.map(|topic| part(&topic.title, lang)))
            }
            Column::Mark => lines(item.citations.iter().map(|citation| mark(citation.confidence))),
            Column::Id => {
                let id = item.id.as_str();
                let rest = id.strip_prefix(self.standard.id.as_str());
                rest.and_then(|rest| rest.strip_prefix('.')).unwrap_or(id).to_owned()
            }
        }
    }

    fn scale(&self, item: &Item) -> String {
        let id = item.scale.id();
        let at = SCALES.iter().position(|scale| *scale == id);
        let named = at.and_then(|at| self.spelling.scales.get(at));
        named.map_or(id, |name| name).to_owned()
    }

    fn sources(&self, item: &Item) -> String {
        let sources = item.citations.iter().map(|citation| {
            let source = self.standard.source(&citation.source)?;
            let title = source.title.get(Lang::Vi);
            Some(match source.number.as_str() {
                "" => title.to_owned(),
                number => [title, " | ", number].concat(),
            })
        });
        let sources: Vec<String> = sources.map(Option::unwrap_or_default).collect();
        lines(sources.iter().map(String::as_str))
    }
}

fn word(words: &[&'static str], at: usize) -> String {
    words.get(at).copied().unwrap_or_default().to_owned()
}

fn kind_at(kind: Kind) -> usize {
    let word = match kind {
        Kind::Duty => "duty",
        Kind::Prohibition => "prohibition",
        Kind::Knowledge => "knowledge",
        Kind::Leadership => "leadership",
        Kind::Aspiration => "aspiration",
    };
    KINDS.iter().position(|known| *known == word).unwrap_or(0)
}

fn criticality_at(criticality: Criticality) -> usize {
    let word = crate::catalogue::item_reading::criticality_word(criticality);
    CRITICALITIES.iter().position(|known| *known == word).unwrap_or(0)
}

fn mark(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Seen => "T",
        Confidence::Reported => "N",
        Confidence::Copied => "S",
        Confidence::Unverified => "G",
    }
}
