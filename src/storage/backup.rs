//! The file a person keeps: all registers, readable by eye, checked before anything is taken from it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::alphabet::{MAX_NUMBER, digest};
use super::json::{check, check_depth, check_value, members, one_line, string_of, text_of};
use super::key::WriterId;
use super::problem::{Problem, Why};
use super::raw;
use super::registers::{Register, Registers, is_path};
use super::stamp::Stamp;

/// What the file calls itself.
const FORMAT_NAME: &str = "guong-workspace";
/// The version this program writes; it reads every version up to this one.
const VERSION: u64 = 1;
/// A file may not be longer than this, in characters.
const MAX_CHARS: usize = 5 * 1024 * 1024;
/// The unsorted copy that the crash notice makes repeats keys and escapes, so it may be longer.
const MAX_RAW_CHARS: usize = 4 * MAX_CHARS;
/// Deeper than a value in a register in the registers in the file.
const MAX_DEPTH: usize = 40;

/// What a kept file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// The day or moment it names as its own, as text.
    pub written: String,
    /// The version of the program that wrote it.
    pub app: String,
    /// Everything in it, the removed values included.
    pub registers: Registers,
    /// What in it could not be read; only the unsorted copy of a crash may have such parts.
    pub skipped: Vec<Problem>,
}

impl Backup {
    /// The text of a file with these registers; equal registers give equal text.
    pub fn write(registers: &Registers, written: &str, app: &str) -> String {
        let mut lines = String::new();
        for (path, register) in registers.iter() {
            let before = if lines.is_empty() { "\n" } else { ",\n" };
            let value = register.value.as_deref().unwrap_or("null");
            let Stamp { time, writer } = register.stamp;
            let _never_fails = write!(
                lines,
                r#"{before}    "{path}": {{"t": {time}, "w": "{writer}", "v": {value}}}"#
            );
        }
        let end = if lines.is_empty() { "" } else { "\n  " };
        format!(
            "{{\n  \"format\": \"{FORMAT_NAME}\",\n  \"format_version\": {VERSION},\n  \
             \"written\": {},\n  \"app\": {},\n  \"checksum\": \"{}\",\n  \
             \"registers\": {{{lines}{end}}}\n}}\n",
            string_of(written),
            string_of(app),
            checksum(registers, written, app),
        )
    }

    /// Reads a file, all of it or nothing; names every problem found. Also reads the unsorted copy that
    /// `raw_export` and the crash notice make, as far as its parts are whole.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        let text = text.trim_start_matches('\u{feff}');
        let one = |at: &str, why| vec![Problem::new(at, why)];
        check_length(text, MAX_RAW_CHARS).map_err(|why| one("", why))?;
        check(text).map_err(|why| one("", why))?;
        check_depth(text, MAX_DEPTH).map_err(|why| one("", why))?;
        let fields = Fields::read(text, "").map_err(|problem| vec![problem])?;
        match fields.text("format").map_err(|problem| vec![problem])?.as_str() {
            FORMAT_NAME => {
                check_length(text, MAX_CHARS).map_err(|why| one("", why))?;
                read_workspace(&fields)
            }
            raw::FORMAT_NAME => raw::read(&fields),
            other => Err(one("format", Why::UnknownFile(other.chars().take(40).collect()))),
        }
    }
}

fn read_workspace(fields: &Fields<'_>) -> Result<Backup, Vec<Problem>> {
    let version = fields.number("format_version").map_err(|problem| vec![problem])?;
    if version > VERSION {
        let why = Why::NewerFile { version, reads: VERSION };
        return Err(vec![Problem::new("format_version", why)]);
    }
    let mut problems = Vec::new();
    let mut text =
        |name| fields.text(name).map_err(|problem| problems.push(problem)).unwrap_or_default();
    let (written, app, stated) = (text("written"), text("app"), text("checksum"));
    let mut registers = Registers::default();
    match fields.object("registers") {
        Ok(entries) => {
            for (path, span) in entries.iter() {
                match read_register(&entries.address(path), path, span) {
                    Ok(register) => drop(registers.put(path, register)),
                    Err(problem) => problems.push(problem),
                }
            }
        }
        Err(problem) => problems.push(problem),
    }
    if problems.is_empty() && checksum(&registers, &written, &app) != stated {
        problems.push(Problem::new("checksum", Why::ChecksumMismatch));
    }
    if problems.is_empty() {
        Ok(Backup { written, app, registers, skipped: Vec::new() })
    } else {
        Err(problems)
    }
}

