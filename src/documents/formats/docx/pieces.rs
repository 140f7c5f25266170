//! Paragraphs and rules that everything is put together from.

use docx_rs::{
    AlignmentType, BorderType, LineSpacing, LineSpacingType, Paragraph, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, Run, SpecialIndentType, Tab, TabLeaderType,
    TabValueType, Table,
};

use super::measures::Measures;
use crate::documents::outline::Side;

/// Something that stands in a section or a cell.
pub enum Piece {
    /// A paragraph.
    Text(Box<Paragraph>),
    /// A table.
    Table(Box<Table>),
}

impl From<Paragraph> for Piece {
    fn from(paragraph: Paragraph) -> Self {
        Self::Text(Box::new(paragraph))
    }
}

impl From<Table> for Piece {
    fn from(table: Table) -> Self {
        Self::Table(Box::new(table))
    }
}

/// How letters look.
#[derive(Clone, Copy, Default)]
pub struct Look {
    /// Half points.
    pub size: usize,
    /// Bold.
    pub is_bold: bool,
    /// Italic.
    pub is_italic: bool,
}

impl Look {
    /// Upright letters of a size in half points.
    pub fn plain(size: usize) -> Self {
        Self { size, ..Self::default() }
    }

    /// Bold letters.
    pub fn bold(size: usize) -> Self {
        Self { size, is_bold: true, is_italic: false }
    }

    /// Italic letters.
    pub fn italic(size: usize) -> Self {
        Self { size, is_bold: false, is_italic: true }
    }
}

/// Words that look so. Line ends of the words stay line ends; marks that no such file may hold are left out.
pub fn run(text: &str, look: Look) -> Run {
    let mut run = Run::new().size(look.size);
    if look.is_bold {
        run = run.bold();
    }
    if look.is_italic {
        run = run.italic();
    }
    for (place, line) in text.lines().enumerate() {
        if place > 0 {
            run = run.add_break(docx_rs::BreakType::TextWrapping);
        }
        let is_allowed =
            |letter: &char| !letter.is_control() && !('\u{fffe}'..='\u{ffff}').contains(letter);
        run = run.add_text(
            line.chars()
                .map(|letter| if letter == '\t' { ' ' } else { letter })
                .filter(is_allowed)
                .collect::<String>(),
        );
    }
    run
}

/// A paragraph without room around it.
pub fn tight(side: Side) -> Paragraph {
    let side = match side {
        Side::Start => AlignmentType::Left,
        Side::Middle => AlignmentType::Center,
        Side::End => AlignmentType::Right,
    };
    Paragraph::new().align(side).line_spacing(single())
}

/// A line in the middle.
pub fn middle(text: &str, look: Look) -> Paragraph {
    tight(Side::Middle).add_run(run(text, look))
}

/// The text of a paper: both sides even, the first line set in, room after it.
pub fn body(measures: Measures) -> Paragraph {
    let first = Some(SpecialIndentType::FirstLine(measures.indent));
    even(measures).indent(Some(0), first, None, None)
}

/// The same without the first line set in.
pub fn even(measures: Measures) -> Paragraph {
    Paragraph::new().align(AlignmentType::Both).line_spacing(spacing(measures))
}

/// Single lines without room around them. The rule is always said: without it `LibreOffice` takes the height for an exact
/// one, and marks above capitals run into the line before.
pub fn single() -> LineSpacing {
    LineSpacing::new().before(0).after(0).line(240).line_rule(LineSpacingType::Auto)
}

/// Lines of the house's height.
pub fn spacing(measures: Measures) -> LineSpacing {
    let rule = if measures.is_height { LineSpacingType::Exact } else { LineSpacingType::Auto };
    LineSpacing::new().before(0).after(measures.after).line(measures.line).line_rule(rule)
}

/// A drawn rule of a length in the middle of a width: a low paragraph with a border, never a row of underscores.
pub fn rule(width: usize, length: usize, after: u32) -> Paragraph {
    let aside = i32::try_from(width.saturating_sub(length) / 2).unwrap_or_default();
    let low = LineSpacing::new().before(0).after(after).line(60).line_rule(LineSpacingType::Exact);
    let mut paragraph =
        Paragraph::new().line_spacing(low).indent(Some(aside), None, Some(aside), None).size(2);
    let line = ParagraphBorder::new(ParagraphBorderPosition::Bottom).val(BorderType::Single);
    // Begun empty: the usual ones are a box.
    let only = ParagraphBorders::with_empty().set(line.size(6));
    paragraph.property = paragraph.property.set_borders(only);
    paragraph
}

/// A dotted line to the right edge, to write on by hand.
pub fn dotted(paragraph: Paragraph, width: usize) -> Paragraph {
    let end = Tab::new().val(TabValueType::Right).leader(TabLeaderType::Dot).pos(width);
    paragraph.add_tab(end).add_run(Run::new().add_tab())
}

/// Room of so many twentieths of a point.
pub fn gap(height: i32) -> Paragraph {
    let low = LineSpacing::new().before(0).after(0).line(height).line_rule(LineSpacingType::Exact);
    Paragraph::new().line_spacing(low).size(2)
}
