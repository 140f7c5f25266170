//! A table as a draft of a standard: every row read, everything wrong told with its row and column, nothing applied by halves.

use super::Row;
use super::columns::{CRITICALITIES, Column, KINDS, SCALES, Spelling, word};
use crate::catalogue::letters::shortened;
use crate::catalogue::problem::ProblemKind;
use crate::catalogue::read_text;
use crate::catalogue::reading::read_standard;
use crate::catalogue::standard_writing::write_standard;
use crate::domain::library::Shared;
use crate::domain::standard::Standard;
use crate::domain::standard_draft::{ItemDraft, SourceDraft, StandardDraft, TypedWords};
use crate::domain::text::Lang;

/// What a table does not say about the standard.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct About {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
}

/// One thing wrong in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetProblem {
    /// The row as the spreadsheet counts it; none for the table as a whole.
    pub row: Option<usize>,
    /// The column, where it is about one.
    pub column: Option<Column>,
    /// What.
    pub fault: SheetFault,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetFault {
    /// There is no row below the headings.
    NoRows,
    /// A column that must be there is not.
    ColumnMissing,
    /// The same column a second time.
    ColumnTwice,
    /// A word that is none of the list.
    UnknownWord {
        /// The word.
        found: String,
    },
    /// What the reader of standards says.
    File(ProblemKind),
}

/// What a table says.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetReading {
    /// The standard as far as it could be read.
    pub draft: StandardDraft,
    /// The row of each of its items.
    pub rows: Vec<usize>,
    /// The standard itself and its file, where nothing is wrong.
    pub standard: Option<(Standard, String)>,
    /// What is wrong, by row.
    pub problems: Vec<SheetProblem>,
    /// Headings nobody knows, whose columns are left out.
    pub unknown_columns: Vec<String>,
}

/// Reads a table whose first row names its columns.
pub fn read_sheet(
    rows: &[Row],
    about: &About,
    spellings: &[&Spelling],
    shared: &Shared,
) -> SheetReading {
    let mut reader = Reader::new(about, spellings, shared);
    let (head, body) = rows.split_first().map_or((None, rows), |(head, body)| (Some(head), body));
    reader.head(head);
    if body.is_empty() {
        reader.wrong(None, None, SheetFault::NoRows);
    }
    for row in body {
        reader.item(row);
    }
    reader.settle()
}

/// Goes down the rows.
pub(super) struct Reader<'a> {
    spellings: &'a [&'a Spelling],
    pub(super) shared: &'a Shared,
    columns: Vec<Option<Column>>,
    pub(super) read: SheetReading,
    /// The section of the row above.
    pub(super) section: Option<usize>,
    pub(super) row: usize,
}

