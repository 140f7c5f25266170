use leptos::prelude::*;

use super::about::options;
use super::fields::{adder, choice, english, field_id, line, quiet};
use super::pen::Pen;
use crate::domain::standard_draft::{CitationDraft, ItemDraft, StandardDraft, TypedWords};
use crate::ui::{Checkbox, FieldId};

/// How surely a statement is known: the four that are offered of the nine marks of the files.
const MARKS: [&str; 4] = ["T", "N", "S", "G"];

fn at_item<T>(
    draft: &mut StandardDraft,
    at: usize,
    act: impl FnOnce(&mut ItemDraft) -> T,
) -> Option<T> {
    draft.items.get_mut(at).map(act)
}

/// What the item rests on: a source, the place in it, how surely it is known.
pub(super) fn citations(pen: Pen, at: usize) -> AnyView {
    let said = &pen.words.editor;
    let list = format!("items[{at}].citations");
    let (count, sources) = pen.draft.with_untracked(|draft| {
        let count = draft.items.get(at).map_or(0, |item| item.citations.len());
        let name = |source: &crate::domain::standard_draft::SourceDraft| {
            let title = pen.say(&source.title);
            let title = if title.is_empty() { said.unwritten.to_owned() } else { title };
            (source.key.clone(), [&title, " ", &source.number].concat())
        };
        (count, draft.sources.iter().map(name).collect::<Vec<_>>())
    });
    let rows: Vec<AnyView> = (0..count)
        .map(|one| {
            let path = |field: &str| format!("items[{at}].citations[{one}].{field}");
            let marks = options(&MARKS, &pen.words.terms.confidences);
            let remove =
                remover(pen, &format!("citation-{one}"), said.piece("citations"), move |draft| {
                    at_item(draft, at, |item| item.citations.remove(one));
                });
            let in_english = vec![line(pen, &path("locator.en"), said.locator, "")];
            view! {
                <div class="card stack">
                    {choice(pen, &path("source"), said.source, "", sources.clone())}
                    {choice(pen, &path("mark"), said.mark, said.mark_hint, marks)}
                    {line(pen, &path("locator.vi"), said.locator, said.locator_hint)}
                    {english(pen, in_english)}
                    {remove}
                </div>
            }
            .into_any()
        })
        .collect();
    let add = Callback::new(move |()| {
        pen.reshape(|draft| {
            let source = draft.sources.first().map(|source| source.key.clone());
            let mark = "T".to_owned();
            let source = source.unwrap_or_default();
            let new = CitationDraft { source, mark, ..CitationDraft::default() };
            at_item(draft, at, |item| item.citations.push(new));
        });
        let last = pen
            .draft
            .with_untracked(|draft| draft.items.get(at).map_or(0, |item| item.citations.len()));
        let path = format!("items[{at}].citations[{}].source", last.saturating_sub(1));
        pen.places.focus_field_soon(field_id(&path).id());
    });
    view! {
        <fieldset class="editor__group stack">
            <legend>{said.citations}</legend>
            <p class="quiet small">{said.citations_hint}</p>
            {rows}
            {adder(pen, &list, said.add_citation, add)}
        </fieldset>
    }
    .into_any()
}

/// A quiet button that takes a piece away.
pub(super) fn remover(
    pen: Pen,
    id: &str,
    name: &str,
    act: impl Fn(&mut StandardDraft) + Send + Sync + 'static,
) -> AnyView {
    let full = (pen.words.editor.remove_named)(name);
    let press = Callback::new(move |()| {
        pen.reshape(&act);
        // The button that was pressed is gone with its piece.
        pen.places.focus(super::page::STEP.to_owned());
    });
    quiet(FieldId::new("editor-remove", id).id(), pen.words.common.remove, full, press)
}

fn texts_of<'d>(item: &'d mut ItemDraft, list: &str) -> &'d mut Vec<TypedWords> {
    if list == "prompts" { &mut item.prompts } else { &mut item.evidence_examples }
}

