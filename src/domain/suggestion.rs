//! The checklist the app proposes for a profile.

use std::sync::Arc;

use super::checklist::Entry;
use super::library::Library;
use super::outcome::LEAST_ANSWERS;
use super::profile::Profile;
use super::standard::{Authority, Criticality, Item, Standard, Status, Theme};

/// How much to look at in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Every critical item, and enough in each theme for a score.
    Quick,
    /// Everything that binds the person.
    Full,
}

/// Whether a standard may be suggested: binding or internal, and in force.
pub fn is_suggested(standard: &Standard) -> bool {
    standard.authority != Authority::Reference
        && matches!(standard.status, Status::InForce | Status::Amended)
}

/// The items that apply to a profile, in the library's order.
pub fn applicable<'a>(
    library: &'a Library,
    profile: &'a Profile,
) -> impl Iterator<Item = &'a Arc<Item>> + 'a {
    library
        .standards()
        .iter()
        .filter(|standard| is_suggested(standard))
        .flat_map(|standard| &standard.items)
        .filter(|item| item.default_selected && item.applies.admits(profile))
}

/// The suggested entries, themes in their order.
pub fn suggest(library: &Library, profile: &Profile, depth: Depth) -> Vec<Entry> {
    let all: Vec<&Arc<Item>> = applicable(library, profile).collect();
    Theme::all()
        .flat_map(|theme| {
            let mut of_theme: Vec<&Arc<Item>> =
                all.iter().copied().filter(|item| item.theme == theme).collect();
            if depth == Depth::Quick {
                shorten(&mut of_theme);
            }
            of_theme
        })
        .map(|item| Entry::plain(item.id.clone()))
        .collect()
}

/// Keeps every critical item, and the weightiest others until the theme has enough for a score; order stays.
fn shorten(items: &mut Vec<&Arc<Item>>) {
    let critical = items.iter().filter(|item| item.criticality == Criticality::Critical).count();
    let mut room = LEAST_ANSWERS.saturating_sub(critical);
    let mut kept: Vec<bool> =
        items.iter().map(|item| item.criticality == Criticality::Critical).collect();
    for level in [Criticality::Major, Criticality::Normal, Criticality::Aspirational] {
        for (item, kept) in items.iter().zip(&mut kept) {
            if room > 0 && item.criticality == level {
                *kept = true;
                room -= 1;
            }
        }
    }
    let mut kept = kept.into_iter();
    items.retain(|_| kept.next().unwrap_or(false));
}
