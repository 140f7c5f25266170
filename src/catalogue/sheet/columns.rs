//! What the columns of a table are, and by which names they go.

use crate::domain::text::{Lang, fold};

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Title of the section.
    Section(Lang),
    /// One of the sixteen themes.
    Theme,
    /// The behaviour.
    Text(Lang),
    /// Why it matters.
    Why(Lang),
    /// What kind of item it is.
    Kind,
    /// How much depends on it.
    Criticality,
    /// The scale it is answered on.
    Scale,
    /// What a level looks like.
    Anchor(u8, Lang),
    /// The document it rests on, with its number behind a bar; several under one another.
    Source,
    /// Article and clause, one for each source.
    Locator(Lang),
    /// Examples of evidence, under one another.
    Evidence(Lang),
    /// Training topics, under one another.
    Topic(Lang),
    /// How surely each source is known.
    Mark,
    /// The end of the item's id.
    Id,
}

/// How many there are.
pub const COUNT: usize = 25;
/// How many of them, from the first, a template shows.
pub const IN_TEMPLATE: usize = 15;

use Lang::{En, Vi};

/// All of them, in the order they are written: what everybody needs, then English, then what experts need.
pub const ALL: [Column; COUNT] = [
    Column::Section(Vi),
    Column::Theme,
    Column::Text(Vi),
    Column::Why(Vi),
    Column::Kind,
    Column::Criticality,
    Column::Anchor(0, Vi),
    Column::Anchor(1, Vi),
    Column::Anchor(2, Vi),
    Column::Anchor(3, Vi),
    Column::Source,
    Column::Locator(Vi),
    Column::Evidence(Vi),
    Column::Topic(Vi),
    Column::Scale,
    Column::Section(En),
    Column::Text(En),
    Column::Why(En),
    Column::Anchor(0, En),
    Column::Anchor(1, En),
    Column::Anchor(2, En),
    Column::Anchor(3, En),
    Column::Locator(En),
    Column::Evidence(En),
    Column::Topic(En),
];

/// Columns that only a complete copy of a standard has, behind the others.
pub const EXPERT: [Column; 2] = [Column::Mark, Column::Id];

/// The names of columns and of the words in closed lists, in one language.
#[derive(Debug)]
pub struct Spelling {
    /// In the order of `ALL`.
    pub columns: [&'static str; COUNT],
    /// In the order of `EXPERT`.
    pub expert: [&'static str; 2],
    /// Duty, prohibition, knowledge, leadership, aspiration.
    pub kinds: [&'static str; 5],
    /// Critical, major, normal, aspirational.
    pub criticalities: [&'static str; 4],
    /// Practice, frequency, knowledge, done or not.
    pub scales: [&'static str; 4],
}

/// The words of the files, in the order of a spelling's.
pub const KINDS: [&str; 5] = ["duty", "prohibition", "knowledge", "leadership", "aspiration"];
/// The words of the files.
pub const CRITICALITIES: [&str; 4] = ["critical", "major", "normal", "aspirational"];
/// The shared scales.
pub const SCALES: [&str; 4] = ["practice4", "freq4", "know3", "yesno"];
/// How surely a source is known, as the files say it.
pub const MARKS: [&str; 9] = ["T", "V", "N", "N2", "V2", "S", "S2", "K", "G"];

impl Column {
    /// The name every language understands: `text[vi]`.
    pub fn code(self) -> String {
        let of = |name: &str, lang: Lang| [name, if lang == Vi { "[vi]" } else { "[en]" }].concat();
        match self {
            Self::Section(lang) => of("section", lang),
            Self::Theme => "theme".into(),
            Self::Text(lang) => of("text", lang),
            Self::Why(lang) => of("why", lang),
            Self::Kind => "kind".into(),
            Self::Criticality => "criticality".into(),
            Self::Scale => "scale".into(),
            Self::Anchor(level, lang) => of(&["anchor", &level.to_string()].concat(), lang),
            Self::Source => "source".into(),
            Self::Locator(lang) => of("locator", lang),
            Self::Evidence(lang) => of("evidence", lang),
            Self::Topic(lang) => of("topic", lang),
            Self::Mark => "mark".into(),
            Self::Id => "id".into(),
        }
    }

    /// The column a heading names: its code (without a language it is Vietnamese), or its name in one of the languages.
    pub fn parse(heading: &str, spellings: &[&Spelling]) -> Option<Self> {
        let wanted = plain(heading);
        if wanted.is_empty() {
            return None;
        }
        let all = || ALL.into_iter().chain(EXPERT);
        let named = |spelling: &&Spelling| {
            let names = spelling.columns.iter().chain(&spelling.expert);
            let at = names.into_iter().position(|name| plain(name) == wanted)?;
            all().nth(at)
        };
        let by_code = all().find(|column| {
            let code = plain(&column.code());
            code == wanted || code.strip_suffix("vi").is_some_and(|short| short == wanted)
        });
        by_code.or_else(|| spellings.iter().find_map(named))
    }

    /// Its name in a language.
    pub fn name(self, spelling: &Spelling) -> &'static str {
        let names = spelling.columns.iter().chain(&spelling.expert);
        let named = ALL.iter().chain(&EXPERT).zip(names).find(|(column, _)| **column == self);
        named.map_or("", |(_, name)| *name)
    }
}

/// What remains of a name when case, marks, spaces and signs do not count.
pub(super) fn plain(name: &str) -> String {
    fold(name).chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The word of the files that a cell means: the word itself, or its name in one of the languages.
pub(super) fn word<const N: usize>(
    cell: &str,
    words: [&'static str; N],
    named: impl Fn(&Spelling) -> [&'static str; N],
    spellings: &[&Spelling],
) -> Option<&'static str> {
    let wanted = plain(cell);
    let at = words.iter().position(|word| plain(word) == wanted);
    let by_name =
        |spelling: &&Spelling| named(spelling).iter().position(|name| plain(name) == wanted);
    let at = at.or_else(|| spellings.iter().find_map(by_name))?;
    words.get(at).copied()
}
