//! The days of a plan as a calendar file (RFC 5545), all-day events that remind at eight. Calendars at work are often
//! seen by others, so a title says nothing of what a goal is about (method B.10).

use crate::domain::agenda::{Entry, Happening};
use crate::domain::day::{Day, Moment};
use crate::words::Words;

/// The most octets on a line (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

/// The days of a plan that are not done, as a calendar file. Each event keeps its id from one export to the next, and its
/// sequence rises with time, so that a calendar updates what it knows instead of doubling it.
pub fn calendar(words: &Words, entries: &[Entry], now: Moment) -> String {
    let mut file = String::new();
    for line in
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Guong//Guong//VI", "CALSCALE:GREGORIAN"]
    {
        push(&mut file, line);
    }
    push(&mut file, &["X-WR-CALNAME:", &escaped(words.agenda.calendar_name)].concat());
    push(&mut file, "X-WR-TIMEZONE:Asia/Ho_Chi_Minh");
    for entry in entries.iter().filter(|entry| !entry.is_done) {
        event(&mut file, words, entry, now);
    }
    push(&mut file, "END:VCALENDAR");
    file
}

fn event(file: &mut String, words: &Words, entry: &Entry, now: Moment) {
    let say = &words.agenda;
    let number = entry.number.unwrap_or_default();
    let title = match entry.what {
        Happening::Review(_) => (say.calendar_review)(number),
        _ => (say.calendar_entry)(number),
    };
    let kind = say.happening(&entry.what);
    let note = [kind, ". ", say.calendar_note].concat();
    let stamp = ["DTSTAMP:", &stamp(now)].concat();
    // Minutes since 1970: whole, rising, and below 2^31 for a few thousand years.
    let sequence = ["SEQUENCE:", &(now.0 / 60_000).to_string()].concat();
    let lines = [
        "BEGIN:VEVENT",
        &["UID:", &entry.key(), "@guong"].concat(),
        &stamp,
        &sequence,
        &["DTSTART;VALUE=DATE:", &basic(entry.on)].concat(),
        &["DTEND;VALUE=DATE:", &basic(entry.on.plus(1))].concat(),
        &["SUMMARY:", &escaped(&title)].concat(),
        &["DESCRIPTION:", &escaped(&note)].concat(),
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        &["DESCRIPTION:", &escaped(&title)].concat(),
        "TRIGGER:PT8H",
        "END:VALARM",
        "END:VEVENT",
    ];
    for line in lines {
        push(file, line);
    }
}

/// A day as `yyyymmdd`.
fn basic(day: Day) -> String {
    day.to_iso().replace('-', "")
}

/// A moment as `yyyymmddThhmmssZ`.
fn stamp(now: Moment) -> String {
    let seconds = now.0 / 1000 % 86_400;
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    format!("{}T{hours:02}{minutes:02}{:02}Z", basic(Day::of(now, 0)), seconds % 60)
}

/// A text in which nothing is taken for a separator.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace("\r\n", "\\n")
        .replace(['\n', '\r'], "\\n")
}

/// Adds a line, folded so that none is longer than 75 octets and no letter is cut.
fn push(file: &mut String, line: &str) {
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > LONGEST_LINE {
            file.push_str("\r\n ");
            width = 1;
        }
        file.push(letter);
        width += letter.len_utf8();
    }
    file.push_str("\r\n");
}
