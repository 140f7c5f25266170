//! What the agency that hosts the app has laid beside it, on every page that lists standards or checklists.

use leptos::prelude::*;

use super::content;
use crate::catalogue::hosted_index::HostedFile;
use crate::domain::handed::HandedBy;
use crate::route::Route;
use crate::words::Words;

/// The agency's files by title; nothing while there are none.
pub fn hosted_shelf(words: &'static Words, files: RwSignal<Vec<HostedFile>>) -> AnyView {
    let said = &words.sharing;
    let row = |file: &HostedFile| {
        let href = Route::Get(HandedBy::Server(file.from.clone())).href();
        let title = content(words, &file.title);
        view! {
            <li>
                <a class="link" href=href>
                    {title}
                </a>
            </li>
        }
    };
    (move || {
        let rows: Vec<_> = files.with(|files| files.iter().map(row).collect());
        (!rows.is_empty()).then(|| {
            view! {
                <section class="stack">
                    <h2>{said.hosted}</h2>
                    <p class="measure">{said.hosted_about}</p>
                    <ul class="stack" data-gap="tight">
                        {rows}
                    </ul>
                </section>
            }
        })
    })
    .into_any()
}
