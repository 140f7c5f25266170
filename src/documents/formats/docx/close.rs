//! The end of a paper: to whom it goes, and who signs.

use docx_rs::{Paragraph, Run, TableCell, TableRow, WidthType};

use super::measures::Measures;
use super::pieces::{Look, Piece, gap, middle, run, tight};
use super::table::bare;
use crate::documents::outline::{Close, House, Side, Signatures};

/// Room for a signature and a seal.
const ROOM: i32 = 1_500;

/// People side by side.
pub fn signatures(found: &Signatures, measures: Measures) -> Vec<Piece> {
    let mut pieces = vec![gap(240).into()];
    let count = found.signers.len().max(1);
    let width = measures.width() / count;
    if !found.place_and_day.is_empty() {
        let line = vec![Vec::new(); count - 1];
        let mut cells: Vec<Vec<Paragraph>> = line;
        cells.push(vec![middle(&found.place_and_day, Look::italic(measures.body))]);
        pieces.push(bare(vec![row(cells, width)], &vec![width; count]).into());
    }
    let signers = found.signers.iter().map(|signer| {
        if signer.is_empty() {
            return Vec::new();
        }
        vec![
            middle(&signer.to_uppercase(), Look::bold(measures.body)),
            middle(&found.how, Look::italic(26)),
            gap(ROOM),
        ]
    });
    pieces.push(bare(vec![row(signers.collect(), width)], &vec![width; count]).into());
    pieces.push(gap(20).into());
    pieces
}

/// A row that is not torn apart between pages.
fn row(cells: Vec<Vec<Paragraph>>, width: usize) -> TableRow {
    let cell = |paragraphs: Vec<Paragraph>| {
        let cell = TableCell::new().width(width, WidthType::Dxa);
        let paragraphs = if paragraphs.is_empty() { vec![gap(20)] } else { paragraphs };
        paragraphs.into_iter().fold(cell, TableCell::add_paragraph)
    };
    TableRow::new(cells.into_iter().map(cell).collect()).cant_split()
}

/// Receivers at the left, the signer at the right.
pub fn close(found: &Close, measures: Measures) -> Vec<Piece> {
    let width = measures.width() / 2;
    let left = receivers(found, measures);
    let mut right: Vec<Paragraph> = found
        .authority
        .iter()
        .map(|line| middle(&line.to_uppercase(), Look::bold(measures.body)))
        .collect();
    right.push(gap(ROOM));
    right.push(middle(&found.name, Look::bold(measures.body)));
    let table = bare(vec![row(vec![left, right], width)], &[width, width]);
    vec![gap(240).into(), table.into(), gap(20).into()]
}

/// The State: bold and italic, 12 and 11. The Party: underlined, 14 and 12.
fn receivers(found: &Close, measures: Measures) -> Vec<Paragraph> {
    if found.recipients.is_empty() {
        return Vec::new();
    }
    let (label, size): (Run, usize) = match measures.house {
        House::State => {
            let look = Look { size: 24, is_bold: true, is_italic: true };
            (run(&found.recipients_label, look), 22)
        }
        House::Party => (run(&found.recipients_label, Look::plain(28)).underline("single"), 24),
    };
    let mut lines = vec![tight(Side::Start).add_run(label)];
    lines.extend(
        found
            .recipients
            .iter()
            .map(|line| tight(Side::Start).add_run(run(&format!("- {line}"), Look::plain(size)))),
    );
    lines
}
