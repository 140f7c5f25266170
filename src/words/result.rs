//! Sentences of the room `result`.

/// Its sentences.
#[derive(Debug)]
pub struct ResultWords {
    pub title: &'static str,
}

/// Vietnamese.
pub const VI: ResultWords = ResultWords { title: "" };

/// English.
pub const EN: ResultWords = ResultWords { title: "" };
