use leptos::prelude::*;

use crate::domain::source::Source;
use crate::domain::standard::Standard;
use crate::pages::parts::content;
use crate::words::Words;

/// The documents a standard rests on.
pub(super) fn sources(words: &'static Words, standard: &Standard) -> AnyView {
    let rows: Vec<AnyView> =
        standard.sources.iter().map(|source| one_source(words, source)).collect();
    view! { <ul class="stack">{rows}</ul> }.into_any()
}

fn one_source(words: &'static Words, source: &Source) -> AnyView {
    let facts = [
        Some(source.number.clone()).filter(|number| !number.is_empty()),
        Some(words.text(&source.issuer).to_owned()),
        source.issued.map(|day| (words.standards.issued)(&words.day(day))),
        source.checked.map(|day| (words.standards.checked_on)(&words.day(day))),
        Some(source.licence.clone()).filter(|licence| !licence.is_empty()),
    ];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let note = source.note.as_ref().map(|note| {
        let note = content(words, note);
        view! { <p class="small">{note}</p> }
    });
    view! {
        <li class="stack" data-gap="tight">
            <p>
                <strong>{content(words, &source.title)}</strong>
            </p>
            <p class="quiet small">{facts}</p>
            {address(&source.url)}
            {note}
        </li>
    }
    .into_any()
}

/// Where a document can be read. Only a web address becomes a link; nothing is fetched by the app itself.
fn address(url: &str) -> Option<AnyView> {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    let shown = url.to_owned();
    match (url.is_empty(), is_web) {
        (true, _) => None,
        (false, false) => {
            Some(view! { <p class="small standards__address">{shown}</p> }.into_any())
        }
        (false, true) => {
            let href = shown.clone();
            Some(
                view! {
                    <p class="small standards__address">
                        <a class="link" href=href rel="noopener noreferrer" target="_blank">
                            {shown}
                        </a>
                    </p>
                }
                .into_any(),
            )
        }
    }
}
