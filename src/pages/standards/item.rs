use std::sync::Arc;

use leptos::prelude::*;

use super::kin::kin;
use crate::domain::id::ItemId;
use crate::domain::library::{Library, Named};
use crate::domain::standard::{Item, Topic};
use crate::domain::text::Bilingual;
use crate::pages::parts::{citations, content, item_badges};
use crate::route::Route;
use crate::state::use_desk;
use crate::ui::{Button, ButtonKind};
use crate::words::Words;

/// The id of an item's heading on the page.
pub(super) fn item_anchor(item: &ItemId) -> String {
    ["item-", item.as_str()].concat()
}

/// One item of a standard: what binds is on show, the rest for those who ask.
pub(super) fn item_block(
    words: &'static Words,
    library: &Library,
    item: &Arc<Item>,
    is_open: bool,
) -> AnyView {
    let open = RwSignal::new(is_open);
    let text = words.text(&item.text);
    let shown = Arc::clone(item);
    let own = item.standard.clone().map(|standard| {
        let href = Route::StandardItem(standard, item.id.clone()).href();
        let label = (words.standards.own_address_of)(text);
        view! {
            <a class="link" href=href aria-label=label>
                {words.standards.own_address}
            </a>
        }
    });
    view! {
        <article class="card stack" data-gap="tight">
            <h4 class="standards__item" id=item_anchor(&item.id) tabindex="-1">
                {content(words, &item.text)}
            </h4>
            {item_badges(words, library, item)}
            <p class="small">
                <strong>{words.standards.to_whom}</strong>
                ": "
                {to_whom(words, library, item)}
            </p>
            <p class="small">
                <strong>{words.standards.basis}</strong>
            </p>
            {citations(words, library, item)}
            {kin(words, library, item)}
            <div class="cluster" data-spread="">
                <Button
                    kind=ButtonKind::Quiet
                    expanded=open
                    label=(words.standards.more_of)(text)
                    on_press=move |()| open.update(|open| *open = !*open)
                >
                    {words.standards.more}
                </Button>
                {own}
            </div>
            {move || open.get().then(|| in_full(words, &shown))}
        </article>
    }
    .into_any()
}

fn to_whom(words: &Words, library: &Library, item: &Item) -> String {
    let shared = library.shared();
    let roles = labels(words, &shared.roles, &item.applies.any_role);
    let flags = labels(words, &shared.flags, &item.applies.all_flags);
    let except = labels(words, &shared.flags, &item.applies.none_flags);
    let said = [
        Some(roles.unwrap_or_else(|| words.standards.everybody.to_owned())),
        flags.map(|flags| (words.standards.when)(&flags)),
        except.map(|except| (words.standards.except)(&except)),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn labels<Id: PartialEq>(words: &Words, named: &[Named<Id>], wanted: &[Id]) -> Option<String> {
    let label = |id: &Id| named.iter().find(|named| named.id == *id);
    let labels = wanted.iter().filter_map(label).map(|named| words.text(&named.label));
    let labels: Vec<&str> = labels.collect();
    (!labels.is_empty()).then(|| labels.join(", "))
}

fn in_full(words: &'static Words, item: &Item) -> AnyView {
    let library = use_desk().library();
    let topics: Vec<AnyView> = item
        .topics
        .iter()
        .filter_map(|id| library.topic(id))
        .map(|topic| topic_block(words, topic))
        .collect();
    let has_topics = !topics.is_empty();
    view! {
        <div class="stack measure standards__more">
            {titled_list(words, words.standards.why, item.why.as_slice())}
            {levels(words, item)}
            {titled_list(words, words.standards.evidence, &item.evidence_examples)}
            {titled_list(words, words.standards.reflection, &item.prompts)}
            {has_topics.then(|| view! { <h5 class="standards__part">{words.standards.topics}</h5> })}
            {topics}
        </div>
    }
    .into_any()
}

/// A heading with its texts: one as a paragraph, several as a list.
fn titled_list(words: &'static Words, title: &'static str, texts: &[Bilingual]) -> Option<AnyView> {
    let rows: Vec<AnyView> = texts
        .iter()
        .map(|text| {
            let text = content(words, text);
            view! { <li>{text}</li> }.into_any()
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h5 class="standards__part">{title}</h5>
            <ul class="standards__list">{rows}</ul>
        }
        .into_any()
    })
}

fn levels(words: &'static Words, item: &Item) -> Option<AnyView> {
    let rows: Vec<AnyView> = item
        .scale
        .points()
        .iter()
        .zip(&item.anchors)
        .filter_map(|(point, anchor)| {
            let (label, anchor) = (content(words, &point.label), content(words, anchor.as_ref()?));
            Some(view! { <dt><strong>{label}</strong></dt> <dd>{anchor}</dd> }.into_any())
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h5 class="standards__part">{words.standards.levels}</h5>
            <dl class="standards__levels">{rows}</dl>
        }
        .into_any()
    })
}

fn topic_block(words: &'static Words, topic: &Topic) -> AnyView {
    let rows: Vec<AnyView> = topic
        .activities
        .iter()
        .map(|activity| {
            let title = content(words, &activity.title);
            let (kind, effort) =
                (words.terms.activity(activity.kind), words.effort(activity.effort));
            view! {
                <li>
                    <strong>{kind}</strong>
                    ": "
                    {title}
                    " "
                    <span class="quiet">"("{effort}")"</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="stack" data-gap="tight">
            <p>
                <strong>{content(words, &topic.title)}</strong>
            </p>
            <p>{content(words, &topic.objective)}</p>
            <ul class="standards__list">{rows}</ul>
        </div>
    }
    .into_any()
}
