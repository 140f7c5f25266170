//! Sentences of the room `plan`.

/// Its sentences.
#[derive(Debug)]
pub struct PlanWords {
    pub title: &'static str,
}

/// Vietnamese.
pub const VI: PlanWords = PlanWords { title: "" };

/// English.
pub const EN: PlanWords = PlanWords { title: "" };
