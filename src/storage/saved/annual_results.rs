//! What comes of an annual plan as saved: targets, and what learners said. Papers in drawers, read by the room.
//!
//! | Drawer, of | Key | Holds |
//! |---|---|---|
//! | `target`, annual plan | `title` **!** | what it is called |
//! | | `counted` **!** | `trained`, `forty`, `attained`, `reduced`, `other` |
//! | | `actual` | what has been reached; absent is 0 |
//! | | `wholes` **!** | against what: `name`, `n` **!** |
//! | | `wanted` | the share wanted, hundredths of a percent |
//! | `slips`, annual plan (id: class) | `set` **!** | which questions: 1 |
//! | | `slips` | one text a slip: ratings 1 to 10 and `-` for one left out, with spaces between |

use serde_json::Value;

use super::fields::{Fields, Read, needed};
use super::filed::{parsed, written};
use super::overlay::Shape;
use super::problem::{Problem, ProblemKind};
use super::spelling::Spelled as _;
use super::writing::Written;
use crate::domain::annual::slip::Slip;
use crate::domain::annual::target::{Counted, MOST_COUNTED, Target, Whole};
use crate::domain::id::FileId;

static TARGET: Shape = Shape {
    keys: &["title", "counted", "actual", "wholes", "wanted"],
    inner: &[("wholes", &WHOLE)],
    identity: "",
};

static WHOLE: Shape = Shape { keys: &["name", "n"], inner: &[], identity: "" };

static SLIPS: Shape = Shape { keys: &["set", "slips"], inner: &[], identity: "" };

/// The questions of today; slips on other questions are kept and not read.
const SET: u64 = 1;

/// A target as text.
pub fn text_of_target(target: &Target, former: Option<&str>) -> String {
    let wholes = target
        .wholes
        .iter()
        .map(|whole| Written::default().text("name", &whole.name).always("n", whole.count).value());
    let value = Written::default()
        .always("title", target.title.as_str())
        .always("counted", target.counted.word())
        .number("actual", Some(target.actual).filter(|actual| *actual > 0))
        .list("wholes", wholes)
        .number("wanted", target.wanted)
        .value();
    written(value, former, &TARGET)
}

/// A target, or the first place where its text is wrong.
pub fn target_of(file: &str, text: &str) -> Read<Target> {
    let value = parsed(text)?;
    let fields = Fields::of(&value)?;
    let id = FileId::parse(file).ok_or_else(|| Problem::here(ProblemKind::Missing))?;
    Ok(Target {
        id,
        title: fields.title("title")?,
        counted: needed("counted", fields.word("counted", Counted::from_word))?,
        actual: fields.number("actual", 0..=MOST_COUNTED)?.unwrap_or(0),
        wholes: fields.list("wholes", |value| {
            let fields = Fields::of(value)?;
            let count = needed("n", fields.number("n", 1..=MOST_COUNTED))?;
            Ok(Whole { name: fields.text_or_empty("name")?, count })
        })?,
        wanted: fields.number("wanted", 1..=10_000)?,
    })
}

/// The slips of a class as text.
pub fn text_of_slips(slips: &[Slip], former: Option<&str>) -> String {
    let value = Written::default()
        .always("set", SET)
        .list("slips", slips.iter().map(|slip| Value::from(slip.spelled())))
        .value();
    written(value, former, &SLIPS)
}

/// The slips of a class, or the first place where their text is wrong.
pub fn slips_of(text: &str) -> Read<Vec<Slip>> {
    let value = parsed(text)?;
    let fields = Fields::of(&value)?;
    needed("set", fields.number::<u64>("set", SET..=SET))?;
    fields.list("slips", |value| {
        let slip = value.as_str().and_then(|line| Slip::parse(line).ok());
        slip.ok_or_else(|| Problem::here(ProblemKind::Missing))
    })
}
