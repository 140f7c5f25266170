//! Sentences of the room `profile`.

/// Its sentences.
#[derive(Debug)]
pub struct ProfileWords {
    pub title: &'static str,
}

/// Vietnamese.
pub const VI: ProfileWords = ProfileWords { title: "" };

/// English.
pub const EN: ProfileWords = ProfileWords { title: "" };
