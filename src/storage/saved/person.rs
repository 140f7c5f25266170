//! The person's profile and settings, and the standards they received, as saved.

use serde_json::Value;

use super::fields::{Fields, Read, id};
use super::overlay::Shape;
use super::spelling::{Spelled as _, unless_default};
use super::writing::Written;
use crate::domain::day::Moment;
use crate::domain::id::{Flag, Role};
use crate::domain::part::Received;
use crate::domain::profile::{Position, Profile};
use crate::domain::settings::{AnswerView, Appearance, LOCK_AFTER, Settings};
use crate::domain::sorted::SortedSet;
use crate::domain::text::Lang;

pub(super) static PROFILE: Shape = Shape {
    keys: &["roles", "flags", "positions"],
    inner: &[("positions", &POSITION)],
    identity: "",
};

static POSITION: Shape = Shape { keys: &["name", "roles", "flags"], inner: &[], identity: "name" };

pub(super) static SETTINGS: Shape = Shape {
    keys: &[
        "lang",
        "appearance",
        "view",
        "shortcuts",
        "backed_up",
        "backup_name",
        "lock_after",
        "lock_hidden",
        "quick_hide",
    ],
    inner: &[],
    identity: "",
};

pub(super) static RECEIVED: Shape = Shape { keys: &["text", "origin"], inner: &[], identity: "" };

pub(super) static DRAFT: Shape = Shape { keys: &["text"], inner: &[], identity: "" };

pub(super) fn value_of_profile(profile: &Profile) -> Value {
    let positions = profile.positions.iter().map(|position| {
        let written = Written::default().text("name", &position.name);
        applying(written, &position.roles, &position.flags).value()
    });
    applying(Written::default(), &profile.roles, &profile.flags)
        .list("positions", positions)
        .value()
}

fn applying(written: Written, roles: &SortedSet<Role>, flags: &SortedSet<Flag>) -> Written {
    written
        .list("roles", roles.iter().map(|role| role.as_str().into()))
        .list("flags", flags.iter().map(|flag| flag.as_str().into()))
}

pub(super) fn profile(value: &Value) -> Read<Profile> {
    let Position { roles, flags, .. } = position(value)?;
    Ok(Profile { roles, flags, positions: Fields::of(value)?.list("positions", position)? })
}

/// A position; what decides for the whole person is spelled the same.
fn position(value: &Value) -> Read<Position> {
    let fields = Fields::of(value)?;
    let roles = fields.list("roles", |value| id(value, Role::parse))?;
    let flags = fields.list("flags", |value| id(value, Flag::parse))?;
    Ok(Position {
        name: fields.text_or_empty("name")?,
        roles: roles.into_iter().collect(),
        flags: flags.into_iter().collect(),
    })
}

pub(super) fn value_of_settings(settings: &Settings) -> Value {
    let written = Written::default()
        .word("lang", unless_default(settings.lang))
        .word("appearance", unless_default(settings.appearance))
        .word("view", unless_default(settings.view))
        .number("backed_up", settings.backed_up.map(|moment| moment.0))
        .text("backup_name", &settings.backup_name);
    let after = (settings.lock_after != LOCK_AFTER).then_some(u64::from(settings.lock_after));
    let written = written.number("lock_after", after);
    let truths = [
        ("shortcuts", settings.has_shortcuts, true),
        ("lock_hidden", settings.locks_when_hidden, false),
        ("quick_hide", settings.has_quick_hide, false),
    ];
    let differing = truths.into_iter().filter(|(_, is, usual)| is != usual);
    differing.fold(written, |written, (name, is, _)| written.always(name, is)).value()
}

pub(super) fn settings(value: &Value) -> Read<Settings> {
    let fields = Fields::of(value)?;
    Ok(Settings {
        lang: fields.word("lang", Lang::from_word)?.unwrap_or_default(),
        appearance: fields.word("appearance", Appearance::from_word)?.unwrap_or_default(),
        view: fields.word("view", AnswerView::from_word)?.unwrap_or_default(),
        has_shortcuts: fields.truth("shortcuts")?.unwrap_or(true),
        backed_up: fields.number("backed_up", 0..=u64::MAX)?.map(Moment),
        backup_name: fields.text_or_empty("backup_name")?,
        lock_after: fields.number("lock_after", 0..=240)?.unwrap_or(LOCK_AFTER),
        locks_when_hidden: fields.truth("lock_hidden")?.unwrap_or(false),
        has_quick_hide: fields.truth("quick_hide")?.unwrap_or(false),
    })
}

pub(super) fn value_of_received(received: &Received) -> Value {
    let written = Written::default().always("text", received.text.as_str());
    written.text("origin", &received.origin).value()
}

pub(super) fn received(value: &Value) -> Read<Received> {
    let fields = Fields::of(value)?;
    Ok(Received { text: fields.title("text")?, origin: fields.text_or_empty("origin")? })
}

pub(super) fn value_of_draft(text: &str) -> Value {
    Written::default().always("text", text).value()
}

pub(super) fn draft(value: &Value) -> Read<String> {
    Fields::of(value)?.title("text")
}
