//! Here lives how each part of a workspace becomes a path and JSON text, and comes back.
//! It may use: `serde_json` and the domain below.
//! It never knows: where texts are kept, when, or which is newer; it repairs nothing and fills in nothing damaged.
//! Start reading at the table below, then `answer.rs`; `overlay.rs` keeps what newer versions wrote.
//!
//! # The published format, version 1
//!
//! A path names a part, a text holds it: one JSON object on one line, without spaces, keys in alphabetical order.
//! What has its default is left out. Only fields marked **!** must be there.
//!
//! | Path | Key | Holds |
//! |---|---|---|
//! | `profile` | `roles` | kinds of staff: list of ids |
//! | | `flags` | features of the post: list of ids |
//! | | `positions` | of somebody who holds several: each with `name`, `roles`, `flags`; the two above are theirs joined |
//! | `settings` | `lang` | `vi` (default), `en` |
//! | | `appearance` | `auto` (default), `light`, `dark` |
//! | | `view` | how items are answered: `auto` (default), `focus`, `list` |
//! | | `shortcuts` | whether single keys answer: `true` (default), `false` |
//! | | `backed_up` | when a backup file was last saved, in milliseconds since 1970-01-01 UTC |
//! | | `backup_name` | the name it was offered under |
//! | `title` | `title` **!** | what the person calls a profile behind a passphrase |
//! | `std/<standard>` | `text` **!** | the received file as it came |
//! | | `origin` | where it came from |
//! | `ed/<standard>/<edition>` | keys of `std/…` | a former edition of a received standard |
//! | `mig/<migration>` | keys of `std/…` | what replaced what, as received |
//! | `draft/<standard>` | `text` **!** | a standard being written: its file, with only the ids of its items |
//! | `di/<standard>/<item>` | `text` **!** | an item of it, as in the file |
//! | `list/<checklist>` | `title` **!** | title |
//! | | `items` | its items in order, each with the three keys below |
//! | | `items[].item` **!** | id of the item |
//! | | `items[].weight` | in hundredths, 10 to 1000; absent is 100 |
//! | | `items[].why` | why the weight is not 100 |
//! | | `own` | items the person wrote, each with the four keys below |
//! | | `own[].id` **!** | id of the item, begins with `own.` |
//! | | `own[].text` **!** | the behaviour |
//! | | `own[].theme` **!** | `d01` to `d16` |
//! | | `own[].criticality` **!** | `aspirational`, `normal`, `major`, `critical` |
//! | | `shares` | share of each theme in percent, 0 to 100: `{"d01":60,"d02":40}` |
//! | `round/<round>` | `title` **!** | title |
//! | | `list` **!** | the checklist as it was: keys of `list/…` and its `id` **!** |
//! | | `pins` | the standards it rests on: `standard` **!** (id) and `version` **!** |
//! | | `profile` | who the person was: keys of `profile` |
//! | | `started` **!** | first day |
//! | | `closed` | the day it was closed |
//! | | `former` | id of the former round |
//! | | `links` | items whose former answers stand under other ids, each with the three keys below |
//! | | `links[].item` **!** | id of the item |
//! | | `links[].from` | ids of the items of the former round it goes back to |
//! | | `links[].carry` **!** | what happens to their answers: `archive`, `ask`, `review`, `keep` |
//! | `a/<round>/<item>` | `p` | value of the chosen point, 0 to 255; at most one of `p`, `na`, `w` |
//! | | `na` | the reason why it does not apply |
//! | | `w` | 1: the person prefers not to record it |
//! | | `n` | note |
//! | | `e` | pointer to evidence |
//! | | `i` | importance, 1 to 5 |
//! | | `f` | how often the matter comes up, 1 to 5 |
//! | | `fl` | 1: marked to come back to |
//! | `d/<round>/<item>` | `do` **!** | `train`, `advise`, `raise`, `accept`, `done` |
//! | | `why` | the reason; must be there with `accept` |
//! | `plan/<plan>` | `title` **!** | title |
//! | | `round` | id of the round it grew from |
//! | | `from` **!**, `to` **!** | first and last day |
//! | | `floor` | periods (tiết) to reach in the year |
//! | `g/<plan>/<goal>` | `objective` **!** | what will be so |
//! | | `items` | ids of the items whose gap it closes |
//! | | `topic` | id of the topic its actions come from |
//! | | `cause` | `knowledge`, `skill`, `habit`, `environment`, `pressure`, `unclear_rule` |
//! | | `if`, `then` | the sentence "if this happens, then I do that" |
//! | | `evidence` | what shows that it worked |
//! | | `start` **!**, `due` | first and last day |
//! | | `progress` | `to_do` (default), `under_way`, `done`, `dropped` |
//! | | `reviews` | looks back: `on` **!** (day) and `well` **!** (`true`, `false`) |
//! | | `actions` | what to do, each with the keys below |
//! | | `actions[].id` **!** | id of the action |
//! | | `actions[].kind` **!** | `experience`, `social`, `formal`, `self` |
//! | | `actions[].title` **!** | what to do |
//! | | `actions[].effort` **!** | `{"min":45}` or `{"per":4}`: minutes or class periods |
//! | | `actions[].due`, `.progress` | as in the goal |
//! | `f/<drawer>/<of>/<id>` | | a paper that a room of its own reads: one object; `filed.rs`, `annual.rs`, `annual_results.rs` and `roster.rs` say what stands in it |
//!
//! Ids are 1 to 80 of `a-z 0-9 . - _`, days are `yyyy-mm-dd`, numbers are whole. `null` stands nowhere.
//!
//! # How it may grow
//!
//! No key is ever renamed, reused or given another meaning. A new key must be one that may be absent; its numbers are
//! whole and below 2^53, so that older versions hand them on exactly; in a list, what it belongs to must be an object.
//! Whoever reads ignores keys it does not know, and whoever writes over a text keeps them; but a word or number it
//! does not know is a problem and never becomes another value.

