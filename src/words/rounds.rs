//! Sentences of the room `rounds`.

/// Its sentences.
#[derive(Debug)]
pub struct Rounds {
    pub title: &'static str,
}

/// Vietnamese.
pub const VI: Rounds = Rounds { title: "" };

/// English.
pub const EN: Rounds = Rounds { title: "" };
