//! The text of a paper, block by block.

use docx_rs::{LineSpacing, LineSpacingType, Paragraph, SpecialIndentType};

use super::close::{close, signatures};
use super::measures::Measures;
use super::pieces::{Look, Piece, body, dotted, even, gap, run};
use super::table::table;
use crate::documents::outline::{Block, House};

/// One block.
pub fn block(block: &Block, measures: Measures) -> Vec<Piece> {
    let size = measures.body;
    match block {
        Block::Basis(lines) => lines.iter().map(|line| basis(line, measures)).collect(),
        Block::Heading(text) => vec![heading(&text.to_uppercase(), measures)],
        Block::Subheading(text) => vec![heading(text, measures)],
        Block::Paragraph(text) => texts(text, measures),
        Block::Fields(fields) => fields.iter().map(|field| self::field(field, measures)).collect(),
        Block::Table(found) => vec![table(found, measures).into(), gap(120).into()],
        Block::Sentences(lines) => {
            lines.iter().flat_map(|line| texts(&format!("- {line}"), measures)).collect()
        }
        Block::Lines(count) => {
            (0..*count).map(|_| dotted(line(measures), measures.width()).into()).collect()
        }
        Block::Ticks(choices) => {
            let text: Vec<String> =
                choices.iter().map(|choice| format!("☐\u{a0}{choice}")).collect();
            let ticks = text.join("     ");
            vec![even(measures).add_run(run(&ticks, Look::plain(size))).into()]
        }
        Block::Signatures(found) => signatures(found, measures),
        Block::Close(found) => close(found, measures),
        Block::Appendix(_) => Vec::new(),
    }
}

/// Each paragraph that was typed is one.
fn texts(text: &str, measures: Measures) -> Vec<Piece> {
    let paragraphs = text.split('\n').map(str::trim).filter(|text| !text.is_empty());
    paragraphs
        .map(|text| body(measures).add_run(run(text, Look::plain(measures.body))).into())
        .collect()
}

/// The State's rests in italics; the Party's upright with a dash.
fn basis(line: &str, measures: Measures) -> Piece {
    let (text, look) = match measures.house {
        House::State => (line.to_owned(), Look::italic(measures.body)),
        House::Party => (format!("- {line}"), Look::plain(measures.body)),
    };
    body(measures).add_run(run(&text, look)).into()
}

fn heading(text: &str, measures: Measures) -> Piece {
    let heading = body(measures).add_run(run(text, Look::bold(measures.body)));
    heading.keep_next(true).into()
}

fn field((label, value): &(String, Option<String>), measures: Measures) -> Piece {
    let (label, look) = (format!("{label}: "), Look::plain(measures.body));
    let paragraph = line(measures).add_run(run(&label, look));
    match value {
        Some(value) => paragraph.add_run(run(value, look)).into(),
        None => dotted(paragraph, measures.width()).into(),
    }
}

/// A line at the left, not set even: dots fill it.
fn line(measures: Measures) -> Paragraph {
    let spacing = LineSpacing::new().before(0).after(60).line(276).line_rule(LineSpacingType::Auto);
    let hanging = Some(SpecialIndentType::FirstLine(0));
    Paragraph::new()
        .align(docx_rs::AlignmentType::Left)
        .line_spacing(spacing)
        .indent(Some(0), hanging, None, None)
        .size(measures.body)
}
