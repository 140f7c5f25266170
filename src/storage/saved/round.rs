//! Rounds as saved: everything but answers and decisions, which are parts of their own.

use serde_json::Value;

use super::checklist::{CHECKLIST, snapshot, value_of_snapshot};
use super::fields::{Fields, Read, needed};
use super::overlay::Shape;
use super::person::{PROFILE, profile, value_of_profile};
use super::writing::Written;
use crate::domain::assessment::{Assessment, Pin};
use crate::domain::id::{RoundId, StandardId};
use crate::domain::sorted::SortedMap;

pub(super) static ROUND: Shape = Shape {
    keys: &["title", "list", "pins", "profile", "started", "closed", "former"],
    inner: &[("list", &CHECKLIST), ("pins", &PIN), ("profile", &PROFILE)],
    identity: "",
};

static PIN: Shape = Shape { keys: &["standard", "version"], inner: &[], identity: "standard" };

pub(super) fn value_of(round: &Assessment) -> Value {
    Written::default()
        .always("title", round.title.as_str())
        .always("list", value_of_snapshot(&round.checklist))
        .list("pins", round.pins.iter().map(value_of_pin))
        .inner("profile", value_of_profile(&round.profile))
        .day("started", Some(round.started))
        .day("closed", round.closed)
        .word("former", round.former.as_ref().map(RoundId::as_str))
        .value()
}

fn value_of_pin(pin: &Pin) -> Value {
    Written::default()
        .always("standard", pin.standard.as_str())
        .always("version", pin.version.as_str())
        .value()
}

pub(super) fn round(id: RoundId, value: &Value) -> Read<Assessment> {
    let fields = Fields::of(value)?;
    Ok(Assessment {
        id,
        title: fields.title("title")?,
        checklist: needed("list", fields.inner("list", snapshot))?,
        pins: fields.list("pins", pin)?,
        profile: fields.inner("profile", profile)?.unwrap_or_default(),
        started: needed("started", fields.day("started"))?,
        closed: fields.day("closed")?,
        former: fields.id("former", RoundId::parse)?,
        answers: SortedMap::new(),
        decisions: SortedMap::new(),
    })
}

fn pin(value: &Value) -> Read<Pin> {
    let fields = Fields::of(value)?;
    Ok(Pin {
        standard: needed("standard", fields.id("standard", StandardId::parse))?,
        version: fields.title("version")?,
    })
}
