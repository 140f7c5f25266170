use std::sync::Arc;

use leptos::prelude::*;

use super::most::most;
use crate::domain::assessment::Line;
use crate::domain::comparison::{Change, Comparison, Move};
use crate::domain::day::Day;
use crate::domain::id::RoundId;
use crate::pages::use_words;
use crate::route::{Filter, Route};
use crate::state::{use_desk, use_places};
use crate::ui::{
    BackLink, Button, ButtonLink, EmptyState, HeadCell, PageHeading, SummaryList, SummaryRow,
    Table, Tag, TagKind,
};
use crate::words::Words;

/// Title and first day of a round and of the former one.
#[derive(Clone, Debug, PartialEq)]
struct Pair {
    now: (String, Day),
    before: (String, Day),
}

/// A round beside the former one: only what changed. The printed page has the same figures, without notes.
#[component]
pub fn ChangesPage(id: RoundId) -> impl IntoView {
    let (words, desk, places) = (use_words(), use_desk(), use_places());
    let pair = desk.read(|workspace| {
        let round = workspace.round(&id)?;
        let former = workspace.round(round.former.as_ref()?)?;
        Some(Pair {
            now: (round.title.clone(), round.started),
            before: (former.title.clone(), former.started),
        })
    });
    let Some(pair) = pair else { return nothing_to_compare(words, id) };
    let lines = desk.lines(&id);
    let comparison = desk.comparison(&id);
    let caption = (words.rounds.changes_caption)(&pair.now.0, &pair.before.0);
    let round = id.clone();
    let shown = move || {
        let found = comparison.get()?;
        Some(view! {
            {figures(words, &round, &found)}
            {most(&lines, &found.changes)}
            {table(words, &round, &lines, &pair, &found.changes)}
        })
    };
    view! {
        <div class="stack" data-gap="wide">
            <BackLink href=Route::Round(id).href()>{words.rounds.to_round}</BackLink>
            <PageHeading caption=caption>{words.rounds.changes_title}</PageHeading>
            {shown}
            <p class="quiet measure">{words.rounds.reading}</p>
            <p class="screen-only">
                <Button on_press=move |()| places.print()>{words.common.print}</Button>
            </p>
        </div>
    }
    .into_any()
}

fn nothing_to_compare(words: &'static Words, id: RoundId) -> AnyView {
    view! {
        <div class="stack">
            <PageHeading>{words.rounds.changes_title}</PageHeading>
            <EmptyState title=words.rounds.no_former_title>
                <p>{words.rounds.no_former_about}</p>
                <ButtonLink href=Route::Round(id).href()>{words.rounds.to_round}</ButtonLink>
            </EmptyState>
        </div>
    }
    .into_any()
}

/// How many of each; those not re-checked lead to the list of them.
fn figures(words: &'static Words, round: &RoundId, found: &Comparison) -> AnyView {
    let number = |count: usize| words.number(count);
    let unchecked = found.unchecked.len();
    let [changed, unchanged, open, new] =
        [found.changes.len(), found.unchanged, unchecked, found.new].map(number);
    let href = Route::List(round.clone(), vec![Filter::Unchecked]).href();
    let see = (unchecked > 0).then(|| {
        let label = (words.rounds.see_unchecked)(&number(unchecked));
        view! { <ButtonLink href=href>{label}</ButtonLink> }
    });
    view! {
        <SummaryList>
            <SummaryRow term=words.rounds.changed>{changed}</SummaryRow>
            <SummaryRow term=words.rounds.unchanged>{unchanged}</SummaryRow>
            <SummaryRow term=words.rounds.unchecked>{open}</SummaryRow>
            <SummaryRow term=words.rounds.new_answers>{new}</SummaryRow>
        </SummaryList>
        {see}
    }
    .into_any()
}

fn table(
    words: &'static Words,
    round: &RoundId,
    lines: &Arc<[Line]>,
    pair: &Pair,
    changes: &[Change],
) -> AnyView {
    if changes.is_empty() {
        return view! { <p>{words.rounds.nothing_changed}</p> }.into_any();
    }
    let plain = |text: String| HeadCell { text, numeric: false };
    let head = vec![
        plain(words.rounds.item.to_owned()),
        plain((words.rounds.before)(&words.day(pair.before.1))),
        plain((words.rounds.now)(&words.day(pair.now.1))),
        plain(words.rounds.direction.to_owned()),
    ];
    let rows = changes.iter().filter_map(|change| row(words, round, lines, change)).collect();
    view! { <Table caption=words.rounds.changed head=head rows=rows row_heads=true /> }.into_any()
}

fn row(
    words: &'static Words,
    round: &RoundId,
    lines: &Arc<[Line]>,
    change: &Change,
) -> Option<Vec<AnyView>> {
    let item = &lines.get(change.index)?.item;
    let answer = use_desk().answer_now(round, &item.id);
    let place = words.number(change.index + 1);
    let text = [&*place, ". ", words.text(&item.text)].concat();
    let href = Route::Item(round.clone(), change.index).href();
    // A note is never in what is printed or handed out unasked.
    let note = (!answer.note.trim().is_empty()).then(|| {
        view! { <p class="screen-only quiet">{(words.rounds.note)(&answer.note)}</p> }
    });
    let (kind, way) = match change.direction {
        Move::Better => (TagKind::Good, words.rounds.better),
        Move::Worse => (TagKind::Caution, words.rounds.worse),
        Move::Other => (TagKind::Neutral, words.rounds.other),
    };
    let first = view! {
        <a href=href>{text}</a>
        {note}
    };
    Some(vec![
        first.into_any(),
        words.choice(&item.scale, &change.before).into_any(),
        words.choice(&item.scale, &change.now).into_any(),
        view! { <Tag kind=kind>{way}</Tag> }.into_any(),
    ])
}
