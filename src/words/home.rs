//! Sentences of the room `home`.

/// Its sentences.
#[derive(Debug)]
pub struct Home {
    pub title: &'static str,
}

/// Vietnamese.
pub const VI: Home = Home { title: "" };

/// English.
pub const EN: Home = Home { title: "" };
