//! Sentences of the room `gaps`.

/// Its sentences.
#[derive(Debug)]
pub struct Gaps {
    pub title: &'static str,
}

/// Vietnamese.
pub const VI: Gaps = Gaps { title: "" };

/// English.
pub const EN: Gaps = Gaps { title: "" };
