use std::sync::Arc;

use leptos::prelude::*;

use super::list_marks::{mark, marks_of};
use crate::domain::assessment::Line;
use crate::domain::census::{Glance, Marks, count};
use crate::domain::id::RoundId;
use crate::domain::outcome::Outcome;
use crate::pages::use_words;
use crate::route::{Filter, Route};
use crate::state::{use_desk, use_places};
use crate::ui::{Chip, Chips};
use crate::words::Words;

/// How far the list is, and what it is narrowed to: a slim bar that stays in view, and the filters under it.
#[component]
pub fn ListBar(
    id: RoundId,
    lines: Arc<[Line]>,
    census: Memo<Vec<Glance>>,
    filters: Memo<Vec<Filter>>,
) -> impl IntoView {
    let (words, desk, places) = (use_words(), use_desk(), use_places());
    let outcome = desk.outcome_over(&id, lines);
    let answered = move || {
        outcome.with(|outcome| {
            let tally = outcome.tally;
            (words.assess.answered)(&words.number(tally.answered()), &words.number(tally.items))
        })
    };
    let score = move || outcome.with(|outcome| score(words, outcome));
    let shown = move || {
        let wanted = marks_of(&filters.get());
        census.with(|all| {
            let (some, all) = (count(all, wanted), all.len());
            (words.assess.shown)(&words.number(some), &words.number(all))
        })
    };
    let chip = |(filter, label): (Filter, &'static str)| Chip {
        id: filter.slug().to_owned(),
        label: label.to_owned(),
        count: Signal::derive(move || census.with(|all| count(all, Marks::of([mark(filter)])))),
        pressed: Signal::derive(move || filters.with(|filters| filters.contains(&filter))),
        testid: Some(["filter-", filter.slug()].concat()),
    };
    let has_former =
        desk.read(|workspace| workspace.round(&id).is_some_and(|round| round.former.is_some()));
    let offered = Filter::ALL
        .into_iter()
        .zip(words.assess.filter_names)
        .filter(|(filter, _)| has_former || *filter != Filter::Unchecked);
    let chips = offered.map(chip).collect();
    let toggle = move |slug: String| {
        let now = filters.get_untracked();
        let is_kept = |filter: &Filter| now.contains(filter) != (filter.slug() == slug);
        let next = Filter::ALL.into_iter().filter(is_kept).collect();
        places.replace(&Route::List(id.clone(), next));
    };
    view! {
        <div class="assess-list__bar">
            <span>{answered}</span>
            <span data-testid="score">{score}</span>
            <span class="assess-list__shown" data-testid="shown">{shown}</span>
        </div>
        <div class="assess-list__filters">
            <Chips legend=words.assess.filters chips=chips on_toggle=toggle />
        </div>
    }
}

/// The mean over answered items, always with how much it rests on.
fn score(words: &Words, outcome: &Outcome) -> String {
    let Some(mean) = outcome.sums.mean() else { return words.assess.no_score.to_owned() };
    let coverage = outcome.sums.coverage().unwrap_or(0.0);
    let scored = words.number(outcome.tally.scored);
    (words.assess.score)(&words.percent(mean), &scored, &words.percent(coverage))
}
