//! A workbook as an XLSX file: A4, Times New Roman, heads that every page repeats, formulas with what they come to.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula as Written,
    Workbook as File, Worksheet, XlsxError,
};

use super::xlsx_formula::{Layout, formula};
use super::xlsx_names::sheet_names;
use crate::documents::office::{Refusal, Stamp};
use crate::documents::workbook::{Cell, Kind, Row, RowWeight, Sheet, Workbook};

const FONT: &str = "Times New Roman";
const PAPER_A4: u8 = 9;
/// A spreadsheet takes no longer text in a cell.
const LETTERS: u32 = 32_767;

/// The bytes of a workbook. The same workbook and day always give the same bytes.
pub fn xlsx(workbook: &Workbook, made: Stamp) -> Result<Vec<u8>, Refusal> {
    let names = sheet_names(workbook);
    for (sheet, name) in workbook.sheets.iter().zip(&names) {
        check_texts(sheet, name)?;
    }
    written(workbook, &names, made).map_err(|_problem| Refusal::NotWritten)
}

fn check_texts(sheet: &Sheet, name: &str) -> Result<(), Refusal> {
    for (row, found) in (sheet.first_row() + 1..).zip(&sheet.rows) {
        let is_long = |cell: &Cell| matches!(cell, Cell::Text(text) if text.encode_utf16().count() > LETTERS as usize);
        if found.cells.iter().any(is_long) {
            return Err(Refusal::TextTooLong { sheet: name.to_owned(), row, limit: LETTERS });
        }
    }
    Ok(())
}

fn written(workbook: &Workbook, names: &[String], made: Stamp) -> Result<Vec<u8>, XlsxError> {
    let mut file = File::new();
    let day = ExcelDateTime::from_ymd(made.year, made.month, made.day)?;
    file.set_properties(
        &DocProperties::new().set_title(workbook.title.as_str()).set_creation_datetime(&day),
    );
    let looks = Looks::new();
    let layout = Layout { sheets: &workbook.sheets, names };
    for (sheet, name) in workbook.sheets.iter().zip(names) {
        let page = file.add_worksheet();
        page.set_name(name)?;
        set_page(page, sheet)?;
        write_titles(page, sheet, &looks)?;
        write_rows(page, sheet, &layout, &looks)?;
        write_end(page, sheet, &looks)?;
    }
    file.save_to_buffer()
}

fn set_page(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_paper_size(PAPER_A4);
    if !sheet.upright {
        page.set_landscape();
    }
    // Inches: 20 mm above and below, 30 mm left, 15 mm right.
    page.set_margins(1.181, 0.591, 0.787, 0.787, 0.394, 0.394);
    page.set_print_fit_to_pages(1, 0);
    page.set_footer("&C&\"Times New Roman,Regular\"&12&P");
    for (column, shape) in (0..).zip(&sheet.columns) {
        page.set_column_width(column, shape.width)?;
    }
    if !sheet.columns.is_empty() {
        let head = sheet.first_row() - 1;
        page.set_repeat_rows(head, head)?;
        page.set_freeze_panes(head + 1, 0)?;
    }
    Ok(())
}

fn write_titles(page: &mut Worksheet, sheet: &Sheet, looks: &Looks) -> Result<(), XlsxError> {
    let last = sheet.last_column();
    for (row, title) in (0..).zip(&sheet.titles) {
        let look = if row == 0 { &looks.title } else { &looks.under };
        line(page, row, (0, last), title, look)?;
    }
    if !sheet.columns.is_empty() {
        let row = sheet.first_row() - 1;
        for (column, shape) in (0..).zip(&sheet.columns) {
            page.write_string_with_format(row, column, &shape.head, &looks.head)?;
        }
    }
    Ok(())
}

/// A line over several columns.
fn line(
    page: &mut Worksheet,
    row: u32,
    (from, to): (u16, u16),
    text: &str,
    look: &Format,
) -> Result<(), XlsxError> {
    if to > from {
        page.merge_range(row, from, row, to, text, look)?;
    } else {
        page.write_string_with_format(row, from, text, look)?;
    }
    Ok(())
}

