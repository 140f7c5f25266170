//! Papers in drawers as saved. Opening a workspace reads none of them: the room does, when it is visited.
//!
//! | Drawer, of | Key | Holds |
//! |---|---|---|
//! | `study`, plan | `title` **!** | what the course is called |
//! | | `group` **!** | `politics`, `defence`, `management`, `position`, `technology`, `other` |
//! | | `per` **!** | class periods (tiết) |
//! | | `place` | where, or on which platform |
//! | | `on` | the day it was finished |
//! | | `cert`, `link` | number or name of the certificate; a link, or where the paper lies |
//! | | `counts` | 1: counted towards the yearly floor |
//! | | `action` | id of the action it grew from |
//! | `follow`, plan (id: goal) | `reaction`, `reacted` | first impression, and its day |
//! | | `again` | items rated again: `item` **!**, `p` **!** (value of the point), `on` **!** |
//! | | `result` | what is different at work now |
//! | | `next` | id of the plan in which the goal goes on |
//! | `need`, `me` | `title` **!** | the competency or certificate |
//! | | `level`, `now` | level asked, 1 to 5, and the person's, absent while nobody looked; absent for a certificate |
//! | | `held` | 1: the certificate is there |
//! | | `position`, `basis` | whose requirement it is, and where it is written |

use serde_json::Value;

use super::fields::{Fields, Read, id, needed};
use super::overlay::{Shape, overlay};
use super::problem::{Problem, ProblemKind};
use super::spelling::Spelled as _;
use super::writing::Written;
use crate::domain::annual::class::ContentGroup;
use crate::domain::follow_up::{FollowUp, Rerating};
use crate::domain::id::{ActionId, FileId, ItemId, PlanId};
use crate::domain::requirement::{Asked, HIGHEST_LEVEL, Requirement};
use crate::domain::study::Study;

/// A paper whose keys nobody here knows.
pub(super) static PLAIN: Shape = Shape { keys: &[], inner: &[], identity: "" };

static STUDY: Shape = Shape {
    keys: &["title", "group", "per", "place", "on", "cert", "link", "counts", "action"],
    inner: &[],
    identity: "",
};

static FOLLOW: Shape = Shape {
    keys: &["reaction", "reacted", "again", "result", "next"],
    inner: &[("again", &AGAIN)],
    identity: "",
};

static AGAIN: Shape = Shape { keys: &["item", "p", "on"], inner: &[], identity: "item" };

static NEED: Shape = Shape {
    keys: &["title", "level", "now", "held", "position", "basis"],
    inner: &[],
    identity: "",
};

/// The text of a value, with what a newer version wrote into the text it replaces.
pub(super) fn written(mut value: Value, former: Option<&str>, shape: &Shape) -> String {
    if let Some(former) = former.and_then(|text| serde_json::from_str::<Value>(text).ok()) {
        overlay(&mut value, &former, shape);
    }
    value.to_string()
}

/// A text that must be JSON.
pub(super) fn parsed(text: &str) -> Read<Value> {
    serde_json::from_str(text).ok().ok_or_else(|| Problem::here(ProblemKind::NotJson))
}

/// A line of the hours as text.
pub fn text_of_study(study: &Study, former: Option<&str>) -> String {
    let value = Written::default()
        .always("title", study.title.as_str())
        .always("group", study.group.word())
        .always("per", study.periods)
        .text("place", &study.place)
        .day("on", study.finished)
        .text("cert", &study.certificate)
        .text("link", &study.link)
        .mark("counts", study.counts)
        .word("action", study.action.as_ref().map(ActionId::as_str))
        .value();
    written(value, former, &STUDY)
}

/// A line of the hours, or the first place where its text is wrong.
pub fn study_of(file: &str, text: &str) -> Read<Study> {
    let value = parsed(text)?;
    let fields = Fields::of(&value)?;
    Ok(Study {
        id: file_id(file)?,
        title: fields.title("title")?,
        group: needed("group", fields.word("group", ContentGroup::from_word))?,
        periods: needed("per", fields.number("per", 0..=u64::from(u32::MAX)))?,
        place: fields.text_or_empty("place")?,
        finished: fields.day("on")?,
        certificate: fields.text_or_empty("cert")?,
        link: fields.text_or_empty("link")?,
        counts: is_marked(fields, "counts")?,
        action: fields.id("action", ActionId::parse)?,
    })
}

/// The id a paper has by its place.
fn file_id(file: &str) -> Read<FileId> {
    FileId::parse(file).ok_or_else(|| Problem::here(ProblemKind::BadId))
}

fn is_marked(fields: Fields<'_>, key: &str) -> Read<bool> {
    Ok(fields.number::<u8>(key, 1..=1)?.is_some())
}

/// What came of a goal, as text.
pub fn text_of_follow_up(follow_up: &FollowUp, former: Option<&str>) -> String {
    let again = follow_up.ratings.iter().map(|rating| {
        Written::default()
            .always("item", rating.item.as_str())
            .always("p", rating.value)
            .day("on", Some(rating.on))
            .value()
    });
    let value = Written::default()
        .text("reaction", &follow_up.reaction)
        .day("reacted", follow_up.reacted)
        .list("again", again)
        .text("result", &follow_up.result)
        .word("next", follow_up.carried_to.as_ref().map(PlanId::as_str))
        .value();
    written(value, former, &FOLLOW)
}

/// What came of a goal, or the first place where its text is wrong.
pub fn follow_up_of(text: &str) -> Read<FollowUp> {
    let value = parsed(text)?;
    let fields = Fields::of(&value)?;
    Ok(FollowUp {
        reaction: fields.text_or_empty("reaction")?,
        reacted: fields.day("reacted")?,
        ratings: fields.list("again", |value| {
            let fields = Fields::of(value)?;
            Ok(Rerating {
                item: needed("item", fields.inner("item", |value| id(value, ItemId::parse)))?,
                value: needed("p", fields.number("p", 0..=255))?,
                on: needed("on", fields.day("on"))?,
            })
        })?,
        result: fields.text_or_empty("result")?,
        carried_to: fields.id("next", PlanId::parse)?,
    })
}

/// What a position asks, as text.
pub fn text_of_requirement(requirement: &Requirement, former: Option<&str>) -> String {
    let base = Written::default().always("title", requirement.title.as_str());
    let base = match requirement.asked {
        Asked::Competency { level, now } => {
            base.always("level", level).number("now", (now > 0).then_some(now))
        }
        Asked::Certificate { is_held } => base.mark("held", is_held),
    };
    let value =
        base.text("position", &requirement.position).text("basis", &requirement.basis).value();
    written(value, former, &NEED)
}

/// What a position asks, or the first place where its text is wrong.
pub fn requirement_of(file: &str, text: &str) -> Read<Requirement> {
    let value = parsed(text)?;
    let fields = Fields::of(&value)?;
    let highest = u64::from(HIGHEST_LEVEL);
    let asked = match fields.number("level", 1..=highest)? {
        Some(level) => {
            Asked::Competency { level, now: fields.number("now", 1..=highest)?.unwrap_or(0) }
        }
        None => Asked::Certificate { is_held: is_marked(fields, "held")? },
    };
    Ok(Requirement {
        id: file_id(file)?,
        position: fields.text_or_empty("position")?,
        title: fields.title("title")?,
        asked,
        basis: fields.text_or_empty("basis")?,
    })
}
