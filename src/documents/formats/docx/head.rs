//! What stands above the text: whose paper it is, its number, place and day, its title.

use docx_rs::{Paragraph, TableCell, TableRow};

use super::letters::length;
use super::measures::Measures;
use super::pieces::{Look, Piece, gap, middle, rule};
use super::table::bare;
use crate::documents::outline::{Appendix, House, Letterhead, Outline};

/// The bold letters of a title.
const TITLE: usize = 28;

/// Everything above the text.
pub fn head(outline: &Outline, measures: Measures) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if let Some(letterhead) = &outline.letterhead {
        pieces.push(letterhead_table(letterhead, measures));
        pieces.push(gap(240).into());
    }
    pieces.push(middle(&outline.title, Look::bold(TITLE)).keep_next(true).into());
    let has_subject = !outline.subject.is_empty();
    if has_subject {
        pieces.push(middle(&outline.subject, Look::bold(TITLE)).keep_next(true).into());
    }
    if outline.letterhead.is_some() {
        let above = if has_subject { &outline.subject } else { &outline.title };
        pieces.push(below(above, TITLE, measures.width(), 120).into());
    }
    if !outline.note.is_empty() {
        pieces.push(middle(&outline.note, Look::italic(26)).into());
    }
    pieces.push(gap(120).into());
    pieces
}

/// The rule below a line: between a third and a half of its length.
fn below(text: &str, size: usize, width: usize, after: u32) -> Paragraph {
    rule(width, length(text, size).min(width) * 2 / 5, after)
}

/// Two columns without cell margins, so wide that the name of the State never breaks.
fn letterhead_table(head: &Letterhead, measures: Measures) -> Piece {
    let full = measures.width();
    let right = if measures.is_wide() { full * 55 / 100 } else { 5_700 };
    let left = full - right;
    let (own, whole) = match head.house {
        House::State => (state_issuer(head, left), state_name(head, right)),
        House::Party => (party_issuer(head, left), party_name(head, right)),
    };
    let mut rows = vec![row(own, left, whole, right)];
    if head.house == House::State {
        let number = middle(&head.number, Look::plain(26));
        let day = middle(&head.place_and_day, Look::italic(28));
        rows.push(row(vec![gap(80), number], left, vec![gap(80), day], right));
    }
    bare(rows, &[left, right]).into()
}

fn row(left: Vec<Paragraph>, wide: usize, right: Vec<Paragraph>, wider: usize) -> TableRow {
    let cell = |paragraphs: Vec<Paragraph>, width: usize| {
        let cell = TableCell::new().width(width, docx_rs::WidthType::Dxa);
        paragraphs.into_iter().fold(cell, TableCell::add_paragraph)
    };
    TableRow::new(vec![cell(left, wide), cell(right, wider)]).cant_split()
}

fn state_issuer(head: &Letterhead, width: usize) -> Vec<Paragraph> {
    let (superior, issuer) = (head.superior.to_uppercase(), head.issuer.to_uppercase());
    let mut lines = Vec::new();
    if !superior.is_empty() {
        lines.push(middle(&superior, Look::plain(26)));
    }
    lines.push(middle(&issuer, Look::bold(26)));
    lines.push(below(&issuer, 26, width, 0));
    lines
}

fn state_name(head: &Letterhead, width: usize) -> Vec<Paragraph> {
    vec![
        middle(&unbroken(&head.name.to_uppercase()), Look::bold(26)),
        middle(&head.motto, Look::bold(28)),
        rule(width, length(&head.motto, 28), 0),
    ]
}

fn party_issuer(head: &Letterhead, _width: usize) -> Vec<Paragraph> {
    let mut lines = Vec::new();
    if !head.superior.is_empty() {
        lines.push(middle(&head.superior.to_uppercase(), Look::plain(28)));
    }
    lines.push(middle(&head.issuer.to_uppercase(), Look::bold(28)));
    lines.push(middle("*", Look::bold(28)));
    if !head.number.is_empty() {
        lines.push(middle(&head.number, Look::plain(28)));
    }
    lines
}

fn party_name(head: &Letterhead, width: usize) -> Vec<Paragraph> {
    let name = head.name.to_uppercase();
    vec![
        middle(&unbroken(&name), Look::bold(30)),
        rule(width, length(&name, 30), 0),
        gap(160),
        middle(&head.place_and_day, Look::italic(28)),
    ]
}

/// The last two words belong together: a country's name does not break.
fn unbroken(text: &str) -> String {
    match text.rsplit_once(' ') {
        Some((before, last)) => format!("{before}\u{a0}{last}"),
        None => text.to_owned(),
    }
}

/// The head of an appendix.
pub fn appendix(appendix: &Appendix, _measures: Measures) -> Vec<Piece> {
    let mut pieces = vec![
        middle(&appendix.label, Look::bold(TITLE)).keep_next(true).into(),
        middle(&appendix.title.to_uppercase(), Look::bold(TITLE)).keep_next(true).into(),
    ];
    if !appendix.attached.is_empty() {
        pieces.push(middle(&appendix.attached, Look::italic(TITLE)).into());
    }
    pieces.push(gap(120).into());
    pieces
}
