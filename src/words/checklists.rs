//! Sentences of the room `checklists`.

/// Its sentences.
#[derive(Debug)]
pub struct Checklists {
    pub title: &'static str,
}

/// Vietnamese.
pub const VI: Checklists = Checklists { title: "" };

/// English.
pub const EN: Checklists = Checklists { title: "" };
