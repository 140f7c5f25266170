//! Which item of a former version became which, as a file of its own.

use super::canonical::{Node, Object};
use super::migration_reading::MIGRATION_FORMAT;
use crate::domain::draft_changes::MigrationLine;
use crate::domain::standard_draft::StandardDraft;

/// The migration from one version of a standard to the next; the same versions give the same bytes.
pub fn write_migration(
    former: &StandardDraft,
    next: &StandardDraft,
    lines: &[MigrationLine],
) -> String {
    let end = |draft: &StandardDraft| {
        Object::default().text("id", &draft.id).text("version", &draft.version).node()
    };
    Object::default()
        .text("format", MIGRATION_FORMAT)
        .whole("format_version", 1)
        .with("from", end(former))
        .with("to", end(next))
        .text_if_any("effective", &next.in_force_from)
        .list("map", lines, line)
        .node()
        .written()
}

fn line(line: &MigrationLine) -> Node {
    let ids = |id: Option<&String>| Node::List(id.map(|id| Node::text(id)).into_iter().collect());
    Object::default()
        .with("from", ids(line.from.as_ref()))
        .with("to", ids(line.to.as_ref()))
        .text("change", line.change)
        .node()
}
