use leptos::prelude::*;

use crate::domain::standard::Item;
use crate::domain::text::Bilingual;
use crate::pages::parts::{citations, content, item_badges};
use crate::pages::use_words;
use crate::state::use_desk;

/// Why an item is asked, what it rests on, what evidence may look like, what to ask oneself.
pub fn about(item: &Item) -> AnyView {
    let (words, library) = (use_words(), use_desk().library());
    let why = item.why.as_ref().map(|why| {
        view! {
            <h3>{words.assess.why}</h3>
            <p>{content(words, why)}</p>
        }
    });
    view! {
        <div class="stack" data-gap="tight">
            {item_badges(words, &library, item)}
            {why}
            <h3>{words.assess.basis}</h3>
            {citations(words, &library, item)}
            {texts(words.assess.evidence_examples, &item.evidence_examples)}
            {texts(words.assess.reflect, &item.prompts)}
        </div>
    }
    .into_any()
}

fn texts(title: &'static str, texts: &[Bilingual]) -> Option<AnyView> {
    let words = use_words();
    let rows: Vec<_> = texts.iter().map(|text| view! { <li>{content(words, text)}</li> }).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{title}</h3>
            <ul>{rows}</ul>
        }
        .into_any()
    })
}
