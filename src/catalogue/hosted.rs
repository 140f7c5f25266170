//! What an agency lays beside the app and a link points to: a standard, a checklist, or both in one file.

use super::checklist_file::{CHECKLIST_FORMAT, ReceivedChecklist, checklist_at};
use super::gate::{parts, read_text};
use super::migration_reading::{MIGRATION_FORMAT, migration_at};
use super::problem::{Findings, Problem, ProblemKind};
use super::reader::Place;
use super::reading::{STANDARD_FORMAT, note_repeated, standard_at};
use crate::domain::assessment::Pin;
use crate::domain::chain::Chain;
use crate::domain::id::{ChecklistId, ItemId, TopicId};
use crate::domain::library::Library;
use crate::domain::migration::Migration;
use crate::domain::sorted::SortedSet;
use crate::domain::standard::Standard;

/// A standard, with its own text to be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct HostedStandard {
    /// The standard.
    pub standard: Standard,
    /// Its text as it stood in the file: what `read_text` and `read_standard` read again.
    pub text: String,
}

/// What replaced what, with its own text to be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct HostedMigration {
    /// What replaced what.
    pub migration: Migration,
    /// Its text as it stood in the file.
    pub text: String,
}

/// What was in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Hosted {
    /// Standards; one may have the id of a standard known here, and it is for the caller to say what then.
    pub standards: Vec<HostedStandard>,
    /// What replaced what.
    pub migrations: Vec<HostedMigration>,
    /// A checklist, over the standards known here and those of the file.
    pub checklist: Option<ReceivedChecklist>,
}

/// Reads a standard, a checklist, a migration, or a bundle `{"standard": …, "checklist": …, "migration": …}` (several as
/// `"standards": […]`, `"migrations": […]`).
pub fn read_hosted(text: &str, id: ChecklistId, library: &Library) -> Result<Hosted, Vec<Problem>> {
    let value = read_text(text)?;
    let found = Findings::default();
    let hosted = hosted_at(&Place::root(&value, &found), text, id, library);
    found.settle(hosted)
}

/// Whether a text is a checklist alone, or nothing else this house reads either.
pub fn is_checklist(text: &str) -> bool {
    let Ok(value) = read_text(text) else { return true };
    let format = value.get("format").and_then(serde_json::Value::as_str);
    let is_bundle = ["standard", "standards", "migration", "migrations"]
        .iter()
        .any(|key| value.get(key).is_some());
    !is_bundle && !format.is_some_and(|word| [STANDARD_FORMAT, MIGRATION_FORMAT].contains(&word))
}

fn hosted_at(place: &Place, text: &str, id: ChecklistId, library: &Library) -> Option<Hosted> {
    place.object()?;
    let is_bundle = ["standard", "standards", "checklist", "migration", "migrations"]
        .iter()
        .any(|key| !place.key(key).is_absent());
    let format = place.key("format");
    let mut standards = Vec::new();
    let mut migrations = Vec::new();
    let mut checklist = None;
    if is_bundle && format.is_absent() {
        standards = bundled(place, text, library);
        migrations = bundled_migrations(place, text, &standards, library);
        let items = standards.iter().flat_map(|hosted| &hosted.standard.items);
        let items: SortedSet<&ItemId> = items.map(|item| &item.id).collect();
        let is_known = |item: &ItemId| library.item(item).is_some() || items.contains(item);
        let here = place.key("checklist");
        if !here.is_absent() {
            checklist = checklist_at(&here, id, &is_known);
        }
    } else if format.word()? == STANDARD_FORMAT {
        standards.extend(hosted_standard(place, text, library));
    } else if format.word()? == CHECKLIST_FORMAT {
        checklist = checklist_at(place, id, &|item| library.item(item).is_some());
    } else if format.word()? == MIGRATION_FORMAT {
        migrations.extend(hosted_migration(place, text, &[], library));
    } else {
        format.wrong(ProblemKind::Foreign { format: format.word()?.to_owned() });
    }
    Some(Hosted { standards, migrations, checklist })
}

/// The standards of a bundle, each with its own text.
fn bundled(place: &Place, text: &str, library: &Library) -> Vec<HostedStandard> {
    let text_at = |key: &str| parts(text).into_iter().find(|part| part.0 == key).map(|part| part.1);
    let mut read = Vec::new();
    let one = place.key("standard");
    if !one.is_absent() {
        read.extend(hosted_standard(&one, text_at("standard").unwrap_or_default(), library));
    }
    let many = place.key("standards");
    note_repeated(&many);
    let texts = text_at("standards").map(parts).unwrap_or_default();
    for (place, (_, text)) in many.list().zip(texts) {
        read.extend(hosted_standard(&place, text, library));
    }
    read
}

/// The migrations of a bundle, each with its own text.
fn bundled_migrations(
    place: &Place,
    text: &str,
    standards: &[HostedStandard],
    library: &Library,
) -> Vec<HostedMigration> {
    let text_at = |key: &str| parts(text).into_iter().find(|part| part.0 == key).map(|part| part.1);
    let mut read = Vec::new();
    let one = place.key("migration");
    if !one.is_absent() {
        let text = text_at("migration").unwrap_or_default();
        read.extend(hosted_migration(&one, text, standards, library));
    }
    let many = place.key("migrations");
    let texts = text_at("migrations").map(parts).unwrap_or_default();
    for (place, (_, text)) in many.list().zip(texts) {
        read.extend(hosted_migration(&place, text, standards, library));
    }
    read
}

/// Held against the editions of the file and those known here. Circles are for the caller, who knows the other ones.
fn hosted_migration(
    place: &Place,
    text: &str,
    standards: &[HostedStandard],
    library: &Library,
) -> Option<HostedMigration> {
    let known = |pin: &Pin| {
        let here = standards.iter().map(|hosted| &hosted.standard);
        let here = here.into_iter().find(|standard| standard.pin() == *pin);
        here.or_else(|| library.edition(pin)).map(|standard| standard.items.clone())
    };
    let migration = migration_at(place, &known, &Chain::default())?;
    Some(HostedMigration { migration, text: text.to_owned() })
}

fn hosted_standard(place: &Place, text: &str, library: &Library) -> Option<HostedStandard> {
    let standard = standard_at(place, library.shared())?;
    note_taken_ids(place, &standard, library);
    Some(HostedStandard { standard, text: text.to_owned() })
}

/// Items and topics must not take the ids of another standard's: answers would be read as answers to something else.
fn note_taken_ids(place: &Place, standard: &Standard, library: &Library) {
    let items = place.key("items");
    for (id, index) in items.ids("id") {
        let known = ItemId::parse(id).and_then(|id| library.item(&id));
        if known.is_some_and(|item| item.standard.as_ref() != Some(&standard.id)) {
            items.index(index).key("id").wrong(ProblemKind::Duplicate);
        }
    }
    let topics = place.key("topics");
    let known = library.standard(&standard.id);
    for (id, index) in topics.ids("id") {
        let Some(id) = TopicId::parse(id) else { continue };
        let is_same = known.is_some_and(|known| known.topics.iter().any(|topic| topic.id == id));
        if !is_same && library.topic(&id).is_some() {
            topics.index(index).key("id").wrong(ProblemKind::Duplicate);
        }
    }
}
