use leptos::prelude::*;

use super::all::go_to;
use crate::domain::assessment::{Assessment, Pin};
use crate::domain::day::Day;
use crate::domain::id::RoundId;
use crate::domain::library::Library;
use crate::domain::tally::Tally;
use crate::domain::workspace::Workspace;
use crate::pages::parts::replaced_line;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{Button, Link, Meter, Tag, TagKind};
use crate::words::Words;

/// What a list of rounds shows of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    id: RoundId,
    title: String,
    checklist: String,
    started: Day,
    closed: Option<Day>,
    tally: Tally,
    former: Option<String>,
    replaced: Option<(Pin, Option<Day>)>,
}

impl Facts {
    /// The facts of a round.
    pub fn of(round: &Assessment, workspace: &Workspace, library: &Library) -> Self {
        let former = round.former.as_ref().and_then(|former| workspace.round(former));
        // Once a round follows, there is nothing to point out.
        let is_followed = workspace.rounds().any(|other| other.former.as_ref() == Some(&round.id));
        let replaced = library.first_replaced(&round.pins).filter(|_| !is_followed);
        Self {
            id: round.id.clone(),
            title: round.title.clone(),
            checklist: round.checklist.title.clone(),
            started: round.started,
            closed: round.closed,
            tally: round.tally(&round.lines(library)),
            former: former.map(|former| former.title.clone()),
            replaced,
        }
    }
}

/// One round: what it is, how far, and what one can do from it.
pub fn card(words: &'static Words, facts: Facts) -> AnyView {
    let mut when = vec![(words.rounds.begun)(&words.day(facts.started))];
    when.extend(facts.closed.map(|day| (words.rounds.closed)(&words.day(day))));
    when.extend(facts.former.as_ref().map(|former| (words.rounds.follows)(former)));
    let tally = facts.tally;
    let done = (words.rounds.answered)(&words.number(tally.answered()), &words.number(tally.items));
    let href = Route::Round(facts.id.clone()).href();
    let (kind, state) = state(words, &facts);
    let title = facts.title.clone();
    let replaced = facts.replaced.clone().map(|replaced| replaced_line(words, replaced));
    view! {
        <li class="card stack" data-gap="tight">
            <div class="cluster" data-spread="">
                <h2 class="rounds__title">
                    <Link href=href>{title}</Link>
                </h2>
                <Tag kind=kind>{state}</Tag>
            </div>
            <p class="quiet small">{when.join(" · ")}</p>
            {replaced}
            <Meter
                label=words.rounds.coverage
                value=Signal::stored(tally.answered_share())
                text=Signal::stored(done)
            />
            {acts(facts)}
        </li>
    }
    .into_any()
}

fn state(words: &Words, facts: &Facts) -> (TagKind, &'static str) {
    match (facts.closed, facts.tally.answered(), facts.tally.unanswered()) {
        (Some(_), _, _) => (TagKind::Neutral, words.rounds.is_closed),
        (None, 0, _) => (TagKind::Neutral, words.rounds.not_started),
        (None, _, 0) => (TagKind::Good, words.rounds.all_answered),
        _ => (TagKind::Accent, words.rounds.under_way),
    }
}

fn acts(facts: Facts) -> AnyView {
    let (words, desk, places) = (use_words(), use_desk(), use_places());
    let Facts { id, title, checklist, former, .. } = facts;
    let changes = former.map(|_| {
        let href = Route::Changes(id.clone()).href();
        view! { <Link href=href>{words.rounds.changes}</Link> }
    });
    let label = (words.rounds.next_round_of)(&title);
    let begin = move |()| {
        let title = (words.rounds.new_title)(&checklist, &words.day(desk.today()));
        go_to(places, desk.begin_next_round(&id, &title));
    };
    view! {
        <div class="rounds__acts cluster">
            <Button label=label on_press=begin>{words.rounds.next_round}</Button>
            {changes}
        </div>
    }
    .into_any()
}