/// A list of short texts: examples of evidence, questions to reflect on.
pub(super) fn texts(
    pen: Pen,
    at: usize,
    list: &'static str,
    title: &'static str,
    add_label: &'static str,
) -> AnyView {
    let said = &pen.words.editor;
    let count = move || {
        let count =
            |draft: &mut StandardDraft| at_item(draft, at, |item| texts_of(item, list).len());
        pen.draft.try_update_untracked(count).flatten().unwrap_or(0)
    };
    let rows: Vec<AnyView> = (0..count())
        .map(|one| {
            let path = |lang: &str| format!("items[{at}].{list}[{one}].{lang}");
            let name = (said.numbered)(said.piece(list), &pen.words.number(one + 1));
            let remove = remover(pen, &format!("{list}-{one}"), &name, move |draft| {
                at_item(draft, at, |item| texts_of(item, list).remove(one));
            });
            let in_english = vec![line(pen, &path("en"), &name, "")];
            view! { {line(pen, &path("vi"), &name, "")} {english(pen, in_english)} {remove} }
                .into_any()
        })
        .collect();
    let add = Callback::new(move |()| {
        pen.reshape(|draft| {
            at_item(draft, at, |item| texts_of(item, list).push(TypedWords::default()));
        });
        let path = format!("items[{at}].{list}[{}].vi", count().saturating_sub(1));
        pen.places.focus_field_soon(field_id(&path).id());
    });
    view! {
        <fieldset class="editor__group stack">
            <legend>{title}</legend>
            {rows}
            {adder(pen, &format!("items[{at}].{list}"), add_label, add)}
        </fieldset>
    }
    .into_any()
}

/// A box to tick: whether a word stands in one of the item's lists.
fn ticked(
    pen: Pen,
    at: usize,
    word: String,
    label: String,
    list: fn(&mut ItemDraft) -> &mut Vec<String>,
) -> AnyView {
    let id = FieldId::new("editor-tick", &[&at.to_string(), "-", &word].concat());
    let known = word.clone();
    let checked = Signal::derive(move || {
        pen.draft.track();
        let has =
            |draft: &mut StandardDraft| at_item(draft, at, |item| list(item).contains(&known));
        pen.draft.try_update_untracked(has).flatten().unwrap_or(false)
    });
    let change = move |is_on: bool| {
        let word = word.clone();
        pen.choose_in(move |draft| {
            at_item(draft, at, |item| {
                list(item).retain(|known| *known != word);
                if is_on {
                    list(item).push(word);
                }
            });
        });
    };
    view! { <Checkbox id label checked on_change=change /> }.into_any()
}

/// Which training topics close the item's gap.
pub(super) fn topics(pen: Pen, at: usize) -> AnyView {
    let said = &pen.words.editor;
    let topics = pen.draft.with_untracked(|draft| {
        let name = |topic: &crate::domain::standard_draft::TopicDraft| {
            let title = pen.say(&topic.title);
            (topic.id.clone(), if title.is_empty() { said.unwritten.to_owned() } else { title })
        };
        draft.topics.iter().map(name).collect::<Vec<_>>()
    });
    let empty = topics.is_empty().then(|| view! { <p class="quiet small">{said.no_topics}</p> });
    let boxes: Vec<AnyView> = topics
        .into_iter()
        .map(|(id, title)| ticked(pen, at, id, title, |item| &mut item.topics))
        .collect();
    view! {
        <fieldset class="editor__group stack">
            <legend>{said.topics_of_item}</legend>
            {empty}
            {boxes}
        </fieldset>
    }
    .into_any()
}

/// To whom the item applies; nothing ticked is everybody.
pub(super) fn applies(pen: Pen, at: usize) -> AnyView {
    let said = &pen.words.editor;
    let library = pen.desk().library();
    let shared = library.shared();
    let roles = shared.roles.iter().map(|role| {
        let label = pen.words.text(&role.label).to_owned();
        ticked(pen, at, role.id.to_string(), label, |item| &mut item.any_role)
    });
    let flags = shared.flags.iter().map(|flag| {
        let label = pen.words.text(&flag.label).to_owned();
        ticked(pen, at, flag.id.to_string(), label, |item| &mut item.all_flags)
    });
    view! {
        <fieldset class="editor__group stack">
            <legend>{said.roles}</legend>
            {roles.collect::<Vec<_>>()}
        </fieldset>
        <fieldset class="editor__group stack">
            <legend>{said.flags}</legend>
            {flags.collect::<Vec<_>>()}
        </fieldset>
    }
    .into_any()
}
