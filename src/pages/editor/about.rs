use leptos::prelude::*;

use super::fields::{area, choice, date, english, line};
use super::pen::{Pen, step_name};
use crate::domain::draft_step::DraftStep;
use crate::ui::{Button, ButtonKind};

/// Pairs of a word of the files and what is said for it.
pub(super) fn options(values: &[&str], labels: &[&str]) -> Vec<(String, String)> {
    let pairs = values.iter().zip(labels);
    pairs.map(|(value, label)| ((*value).to_owned(), (*label).to_owned())).collect()
}

/// What the standard is, who issued it, whether it binds, since when.
pub(super) fn about(pen: Pen) -> AnyView {
    let said = &pen.words.editor;
    let authorities = options(&["internal", "reference", "binding"], &said.authorities);
    let statuses = ["draft", "in_force", "amended", "superseded", "repealed"];
    let statuses = options(&statuses, &pen.words.terms.statuses);
    let is_superseded = Memo::new(move |_| pen.draft.with(|draft| draft.status == "superseded"));
    let successor = move || {
        let options = known_standards(pen);
        is_superseded.get().then(|| choice(pen, "superseded_by", said.superseded_by, "", options))
    };
    let is_binding = Memo::new(move |_| pen.draft.with(|draft| draft.authority == "binding"));
    let caution = move || {
        is_binding.get().then(|| view! { <p class="editor__caution">{said.binding_caution}</p> })
    };
    let in_english = vec![
        line(pen, "title.en", said.title_of, ""),
        line(pen, "short_title.en", said.short_title, ""),
        line(pen, "issuer.en", said.issuer, ""),
        area(pen, "description.en", said.description, ""),
    ];
    view! {
        <section class="stack editor__form">
            <h2>{step_name(pen, DraftStep::About)}</h2>
            {line(pen, "title.vi", said.title_of, "")}
            {line(pen, "short_title.vi", said.short_title, said.short_title_hint)}
            {line(pen, "issuer.vi", said.issuer, said.issuer_hint)}
            {area(pen, "description.vi", said.description, said.description_hint)}
            {choice(pen, "authority", said.authority, said.authority_hint, authorities)}
            {caution}
            {choice(pen, "status", pen.words.standards.status, "", statuses)}
            {successor}
            {date(pen, "in_force_from", said.in_force_from)}
            {date(pen, "reviewed_on", said.reviewed_on)}
            {date(pen, "review_by", said.review_by)}
            {line(pen, "content_licence", said.licence, said.licence_hint)}
            {english(pen, in_english)}
            <Button kind=ButtonKind::Primary on_press=move |()| pen.go(DraftStep::Contents)>
                {said.on_to_contents}
            </Button>
        </section>
    }
    .into_any()
}

fn known_standards(pen: Pen) -> Vec<(String, String)> {
    let library = pen.desk().library();
    let own = pen.id.get_value();
    let others = library.standards().iter().filter(|standard| standard.id != own);
    let name = |standard: &crate::domain::standard::Standard| {
        (standard.id.to_string(), pen.words.text(&standard.short_title).to_owned())
    };
    others.map(name).collect()
}
