//! Who learns and what is needed, as saved: papers that belong to an annual plan.
//!
//! | Drawer, of | Key | Holds |
//! |---|---|---|
//! | `roster`, annual plan | `rows` | a block of the list: each row a list, without what is default at its end |
//! | | `rows[][0]` **!**, `[1]` | name, staff number |
//! | | `[2]`, `[3]`, `[4]` | places in `units`, `staff`, `classes`, from 1; 0 is none (of staff: `other`) |
//! | | `[5]` | periods finished; `""` while the class is not over |
//! | | `[6]` | 1 woman, 2 minority, 3 both |
//! | | `units`, `staff`, `classes` | what the rows point at: texts, words as in `spelling.rs`, ids |
//! | `need`, annual plan | `title` **!** | what is to be learnt |
//! | | `group` | as in a class; absent is `position` |
//! | | `people` | how many people it stands for; absent is 1 |
//! | | `why` **!** | `gap`, `position`, `rule`, `survey` |
//! | | `rule` | the new rule, where that is why |
//! | | `who`, `topic` | id of the person, id of the topic of a standard |
//! | | `class` | id of the class that answers it |
//! | `columns`, `unit` (id: the headings) | `to` **!** | for each column of a table what it means, `""` for nothing |
//!
//! What a newer version adds to a row stands behind its seventh part and is kept there.

use serde_json::{Map, Value};

use super::fields::{Fields, Read, needed, whole};
use super::filed::{parsed, written};
use super::overlay::Shape;
use super::problem::{Problem, ProblemKind};
use super::spelling::Spelled as _;
use super::writing::Written;
use crate::domain::annual::class::ContentGroup;
use crate::domain::annual::learners::Staff;
use crate::domain::annual::need_paper::NeedPaper;
use crate::domain::annual::needs::{Need, Reason};
use crate::domain::annual::roster::{Block, Enrolment};
use crate::domain::id::{ClassId, FileId, LearnerId, TopicId};
use crate::domain::sorted::SortedMap;

static BLOCK: Shape =
    Shape { keys: &["rows", "units", "staff", "classes"], inner: &[], identity: "" };

static NEED: Shape = Shape {
    keys: &["title", "group", "people", "why", "rule", "who", "topic", "class"],
    inner: &[],
    identity: "",
};

static COLUMNS: Shape = Shape { keys: &["to"], inner: &[], identity: "" };

/// How many parts of a row this version knows.
const PARTS: usize = 7;

/// What rows point at, in the order it first came.
#[derive(Default)]
struct Pointed {
    texts: Vec<Value>,
    places: SortedMap<String, u64>,
}

impl Pointed {
    fn place(&mut self, text: &str) -> u64 {
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        self.texts.push(text.into());
        let place = u64::try_from(self.texts.len()).unwrap_or(0);
        self.places.insert(text.to_owned(), place);
        place
    }
}

/// A block of the list as text.
pub fn text_of_block(block: &Block, former: Option<&str>) -> String {
    let former = former.and_then(|text| serde_json::from_str::<Value>(text).ok());
    let former_rows = former.as_ref().and_then(|value| value.get("rows")?.as_array());
    let former_rows = former_rows.map_or(&[][..], Vec::as_slice);
    let has_more =
        former_rows.iter().any(|row| row.as_array().is_some_and(|row| row.len() > PARTS));
    let [mut units, mut staff, mut classes] = [(); 3].map(|()| Pointed::default());
    let mut rows = Vec::with_capacity(block.rows.len());
    for (at, row) in block.rows.iter().enumerate() {
        let of = |pointed: &mut Pointed, text: &str| -> u64 {
            if text.is_empty() { 0 } else { pointed.place(text) }
        };
        let word = if row.staff == Staff::Other { "" } else { row.staff.word() };
        let mut parts: Vec<Value> = vec![
            row.name.as_str().into(),
            row.code.as_str().into(),
            of(&mut units, &row.unit).into(),
            of(&mut staff, word).into(),
            of(&mut classes, row.class.as_ref().map_or("", ClassId::as_str)).into(),
            row.periods.map_or_else(|| "".into(), Value::from),
            (u8::from(row.is_woman) + 2 * u8::from(row.is_minority)).into(),
        ];
        if has_more {
            parts.extend(more_of(former_rows.get(at), &parts, former_rows));
        }
        if parts.len() == PARTS {
            while parts.last().is_some_and(|part| *part == 0 || *part == "") {
                parts.pop();
            }
        }
        rows.push(Value::Array(parts));
    }
    let list = |mut to: Map<String, Value>, key: &str, all: Vec<Value>| {
        if !all.is_empty() {
            to.insert(key.to_owned(), all.into());
        }
        to
    };
    let value = list(Map::new(), "rows", rows);
    let value = list(value, "units", units.texts);
    let value = list(value, "staff", staff.texts);
    let value = Value::Object(list(value, "classes", classes.texts));
    let former = former.map(|former| former.to_string());
    written(value, former.as_deref(), &BLOCK)
}

/// What a newer version wrote behind a row: of the row at the same place if it is the same person, else of the first that is.
fn more_of(old: Option<&Value>, parts: &[Value], former: &[Value]) -> Vec<Value> {
    let same = |old: &&Value| {
        let old = old.as_array().map_or(&[][..], Vec::as_slice);
        old.len() > PARTS && old.get(..2) == parts.get(..2)
    };
    let old = old.filter(same).or_else(|| former.iter().find(same));
    let more = old.and_then(Value::as_array).and_then(|old| old.get(PARTS..));
    more.unwrap_or_default().to_vec()
}

