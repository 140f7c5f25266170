use std::sync::Arc;

use leptos::prelude::*;

use super::figures::Figures;
use super::first_look::{first_look, gates};
use super::formula::formula;
use super::profile::profile;
use super::taught;
use crate::domain::annual::taught::Taught;
use crate::domain::id::RoundId;
use crate::domain::outcome::LEAST_COVERAGE;
use crate::pages::use_words;
use crate::route::{Filter, Route};
use crate::state::use_desk;
use crate::ui::{
    BackLink, ButtonKind, ButtonLink, EmptyState, Meter, Notice, NoticeKind, PageHeading,
};
use crate::words::Words;

/// What a round comes to.
#[component]
pub fn ResultPage(id: RoundId) -> impl IntoView {
    let (desk, words) = (use_desk(), use_words());
    let figures = Figures::of(desk, &id);
    // Everything is derived from the answers, so the page follows the outcome as a whole.
    let outcome = desk.outcome(&id);
    let taught = desk.taught(&id);
    move || {
        outcome.track();
        let Some(figures) = figures.now(desk) else {
            return view! {
                <PageHeading>{words.common.gone_title}</PageHeading>
                <EmptyState title=words.common.gone_text>
                    <ButtonLink href=Route::Home.href()>{words.common.go_home}</ButtonLink>
                </EmptyState>
            }
            .into_any();
        };
        whole(words, Arc::new(figures), taught.get())
    }
}

fn whole(words: &'static Words, figures: Arc<Figures>, classes: Vec<Taught>) -> AnyView {
    let has_scores = figures.outcome.tally.scored > 0;
    view! {
        <div class="stack result" data-gap="wide">
            <div class="stack" data-gap="tight">
                <BackLink href=Route::Round(figures.id.clone()).href()>
                    {words.result.to_round}
                </BackLink>
                <PageHeading caption=figures.round.title.clone()>{words.result.title}</PageHeading>
            </div>
            {coverage(words, &figures)}
            {gates(words, &figures)}
            {profile(words, &figures)}
            {has_scores.then(|| first_look(words, &figures))}
            {taught::section(words, &figures, classes)}
            <Notice title=words.result.mirror>
                <p class="small">{words.result.mirror_more}</p>
            </Notice>
            {formula(words, &figures)}
            {next_steps(words, &figures)}
        </div>
    }
    .into_any()
}

fn coverage(words: &'static Words, figures: &Figures) -> AnyView {
    let (outcome, say) = (&figures.outcome, &words.result);
    let tally = outcome.tally;
    let covered = outcome.sums.coverage().unwrap_or(0.0);
    let percent = words.percent(covered);
    let line = match outcome.sums.mean() {
        None => say.nothing_scored.to_owned(),
        Some(_) if outcome.has_bands => {
            (say.enough)(&words.number(tally.scored), &words.number(tally.applicable()), &percent)
        }
        Some(mean) => (say.not_enough)(&words.percent(mean), &words.number(tally.scored), &percent),
    };
    let counts = [tally.scored, tally.not_applicable, tally.withheld, tally.unanswered()];
    let withheld = (tally.withheld > 0)
        .then(|| view! { <p>{(say.withheld_excluded)(&words.number(tally.withheld))}</p> });
    let least = (!outcome.has_bands)
        .then(|| view! { <p>{(say.blank_is_not_zero)(&words.percent(LEAST_COVERAGE))}</p> });
    view! {
        <section class="stack measure result__coverage" aria-labelledby="result-coverage">
            <h2 id="result-coverage">{say.coverage_title}</h2>
            <p class="result__line" data-testid="coverage">
                <strong>{line}</strong>
            </p>
            <Meter label=say.coverage_title label_hidden=true value=covered text=percent />
            <div class="stack quiet small" data-gap="tight">
                <p>{(say.tally)(counts.map(|count| words.number(count)).each_ref().map(String::as_str))}</p>
                {withheld}
                {least}
            </div>
            {answer_rest(words, figures, ButtonKind::Primary)}
        </section>
    }
    .into_any()
}

fn answer_rest(words: &'static Words, figures: &Figures, kind: ButtonKind) -> Option<AnyView> {
    let left = figures.outcome.tally.unanswered();
    let href = Route::List(figures.id.clone(), vec![Filter::Unanswered]).href();
    let text = (words.result.answer_rest)(&words.number(left));
    (left > 0).then(|| {
        view! {
            <p>
                <ButtonLink href=href kind=kind>
                    {text}
                </ButtonLink>
            </p>
        }
        .into_any()
    })
}

fn next_steps(words: &'static Words, figures: &Figures) -> AnyView {
    let say = &words.result;
    let (left, gaps) = (figures.outcome.tally.unanswered(), figures.gaps.len());
    let kind = if left == 0 { ButtonKind::Primary } else { ButtonKind::Secondary };
    let see_gaps = (gaps > 0).then(|| {
        view! {
            <ButtonLink href=Route::Gaps(figures.id.clone()).href() kind=kind>
                {(say.see_gaps)(&words.number(gaps))}
            </ButtonLink>
        }
    });
    let rest = (left > 0).then(|| {
        let href = Route::List(figures.id.clone(), vec![Filter::Unanswered]).href();
        view! { <ButtonLink href=href>{(say.answer_rest)(&words.number(left))}</ButtonLink> }
    });
    let compare = figures.round.former.is_some().then(|| {
        view! {
            <ButtonLink href=Route::Changes(figures.id.clone()).href()>{say.compare}</ButtonLink>
        }
    });
    if see_gaps.is_none() && rest.is_none() && compare.is_none() {
        return view! { <Notice kind=NoticeKind::Success><p>{say.gaps_none}</p></Notice> }
            .into_any();
    }
    view! {
        <section class="stack screen-only" aria-labelledby="result-next">
            <h2 id="result-next">{say.next_title}</h2>
            <div class="cluster">{see_gaps} {rest} {compare}</div>
        </section>
    }
    .into_any()
}
