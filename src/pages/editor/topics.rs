use leptos::prelude::*;

use super::about::options;
use super::fields::{adder, choice, english, field_id, line};
use super::pen::{Pen, step_name};
use super::rest::remover;
use crate::domain::draft_step::DraftStep;
use crate::domain::standard_draft::{ActivityDraft, StandardDraft};

const KINDS: [&str; 4] = ["experience", "social", "formal", "self"];

/// What closes a gap: topics with ways to learn them.
pub(super) fn topics(pen: Pen) -> AnyView {
    let said = &pen.words.editor;
    let add = Callback::new(move |()| {
        pen.reshape(StandardDraft::add_topic);
        let last = pen.draft.with_untracked(|draft| draft.topics.len().saturating_sub(1));
        pen.places.focus_field_soon(field_id(&format!("topics[{last}].title.vi")).id());
    });
    let cards = move || {
        pen.shape.track();
        let count = pen.draft.with_untracked(|draft| draft.topics.len());
        (0..count).map(|at| topic(pen, at)).collect::<Vec<_>>()
    };
    view! {
        <section class="stack editor__form" data-gap="wide">
            <h2>{step_name(pen, DraftStep::Topics)}</h2>
            <p class="measure">{said.topics_hint}</p>
            {cards}
            {adder(pen, "topics", said.add_topic, add)}
        </section>
    }
    .into_any()
}

fn topic(pen: Pen, at: usize) -> AnyView {
    let said = &pen.words.editor;
    let path = |field: &str| format!("topics[{at}].{field}");
    let count = pen
        .draft
        .with_untracked(|draft| draft.topics.get(at).map_or(0, |topic| topic.activities.len()));
    let name = (said.numbered)(said.piece("topics"), &pen.words.number(at + 1));
    let activities: Vec<AnyView> = (0..count).map(|one| activity(pen, at, one)).collect();
    let remove = remover(pen, &format!("topic-{at}"), &name, move |draft| draft.remove_topic(at));
    let add = Callback::new(move |()| {
        pen.reshape(|draft| {
            if let Some(topic) = draft.topics.get_mut(at) {
                topic
                    .activities
                    .push(ActivityDraft { kind: "self".to_owned(), ..ActivityDraft::default() });
            }
        });
        let path = format!("topics[{at}].activities[{count}].title.vi");
        pen.places.focus_field_soon(field_id(&path).id());
    });
    let in_english = vec![
        line(pen, &path("title.en"), said.topic_title, ""),
        line(pen, &path("objective.en"), said.objective, ""),
    ];
    view! {
        <article class="card stack">
            <h3>{name}</h3>
            {line(pen, &path("title.vi"), said.topic_title, "")}
            {line(pen, &path("objective.vi"), said.objective, said.objective_hint)}
            {english(pen, in_english)}
            {activities}
            <div class="cluster">
                {adder(pen, &path("activities"), said.add_activity, add)} {remove}
            </div>
        </article>
    }
    .into_any()
}

fn activity(pen: Pen, at: usize, one: usize) -> AnyView {
    let said = &pen.words.editor;
    let path = |field: &str| format!("topics[{at}].activities[{one}].{field}");
    let name = (said.numbered)(said.piece("activities"), &pen.words.number(one + 1));
    let kinds = options(&KINDS, &pen.words.terms.activities);
    let kind = pen.text(&path("kind"));
    let is_formal = Memo::new(move |_| kind.with(|kind| kind == "formal"));
    let (minutes, periods) = (path("minutes"), path("periods"));
    // A class is counted in periods, everything else in minutes.
    let effort = move || {
        if is_formal.get() {
            line(pen, &periods, said.periods, "")
        } else {
            line(pen, &minutes, said.minutes, "")
        }
    };
    let in_english = vec![line(pen, &path("title.en"), said.activity_title, "")];
    let remove = remover(pen, &format!("activity-{at}-{one}"), &name, move |draft| {
        if let Some(topic) = draft.topics.get_mut(at) {
            topic.activities.remove(one);
        }
    });
    view! {
        <fieldset class="editor__group stack">
            <legend>{name}</legend>
            {choice(pen, &path("kind"), said.activity_kind, "", kinds)}
            {line(pen, &path("title.vi"), said.activity_title, "")}
            {effort}
            {english(pen, in_english)}
            {remove}
        </fieldset>
    }
    .into_any()
}