/// A block of the list, or the first place where its text is wrong.
pub fn block_of(id: FileId, text: &str) -> Read<Block> {
    let value = parsed(text)?;
    let fields = Fields::of(&value)?;
    let units = fields.list("units", text_in)?;
    let staff = fields.list("staff", |value| {
        let word = Staff::from_word(&text_in(value)?);
        word.ok_or_else(|| Problem::here(ProblemKind::UnknownWord))
    })?;
    let classes = fields.list("classes", |value| {
        ClassId::parse(&text_in(value)?).ok_or_else(|| Problem::here(ProblemKind::BadId))
    })?;
    let of = Pointers { units, staff, classes };
    let rows = fields.inner("rows", |value| {
        value.as_array().ok_or_else(|| Problem::here(ProblemKind::WrongType))
    })?;
    let rows = rows.map_or(&[][..], Vec::as_slice).iter().enumerate();
    let rows =
        rows.map(|(at, row)| of.row(row).map_err(|problem| problem.under(&format!("rows[{at}]"))));
    Ok(Block { id, rows: rows.collect::<Read<_>>()? })
}

fn text_in(value: &Value) -> Read<String> {
    let text = value.as_str().map(str::to_owned);
    text.ok_or_else(|| Problem::here(ProblemKind::WrongType))
}

struct Pointers {
    units: Vec<String>,
    staff: Vec<Staff>,
    classes: Vec<ClassId>,
}

/// What a row points at; nothing for 0.
fn pointed<'a, T>(all: &'a [T], part: Option<&Value>) -> Read<Option<&'a T>> {
    let Some(part) = part else { return Ok(None) };
    let place: usize = whole(part, 0..=u64::try_from(all.len()).unwrap_or(0))?;
    Ok(place.checked_sub(1).and_then(|place| all.get(place)))
}

impl Pointers {
    fn row(&self, value: &Value) -> Read<Enrolment> {
        let parts = value.as_array().ok_or_else(|| Problem::here(ProblemKind::WrongType))?;
        let name = parts.first().ok_or_else(|| Problem::here(ProblemKind::Missing))?;
        let periods = parts.get(5).filter(|part| **part != "");
        let marks: u8 = parts.get(6).map_or(Ok(0), |part| whole(part, 0..=3))?;
        Ok(Enrolment {
            name: text_in(name)?,
            code: parts.get(1).map_or_else(|| Ok(String::new()), text_in)?,
            unit: pointed(&self.units, parts.get(2))?.cloned().unwrap_or_default(),
            staff: pointed(&self.staff, parts.get(3))?.copied().unwrap_or(Staff::Other),
            class: pointed(&self.classes, parts.get(4))?.cloned(),
            periods: periods.map(|part| whole(part, 0..=u64::from(u32::MAX))).transpose()?,
            is_woman: marks % 2 == 1,
            is_minority: marks >= 2,
        })
    }
}

/// A need as text.
pub fn text_of_need(paper: &NeedPaper, former: Option<&str>) -> String {
    let need = &paper.need;
    let (why, rule) = match &need.reason {
        Reason::Gap => ("gap", ""),
        Reason::Position => ("position", ""),
        Reason::Survey => ("survey", ""),
        Reason::NewRule(rule) => ("rule", rule.as_str()),
    };
    let group = Some(need.group).filter(|group| *group != ContentGroup::Position);
    let value = Written::default()
        .always("title", need.content.as_str())
        .word("group", group.map(ContentGroup::word))
        .number("people", Some(need.people).filter(|people| *people != 1))
        .always("why", why)
        .text("rule", rule)
        .word("who", need.who.as_ref().map(LearnerId::as_str))
        .word("topic", need.topic.as_ref().map(TopicId::as_str))
        .word("class", paper.class.as_ref().map(ClassId::as_str))
        .value();
    written(value, former, &NEED)
}

/// A need, or the first place where its text is wrong.
pub fn need_of(id: FileId, text: &str) -> Read<NeedPaper> {
    let value = parsed(text)?;
    let fields = Fields::of(&value)?;
    let rule = fields.text_or_empty("rule")?;
    let reason = match needed("why", fields.text("why"))? {
        "gap" => Reason::Gap,
        "position" => Reason::Position,
        "survey" => Reason::Survey,
        "rule" => Reason::NewRule(rule),
        _ => return Err(Problem::here(ProblemKind::UnknownWord).under("why")),
    };
    let group = fields.word("group", ContentGroup::from_word)?;
    let need = Need {
        who: fields.id("who", LearnerId::parse)?,
        people: fields.number("people", 0..=u64::from(u32::MAX))?.unwrap_or(1),
        content: fields.title("title")?,
        topic: fields.id("topic", TopicId::parse)?,
        group: group.unwrap_or(ContentGroup::Position),
        reason,
    };
    Ok(NeedPaper { id, need, class: fields.id("class", ClassId::parse)? })
}

/// What the columns of a table mean, as text.
pub fn text_of_columns(to: &[&str], former: Option<&str>) -> String {
    written(Written::default().always("to", to.to_vec()).value(), former, &COLUMNS)
}

/// What the columns of a table mean, or the first place where its text is wrong.
pub fn columns_of(text: &str) -> Read<Vec<String>> {
    let value = parsed(text)?;
    Fields::of(&value)?.list("to", text_in)
}
