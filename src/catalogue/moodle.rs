//! A standard as a competency framework for Moodle: the 14 columns its import expects, one language a file (method C.1).

use std::fmt::Write as _;

use super::letters::shortened;
use super::sheet::csv::{guarded, push_rows};
use crate::domain::scale::Scale;
use crate::domain::source::Confidence;
use crate::domain::standard::{Item, Standard};
use crate::domain::text::Lang;

/// The names of the columns, exactly.
const HEAD: [&str; 14] = [
    "Parent ID number",
    "ID number",
    "Short name",
    "Description",
    "Description format",
    "Scale values",
    "Scale configuration",
    "Rule type (optional)",
    "Rule outcome (optional)",
    "Rule config (optional)",
    "Cross-referenced competency ID numbers",
    "Exported ID (optional)",
    "Is framework",
    "Taxonomy",
];
/// Moodle cuts names here, in the middle of a word; we cut before, and show it.
const LONGEST_NAME: usize = 100;

/// The framework, its sections, and its items below them.
pub fn moodle_framework(standard: &Standard, lang: Lang) -> String {
    let said = |text: &crate::domain::text::Bilingual| text.get(lang).to_owned();
    let usual = standard.items.first().map(|item| item.scale.as_ref());
    let mut rows = vec![HEAD.map(str::to_owned).to_vec()];
    rows.push(row(Line {
        id: standard.id.as_str(),
        name: &said(&standard.title),
        description: paragraphs(&[&said(&standard.description)]),
        scale: usual.map(|scale| (scale, lang)),
        is_framework: true,
        ..Line::default()
    }));
    for (at, section) in standard.sections.iter().enumerate() {
        // A colon is in no id of ours, so a section never takes the number of an item.
        let id = format!("{}:{}", standard.id, at + 1);
        let name = said(&section.title);
        rows.push(row(Line {
            id: &id,
            name: &name,
            description: paragraphs(&[&name]),
            ..Line::default()
        }));
        for item in standard.items.iter().filter(|item| item.section == at) {
            let own_scale = Some(item.scale.as_ref()).filter(|scale| Some(*scale) != usual);
            rows.push(row(Line {
                parent: &id,
                id: item.id.as_str(),
                name: &said(&item.text),
                description: description(standard, item, lang),
                scale: own_scale.map(|scale| (scale, lang)),
                related: related(item),
                ..Line::default()
            }));
        }
    }
    let mut out = String::new();
    push_rows(&mut out, &rows, ',', guarded);
    out
}

#[derive(Default)]
struct Line<'a> {
    parent: &'a str,
    id: &'a str,
    name: &'a str,
    description: String,
    scale: Option<(&'a Scale, Lang)>,
    related: String,
    is_framework: bool,
}

fn row(line: Line<'_>) -> Vec<String> {
    let (values, configuration) = line.scale.map(scale).unwrap_or_default();
    let (is_framework, taxonomy, rule) =
        if line.is_framework { ("1", "domain,behaviour", "") } else { ("", "", "null") };
    let none = String::new;
    vec![
        line.parent.to_owned(),
        line.id.to_owned(),
        shortened(line.name, LONGEST_NAME),
        line.description,
        "1".to_owned(),
        values,
        configuration,
        none(),
        none(),
        rule.to_owned(),
        line.related,
        none(),
        is_framework.to_owned(),
        taxonomy.to_owned(),
    ]
}

/// What the item has to do with others, by their ids: Moodle joins those it finds in the same framework.
fn related(item: &Item) -> String {
    let ids: Vec<&str> = item.relations.iter().map(|relation| relation.item.as_str()).collect();
    ids.join(",")
}

/// The names of a scale's points, and which of them count as reached: two thirds and more.
fn scale((scale, lang): (&Scale, Lang)) -> (String, String) {
    let name = |label: &str| label.replace(',', ";");
    let values = scale.points().iter().map(|point| name(point.label.get(lang)));
    let mut configuration = String::from("[{\"scaleid\":\"1\"}");
    for (at, point) in scale.points().iter().enumerate() {
        let is_reached = u8::from(point.share > 0.66);
        let is_usual = u8::from(at == 0);
        // Writing to a String cannot fail.
        let _ = write!(
            configuration,
            ",{{\"id\":{},\"scaledefault\":{is_usual},\"proficient\":{is_reached}}}",
            at + 1
        );
    }
    configuration.push(']');
    (values.collect::<Vec<_>>().join(","), configuration)
}

/// The whole text, why, and what it rests on.
fn description(standard: &Standard, item: &Item, lang: Lang) -> String {
    let why = item.why.as_ref().map(|why| why.get(lang)).unwrap_or_default();
    let sources = item.citations.iter().filter_map(|citation| {
        let source = standard.source(&citation.source)?;
        let is_known = citation.confidence != Confidence::Unverified;
        let locator = citation.locator.as_ref().filter(|_| is_known);
        let parts = [
            Some(source.title.get(lang)),
            Some(source.number.as_str()).filter(|number| !number.is_empty()),
            locator.map(|locator| locator.get(lang)),
        ];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
    });
    let sources = sources.collect::<Vec<_>>().join("; ");
    paragraphs(&[item.text.get(lang), why, &sources])
}

/// The texts as paragraphs of HTML.
fn paragraphs(texts: &[&str]) -> String {
    let safe = |text: &str| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        ["<p>", &text, "</p>"].concat()
    };
    texts.iter().filter(|text| !text.is_empty()).map(|text| safe(text)).collect()
}
