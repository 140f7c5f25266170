//! Heads of papers with blanks to be filled in: whose papers they become is for the person to write.

use super::outline::{Block, House, Letterhead, Outline};
use crate::words::Words;

/// The State's head, its agency left blank.
pub fn state(words: &Words, year: i32) -> Letterhead {
    let say = &words.papers;
    Letterhead {
        house: House::State,
        superior: say.superior.into(),
        issuer: say.issuer.into(),
        number: String::new(),
        name: say.state_name.into(),
        motto: say.state_motto.into(),
        place_and_day: (say.place_and_day)(year),
    }
}

/// The Party's head.
pub fn party(words: &Words, year: i32) -> Letterhead {
    let say = &words.party_papers;
    Letterhead {
        house: House::Party,
        superior: say.superior.into(),
        issuer: say.issuer.into(),
        number: String::new(),
        name: say.party.into(),
        motto: String::new(),
        place_and_day: (words.papers.place_and_day)(year),
    }
}

impl Outline {
    /// The paper under a head, which says place and day once for the whole of it.
    #[must_use]
    pub fn under(mut self, letterhead: Letterhead) -> Self {
        self.letterhead = Some(letterhead);
        for block in &mut self.blocks {
            if let Block::Signatures(signatures) = block {
                signatures.place_and_day.clear();
            }
        }
        self
    }
}
