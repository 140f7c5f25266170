//! Text in two languages, and the folding that lets `dao duc` find what is written with its marks.

use std::cmp::Ordering;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Vietnamese, the first language.
    #[default]
    Vi,
    /// English.
    En,
}

/// A text whose Vietnamese is always there; a missing English falls back to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bilingual {
    vi: Box<str>,
    en: Option<Box<str>>,
}

impl Bilingual {
    /// Joins the two; the Vietnamese must not be blank.
    pub fn new(vi: &str, en: Option<&str>) -> Option<Self> {
        let vi = vi.trim();
        let en = en.map(str::trim).filter(|text| !text.is_empty());
        (!vi.is_empty()).then(|| Self { vi: vi.into(), en: en.map(Into::into) })
    }

    /// The text in a language, Vietnamese where English is missing.
    pub fn get(&self, lang: Lang) -> &str {
        match (lang, &self.en) {
            (Lang::En, Some(en)) => en,
            _ => &self.vi,
        }
    }

    /// Whether the text, in either language, is one of these.
    pub fn is_any(&self, texts: &[String]) -> bool {
        let is = |own: &str| texts.iter().any(|text| text == own);
        is(&self.vi) || self.en.as_deref().is_some_and(is)
    }

    /// Whether the text exists in the language itself.
    pub fn has(&self, lang: Lang) -> bool {
        lang == Lang::Vi || self.en.is_some()
    }
}

/// Base letters, each followed by the precomposed letters that fold to it.
const FOLDED: &[(char, &str)] = &[
    ('a', "àáảãạăằắẳẵặâầấẩẫậ"),
    ('d', "đ"),
    ('e', "èéẻẽẹêềếểễệ"),
    ('i', "ìíỉĩị"),
    ('o', "òóỏõọôồốổỗộơờớởỡợ"),
    ('u', "ùúủũụưừứửữự"),
    ('y', "ỳýỷỹỵ"),
];

fn fold_char(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    FOLDED.iter().find(|(_, marked)| marked.contains(c)).map_or(c, |(base, _)| *base)
}

/// Lower case without marks, đ as d; combining marks (text in NFD) are dropped.
///
/// ```
/// assert_eq!(guong::domain::text::fold("Đạo đức CÔNG VỤ"), "dao duc cong vu");
/// ```
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .map(fold_char)
        .collect()
}

/// Sorts people as Vietnamese readers expect: by *tên* (last word), then the words before it; đ after d.
pub fn compare_names(a: &str, b: &str) -> Ordering {
    name_key(a).cmp(&name_key(b))
}

/// Where a name stands among others.
pub type NameKey = (Vec<u32>, Vec<u32>);

/// What a name is sorted by, to be reckoned once for many comparisons.
pub fn name_key(name: &str) -> NameKey {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let given = words.pop().unwrap_or_default();
    (letters(given), letters(&words.join(" ")))
}

/// Collation weights of a whole text: letters first by base (đ a letter of its own after d), marks as the tiebreak.
pub fn letters(text: &str) -> Vec<u32> {
    let lower: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
    let base = lower.iter().map(|c| u32::from(fold_char(*c)) * 2 + u32::from(*c == 'đ'));
    base.chain(std::iter::once(0)).chain(lower.iter().map(|c| u32::from(*c))).collect()
}