fn read_register(address: &str, path: &str, span: &str) -> Result<Register, Problem> {
    if !is_path(path) {
        return Err(Problem::new(address, Why::BadPath));
    }
    let fields = Fields::read(span, address)?;
    let time = fields.number("t")?;
    let writer = WriterId::parse(&fields.text("w")?);
    let wrong_writer = || Problem::new(fields.address("w"), Why::WrongType { expected: "writer" });
    let stamp = Stamp { time, writer: writer.ok_or_else(wrong_writer)? };
    let value = match fields.span("v")? {
        "null" => None,
        // A line break means that somebody laid the file out anew; otherwise the text is kept to the letter.
        value if value.contains('\n') => Some(one_line(value)),
        value => Some(value.to_owned()),
    };
    let checked = value.as_deref().map_or(Ok(()), check_value);
    checked.map_err(|why| Problem::new(fields.address("v"), why))?;
    Ok(Register { stamp, value })
}

/// Over what the file says, not over how it is laid out.
fn checksum(registers: &Registers, written: &str, app: &str) -> String {
    let mut content =
        format!("{FORMAT_NAME}\n{VERSION}\n{}\n{}", string_of(written), string_of(app));
    for (path, Register { stamp, value }) in registers.iter() {
        let value = value.as_deref().map(one_line).unwrap_or_default();
        let _never_fails = write!(content, "\n{path}={} {} {value}", stamp.time, stamp.writer);
    }
    digest(&[&content])
}

fn check_length(text: &str, limit: usize) -> Result<(), Why> {
    let length = text.chars().count();
    if length > limit { Err(Why::TooLong { length, limit }) } else { Ok(()) }
}

/// The members of one object of the file, and where the object stands.
pub(super) struct Fields<'a> {
    at: String,
    members: Vec<(String, &'a str)>,
}

impl<'a> Fields<'a> {
    /// Splits an object; a name that stands twice is a problem, whichever was meant.
    pub fn read(object: &'a str, at: &str) -> Result<Self, Problem> {
        let members = members(object).map_err(|why| Problem::new(at, why))?;
        let fields = Self { at: at.to_owned(), members };
        let mut seen = BTreeSet::new();
        match fields.members.iter().find(|(name, _)| !seen.insert(name.as_str())) {
            Some((name, _)) => Err(Problem::new(fields.address(name), Why::Duplicate)),
            None => Ok(fields),
        }
    }

    /// Where a member stands in the file.
    pub fn address(&self, name: &str) -> String {
        let is_word = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        match (self.at.is_empty(), is_word && !name.is_empty()) {
            (true, true) => name.to_owned(),
            (false, true) if self.at != "registers" => format!("{}.{name}", self.at),
            _ => format!("{}[{}]", self.at, string_of(name)),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &'a str)> {
        self.members.iter().map(|(name, span)| (name.as_str(), *span))
    }

    fn span(&self, name: &str) -> Result<&'a str, Problem> {
        let member = self.members.iter().find(|(candidate, _)| candidate == name);
        let absent = || Problem::new(self.address(name), Why::Absent);
        member.map(|(_, span)| *span).ok_or_else(absent)
    }

    pub fn object(&self, name: &str) -> Result<Fields<'a>, Problem> {
        Fields::read(self.span(name)?, &self.address(name))
    }

    pub fn text(&self, name: &str) -> Result<String, Problem> {
        let wrong = || Problem::new(self.address(name), Why::WrongType { expected: "text" });
        text_of(self.span(name)?).ok_or_else(wrong)
    }

    pub fn number(&self, name: &str) -> Result<u64, Problem> {
        let wrong = |why| Problem::new(self.address(name), why);
        let number = self.span(name)?.parse::<u64>();
        let number = number.map_err(|_error| wrong(Why::WrongType { expected: "number" }))?;
        if number > MAX_NUMBER { Err(wrong(Why::TimeOutOfRange)) } else { Ok(number) }
    }
}
