//! What docx-rs cannot say: rows that every page repeats, sections in the order the format wants, the language,
//! and files that are the same each time (it numbers paragraphs by chance).

use super::measures::Measures;
use super::ordering::ordered;
use crate::documents::office::Stamp;

/// No other row of ours has a height: one this low marks the head of a table.
pub const REPEATED: f32 = 7.0;
const MARK: &str = "<w:trHeight w:val=\"7\" w:hRule=\"atLeast\" />";
const HEAD: &str = "<w:tblHeader />";

/// The head of the document as docx-rs leaves it, with sections and heads as they should be.
pub fn mended(document: &[u8], sections: &[String]) -> Option<String> {
    let text = ordered(&without_marks(document).replace(MARK, HEAD));
    let mut made = String::with_capacity(text.len());
    let mut rest = text.as_str();
    for section in sections {
        let (before, after) = rest.split_once("<w:sectPr")?;
        let (_, after) = after.split_once("</w:sectPr>")?;
        made.push_str(before);
        made.push_str(section);
        rest = after;
    }
    made.push_str(rest);
    Some(made)
}

/// Without the numbers of paragraphs.
pub fn without_marks(xml: &[u8]) -> String {
    let text = String::from_utf8_lossy(xml);
    let mut made = String::with_capacity(text.len());
    let mut pieces = text.split(" w14:paraId=\"");
    made.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        made.push_str(piece.split_once('"').map_or(piece, |(_, after)| after));
    }
    made
}

/// A section: paper, margins, a page number in the upper margin from the second page on. Later ones take the first one's
/// number line and count from 1 again.
pub fn section(measures: Measures, is_first: bool) -> String {
    let Measures { paper_width, paper_height, top, bottom, left, right, number, .. } = measures;
    let header =
        if is_first { "<w:headerReference w:type=\"default\" r:id=\"rIdHeader1\" />" } else { "" };
    let lying = if measures.is_wide() { " w:orient=\"landscape\"" } else { "" };
    format!(
        "<w:sectPr>{header}<w:type w:val=\"nextPage\" />\
         <w:pgSz w:w=\"{paper_width}\" w:h=\"{paper_height}\"{lying} />\
         <w:pgMar w:top=\"{top}\" w:right=\"{right}\" w:bottom=\"{bottom}\" w:left=\"{left}\" \
         w:header=\"{number}\" w:footer=\"{number}\" w:gutter=\"0\" />\
         <w:pgNumType w:start=\"1\" /><w:cols w:space=\"425\" /><w:titlePg /></w:sectPr>"
    )
}

/// The styles, with the language they are in.
pub fn styles(styles: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(styles);
    let (before, after) = text.split_once("</w:rPr></w:rPrDefault>")?;
    let language = "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\" />";
    Some(format!("{before}{language}</w:rPr></w:rPrDefault>{after}"))
}

/// The properties of the file: its title and day, and nobody's name.
pub fn core(title: &str, made: Stamp) -> String {
    let Stamp { year, month, day } = made;
    let moment = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{moment}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{moment}</dcterms:modified>\
         </cp:coreProperties>",
        escaped(title)
    )
}

fn escaped(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| !letter.is_control()) {
        match letter {
            '&' => made.push_str("&amp;"),
            '<' => made.push_str("&lt;"),
            '>' => made.push_str("&gt;"),
            '"' => made.push_str("&quot;"),
            other => made.push(other),
        }
    }
    made
}
