use leptos::prelude::*;

use super::about::options;
use super::contents::name_of;
use super::fields::{area, choice, english, line};
use super::pen::{Pen, step_name};
use super::relations::relations;
use super::rest::{applies, citations, texts, topics};
use crate::domain::draft_step::DraftStep;
use crate::domain::standard_draft::ItemDraft;
use crate::ui::{Button, Details};

const KINDS: [&str; 5] = ["duty", "prohibition", "knowledge", "leadership", "aspiration"];
const CRITICALITIES: [&str; 4] = ["critical", "major", "normal", "aspirational"];

/// One item: what it asks, how it is answered, what it rests on.
pub(super) fn item(pen: Pen, at: usize) -> AnyView {
    (move || {
        pen.shape.track();
        let is_there = pen.draft.with_untracked(|draft| at < draft.items.len());
        if is_there { form(pen, at) } else { no_item(pen) }
    })
    .into_any()
}

fn no_item(pen: Pen) -> AnyView {
    view! {
        <p>{pen.words.common.gone_text}</p>
        <Button on_press=move |()| pen.go(DraftStep::Contents)>{step_name(pen, DraftStep::Contents)}</Button>
    }
    .into_any()
}

fn form(pen: Pen, at: usize) -> AnyView {
    let said = &pen.words.editor;
    let path = move |field: &str| format!("items[{at}].{field}");
    let count = pen.draft.with_untracked(|draft| draft.items.len());
    let heading = (said.item_of)(&pen.words.number(at + 1), &pen.words.number(count));
    let text_path = path("text.vi");
    let text = pen.text(&text_path);
    let counter =
        move || (said.letters)(&pen.words.number(text.with(|text| text.trim().chars().count())));
    let criticality = choice(
        pen,
        &path("criticality"),
        said.criticality,
        said.criticality_hint,
        options(&CRITICALITIES, &said.criticalities),
    );
    let kind = choice(pen, &path("kind"), said.kind, "", options(&KINDS, &said.kinds));
    let has_relations = pen
        .draft
        .with_untracked(|draft| draft.items.get(at).is_some_and(|item| !item.relations.is_empty()));
    let in_english = vec![
        area(pen, &path("text.en"), said.item_text, ""),
        line(pen, &path("why.en"), said.why, ""),
    ];
    view! {
        <section class="stack editor__form">
            <h2>{heading}</h2>
            {area(pen, &text_path, said.item_text, said.item_text_hint)}
            <p class="quiet small" aria-live="off">{counter}</p>
            {line(pen, &path("why.vi"), said.why, said.why_hint)}
            {choice(pen, &path("domain"), said.section, "", sections(pen))}
            {kind}
            {criticality}
            {scale(pen, at)}
            {citations(pen, at)}
            {texts(pen, at, "evidence_examples", said.evidence, said.add_evidence)}
            {texts(pen, at, "prompts", said.prompts, said.add_prompt)}
            {topics(pen, at)}
            {english(pen, in_english)}
            <Details summary=said.to_whom>
                <div class="stack">
                    {applies(pen, at)}
                    {line(pen, &path("period_months"), said.period, said.period_hint)}
                    {line(pen, &path("target"), said.target, said.target_hint)}
                </div>
            </Details>
            <Details summary=said.relations_of open=has_relations>
                {relations(pen, at)}
            </Details>
            {ways(pen, at, count)}
        </section>
    }
    .into_any()
}

fn sections(pen: Pen) -> Vec<(String, String)> {
    pen.draft.with_untracked(|draft| {
        let name = |(at, section): (usize, &crate::domain::standard_draft::SectionDraft)| {
            let title = pen.say(&section.title);
            let said = &pen.words.editor;
            let number = (said.numbered)(said.piece("domains"), &pen.words.number(at + 1));
            (section.id.clone(), if title.is_empty() { number } else { title })
        };
        draft.sections.iter().enumerate().map(name).collect()
    })
}

/// The scale, and what each of its points looks like in practice.
fn scale(pen: Pen, at: usize) -> AnyView {
    let said = &pen.words.editor;
    let path = format!("items[{at}].scale");
    let now = pen.text(&path);
    let chosen = Memo::new(move |_| now.get());
    let anchors = move || {
        let points = pen.points(&chosen.get());
        let line_of = |(value, label): (String, String)| {
            let path = format!("items[{at}].anchors.{value}.vi");
            line(pen, &path, &(said.anchor)(&label), "")
        };
        let in_english = |(value, label): (String, String)| {
            let path = format!("items[{at}].anchors.{value}.en");
            line(pen, &path, &(said.anchor)(&label), "")
        };
        let lines: Vec<AnyView> = points.clone().into_iter().map(line_of).collect();
        let in_english = english(pen, points.into_iter().map(in_english).collect());
        view! { {lines} {in_english} }.into_any()
    };
    view! {
        {choice(pen, &path, said.scale, said.scale_hint, scales(pen))}
        <fieldset class="editor__group stack">
            <legend>{said.anchors}</legend>
            <p class="quiet small">{said.anchors_hint}</p>
            {anchors}
        </fieldset>
    }
    .into_any()
}

/// Every scale that can be chosen, with its points said.
fn scales(pen: Pen) -> Vec<(String, String)> {
    let library = pen.desk().library();
    let own = pen.draft.with_untracked(|draft| {
        draft.scales.iter().map(|scale| scale.id.clone()).collect::<Vec<_>>()
    });
    let shared = library.shared().scales.iter().map(|scale| scale.id().to_owned());
    let label = |id: String| {
        let points: Vec<String> = pen.points(&id).into_iter().map(|(_, label)| label).collect();
        (id, points.join(" · "))
    };
    shared.chain(own).map(label).collect()
}

/// To the items beside this one.
fn ways(pen: Pen, at: usize, count: usize) -> AnyView {
    let (said, common) = (&pen.words.editor, &pen.words.common);
    let way = |to: usize, label: &'static str| {
        let go = move |()| {
            pen.go(DraftStep::Item(to));
            let name = pen.draft.with_untracked(|draft| {
                draft.items.get(to).map(|item: &ItemDraft| name_of(pen, item))
            });
            pen.spoken.set(name.unwrap_or_default());
        };
        view! { <Button on_press=go>{label}</Button> }
    };
    let previous = at.checked_sub(1).map(|to| way(to, common.previous));
    let next = (at + 1 < count).then(|| way(at + 1, common.next));
    view! {
        <div class="cluster">
            {previous} {next}
            <Button on_press=move |()| pen.go(DraftStep::Contents)>{said.to_contents}</Button>
            <Button on_press=move |()| pen.go(DraftStep::Preview)>{step_name(pen, DraftStep::Preview)}</Button>
        </div>
    }
    .into_any()
}
