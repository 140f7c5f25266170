//! Sentences of the room `assess`.

/// Its sentences.
#[derive(Debug)]
pub struct Assess {
    pub title: &'static str,
}

/// Vietnamese.
pub const VI: Assess = Assess { title: "" };

/// English.
pub const EN: Assess = Assess { title: "" };
