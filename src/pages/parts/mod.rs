//! Here live pieces that several pages show alike: an item's badges, what it rests on, a text of the content.
//! It may use: ui, words, domain.
//! It never reads the desk or knows on which page it stands.
//! Start reading at `item.rs`.

mod content;
mod item;

pub use content::content;
pub use item::{authority_badge, citations, item_badges};
