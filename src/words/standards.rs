//! Sentences of the room `standards`.

/// Its sentences.
#[derive(Debug)]
pub struct Standards {
    pub title: &'static str,
}

/// Vietnamese.
pub const VI: Standards = Standards { title: "" };

/// English.
pub const EN: Standards = Standards { title: "" };
