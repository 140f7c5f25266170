use leptos::prelude::*;

use super::cards::{counts, numbers, standard_badges, standard_link, whence};
use super::item::{item_anchor, item_block};
use super::sources::sources;
use super::takeaway::takeaway;
use crate::domain::id::{ItemId, StandardId};
use crate::domain::library::Library;
use crate::domain::standard::{Section, Standard};
use crate::pages::parts::content;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{
    BackLink, Button, ButtonLink, EmptyState, Notice, PageHeading, SummaryList, SummaryRow,
};
use crate::words::Words;

/// One standard, to be read; at an item's own address it opens there.
#[component]
pub fn StandardPage(id: StandardId, item: Option<ItemId>) -> impl IntoView {
    let words = use_words();
    let library = use_desk().library();
    let Some(standard) = library.standard(&id) else {
        return gone(words);
    };
    let open_at = item.filter(|item| library.item(item).is_some());
    if let Some(item) = &open_at {
        use_places().focus(item_anchor(item));
    }
    let title = content(words, &standard.title);
    let sections: Vec<AnyView> = standard
        .sections
        .iter()
        .enumerate()
        .map(|(place, part)| section(words, &library, standard, (place, part), open_at.as_ref()))
        .collect();
    view! {
        <div class="stack" data-gap="wide">
            <BackLink href=Route::Standards.href()>{words.standards.title}</BackLink>
            <PageHeading>{title}</PageHeading>
            {standard_badges(words, standard)}
            {whence(words, standard)}
            <p class="measure">{content(words, &standard.description)}</p>
            {ways_on(words, standard)}
            <Notice>
                <p>{words.terms.check_original}</p>
            </Notice>
            <h2>{words.standards.about}</h2>
            {about(words, &library, standard)}
            <h2>{words.standards.sources}</h2>
            {sources(words, standard)}
            <h2>{words.standards.items_of}</h2>
            {sections}
            {takeaway(words, &standard.id)}
            <ButtonLink href=Route::NewChecklist
                .href()>{words.standards.make_checklist}</ButtonLink>
        </div>
    }
    .into_any()
}

fn gone(words: &'static Words) -> AnyView {
    view! {
        <div class="stack">
            <BackLink href=Route::Standards.href()>{words.standards.title}</BackLink>
            <PageHeading>{words.common.gone_title}</PageHeading>
            <EmptyState title=words.common.gone_text>
                <ButtonLink href=Route::Standards.href()>{words.standards.title}</ButtonLink>
            </EmptyState>
        </div>
    }
    .into_any()
}

/// To another standard beside this one, and to paper.
fn ways_on(words: &'static Words, standard: &Standard) -> AnyView {
    let places = use_places();
    let href = Route::Compare(Some(standard.id.clone()), None).href();
    view! {
        <div class="cluster screen-only">
            <ButtonLink href=href>{words.library.compare_this}</ButtonLink>
            <Button on_press=move |()| places.print()>{words.common.print}</Button>
        </div>
    }
    .into_any()
}

/// Whom its items are meant for, each kind of staff and feature of a post once.
fn audience(words: &Words, library: &Library, standard: &Standard) -> String {
    let shared = library.shared();
    let all = || standard.items.iter().map(|item| &item.applies);
    let roles = shared.roles.iter().filter(|role| {
        all().any(|applies| applies.any_role.is_empty() || applies.any_role.contains(&role.id))
    });
    let roles: Vec<&str> = roles.map(|role| words.text(&role.label)).collect();
    let flags = shared.flags.iter();
    let flags = flags.filter(|flag| all().any(|applies| applies.all_flags.contains(&flag.id)));
    let flags: Vec<&str> = flags.map(|flag| words.text(&flag.label)).collect();
    let needed = all().all(|applies| !applies.all_flags.is_empty());
    let roles = roles.join(", ");
    match (flags.is_empty(), needed) {
        (true, _) => roles,
        (false, true) => [roles, (words.standards.when)(&flags.join(", "))].join("; "),
        (false, false) => [roles, (words.library.partly)(&flags.join(", "))].join("; "),
    }
}

