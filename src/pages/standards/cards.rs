use leptos::prelude::*;

use crate::domain::standard::{Standard, Status};
use crate::pages::parts::{authority_badge, content};
use crate::route::Route;
use crate::state::use_desk;
use crate::ui::{Link, Tag, TagKind};
use crate::words::Words;

/// One standard in the library.
pub(super) fn standard_card(words: &'static Words, standard: &Standard) -> AnyView {
    let title = content(words, &standard.title);
    let href = Route::Standard(standard.id.clone()).href();
    view! {
        <article class="card stack" data-gap="tight">
            {standard_badges(words, standard)}
            <h2 class="standards__name">
                <Link href=href>{title}</Link>
            </h2>
            <p class="quiet small">{facts(words, standard)}</p>
            <p class="small">{counts(words, standard)}</p>
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
            {authority_badge(words, Some(standard.authority))}
            <Tag kind=status>{status_word}</Tag>
            {overdue}
        </div>
    }
    .into_any()
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
