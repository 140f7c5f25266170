use leptos::prelude::*;

use super::changes::changes;
use super::deciding::deciding;
use super::rounds::{lists, rounds};
use crate::domain::assessment::Pin;
use crate::domain::migration::Change;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{Transition, use_desk};
use crate::ui::{
    BackLink, Button, EmptyState, Notice, NoticeKind, PageHeading, SummaryList, SummaryRow,
};
use crate::words::Words;

/// What became of an edition: every change, side by side, and what happens to the person's answers.
#[component]
pub fn SuccessorPage(pin: Pin) -> impl IntoView {
    let desk = use_desk();
    let chosen = RwSignal::new(0_usize);
    let with_new = RwSignal::new(true);
    let found = {
        let pin = pin.clone();
        Memo::new(move |_| {
            desk.follow();
            desk.transitions(&pin)
        })
    };
    move || {
        let found = found.get();
        let words = use_words();
        match found.get(chosen.get()).or(found.first()) {
            Some(transition) => view! {
                <div class="stack" data-gap="wide">
                    {heading(words, transition)}
                    {(found.len() > 1).then(|| choice(words, &found, chosen))}
                    {notices(words, transition)}
                    {counts(words, transition)}
                    {changes(words, transition)}
                    {deciding(words, transition, with_new)}
                    {rounds(words, transition, with_new)}
                    {lists(words, transition, with_new)}
                </div>
            }
            .into_any(),
            None => nothing(words, &pin),
        }
    }
}

fn heading(words: &'static Words, transition: &Transition) -> AnyView {
    let said = &words.successor;
    let (older, newer) = (&transition.older, &transition.newer);
    let edition = |standard: &crate::domain::standard::Standard| {
        (said.edition)(words.text(&standard.short_title), &standard.version)
    };
    let caption = (said.caption)(&edition(older), &edition(newer));
    let title = (said.title)(words.text(&older.short_title));
    let (back, name) =
        (Route::Standard(older.id.clone()).href(), words.text(&older.short_title).to_owned());
    view! {
        <BackLink href=back>{name}</BackLink>
        <PageHeading caption=caption>{title}</PageHeading>
    }
    .into_any()
}

/// One edition may have been divided among several, for different people.
fn choice(words: &'static Words, found: &[Transition], chosen: RwSignal<usize>) -> AnyView {
    let button = |(place, transition): (usize, &Transition)| {
        let name = words.text(&transition.newer.short_title).to_owned();
        let is_it = Signal::derive(move || chosen.get() == place);
        view! {
            <Button pressed=is_it on_press=move |()| chosen.set(place)>
                {name}
            </Button>
        }
    };
    view! {
        <section class="stack" data-gap="tight">
            <p>{words.successor.choose}</p>
            <div class="cluster">{found.iter().enumerate().map(button).collect::<Vec<_>>()}</div>
        </section>
    }
    .into_any()
}

fn notices(words: &'static Words, transition: &Transition) -> AnyView {
    let said = &words.successor;
    let migration = &transition.migration;
    let effective = migration.effective.or(transition.newer.in_force_from);
    let since = match effective {
        Some(day) if day > use_desk().today() => (said.both_usable)(&words.day(day)),
        Some(day) => (said.since)(&words.day(day)),
        None => said.since_unknown.to_owned(),
    };
    let origin = use_desk().incoming().filter(|_| transition.is_incoming);
    let not_yet = origin.map(|incoming| {
        view! {
            <p>
                <strong>{said.not_yet}</strong>
            </p>
            <p>{(said.received)(&incoming.origin)}</p>
        }
    });
    let note = migration.note.as_ref().map(|note| {
        let note = words.text(note).to_owned();
        view! { <p>{note}</p> }
    });
    let guessed = migration.is_guess.then(|| {
        view! {
            <Notice kind=NoticeKind::Warning title=said.guessed_title>
                <p>{said.guessed}</p>
            </Notice>
        }
    });
    view! {
        <Notice>
            {not_yet} <p>{since}</p> {note}
        </Notice>
        {guessed}
    }
    .into_any()
}

fn counts(words: &'static Words, transition: &Transition) -> AnyView {
    let said = &words.successor;
    let row = |change: Change| {
        let count = transition.migration.count(change);
        (count > 0).then(|| {
            let text = (said.items)(&words.number(count));
            view! { <SummaryRow term=said.change(change)>{text}</SummaryRow> }
        })
    };
    let rows: Vec<_> = Change::ALL.into_iter().filter_map(row).collect();
    view! {
        <section class="stack" data-testid="counts">
            <h2>{said.counts}</h2>
            <SummaryList>{rows}</SummaryList>
        </section>
    }
    .into_any()
}

fn nothing(words: &'static Words, pin: &Pin) -> AnyView {
    let back = Route::Standard(pin.standard.clone()).href();
    view! {
        <div class="stack">
            <BackLink href=back>{words.standards.title}</BackLink>
            <PageHeading>{words.successor.nothing_title}</PageHeading>
            <EmptyState title=words.successor.nothing_title>
                <p>{words.successor.nothing_text}</p>
            </EmptyState>
        </div>
    }
    .into_any()
}
