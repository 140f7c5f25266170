//! What this is, where its content comes from, under which licences.

use leptos::prelude::*;

use super::made_of::made_of;
use crate::domain::standard::Standard;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::use_desk;
use crate::ui::{Link, Notice, PageHeading};
use crate::words::Words;

/// What this is, sources, licences.
#[component]
pub fn AboutPage() -> impl IntoView {
    let words = use_words();
    let help = &words.help;
    let lines = help.about_lines.map(|line| view! { <p>{line}</p> });
    view! {
        <div class="stack measure">
            <PageHeading>{help.about_title}</PageHeading>
            {lines.into_iter().collect::<Vec<_>>()}
            <Notice title=help.not_advice>
                <p>{help.not_advice_text}</p>
            </Notice>
            {sources(words)}
            <h2>{help.licences}</h2>
            <p>{help.licence_code}</p>
            <p>{help.licence_content}</p>
            {made_of(words)}
            <h2>{help.version}</h2>
            <p class="figures">{env!("CARGO_PKG_VERSION")}</p>
            <p>
                <Link href=Route::Gallery.href()>{words.frame.gallery}</Link>
            </p>
        </div>
    }
}

fn sources(words: &'static Words) -> AnyView {
    let library = use_desk().library();
    let row = |standard: &Standard| {
        let href = Route::Standard(standard.id.clone()).href();
        let title = words.text(&standard.title).to_owned();
        let reviewed = standard.reviewed_on.map(|day| {
            let text = (words.help.reviewed)(&words.day(day));
            view! { <span class="quiet">", "{text}</span> }
        });
        view! { <li><Link href=href>{title}</Link>{reviewed}</li> }
    };
    let rows: Vec<_> = library.standards().iter().map(row).collect();
    view! {
        <h2>{words.help.sources}</h2>
        <p>{words.help.sources_lead}</p>
        <ul>{rows}</ul>
    }
    .into_any()
}