/// Links to other standards, in one line.
fn links(words: &'static Words, library: &Library, ids: &[&StandardId]) -> Option<AnyView> {
    let links: Vec<AnyView> = ids
        .iter()
        .enumerate()
        .map(|(place, id)| {
            let link = standard_link(words, library, id);
            let comma = (place > 0).then_some(", ");
            view! { {comma} {link} }.into_any()
        })
        .collect();
    (!links.is_empty()).then(|| links.into_any())
}

/// By what it was replaced, and what it replaced; said by either of the two.
fn life(words: &'static Words, library: &Library, standard: &Standard) -> Vec<AnyView> {
    let replaced_by: Vec<&StandardId> = standard.superseded_by.iter().collect();
    let mut replaces: Vec<&StandardId> = standard.supersedes.iter().collect();
    for other in library.standards() {
        if other.superseded_by.as_ref() == Some(&standard.id) && !replaces.contains(&&other.id) {
            replaces.push(&other.id);
        }
    }
    let rows = [(words.library.replaced_by, replaced_by), (words.library.replaces, replaces)];
    let rows = rows.into_iter().filter_map(|(term, ids)| {
        let links = links(words, library, &ids)?;
        Some(view! { <SummaryRow term=term>{links}</SummaryRow> }.into_any())
    });
    rows.collect()
}

fn jurisdiction(words: &Words, code: &str) -> String {
    match code {
        "VN" => words.library.viet_nam.to_owned(),
        "INT" | "UN" => words.library.international.to_owned(),
        other => other.to_owned(),
    }
}

fn about(words: &'static Words, library: &Library, standard: &Standard) -> AnyView {
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let day = |day: Option<_>| day.map(|day| words.day(day));
    let sure = standard.confidences().into_iter().map(|(confidence, count)| {
        (words.standards.sure_of)(&words.number(count), words.terms.confidence(confidence))
    });
    let rows = [
        (words.standards.issuer, said(words.text(&standard.issuer))),
        (words.standards.number, said(&numbers(standard))),
        (words.library.jurisdiction, said(&jurisdiction(words, &standard.jurisdiction))),
        (words.library.binds, said(&audience(words, library, standard))),
        (words.standards.in_force_since, day(standard.in_force_from)),
        (words.library.in_force_until, day(standard.in_force_to)),
        (words.standards.status, said(words.terms.status(standard.status))),
        (words.standards.checked, day(standard.reviewed_on)),
        (words.standards.review_due, day(standard.review_by)),
        (words.standards.how_sure, said(&sure.collect::<Vec<_>>().join("; "))),
        (words.standards.items_of, said(&counts(words, standard))),
        (words.standards.licence, said(&standard.content_licence)),
        (words.standards.version, said(&standard.version)),
    ];
    let rows: Vec<AnyView> = rows
        .into_iter()
        .filter_map(|(term, value)| {
            let value = value?;
            Some(view! { <SummaryRow term=term>{value}</SummaryRow> }.into_any())
        })
        .collect();
    let life = life(words, library, standard);
    view! { <SummaryList>{rows} {life}</SummaryList> }.into_any()
}

fn section(
    words: &'static Words,
    library: &Library,
    standard: &Standard,
    (place, section): (usize, &Section),
    open_at: Option<&ItemId>,
) -> AnyView {
    let items: Vec<AnyView> = standard
        .items
        .iter()
        .filter(|item| item.section == place)
        .map(|item| item_block(words, library, item, open_at == Some(&item.id)))
        .collect();
    let title = content(words, &section.title);
    let theme = library.theme(section.theme);
    let theme = theme.map(|theme| [words.terms.theme, ": ", words.text(&theme.title)].concat());
    view! {
        <section class="standards__section stack">
            <h3>{title}</h3>
            <p class="quiet small">{theme}</p>
            {items}
        </section>
    }
    .into_any()
}
