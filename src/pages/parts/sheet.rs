use leptos::prelude::*;

use super::sheet_ends::{appendix, close, letterhead, signatures};
use crate::documents::outline::{Block, Cell, Outline, Side, Table};

/// A paper as a page of the printer's.
pub fn sheet(outline: Outline) -> AnyView {
    let is_wide = outline.is_wide.then_some("");
    let head = outline.letterhead.map(letterhead);
    let blocks: Vec<AnyView> = outline.blocks.into_iter().map(block).collect();
    let line = |class: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <p class=class>{text}</p> })
    };
    view! {
        <article class="sheet" data-testid="sheet" data-wide=is_wide>
            {head}
            <h2 class="sheet__title">{outline.title}</h2>
            {line("sheet__subject", outline.subject)}
            {line("sheet__note", outline.note)}
            {blocks}
        </article>
    }
    .into_any()
}

fn lines(class: &'static str, texts: Vec<String>) -> AnyView {
    let lines: Vec<AnyView> =
        texts.into_iter().map(|text| view! { <p class=class>{text}</p> }.into_any()).collect();
    lines.into_any()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Heading(text) => view! { <h3 class="sheet__heading">{text}</h3> }.into_any(),
        Block::Subheading(text) => view! { <h4 class="sheet__subheading">{text}</h4> }.into_any(),
        Block::Basis(texts) => lines("sheet__basis", texts),
        Block::Paragraph(text) => view! { <p class="sheet__text">{text}</p> }.into_any(),
        Block::Fields(fields) => {
            let rows: Vec<AnyView> = fields.into_iter().map(field).collect();
            view! { <dl class="sheet__fields">{rows}</dl> }.into_any()
        }
        Block::Table(found) => table(found),
        Block::Sentences(lines) => {
            let rows: Vec<AnyView> =
                lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect();
            view! { <ul class="sheet__sentences">{rows}</ul> }.into_any()
        }
        Block::Lines(count) => lines("sheet__line", vec![String::new(); usize::from(count)]),
        Block::Ticks(choices) => {
            let choices = choices.into_iter().map(|choice| ["☐ ", &choice].concat()).collect();
            view! { <div class="sheet__ticks">{lines("sheet__tick", choices)}</div> }.into_any()
        }
        Block::Signatures(found) => signatures(found),
        Block::Close(found) => close(found),
        Block::Appendix(found) => appendix(found),
    }
}

fn field((label, value): (String, Option<String>)) -> AnyView {
    let is_blank = value.is_none().then_some("");
    view! {
        <div class="sheet__field">
            <dt>{label} ":"</dt>
            <dd class="sheet__value" data-blank=is_blank>
                {value}
            </dd>
        </div>
    }
    .into_any()
}

fn table(table: Table) -> AnyView {
    let columns = table.head.len();
    let head: Vec<AnyView> = table
        .head
        .into_iter()
        .map(|text| view! { <th scope="col">{text}</th> }.into_any())
        .collect();
    let cell = |cell: Cell, shown: Option<&'static str>| {
        let rows = (cell.rows > 1).then(|| cell.rows.to_string());
        let columns = (cell.columns > 1).then(|| cell.columns.to_string());
        let is_strong = cell.is_strong.then_some("");
        view! {
            <td rowspan=rows colspan=columns data-strong=is_strong data-side=shown>
                {cell.text}
            </td>
        }
        .into_any()
    };
    let sides: Vec<Side> = table.shapes.iter().map(|shape| shape.side).collect();
    let rows: Vec<AnyView> = table
        .rows
        .into_iter()
        .map(|row| {
            // Where cells of other rows reach in, only whole rows know their columns.
            let is_whole = row.len() == columns;
            let cells: Vec<AnyView> = row
                .into_iter()
                .enumerate()
                .map(|(place, found)| {
                    let side = sides.get(place).filter(|_| is_whole).copied();
                    cell(found, side.and_then(shown))
                })
                .collect();
            view! { <tr>{cells}</tr> }.into_any()
        })
        .collect();
    let label = table.caption;
    view! {
        <div class="sheet__scroll" role="region" aria-label=label tabindex="0">
            <table class="sheet__table">
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn shown(side: Side) -> Option<&'static str> {
    match side {
        Side::Start => None,
        Side::Middle => Some("middle"),
        Side::End => Some("end"),
    }
}