pub mod annual;
pub mod annual_results;
mod answer;
mod checklist;
mod fields;
pub mod filed;
mod overlay;
mod path;
mod person;
mod plan;
mod problem;
pub mod roster;
mod round;
mod spelling;
mod writing;

use serde_json::Value;

pub use path::{part_of, path_of};
pub use problem::{Problem, ProblemKind};

use self::overlay::{Shape, overlay};
use crate::domain::part::{Content, Part};

/// The JSON text of what stands at a part. Fields that a newer version wrote into `former`, the text it replaces, are
/// kept; a former text that is not JSON has none to keep.
pub fn text_of(content: &Content, former: Option<&str>) -> String {
    if let Content::Filed(text) = content {
        // The room that wrote it has looked after what it does not know.
        return text.clone();
    }
    let (mut value, shape) = value_of(content);
    if let Some(former) = former.and_then(|text| serde_json::from_str::<Value>(text).ok()) {
        overlay(&mut value, &former, shape);
    }
    // A tree of values with texts as keys can always be written.
    serde_json::to_string(&value).unwrap_or_default()
}

/// What a text holds for a part, or the first place where it is wrong.
pub fn content_of(part: &Part, text: &str) -> Result<Content, Problem> {
    let value: Value =
        serde_json::from_str(text).ok().ok_or_else(|| Problem::here(ProblemKind::NotJson))?;
    let value = &value;
    Ok(match part {
        Part::Profile => Content::Profile(person::profile(value)?),
        Part::Settings => Content::Settings(person::settings(value)?),
        Part::Standard(_) | Part::Edition(..) | Part::Migration(_) => {
            Content::Standard(person::received(value)?)
        }
        Part::Draft(_) => Content::Draft(person::draft(value)?),
        Part::DraftItem(..) => Content::DraftItem(person::draft(value)?),
        Part::Checklist(id) => Content::Checklist(checklist::checklist(id.clone(), value)?),
        Part::Round(id) => Content::Round(Box::new(round::round(id.clone(), value)?)),
        Part::Plan(id) => Content::Plan(plan::plan(id.clone(), value)?),
        Part::Answer(..) => Content::Answer(answer::answer(value)?),
        Part::Decision(..) => Content::Decision(answer::decision(value)?),
        Part::Goal(_, id) => Content::Goal(Box::new(plan::goal(id.clone(), value)?)),
        Part::Filed(_) => {
            fields::Fields::of(value)?;
            Content::Filed(serde_json::to_string(value).unwrap_or_default())
        }
    })
}

fn value_of(content: &Content) -> (Value, &'static Shape) {
    match content {
        Content::Profile(profile) => (person::value_of_profile(profile), &person::PROFILE),
        Content::Settings(settings) => (person::value_of_settings(settings), &person::SETTINGS),
        Content::Standard(received) => (person::value_of_received(received), &person::RECEIVED),
        Content::Draft(text) | Content::DraftItem(text) => {
            (person::value_of_draft(text), &person::DRAFT)
        }
        Content::Checklist(list) => (checklist::value_of(list), &checklist::CHECKLIST),
        Content::Round(round) => (round::value_of(round), &round::ROUND),
        Content::Plan(plan) => (plan::value_of_plan(plan), &plan::PLAN),
        Content::Answer(answer) => (answer::value_of_answer(answer), &answer::ANSWER),
        Content::Decision(decision) => (answer::value_of_decision(decision), &answer::DECISION),
        Content::Goal(goal) => (plan::value_of_goal(goal), &plan::GOAL),
        Content::Filed(_) => (Value::Null, &filed::PLAIN),
    }
}
