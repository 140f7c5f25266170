use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::crosswalk::{Joined, SideBySide};
use crate::domain::library::Library;
use crate::domain::relation::RelationKind;
use crate::domain::standard::{Item, Standard, Theme};
use crate::pages::parts::content;
use crate::route::Route;
use crate::ui::{Link, Tag, TagKind};
use crate::words::Words;

/// One theme of two standards: what belongs together in one row, what stands alone below, each under its own name.
pub(super) fn facing(
    words: &'static Words,
    library: &Library,
    (first, second): (&Standard, &Standard),
    row: &SideBySide,
) -> AnyView {
    let name = |standard: &Standard| words.text(&standard.short_title).to_owned();
    let title = library.theme(row.theme).map(|theme| words.text(&theme.title).to_owned());
    let lonely = match row.has {
        (true, true) => None,
        (true, false) => Some((words.library.only_here)(&name(first))),
        _ => Some((words.library.only_here)(&name(second))),
    };
    let joined: Vec<AnyView> = row
        .joined
        .iter()
        .map(|joined| joined_row(words, library, (first, second), row.theme, joined))
        .collect();
    let is_alone = !row.only_first.is_empty() || !row.only_second.is_empty();
    let alone = is_alone.then(|| {
        view! {
            <div class="compare__row">
                {alone(words, first, &row.only_first)} {alone(words, second, &row.only_second)}
            </div>
        }
    });
    view! {
        <section class="stack compare__theme">
            <h2>{title}</h2>
            {lonely.map(|lonely| view! { <p class="quiet">{lonely}</p> })}
            {joined}
            {alone}
        </section>
    }
    .into_any()
}

fn joined_row(
    words: &'static Words,
    library: &Library,
    (first, second): (&Standard, &Standard),
    theme: Theme,
    (item, others): &Joined,
) -> AnyView {
    let others: Vec<AnyView> =
        others.iter().map(|other| partner(words, library, theme, other)).collect();
    view! {
        <div class="compare__row" data-joined="">
            <div class="compare__side">
                {side_name(words, first)}
                <p>{item_link(words, item)}</p>
            </div>
            <div class="compare__side">
                {side_name(words, second)}
                <ul class="stack" data-gap="tight">
                    {others}
                </ul>
            </div>
        </div>
    }
    .into_any()
}

/// An item of the second standard, and how the one of the first stands to it.
fn partner(
    words: &'static Words,
    library: &Library,
    theme: Theme,
    (other, kind): &(Arc<Item>, RelationKind),
) -> AnyView {
    let tag = match kind {
        RelationKind::Equal => TagKind::Good,
        _ => TagKind::Neutral,
    };
    let relation = words.library.facing(*kind);
    let elsewhere = (other.theme != theme).then(|| library.theme(other.theme)).flatten();
    let elsewhere = elsewhere.map(|theme| {
        let said = (words.library.other_theme)(words.text(&theme.title));
        view! { <span class="small quiet">" "{said}</span> }
    });
    view! {
        <li>
            <Tag kind=tag>{relation}</Tag>
            " "
            {item_link(words, other)}
            {elsewhere}
        </li>
    }
    .into_any()
}

fn alone(words: &'static Words, standard: &Standard, items: &[Arc<Item>]) -> AnyView {
    let name = (words.library.alone)(words.text(&standard.short_title));
    let rows: Vec<AnyView> =
        items.iter().map(|item| view! { <li>{item_link(words, item)}</li> }.into_any()).collect();
    if rows.is_empty() {
        return view! { <div class="compare__side" data-empty=""></div> }.into_any();
    }
    view! {
        <div class="compare__side">
            <h3 class="compare__name">{name}</h3>
            <ul class="standards__list stack" data-gap="tight">
                {rows}
            </ul>
        </div>
    }
    .into_any()
}

fn side_name(words: &'static Words, standard: &Standard) -> AnyView {
    let name = words.text(&standard.short_title).to_owned();
    view! { <h3 class="compare__name">{name}</h3> }.into_any()
}

fn item_link(words: &'static Words, item: &Item) -> AnyView {
    let text = content(words, &item.text);
    match &item.standard {
        Some(standard) => {
            let href = Route::StandardItem(standard.clone(), item.id.clone()).href();
            view! { <Link href=href>{text}</Link> }.into_any()
        }
        None => text,
    }
}