impl<'a> Reader<'a> {
    fn new(about: &About, spellings: &'a [&'a Spelling], shared: &'a Shared) -> Self {
        let title = about.title.trim();
        let issuer = TypedWords::vi(about.issuer.trim());
        let own = SourceDraft {
            key: "s1".to_owned(),
            title: TypedWords::vi(title),
            issuer: issuer.clone(),
            verified: "no".to_owned(),
            ..SourceDraft::default()
        };
        let draft = StandardDraft {
            id: about.id.clone(),
            title: TypedWords::vi(title),
            short_title: TypedWords::vi(&shortened(title, 60)),
            description: TypedWords::vi(title),
            issuer,
            sources: vec![own],
            ..StandardDraft::default()
        };
        let read = SheetReading {
            draft,
            rows: Vec::new(),
            standard: None,
            problems: Vec::new(),
            unknown_columns: Vec::new(),
        };
        Self { spellings, shared, columns: Vec::new(), read, section: None, row: 0 }
    }

    fn wrong(&mut self, row: Option<usize>, column: Option<Column>, fault: SheetFault) {
        self.read.problems.push(SheetProblem { row, column, fault });
    }

    pub(super) fn wrong_here(&mut self, column: Column, fault: SheetFault) {
        self.wrong(Some(self.row), Some(column), fault);
    }

    fn head(&mut self, head: Option<&Row>) {
        let Some(head) = head else { return };
        for heading in &head.cells {
            let column = Column::parse(heading, self.spellings);
            match column {
                Some(column) if self.columns.contains(&Some(column)) => {
                    self.wrong(Some(head.number), Some(column), SheetFault::ColumnTwice);
                }
                None if !heading.trim().is_empty() => {
                    self.read.unknown_columns.push(heading.trim().to_owned());
                }
                _ => {}
            }
            self.columns.push(column);
        }
        let text = Column::Text(Lang::Vi);
        if !self.columns.contains(&Some(text)) {
            self.wrong(Some(head.number), Some(text), SheetFault::ColumnMissing);
        }
    }

    pub(super) fn cell<'r>(&self, row: &'r Row, column: Column) -> &'r str {
        let at = self.columns.iter().position(|known| *known == Some(column));
        at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.as_str())
    }

    pub(super) fn both(&self, row: &Row, column: fn(Lang) -> Column) -> TypedWords {
        let part = |lang| self.cell(row, column(lang)).trim().to_owned();
        TypedWords { vi: part(Lang::Vi), en: part(Lang::En) }
    }

    /// Several texts under one another in one cell.
    pub(super) fn lines(&self, row: &Row, column: fn(Lang) -> Column) -> Vec<TypedWords> {
        let mut en = self.cell(row, column(Lang::En)).lines();
        let vi = self.cell(row, column(Lang::Vi)).lines();
        let both = vi.map(|vi| TypedWords {
            vi: vi.trim().to_owned(),
            en: en.next().unwrap_or_default().trim().to_owned(),
        });
        both.filter(|text| !text.is_empty()).collect()
    }

    fn item(&mut self, row: &Row) {
        self.row = row.number;
        let section = self.section_of(row);
        let kind = self.one_of(row, Column::Kind, KINDS, |words| words.kinds).unwrap_or("duty");
        let usual = if kind == "prohibition" { "major" } else { "normal" };
        let weight =
            self.one_of(row, Column::Criticality, CRITICALITIES, |words| words.criticalities);
        let scale = self.one_of(row, Column::Scale, SCALES, |words| words.scales);
        let text = self.both(row, Column::Text);
        if text.vi.is_empty() && self.columns.contains(&Some(Column::Text(Lang::Vi))) {
            self.wrong_here(Column::Text(Lang::Vi), SheetFault::File(ProblemKind::Missing));
        }
        let anchors = (0..4_u8).map(|level| {
            let part = |lang| self.cell(row, Column::Anchor(level, lang)).trim().to_owned();
            (level.to_string(), TypedWords { vi: part(Lang::Vi), en: part(Lang::En) })
        });
        let anchors = anchors.filter(|(_, text)| !text.is_empty()).collect();
        let item = ItemDraft {
            id: self.id_of(row),
            section,
            kind: kind.to_owned(),
            criticality: weight.unwrap_or(usual).to_owned(),
            why: self.both(row, Column::Why),
            scale: scale.unwrap_or("practice4").to_owned(),
            citations: self.citations(row),
            evidence_examples: self.lines(row, Column::Evidence),
            topics: self.topics(row),
            text,
            anchors,
            ..ItemDraft::default()
        };
        self.read.draft.items.push(item);
        self.read.rows.push(row.number);
    }

    /// The word of a closed list; nothing for an empty cell or a word that is told.
    fn one_of<const N: usize>(
        &mut self,
        row: &Row,
        column: Column,
        words: [&'static str; N],
        named: impl Fn(&Spelling) -> [&'static str; N],
    ) -> Option<&'static str> {
        let cell = self.cell(row, column).trim();
        if cell.is_empty() {
            return None;
        }
        let found = word(cell, words, named, self.spellings);
        if found.is_none() {
            self.wrong_here(column, SheetFault::UnknownWord { found: cell.to_owned() });
        }
        found
    }

    /// Lets the reader of standards judge what the table came to.
    fn settle(mut self) -> SheetReading {
        if self.read.problems.is_empty() {
            let text = write_standard(&self.read.draft);
            let judged = read_text(&text).and_then(|value| read_standard(&value, self.shared));
            match judged {
                Ok(standard) => self.read.standard = Some((standard, text)),
                Err(problems) => {
                    for problem in problems {
                        let told = self.read.placed(problem);
                        self.read.problems.push(told);
                    }
                }
            }
        }
        self.read.problems.sort_by_key(|problem| problem.row);
        self.read
    }
}
