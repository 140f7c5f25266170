//! What each column of the template means.

use leptos::prelude::*;

use crate::catalogue::sheet::columns::ALL;
use crate::ui::{Details, HeadCell, Table};
use crate::words::Words;

/// The columns of the template in a table, folded away until asked for.
pub(super) fn columns_help(words: &'static Words) -> AnyView {
    let said = &words.tables;
    let head =
        [said.column, said.column_means].map(|text| HeadCell { text: text.into(), numeric: false });
    let rows = ALL
        .iter()
        .zip(said.about_columns)
        .map(|(column, about)| vec![words.column(*column).into_any(), about.into_any()]);
    let rows: Vec<Vec<AnyView>> = rows.collect();
    view! {
        <Details summary=said.columns>
            <Table caption=said.columns caption_hidden=true head=head.to_vec() rows=rows row_heads=true />
            <p class="measure">{said.more_columns}</p>
        </Details>
    }
    .into_any()
}
