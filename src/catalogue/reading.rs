//! A standard from its file: everything checked, all problems at once (method D.2).

use std::collections::BTreeSet;

use std::sync::Arc;

use serde_json::Value;

use super::gate::parse;
use super::item_reading::{Around, item_at};
use super::problem::{Findings, Problem, ProblemKind};
use super::reader::{Keys, LONGEST, Place};
use super::shared_reading::{scales_at, shared_at, theme_at};
use super::topic_reading::topic_at;
use crate::domain::assessment::Pin;
use crate::domain::id::StandardId;
use crate::domain::library::{Beside, Library, Shared};
use crate::domain::ordering::sorted_by;
use crate::domain::source::Source;
use crate::domain::standard::{Authority, Item, Section, Standard, Status, Topic};

/// The newest version of the files this house reads.
pub const FORMAT_VERSION: u64 = 1;
/// What a standard's file says it is.
pub const STANDARD_FORMAT: &str = "guong-standard";
pub(super) const SHORT: usize = 60;
pub(super) const AUTHORITIES: &[&str] = &["binding", "internal", "reference"];
pub(super) const STATUSES: &[&str] = &["draft", "in_force", "amended", "superseded", "repealed"];
pub(super) const VERIFIED: &[&str] = &["primary", "secondary", "no"];

/// Reads one standard.
pub fn read_standard(value: &Value, shared: &Shared) -> Result<Standard, Vec<Problem>> {
    let found = Findings::default();
    let standard = standard_at(&Place::root(value, &found), shared);
    found.settle(standard)
}

/// Reads the content the app is delivered with: `{"shared": …, "standards": […]}`.
pub fn read_bundle(text: &str) -> Result<Library, Vec<Problem>> {
    let value = parse(text)?;
    let found = Findings::default();
    let place = Place::root(&value, &found);
    let shared = shared_at(&place.key("shared"));
    let standards = place.key("standards");
    // Without what all share nothing resolves, and the list of problems would only be noise.
    let library = shared.map(|shared| {
        note_repeated(&standards);
        let read = standards.filled_list().filter_map(|place| standard_at(&place, &shared));
        let read: Vec<Standard> = read.collect();
        Library::new(shared, sorted_by(read, |a, b| a.authority.cmp(&b.authority)))
            .with_beside(beside_at(&place))
    });
    found.settle(library)
}

/// What is read when it is needed: migrations as one text, and where former editions can be fetched.
fn beside_at(place: &Place) -> Beside {
    let edition = |place: Place| {
        let standard = StandardId::parse(place.key("standard").slug()?)?;
        let version = place.key("version").word()?.to_owned();
        Some((Pin { standard, version }, place.key("file").word()?.to_owned()))
    };
    Beside {
        migrations: place.key("migrations").quiet_word().unwrap_or_default().to_owned(),
        editions: place.key("editions").list().filter_map(edition).collect(),
    }
}

/// Ids are unique among all standards, not only within one.
pub(super) fn note_repeated(standards: &Place) {
    standards.keys("id");
    for list in ["items", "topics"] {
        let mut earlier = BTreeSet::new();
        for standard in standards.list() {
            let list = standard.key(list);
            let ids: Keys = list.ids("id").collect();
            for (id, index) in ids {
                if !earlier.insert(id) {
                    list.index(index).key("id").wrong(ProblemKind::Duplicate);
                }
            }
        }
    }
}

/// Whether the file here is of the format, and not from a newer app.
pub(super) fn opened(place: &Place, format: &str) -> Option<()> {
    place.object()?;
    let said = place.key("format").word()?;
    if said != format {
        place.key("format").wrong(ProblemKind::Foreign { format: said.to_owned() });
        return None;
    }
    let version = place.key("format_version");
    let number = u64::from(version.whole(1..=u32::MAX)?);
    if number > FORMAT_VERSION {
        version.wrong(ProblemKind::Newer { version: number });
    }
    (number <= FORMAT_VERSION).then_some(())
}

