//! Here live the person's checklists and the builder that makes one.
//! It may use: ui, state, documents, words, route, domain, parts.
//! It never imports a sibling page.
//! Start reading at `list.rs`, then `builder.rs` with `draft.rs`.

mod acts;
mod bar;
mod builder;
mod card;
mod chosen;
mod draft;
mod filters;
mod group;
mod list;
mod own;
mod picking;
mod preview;
mod row;
mod shares;
mod suggested;
mod weight;

pub use builder::BuilderPage;
pub use list::ChecklistsPage;
