use leptos::prelude::*;

use super::cards::{counts, numbers, standard_badges};
use super::item::{item_anchor, item_block};
use super::sources::sources;
use crate::domain::id::{ItemId, StandardId};
use crate::domain::library::Library;
use crate::domain::standard::{Section, Standard};
use crate::pages::parts::content;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{BackLink, ButtonLink, EmptyState, Notice, PageHeading, SummaryList, SummaryRow};
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
            <p class="measure">{content(words, &standard.description)}</p>
            <Notice>
                <p>{words.terms.check_original}</p>
            </Notice>
            <h2>{words.standards.about}</h2>
            {about(words, standard)}
            <h2>{words.standards.sources}</h2>
            {sources(words, standard)}
            <h2>{words.standards.items_of}</h2>
            {sections}
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

fn about(words: &'static Words, standard: &Standard) -> AnyView {
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let day = |day: Option<_>| day.map(|day| words.day(day));
    let sure = standard.confidences().into_iter().map(|(confidence, count)| {
        (words.standards.sure_of)(&words.number(count), words.terms.confidence(confidence))
    });
    let rows = [
        (words.standards.issuer, said(words.text(&standard.issuer))),
        (words.standards.number, said(&numbers(standard))),
        (words.standards.in_force_since, day(standard.in_force_from)),
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
    view! { <SummaryList>{rows}</SummaryList> }.into_any()
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