pub(super) fn standard_at(place: &Place, shared: &Shared) -> Option<Standard> {
    opened(place, STANDARD_FORMAT)?;
    let id = place.key("id").slug().and_then(StandardId::parse);
    let version = place.key("version").text(SHORT);
    let [title, description, issuer] =
        ["title", "description", "issuer"].map(|key| place.key(key).bilingual(LONGEST));
    let short_title = place.key("short_title").bilingual(SHORT);
    let content_licence = place.key("content_licence").text(LONGEST);
    let authority = authority_at(&place.key("authority"));
    let status = status_at(place);
    let jurisdiction = place.key("jurisdiction").line(SHORT);
    let [in_force_from, in_force_to, reviewed_on, review_by] =
        ["in_force_from", "in_force_to", "reviewed_on", "review_by"]
            .map(|key| place.key(key).day());
    let supersedes = place.key("supersedes");
    let supersedes = supersedes.list().filter_map(|place| StandardId::parse(place.slug()?));
    let supersedes = supersedes.collect();
    let sources =
        place.key("sources").filled_list().filter_map(|place| source_at(&place)).collect();
    let topics: Vec<Topic> =
        place.key("topics").list().filter_map(|place| topic_at(&place)).collect();
    let sections: Vec<Option<Section>> =
        place.key("domains").filled_list().map(|place| section_at(&place)).collect();
    let items = items_at(place, id.as_ref(), authority, &sections, shared);
    Some(Standard {
        id: id?,
        version: version?,
        title: title?,
        short_title: short_title?,
        description: description?,
        authority: authority?,
        jurisdiction,
        issuer: issuer?,
        status: status?,
        in_force_from,
        in_force_to,
        supersedes,
        superseded_by: superseded_by_at(&place.key("superseded_by")),
        reviewed_on,
        review_by,
        origin: None,
        sources,
        content_licence: content_licence?,
        sections: sections.into_iter().collect::<Option<Vec<Section>>>()?,
        items,
        topics,
    })
}

fn items_at(
    place: &Place,
    standard: Option<&StandardId>,
    authority: Option<Authority>,
    sections: &[Option<Section>],
    shared: &Shared,
) -> Vec<Arc<Item>> {
    let scales = scales_at(&place.key("scales"));
    let around = Around {
        standard: standard.cloned(),
        is_binding: authority == Some(Authority::Binding),
        sources: place.key("sources").keys("key"),
        section_ids: place.key("domains").keys("id"),
        sections,
        topics: place.key("topics").keys("id"),
        own_scales: place.key("scales").ids("id").collect(),
        scales: &scales,
        shared,
    };
    let items = place.key("items");
    items.keys("id");
    items.filled_list().filter_map(|place| item_at(&place, &around)).map(Arc::new).collect()
}

fn authority_at(place: &Place) -> Option<Authority> {
    Some(match place.one_of(AUTHORITIES)? {
        0 => Authority::Binding,
        1 => Authority::Internal,
        _ => Authority::Reference,
    })
}

/// A superseded standard says by what.
fn status_at(place: &Place) -> Option<Status> {
    let status = match place.key("status").one_of(STATUSES)? {
        0 => Status::Draft,
        1 => Status::InForce,
        2 => Status::Amended,
        3 => Status::Superseded,
        _ => Status::Repealed,
    };
    if status == Status::Superseded && place.key("superseded_by").is_absent() {
        place.key("superseded_by").wrong(ProblemKind::Missing);
    }
    Some(status)
}

/// Its successor, if it has one; the successor need not be here.
fn superseded_by_at(place: &Place) -> Option<StandardId> {
    if place.is_absent() { None } else { place.slug().and_then(StandardId::parse) }
}

fn section_at(place: &Place) -> Option<Section> {
    place.object()?;
    place.key("id").slug();
    let title = place.key("title").bilingual(LONGEST);
    let theme = theme_at(&place.key("theme"));
    Some(Section { title: title?, theme: theme? })
}

fn source_at(place: &Place) -> Option<Source> {
    place.object()?;
    let key = place.key("key").slug();
    let [title, issuer] = ["title", "issuer"].map(|key| place.key(key).bilingual(LONGEST));
    if !place.key("verified").is_absent() {
        place.key("verified").one_of(VERIFIED);
    }
    let [number, licence] = ["number", "licence"].map(|key| place.key(key).line(LONGEST));
    let [dated, accessed] = ["date", "accessed"].map(|key| place.key(key).day());
    let url = place.key("url").link();
    let note = place.key("note").bilingual_if_any(LONGEST);
    place.key("in_force_from").day();
    Some(Source {
        key: key?.to_owned(),
        title: title?,
        number,
        issuer: issuer?,
        issued: dated,
        url,
        licence,
        checked: accessed,
        note,
    })
}
