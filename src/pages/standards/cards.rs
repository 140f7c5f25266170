use leptos::prelude::*;

use crate::domain::id::StandardId;
use crate::domain::library::Library;
use crate::domain::part::WRITTEN_HERE;
use crate::domain::standard::{Standard, Status};
use crate::pages::parts::{content, standard_badge};
use crate::route::Route;
use crate::state::use_desk;
use crate::ui::{Link, Tag, TagKind};
use crate::words::Words;

/// One standard in the library.
pub(super) fn standard_card(
    words: &'static Words,
    library: &Library,
    standard: &Standard,
    fitting: Option<String>,
) -> AnyView {
    let title = content(words, &standard.title);
    let href = Route::Standard(standard.id.clone()).href();
    view! {
        <article class="card stack" data-gap="tight">
            {standard_badges(words, standard)}
            <h3 class="standards__name">
                <Link href=href>{title}</Link>
            </h3>
            {whence(words, standard)}
            <p class="quiet small">{facts(words, standard)}</p>
            {successor(words, library, standard)}
            <p class="small">{fitting.unwrap_or_else(|| counts(words, standard))}</p>
        </article>
    }
    .into_any()
}

/// Whether a standard binds, where it stands in its life, and whether its check is overdue.
pub(super) fn standard_badges(words: &'static Words, standard: &Standard) -> AnyView {
    let status = match standard.status {
        Status::InForce | Status::Amended => TagKind::Good,
        Status::Draft => TagKind::Neutral,
        Status::Superseded | Status::Repealed => TagKind::Caution,
    };
    let status_word = words.terms.status(standard.status);
    let overdue = standard.is_review_due(use_desk().today()).then(|| {
        view! { <Tag kind=TagKind::Caution>{words.standards.review_overdue}</Tag> }
    });
    view! {
        <div class="cluster" data-gap="tight">
            {standard_badge(words, Some(standard))}
            <Tag kind=status>{status_word}</Tag>
            {overdue}
        </div>
    }
    .into_any()
}

/// Where a received standard came from, and what it says of itself.
pub(super) fn whence(words: &'static Words, standard: &Standard) -> Option<AnyView> {
    let origin = standard.origin.as_ref()?;
    let claim = (words.library.says_itself)(words.terms.authority(standard.authority));
    let origin = (!origin.is_empty()).then(|| {
        let origin = match origin.as_str() {
            WRITTEN_HERE => words.library.written_here.to_owned(),
            elsewhere => (words.library.received_from)(elsewhere),
        };
        view! { <p class="small standards__address">{origin}</p> }
    });
    Some(
        view! {
            {origin}
            <p class="small">{claim}</p>
        }
        .into_any(),
    )
}

/// By what a standard was replaced.
fn successor(words: &'static Words, library: &Library, standard: &Standard) -> Option<AnyView> {
    let by = standard.superseded_by.as_ref()?;
    let link = standard_link(words, library, by);
    Some(view! { <p class="small">{words.library.replaced_by} ": " {link}</p> }.into_any())
}

/// A standard by its short title, as a link where it is here.
pub(super) fn standard_link(words: &'static Words, library: &Library, id: &StandardId) -> AnyView {
    match library.standard(id) {
        Some(standard) => {
            let title = words.text(&standard.short_title).to_owned();
            view! { <Link href=Route::Standard(id.clone()).href()>{title}</Link> }.into_any()
        }
        None => (words.library.not_here)(id.as_str()).into_any(),
    }
}

/// The numbers of the documents a standard rests on.
pub(super) fn numbers(standard: &Standard) -> String {
    let numbers = standard.sources.iter().map(|source| source.number.as_str());
    numbers.filter(|number| !number.is_empty()).collect::<Vec<_>>().join(", ")
}

fn facts(words: &Words, standard: &Standard) -> String {
    let dated = |label: &str, day| Some([label, " ", &words.day(day?)].concat());
    let facts = [
        Some(words.text(&standard.issuer).to_owned()),
        Some(numbers(standard)).filter(|numbers| !numbers.is_empty()),
        dated(words.standards.in_force_since, standard.in_force_from),
        dated(words.standards.checked, standard.reviewed_on),
        dated(words.standards.review_due, standard.review_by),
    ];
    facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// How many items, and how many of them apply to the person, once they said who they are.
pub(super) fn counts(words: &Words, standard: &Standard) -> String {
    let all = (words.standards.items)(&words.number(standard.items.len()));
    let applying =
        use_desk().read(|workspace| workspace.profile().map(|profile| standard.applying(profile)));
    match applying {
        Some(count) => [all, (words.standards.applying)(&words.number(count))].join(", "),
        None => all,
    }
}
