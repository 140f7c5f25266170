//! Sentences of the room `help`.

/// Its sentences.
#[derive(Debug)]
pub struct Help {
    pub title: &'static str,
}

/// Vietnamese.
pub const VI: Help = Help { title: "" };

/// English.
pub const EN: Help = Help { title: "" };
