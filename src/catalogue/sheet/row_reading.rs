//! The parts of a row that refer to something: its section and theme, its id, its sources, its topics.

use super::Row;
use super::columns::{Column, MARKS, plain};
use super::reading::{Reader, SheetFault};
use crate::catalogue::problem::ProblemKind;
use crate::domain::standard_draft::{
    CitationDraft, SectionDraft, SourceDraft, TopicDraft, TypedWords,
};
use crate::domain::text::Lang;

impl Reader<'_> {
    /// `d05`, `5`, or a title of the theme.
    fn theme_of(&mut self, row: &Row) -> Option<String> {
        let cell = self.cell(row, Column::Theme).trim();
        if cell.is_empty() {
            return None;
        }
        let wanted = plain(cell);
        let named = self.shared.themes.iter().find(|theme| {
            let number = theme.theme.number();
            let by_number = wanted == number.to_string() || wanted == format!("d{number:02}");
            let titles = [&theme.title, &theme.short];
            let is = |lang| titles.iter().any(|title| plain(title.get(lang)) == wanted);
            by_number || is(Lang::Vi) || is(Lang::En)
        });
        if named.is_none() {
            self.wrong_here(Column::Theme, SheetFault::UnknownWord { found: cell.to_owned() });
        }
        named.map(|theme| format!("d{:02}", theme.theme.number()))
    }

    /// The section of a row; an empty cell goes on with the one above.
    pub(super) fn section_of(&mut self, row: &Row) -> String {
        let title = self.both(row, Column::Section);
        let theme = self.theme_of(row);
        let above = self.section.and_then(|at| self.read.draft.sections.get(at));
        let goes_on = |section: &SectionDraft| {
            (title.vi.is_empty() || title == section.title)
                && theme.as_ref().is_none_or(|theme| *theme == section.theme)
        };
        if let Some(section) = above.filter(|section| goes_on(section)) {
            return section.id.clone();
        }
        let known = self.read.draft.sections.iter().position(|section| {
            let is_theme = theme.as_ref().is_none_or(|theme| *theme == section.theme);
            is_theme && !title.vi.is_empty() && section.title == title
        });
        let at = known.unwrap_or_else(|| self.new_section(title, theme));
        self.section = Some(at);
        self.read.draft.sections.get(at).map(|section| section.id.clone()).unwrap_or_default()
    }

    fn new_section(&mut self, mut title: TypedWords, theme: Option<String>) -> usize {
        if theme.is_none()
            && self
                .read
                .problems
                .last()
                .is_none_or(|last| (last.row, last.column) != (Some(self.row), Some(Column::Theme)))
        {
            self.wrong_here(Column::Theme, SheetFault::File(ProblemKind::Missing));
        }
        let theme = theme.unwrap_or_else(|| "d01".to_owned());
        if title.vi.is_empty() {
            let named = self
                .shared
                .themes
                .iter()
                .find(|named| format!("d{:02}", named.theme.number()) == theme);
            if let Some(named) = named {
                let part = |lang| named.title.get(lang).to_owned();
                title = TypedWords { vi: part(Lang::Vi), en: part(Lang::En) };
            }
        }
        let sections = &mut self.read.draft.sections;
        let id = format!("s{}", sections.len() + 1);
        sections.push(SectionDraft { id, title, theme });
        sections.len() - 1
    }

    /// The id of a row's item: its own end, or the next free number.
    pub(super) fn id_of(&mut self, row: &Row) -> String {
        let own = self.cell(row, Column::Id).trim();
        let draft = &mut self.read.draft;
        let end = if own.is_empty() {
            draft.highest_number += 1;
            draft.highest_number.to_string()
        } else {
            draft.highest_number = draft.highest_number.max(own.parse().unwrap_or(0));
            own.to_owned()
        };
        [&draft.id, ".", &end].concat()
    }

    pub(super) fn citations(&mut self, row: &Row) -> Vec<CitationDraft> {
        let locators =
            |lang| -> Vec<&str> { self.cell(row, Column::Locator(lang)).lines().collect() };
        let (vi, en) = (locators(Lang::Vi), locators(Lang::En));
        let marks: Vec<&str> = self.cell(row, Column::Mark).lines().collect();
        let sources: Vec<&str> = self.cell(row, Column::Source).lines().collect();
        let count = sources.len().max(vi.len()).max(1);
        let part = |lines: &[&str], at: usize| {
            lines.get(at).map(|line| line.trim().to_owned()).unwrap_or_default()
        };
        let mut citations = Vec::new();
        for at in 0..count {
            let locator = TypedWords { vi: part(&vi, at), en: part(&en, at) };
            // Whoever writes down an article has it before them; nobody here has seen it.
            let usual = if locator.is_empty() { "G" } else { "S" };
            let said = part(&marks, at).to_uppercase();
            let mark = if said.is_empty() { usual.to_owned() } else { said };
            if !MARKS.contains(&mark.as_str()) {
                self.wrong_here(Column::Mark, SheetFault::UnknownWord { found: mark });
                continue;
            }
            let source = self.source(&part(&sources, at));
            citations.push(CitationDraft { source, locator, mark });
        }
        citations
    }

    /// The key of a source by its title and number; an empty cell means the standard itself.
    fn source(&mut self, cell: &str) -> String {
        let (title, number) = cell.rsplit_once('|').unwrap_or((cell, ""));
        let (title, number) = (title.trim(), number.trim());
        let draft = &mut self.read.draft;
        let known = draft.sources.iter().find(|source| {
            title.is_empty() || (source.title.vi == title && source.number == number)
        });
        if let Some(source) = known {
            return source.key.clone();
        }
        let key = format!("s{}", draft.sources.len() + 1);
        draft.sources.push(SourceDraft {
            key: key.clone(),
            title: TypedWords::vi(title),
            number: number.to_owned(),
            issuer: draft.issuer.clone(),
            verified: "no".to_owned(),
            ..SourceDraft::default()
        });
        key
    }

    pub(super) fn topics(&mut self, row: &Row) -> Vec<String> {
        let titles = self.lines(row, Column::Topic);
        let draft = &mut self.read.draft;
        let topic = |title: TypedWords| {
            if let Some(topic) = draft.topics.iter().find(|topic| topic.title == title) {
                return topic.id.clone();
            }
            let id = format!("t-{}.{}", draft.id, draft.topics.len() + 1);
            let objective = title.clone();
            draft.topics.push(TopicDraft {
                id: id.clone(),
                title,
                objective,
                ..TopicDraft::default()
            });
            id
        };
        titles.into_iter().map(topic).collect()
    }
}