fn write_rows(
    page: &mut Worksheet,
    sheet: &Sheet,
    layout: &Layout,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let columns = sheet.last_column() + 1;
    for (row, found) in (sheet.first_row()..).zip(&sheet.rows) {
        let look = looks.of(found);
        for column in 0..columns {
            let cell = found.cells.get(usize::from(column)).unwrap_or(&Cell::Empty);
            write_cell(page, (row, column), cell, look, layout, sheet)?;
        }
    }
    Ok(())
}

fn write_cell(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    look: &RowLook,
    layout: &Layout,
    sheet: &Sheet,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => page.write_blank(row, column, &look.text)?,
        // Typed as a text: what begins like a formula stays what was typed.
        Cell::Text(text) => page.write_string_with_format(row, column, text, &look.text)?,
        Cell::Number(kind, value) => {
            page.write_number_with_format(row, column, *value, look.number(*kind))?
        }
        Cell::Date(year, month, day) => {
            let day = ExcelDateTime::from_ymd(*year, *month, *day)?;
            page.write_datetime_with_format(row, column, &day, &look.date)?
        }
        Cell::Formula(asked, kind, now) => {
            let formula = Written::new(formula(asked, sheet, layout)).set_result(now.to_string());
            page.write_formula_with_format(row, column, formula, look.number(*kind))?
        }
    };
    Ok(())
}

fn write_end(page: &mut Worksheet, sheet: &Sheet, looks: &Looks) -> Result<(), XlsxError> {
    let last = sheet.last_column();
    let mut row = sheet.first_row() + count(sheet.rows.len());
    for note in &sheet.notes {
        line(page, row, (0, last), note, &looks.note)?;
        row += 1;
    }
    let signers = u16::try_from(sheet.signers.len()).unwrap_or(u16::MAX);
    let share = ((last + 1) / signers.max(1)).max(1);
    for (place, signer) in (0..signers).zip(&sheet.signers) {
        let from = place * share;
        let to = if place + 1 == signers { last.max(from) } else { from + share - 1 };
        line(page, row + 1, (from, to), signer, &looks.signer)?;
    }
    Ok(())
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX / 2)
}

impl Sheet {
    /// Where the first of the rows stands, counted from 0.
    pub(super) fn first_row(&self) -> u32 {
        let titles = count(self.titles.len());
        let gap = u32::from(titles > 0);
        titles + gap + u32::from(!self.columns.is_empty())
    }

    fn last_column(&self) -> u16 {
        u16::try_from(self.columns.len()).unwrap_or(u16::MAX).saturating_sub(1)
    }
}

/// How the cells of a row look.
struct RowLook {
    text: Format,
    whole: Format,
    decimal: Format,
    share: Format,
    date: Format,
}

impl RowLook {
    fn new(base: &Format) -> Self {
        let number = |how: &str| base.clone().set_num_format(how);
        Self {
            text: base.clone().set_text_wrap(),
            whole: number("#,##0"),
            decimal: number("#,##0.00"),
            share: number("0.00%"),
            date: number("dd/mm/yyyy"),
        }
    }

    fn number(&self, kind: Kind) -> &Format {
        match kind {
            Kind::Whole => &self.whole,
            Kind::Decimal => &self.decimal,
            Kind::Share => &self.share,
        }
    }
}

/// How everything looks.
struct Looks {
    title: Format,
    under: Format,
    head: Format,
    note: Format,
    signer: Format,
    plain: RowLook,
    strong: RowLook,
}

impl Looks {
    fn new() -> Self {
        let base = Format::new().set_font_name(FONT).set_font_size(12.0);
        let middle = base.clone().set_align(FormatAlign::Center).set_text_wrap();
        let middle = middle.set_align(FormatAlign::VerticalCenter);
        let boxed = base.clone().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
        Self {
            title: middle.clone().set_bold().set_font_size(14.0),
            under: middle.clone().set_italic(),
            head: middle.clone().set_bold().set_border(FormatBorder::Thin),
            note: base.clone().set_italic(),
            signer: middle.set_bold(),
            plain: RowLook::new(&boxed),
            strong: RowLook::new(&boxed.set_bold()),
        }
    }

    fn of(&self, row: &Row) -> &RowLook {
        match row.weight {
            RowWeight::Plain => &self.plain,
            RowWeight::Strong => &self.strong,
        }
    }
}
