//! Rounds as saved: everything but answers and decisions, which are parts of their own.

use serde_json::Value;

use super::checklist::{CHECKLIST, snapshot, value_of_snapshot};
use super::fields::{Fields, Read, id, needed};
use super::overlay::Shape;
use super::person::{PROFILE, profile, value_of_profile};
use super::writing::Written;
use crate::domain::assessment::{Assessment, Pin};
use crate::domain::carrying::Link;
use crate::domain::id::{ItemId, RoundId, StandardId};
use crate::domain::migration::Carry;
use crate::domain::sorted::SortedMap;

pub(super) static ROUND: Shape = Shape {
    keys: &["title", "list", "pins", "profile", "started", "closed", "former", "links"],
    inner: &[("list", &CHECKLIST), ("pins", &PIN), ("links", &LINK), ("profile", &PROFILE)],
    identity: "",
};

static LINK: Shape = Shape { keys: &["item", "from", "carry"], inner: &[], identity: "item" };

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
        .list("links", round.links.iter().map(value_of_link))
        .value()
}

fn value_of_link((item, link): (&ItemId, &Link)) -> Value {
    Written::default()
        .always("item", item.as_str())
        .list("from", link.from.iter().map(|id| Value::from(id.as_str())))
        .always("carry", carry_word(link.carry))
        .value()
}

fn value_of_pin(pin: &Pin) -> Value {
    Written::default()
        .always("standard", pin.standard.as_str())
        .always("version", pin.version.as_str())
        .value()
}

pub(super) fn round(round_id: RoundId, value: &Value) -> Read<Assessment> {
    let fields = Fields::of(value)?;
    Ok(Assessment {
        id: round_id,
        title: fields.title("title")?,
        checklist: needed("list", fields.inner("list", snapshot))?,
        pins: fields.list("pins", pin)?,
        profile: fields.inner("profile", profile)?.unwrap_or_default(),
        started: needed("started", fields.day("started"))?,
        closed: fields.day("closed")?,
        former: fields.id("former", RoundId::parse)?,
        links: fields.list("links", link)?.into_iter().collect(),
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

fn link(value: &Value) -> Read<(ItemId, Link)> {
    let fields = Fields::of(value)?;
    let link = Link {
        from: fields.list("from", |value| id(value, ItemId::parse))?,
        carry: needed("carry", fields.word("carry", carry))?,
    };
    Ok((needed("item", fields.id("item", ItemId::parse))?, link))
}

fn carry_word(carry: Carry) -> &'static str {
    match carry {
        Carry::Archive => "archive",
        Carry::Ask => "ask",
        Carry::Review => "review",
        Carry::Keep => "keep",
    }
}

fn carry(word: &str) -> Option<Carry> {
    [Carry::Archive, Carry::Ask, Carry::Review, Carry::Keep]
        .into_iter()
        .find(|carry| carry_word(*carry) == word)
}
