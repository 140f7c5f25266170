//! Sentences of the room `frame`.

/// Its sentences.
#[derive(Debug)]
pub struct Frame {
    pub title: &'static str,
}

/// Vietnamese.
pub const VI: Frame = Frame { title: "" };

/// English.
pub const EN: Frame = Frame { title: "" };
