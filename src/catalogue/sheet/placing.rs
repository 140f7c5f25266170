//! Where in a table the place of a file is: what the reader of standards finds wrong, told by row and column.

use super::columns::Column;
use super::reading::{SheetFault, SheetProblem, SheetReading};
use crate::catalogue::problem::Problem;
use crate::domain::standard_draft::CitationDraft;
use crate::domain::text::Lang;

impl SheetReading {
    /// Where in the table the place of a file is.
    pub(super) fn placed(&self, problem: Problem) -> SheetProblem {
        let Problem { path, kind } = problem;
        let (list, rest) = path.split_once('[').unwrap_or((&path, ""));
        let (index, rest) = rest.split_once(']').unwrap_or(("", ""));
        let index = index.parse::<usize>().ok();
        let items = &self.draft.items;
        let row = match (list, index) {
            ("items", at) => at,
            ("domains", Some(at)) => {
                let id = self.draft.sections.get(at).map(|section| &section.id);
                items.iter().position(|item| Some(&item.section) == id)
            }
            ("sources", Some(at)) => {
                let key = self.draft.sources.get(at).map(|source| &source.key);
                let cites = |citation: &CitationDraft| Some(&citation.source) == key;
                items.iter().position(|item| item.citations.iter().any(cites))
            }
            ("topics", Some(at)) => {
                let id = self.draft.topics.get(at).map(|topic| &topic.id);
                items.iter().position(|item| item.topics.iter().any(|topic| Some(topic) == id))
            }
            _ => None,
        };
        let row = row.and_then(|at| self.rows.get(at)).copied();
        SheetProblem { row, column: column_of(list, rest), fault: SheetFault::File(kind) }
    }
}

fn column_of(list: &str, rest: &str) -> Option<Column> {
    let lang = if rest.rsplit('.').next() == Some("en") { Lang::En } else { Lang::Vi };
    let field = rest.trim_start_matches('.').split(['.', '[']).next().unwrap_or_default();
    Some(match (list, field) {
        ("domains", "theme") => Column::Theme,
        ("domains", _) => Column::Section(lang),
        ("sources", _) => Column::Source,
        ("topics", _) | (_, "topics") => Column::Topic(lang),
        ("items", "text") => Column::Text(lang),
        ("items", "why") => Column::Why(lang),
        ("items", "kind") => Column::Kind,
        ("items", "criticality") => Column::Criticality,
        ("items", "scale") => Column::Scale,
        ("items", "id") => Column::Id,
        ("items", "evidence_examples") => Column::Evidence(lang),
        ("items", "citations") if rest.contains("locator") => Column::Locator(lang),
        ("items", "citations") if rest.contains("mark") => Column::Mark,
        ("items", "citations") => Column::Source,
        ("items", "anchors") => {
            let level = rest.split('.').nth(2).and_then(|level| level.parse().ok());
            Column::Anchor(level.unwrap_or(0), lang)
        }
        _ => return None,
    })
}
