use leptos::prelude::*;

/// The head of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeadCell {
    /// What the column holds.
    pub text: String,
    /// Figures, which stand under one another at the right.
    pub numeric: bool,
}

/// Figures or facts in rows and columns. Wider than the page, it scrolls in its own labelled region.
#[component]
pub fn Table(
    #[prop(into)] caption: String,
    /// The caption stands elsewhere on the page; screen readers still hear it.
    #[prop(optional)]
    caption_hidden: bool,
    head: Vec<HeadCell>,
    rows: Vec<Vec<AnyView>>,
    /// Sums, under a stronger line.
    #[prop(optional)]
    foot: Vec<Vec<AnyView>>,
    /// The first cell of a row names the row.
    #[prop(optional)]
    row_heads: bool,
) -> impl IntoView {
    let numeric: Vec<bool> = head.iter().map(|cell| cell.numeric).collect();
    let body = body_rows(rows, &numeric, row_heads);
    let foot =
        (!foot.is_empty()).then(|| view! { <tfoot>{body_rows(foot, &numeric, row_heads)}</tfoot> });
    let label = caption.clone();
    view! {
        <div class="table" role="region" aria-label=label tabindex="0">
            <table class="table__grid">
                <caption class="table__caption" data-hidden=caption_hidden.then_some("")>
                    {caption}
                </caption>
                <thead>
                    <tr>
                        {head
                            .into_iter()
                            .map(|HeadCell { text, numeric }| {
                                view! {
                                    <th scope="col" data-numeric=numeric.then_some("")>
                                        {text}
                                    </th>
                                }
                            })
                            .collect::<Vec<_>>()}
                    </tr>
                </thead>
                <tbody>{body}</tbody>
                {foot}
            </table>
        </div>
    }
}

fn body_rows(rows: Vec<Vec<AnyView>>, numeric: &[bool], row_heads: bool) -> Vec<AnyView> {
    rows.into_iter()
        .map(|cells| {
            let cells: Vec<AnyView> = cells
                .into_iter()
                .enumerate()
                .map(|(index, content)| {
                    let numeric = numeric.get(index).copied().unwrap_or_default().then_some("");
                    if row_heads && index == 0 {
                        view! { <th scope="row" data-numeric=numeric>{content}</th> }.into_any()
                    } else {
                        view! { <td data-numeric=numeric>{content}</td> }.into_any()
                    }
                })
                .collect();
            view! { <tr>{cells}</tr> }.into_any()
        })
        .collect()
}
