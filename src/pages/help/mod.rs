//! Here live help and about: how it works, how it is worked out, what this is and is not.
//! It may use: ui, state, words, route, domain.
//! It never states a limit of the method itself: the figures come from the domain.
//! Start reading at `HelpPage`.

mod about;
mod made_of;

use leptos::prelude::*;

pub use about::AboutPage;

use super::use_words;
use crate::domain::band::{BAND_STARTS, Band};
use crate::domain::gaps::{MOST_ACTIVE, TIER_B_FROM};
use crate::domain::outcome::{LEAST_ANSWERS, LEAST_COVERAGE};
use crate::route::Route;
use crate::state::is_from_file;
use crate::ui::{KeyCap, Link, PageHeading, SummaryList, SummaryRow};
use crate::words::Words;
use crate::words::help::Thresholds;

/// How it works.
#[component]
pub fn HelpPage() -> impl IntoView {
    let words = use_words();
    view! {
        <div class="stack" data-gap="wide">
            <PageHeading>{words.help.title}</PageHeading>
            {steps(words)}
            {reckoning(words)}
            {keys(words)}
            {pairs(words.help.meanings, &words.help.meaning_lines)}
            {renewing(words)}
            <p>
                <Link href=Route::About.href()>{words.help.about_title}</Link>
            </p>
        </div>
    }
}

/// The way to fetch the program anew; a page that was opened from a file has no server to ask.
fn renewing(words: &'static Words) -> AnyView {
    if is_from_file() {
        return ().into_any();
    }
    view! {
        <section class="stack measure" data-gap="tight">
            <h2>{words.program.renew}</h2>
            <p>
                <Link href="./renew.html">{words.program.renew_text}</Link>
            </p>
        </section>
    }
    .into_any()
}

fn steps(words: &'static Words) -> AnyView {
    let step = |(what, how): (&'static str, &'static str)| {
        view! {
            <li>
                <strong>{what}</strong>
                ". "
                {how}
            </li>
        }
    };
    view! {
        <section class="stack measure" data-gap="tight">
            <h2>{words.help.steps}</h2>
            <ol>{words.help.step_lines.map(step).into_iter().collect::<Vec<_>>()}</ol>
        </section>
    }
    .into_any()
}

fn reckoning(words: &'static Words) -> AnyView {
    let limits = Thresholds {
        least_coverage: LEAST_COVERAGE,
        least_answers: LEAST_ANSWERS,
        tier_b_from: TIER_B_FROM,
        most_active: MOST_ACTIVE,
    };
    let lines = (words.help.reckoning_lines)(words, &limits);
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    let [improving, good, firm] = BAND_STARTS;
    let from = |share: f64| (words.help.band_from)(&words.percent(share));
    let bands = [
        (Band::FirstThingsFirst, words.help.band_first.to_owned()),
        (Band::NeedsTraining, (words.help.band_below)(&words.percent(improving))),
        (Band::Improving, from(improving)),
        (Band::Good, from(good)),
        (Band::Firm, from(firm)),
    ];
    let rows = bands.map(|(band, text)| {
        view! { <SummaryRow term=words.terms.band(band)>{text}</SummaryRow> }
    });
    view! {
        <section class="stack measure" data-gap="tight">
            <h2>{words.help.reckoning}</h2>
            <p>{words.help.reckoning_lead}</p>
            <ul>{lines}</ul>
            <h3>{words.help.bands}</h3>
            <SummaryList>{rows.into_iter().collect::<Vec<_>>()}</SummaryList>
        </section>
    }
    .into_any()
}

fn keys(words: &'static Words) -> AnyView {
    let row = |(keys, what): (&'static str, &'static str)| {
        let caps = keys.split(' ').map(|key| {
            view! {
                <KeyCap>{key}</KeyCap>
                " "
            }
        });
        let caps: Vec<_> = caps.collect();
        view! { <li class="cluster" data-gap="tight">{caps} <span>{what}</span></li> }
    };
    view! {
        <section class="stack measure" data-gap="tight">
            <h2>{words.help.keys}</h2>
            <p>{words.help.keys_lead}</p>
            <ul class="stack" data-gap="tight">
                {words.help.key_lines.map(row).into_iter().collect::<Vec<_>>()}
            </ul>
            <p>
                <Link href=Route::Settings.href()>{words.help.keys_off}</Link>
            </p>
        </section>
    }
    .into_any()
}

fn pairs(title: &'static str, lines: &'static [(&'static str, &'static str)]) -> AnyView {
    let row = |(term, text): &(&'static str, &'static str)| {
        let (term, text) = (*term, *text);
        view! { <SummaryRow term=term>{text}</SummaryRow> }
    };
    view! {
        <section class="stack measure" data-gap="tight">
            <h2>{title}</h2>
            <SummaryList>{lines.iter().map(row).collect::<Vec<_>>()}</SummaryList>
        </section>
    }
    .into_any()
}
