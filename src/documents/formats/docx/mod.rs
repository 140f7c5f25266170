//! Here lives the writer of DOCX files: an outline laid out as the State's rules (NĐ 30/2020) or the Party's say.
//! It may use: docx-rs, which spells the text, tables and styles; the outline.
//! It never decides what a paper says; what docx-rs cannot say yet is put in by `mending.rs`.
//! Start reading at `docx`, then `measures.rs`.

mod body;
mod close;
mod head;
mod letters;
mod measures;
mod mending;
mod ordering;
mod pieces;
mod table;

use docx_rs::{Docx, Header, PageNum, Paragraph, RunFonts, Section, XMLDocx};

use self::measures::Measures;
use self::mending::{core, mended, section, styles};
use self::pieces::Piece;
use super::package::packed;
use crate::documents::office::{Refusal, Stamp};
use crate::documents::outline::{Block, Outline};

/// The bytes of a paper. The same paper and day always give the same bytes.
pub fn docx(outline: &Outline, made: Stamp) -> Result<Vec<u8>, Refusal> {
    let house = outline.letterhead.as_ref().map(|head| head.house).unwrap_or_default();
    let measures = Measures::of(house, outline.is_wide);
    let mut sections = vec![section(measures, true)];
    let mut pieces = head::head(outline, measures);
    let mut file = Docx::new()
        .default_fonts(fonts())
        .default_size(measures.body)
        .default_line_spacing(pieces::single())
        .header(page_number(measures));
    let mut now = measures;
    for block in &outline.blocks {
        if let Block::Appendix(appendix) = block {
            file = file.add_section(closed(std::mem::take(&mut pieces)));
            now = Measures::of(house, appendix.is_wide);
            sections.push(section(now, false));
            pieces.extend(head::appendix(appendix, now));
        } else {
            pieces.extend(body::block(block, now));
        }
    }
    for piece in pieces {
        file = match piece {
            Piece::Text(paragraph) => file.add_paragraph(*paragraph),
            Piece::Table(table) => file.add_table(*table),
        };
    }
    let parts = file.build();
    let document = mended(&parts.document, &sections).ok_or(Refusal::NotWritten)?;
    bound(&parts, document.as_bytes(), outline, made).ok_or(Refusal::NotWritten)
}

fn closed(pieces: Vec<Piece>) -> Section {
    pieces.into_iter().fold(Section::new(), |section, piece| match piece {
        Piece::Text(paragraph) => section.add_paragraph(*paragraph),
        Piece::Table(table) => section.add_table(*table),
    })
}

fn fonts() -> RunFonts {
    let name = measures::FONT;
    RunFonts::new().ascii(name).hi_ansi(name).east_asia(name).cs(name)
}

/// Arabic, upright, in the middle of the upper margin; the first page of a section shows none.
fn page_number(measures: Measures) -> Header {
    let number = Paragraph::new().align(docx_rs::AlignmentType::Center).size(measures.body);
    Header::new().add_paragraph(number.add_page_num(PageNum::new()))
}

fn bound(parts: &XMLDocx, document: &[u8], outline: &Outline, made: Stamp) -> Option<Vec<u8>> {
    let (core, styles) = (core(&outline.title, made), styles(&parts.styles)?);
    let mut files: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", &parts.content_type),
        ("_rels/.rels", &parts.rels),
        ("docProps/app.xml", &parts.doc_props.app),
        ("docProps/core.xml", core.as_bytes()),
        ("docProps/custom.xml", &parts.doc_props.custom),
        ("word/_rels/document.xml.rels", &parts.document_rels),
        ("word/document.xml", document),
        ("word/styles.xml", styles.as_bytes()),
        ("word/settings.xml", &parts.settings),
        ("word/fontTable.xml", &parts.font_table),
        ("word/comments.xml", &parts.comments),
        ("word/numbering.xml", &parts.numberings),
        ("word/commentsExtended.xml", &parts.comments_extended),
        ("word/footnotes.xml", &parts.footnotes),
    ];
    let header = parts.headers.first().map(|header| mending::without_marks(header));
    if let Some(header) = &header {
        files.push(("word/header1.xml", header.as_bytes()));
    }
    packed(&files)
}
