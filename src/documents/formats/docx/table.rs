//! Tables: those that only hold things side by side, and those with lines.

use docx_rs::{
    Table as Made, TableCell, TableCellMargins, TableLayoutType, TableRow, VAlignType, VMergeType,
    WidthType,
};

use super::measures::Measures;
use super::mending::REPEATED;
use super::pieces::{Look, run, tight};
use crate::documents::outline::{Cell, Shape, Side, Table};

/// A table without lines and without room at the sides of its cells, of fixed widths.
pub fn bare(rows: Vec<TableRow>, widths: &[usize]) -> Made {
    Made::without_borders(rows)
        .set_grid(widths.to_vec())
        .width(widths.iter().sum(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(0, 0, 0, 0))
}

/// A table with lines, as wide as the text; its head stands again on every page.
pub fn table(table: &Table, measures: Measures) -> Made {
    let columns = columns(table, measures.width());
    let size = if columns.len() > 7 { 22 } else { 24 };
    let head = columns.iter().zip(&table.head).map(|(column, text)| {
        let words = tight(Side::Middle).add_run(run(text, Look::bold(size)));
        TableCell::new()
            .width(column.width, WidthType::Dxa)
            .vertical_align(VAlignType::Center)
            .add_paragraph(words)
    });
    let head = TableRow::new(head.collect()).cant_split().grid_before(REPEATED);
    let mut rows = vec![head];
    let mut open = vec![0_usize; columns.len()];
    rows.extend(table.rows.iter().map(|cells| row(cells, &columns, &mut open, size)));
    Made::new(rows)
        .set_grid(columns.iter().map(|column| column.width).collect())
        .width(columns.iter().map(|column| column.width).sum(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(20, 57, 20, 57))
}

/// A column as it will be.
struct Column {
    width: usize,
    side: Side,
}

fn columns(table: &Table, full: usize) -> Vec<Column> {
    let usual = Shape::words(10);
    let shapes = (0..table.head.len()).map(|place| *table.shapes.get(place).unwrap_or(&usual));
    let shapes: Vec<Shape> = shapes.collect();
    let all: usize = shapes.iter().map(|shape| usize::from(shape.width.max(1))).sum();
    let mut left = full;
    let last = shapes.len().saturating_sub(1);
    let mut made = Vec::with_capacity(shapes.len());
    for (place, shape) in shapes.iter().enumerate() {
        let share = full * usize::from(shape.width.max(1)) / all.max(1);
        // What rounding leaves goes to the last one, so that the whole is exactly as wide as the text.
        let width = if place == last { left } else { share.min(left) };
        left -= width;
        made.push(Column { width, side: shape.side });
    }
    made
}

/// One row. `open` says of each column how many more rows the cell above still spans.
fn row(cells: &[Cell], columns: &[Column], open: &mut [usize], size: usize) -> TableRow {
    let mut given = cells.iter();
    let mut made = Vec::new();
    let mut place = 0;
    while let Some(column) = columns.get(place) {
        if let Some(rest) = open.get_mut(place).filter(|rest| **rest > 0) {
            *rest -= 1;
            let held = TableCell::new().width(column.width, WidthType::Dxa);
            made.push(held.vertical_merge(VMergeType::Continue).add_paragraph(tight(Side::Start)));
            place += 1;
            continue;
        }
        let empty = Cell::plain("");
        let cell = given.next().unwrap_or(&empty);
        let span = cell.columns.clamp(1, columns.len() - place);
        let width = columns.iter().skip(place).take(span).map(|column| column.width).sum();
        made.push(one(cell, column.side, width, span, size));
        if let (true, Some(rest)) = (span == 1, open.get_mut(place)) {
            *rest = cell.rows.saturating_sub(1);
        }
        place += span;
    }
    TableRow::new(made).cant_split()
}

fn one(cell: &Cell, side: Side, width: usize, span: usize, size: usize) -> TableCell {
    let look = Look { size, is_bold: cell.is_strong, is_italic: false };
    let words = tight(if span > 1 { Side::Start } else { side }).add_run(run(&cell.text, look));
    let mut made = TableCell::new().width(width, WidthType::Dxa).add_paragraph(words);
    if span > 1 {
        made = made.grid_span(span);
    }
    if cell.rows > 1 && span == 1 {
        made = made.vertical_merge(VMergeType::Restart);
    }
    made
}
