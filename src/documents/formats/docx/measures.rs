//! The measures of a paper. Lengths in twentieths of a point (567 = 1 cm), sizes of letters in half points.

use crate::documents::outline::House;

/// The one typeface.
pub const FONT: &str = "Times New Roman";

/// A4.
const SHORT: usize = 11_906;
const LONG: usize = 16_838;

/// How a section is laid out.
#[derive(Clone, Copy)]
pub struct Measures {
    /// By whose rules.
    pub house: House,
    /// The width of the paper.
    pub paper_width: usize,
    /// The height of the paper.
    pub paper_height: usize,
    /// The margin above.
    pub top: usize,
    /// The margin below.
    pub bottom: usize,
    /// The margin at the left.
    pub left: usize,
    /// The margin at the right.
    pub right: usize,
    /// Where the page number stands below the upper edge.
    pub number: usize,
    /// The letters of the text.
    pub body: usize,
    /// The first line of a paragraph.
    pub indent: i32,
    /// The room between paragraphs.
    pub after: u32,
    /// The height of a line, and whether it is a height (else 240 are one line).
    pub line: i32,
    /// Whether `line` is a height.
    pub is_height: bool,
}

impl Measures {
    /// The measures of a house, upright or lying.
    pub fn of(house: House, is_wide: bool) -> Self {
        let (paper_width, paper_height) = if is_wide { (LONG, SHORT) } else { (SHORT, LONG) };
        let (after, line, is_height) = match house {
            House::State => (120, 264, false),
            House::Party => (120, 380, true),
        };
        Self {
            house,
            paper_width,
            paper_height,
            // 20, 20, 30 and 15 mm; the last rounded up, because 15 is the least.
            top: 1_134,
            bottom: 1_134,
            left: 1_701,
            right: 851,
            number: 567,
            body: 28,
            indent: 567,
            after,
            line,
            is_height,
        }
    }

    /// The width that text can fill.
    pub fn width(self) -> usize {
        self.paper_width - self.left - self.right
    }

    /// Whether the paper lies.
    pub fn is_wide(self) -> bool {
        self.paper_width > self.paper_height
    }
}
