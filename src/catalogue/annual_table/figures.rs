//! Single cells: scales of amounts, quarters and months, words of closed lists.

use super::columns::plain;
use crate::domain::annual::class::{Branch, ContentGroup, Form, When};
use crate::domain::annual::learners::Staff;

/// What an amount under a heading is to be multiplied by: `(triệu đồng)`.
pub(super) fn scale_of(heading: &str) -> u64 {
    let heading = plain(heading);
    let has = |words: &str| heading.contains(words);
    if has("trieu") || has("million") {
        1_000_000
    } else if has("ty dong") || has("billion") {
        1_000_000_000
    } else if has("nghin dong") || has("ngan dong") || has("thousand") {
        1_000
    } else {
        1
    }
}

fn small(text: &str) -> Option<u8> {
    let roman = ["i", "ii", "iii", "iv"].iter().position(|roman| *roman == text);
    roman.and_then(|at| u8::try_from(at + 1).ok()).or_else(|| text.parse().ok())
}

/// A quarter: `II`, `2`, `Quý II/2027`, `Q2`.
pub(super) fn quarter(text: &str) -> Option<When> {
    let text = plain(text);
    let mut words = text.split(' ').filter(|word| !["quy", "quarter", "q"].contains(word));
    let first = words.next()?;
    let number = small(first.strip_prefix('q').unwrap_or(first));
    number.filter(|number| (1..=4).contains(number)).map(When::Quarter)
}

/// A month: `5`, `tháng 5`, `T5`, `5/2027`.
pub(super) fn month(text: &str) -> Option<When> {
    let text = plain(text);
    let mut words = text.split(' ').filter(|word| !["thang", "month", "t"].contains(word));
    let first = words.next()?;
    let number: Option<u8> = first.strip_prefix('t').unwrap_or(first).parse().ok();
    number.filter(|number| (1..=12).contains(number)).map(When::Month)
}

/// A quarter or a month, whichever is said; a bare number is a month.
pub(super) fn when(text: &str) -> Option<When> {
    let folded = plain(text);
    let is_roman = folded.split(' ').next().is_some_and(|word| word.starts_with('i'));
    if folded.starts_with('q') || is_roman { quarter(text) } else { month(text) }
}

/// Yes or no: a cross, a word, or the sex.
pub(super) fn yes(text: &str) -> Option<bool> {
    match plain(text).as_str() {
        "x" | "1" | "co" | "nu" | "yes" | "f" | "female" | "woman" | "true" | "dtts" => Some(true),
        "" | "0" | "khong" | "nam" | "no" | "m" | "male" | "man" | "false" | "kinh" => Some(false),
        _ => None,
    }
}

fn among<T: Copy>(text: &str, all: &[(T, &[&str])]) -> Option<T> {
    let wanted = plain(text);
    all.iter().find(|(_, words)| words.contains(&wanted.as_str())).map(|(value, _)| *value)
}

/// A content group.
pub(super) fn group(text: &str) -> Option<ContentGroup> {
    use ContentGroup::{Defence, Other, Politics, Position, StateManagement, Technology};
    among(
        text,
        &[
            (Politics, &["ly luan chinh tri", "llct", "political theory"]),
            (
                Defence,
                &[
                    "quoc phong an ninh",
                    "qpan",
                    "kien thuc quoc phong an ninh",
                    "quoc phong va an ninh",
                    "defence and security",
                ],
            ),
            (StateManagement, &["quan ly nha nuoc", "qlnn", "state management"]),
            (
                Position,
                &[
                    "theo yeu cau vi tri viec lam",
                    "vi tri viec lam",
                    "vtvl",
                    "what the position asks",
                ],
            ),
            (
                Technology,
                &[
                    "khoa hoc cong nghe doi moi sang tao ky nang so",
                    "khcn",
                    "ky nang so",
                    "cntt",
                    "chuyen doi so",
                    "science technology innovation digital skills",
                ],
            ),
            (Other, &["noi dung khac", "khac", "other"]),
        ],
    )
}

/// A form of teaching.
pub(super) fn form(text: &str) -> Option<Form> {
    among(
        text,
        &[
            (Form::InPerson, &["tap trung", "truc tiep", "in one place", "in person"]),
            (Form::Spaced, &["ban tap trung", "in one place with breaks"]),
            (Form::Online, &["truc tuyen", "online", "tu xa", "e learning"]),
            (Form::Mixed, &["ket hop", "hon hop", "mixed", "truc tiep ket hop truc tuyen"]),
        ],
    )
}

/// A side.
pub(super) fn branch(text: &str) -> Option<Branch> {
    among(
        text,
        &[
            (
                Branch::Party,
                &[
                    "khoi dang doan the",
                    "khoi dang",
                    "dang",
                    "dang doan the",
                    "party and mass organisations",
                    "party",
                ],
            ),
            (Branch::State, &["khoi nha nuoc", "nha nuoc", "state"]),
        ],
    )
}

/// A group of staff.
pub(super) fn staff(text: &str) -> Option<Staff> {
    among(
        text,
        &[
            (Staff::DepartmentHead, &["lanh dao cap so", "lanh dao so", "leaders of departments"]),
            (
                Staff::DivisionHead,
                &["lanh dao cap phong", "lanh dao phong", "leaders of divisions"],
            ),
            (
                Staff::CivilServant,
                &["cong chuc chuyen mon", "cong chuc", "civil servants", "civil servant"],
            ),
            (
                Staff::Commune,
                &[
                    "can bo cong chuc cap xa",
                    "cap xa",
                    "cong chuc cap xa",
                    "can bo cap xa",
                    "commune staff",
                ],
            ),
            (Staff::ManagingEmployee, &["vien chuc quan ly", "managing employees"]),
            (Staff::PublicEmployee, &["vien chuc", "public employees", "public employee"]),
            (
                Staff::Councillor,
                &["dai bieu hdnd", "dai bieu hoi dong nhan dan", "council members"],
            ),
            (Staff::Other, &["khac", "others", "other"]),
        ],
    )
}

/// A group that heads the rows below it: `II. Quản lý nhà nước`.
pub(super) fn heading_group(cell: &str) -> Option<ContentGroup> {
    let (number, title) = cell.split_once('.')?;
    let number = number.trim();
    let is_roman = !number.is_empty() && number.chars().all(|letter| "IVXivx".contains(letter));
    if is_roman { group(title) } else { None }
}

/// Whether a row sums up the others.
pub(super) fn is_total(cell: &str) -> bool {
    let cell = plain(cell);
    ["tong cong", "tong so", "cong", "total"].iter().any(|total| {
        // "(I+II)" may follow; other words are the title of something.
        let rest = cell.strip_prefix(total).filter(|rest| rest.is_empty() || rest.starts_with(' '));
        rest.is_some_and(|rest| rest.chars().all(|letter| " ivx".contains(letter)))
    })
}
