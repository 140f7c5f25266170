use leptos::prelude::*;

use crate::documents::outline::{Block, Cell, Outline, Signatures, Table};

/// A paper as a page of the printer's.
pub fn sheet(outline: Outline) -> AnyView {
    let blocks: Vec<AnyView> = outline.blocks.into_iter().map(block).collect();
    view! {
        <article class="sheet" data-testid="sheet">
            <h2 class="sheet__title">{outline.title}</h2>
            <p class="sheet__note">{outline.note}</p>
            {blocks}
        </article>
    }
    .into_any()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Heading(text) => view! { <h3 class="sheet__heading">{text}</h3> }.into_any(),
        Block::Paragraph(text) => view! { <p>{text}</p> }.into_any(),
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
        Block::Signatures(found) => signatures(found),
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
    let head: Vec<AnyView> = table
        .head
        .into_iter()
        .map(|text| view! { <th scope="col">{text}</th> }.into_any())
        .collect();
    let cell = |cell: Cell| {
        let span = (cell.rows > 1).then(|| cell.rows.to_string());
        view! { <td rowspan=span>{cell.text}</td> }.into_any()
    };
    let rows: Vec<AnyView> = table
        .rows
        .into_iter()
        .map(|row| {
            let cells: Vec<AnyView> = row.into_iter().map(cell).collect();
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

fn signatures(signatures: Signatures) -> AnyView {
    let signers: Vec<AnyView> = signatures
        .signers
        .into_iter()
        .map(|signer| {
            let how = signatures.how.clone();
            view! {
                <div class="sheet__signer">
                    <p>
                        <strong>{signer}</strong>
                    </p>
                    <p>
                        <em>{how}</em>
                    </p>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="sheet__end">
            <p class="sheet__day">
                <em>{signatures.place_and_day}</em>
            </p>
            <div class="sheet__signers">{signers}</div>
        </div>
    }
    .into_any()
}
