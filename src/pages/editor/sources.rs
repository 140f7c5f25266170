use leptos::prelude::*;

use super::about::options;
use super::fields::{adder, choice, date, english, field_id, line};
use super::pen::{Pen, step_name};
use super::rest::remover;
use crate::domain::draft_step::DraftStep;
use crate::domain::standard_draft::StandardDraft;

/// The documents the standard rests on.
pub(super) fn sources(pen: Pen) -> AnyView {
    let said = &pen.words.editor;
    let add = Callback::new(move |()| {
        pen.reshape(StandardDraft::add_source);
        let last = pen.draft.with_untracked(|draft| draft.sources.len().saturating_sub(1));
        pen.places.focus_field_soon(field_id(&format!("sources[{last}].title.vi")).id());
    });
    let cards = move || {
        pen.shape.track();
        let count = pen.draft.with_untracked(|draft| draft.sources.len());
        (0..count).map(|at| source(pen, at)).collect::<Vec<_>>()
    };
    view! {
        <section class="stack editor__form" data-gap="wide">
            <h2>{step_name(pen, DraftStep::Sources)}</h2>
            <p class="measure">{said.sources_hint}</p>
            {cards}
            {adder(pen, "sources", said.add_source, add)}
        </section>
    }
    .into_any()
}

fn source(pen: Pen, at: usize) -> AnyView {
    let said = &pen.words.editor;
    let path = |field: &str| format!("sources[{at}].{field}");
    let name = (said.numbered)(said.piece("sources"), &pen.words.number(at + 1));
    let verified = options(&["primary", "secondary", "no"], &said.verified);
    let remove = remover(pen, &format!("source-{at}"), &name, move |draft| draft.remove_source(at));
    let in_english = vec![
        line(pen, &path("title.en"), said.source_title, ""),
        line(pen, &path("issuer.en"), said.issuer, ""),
        line(pen, &path("note.en"), said.source_note, ""),
    ];
    view! {
        <article class="card stack">
            <h3>{name}</h3>
            {line(pen, &path("title.vi"), said.source_title, said.source_title_hint)}
            {line(pen, &path("number"), pen.words.standards.number, said.number_hint)}
            {line(pen, &path("issuer.vi"), said.issuer, "")}
            {date(pen, &path("date"), said.source_date)}
            {line(pen, &path("url"), said.url, said.url_hint)}
            {line(pen, &path("licence"), said.source_licence, "")}
            {choice(pen, &path("verified"), said.verified_label, "", verified)}
            {line(pen, &path("note.vi"), said.source_note, "")}
            {english(pen, in_english)}
            {remove}
        </article>
    }
    .into_any()
}
