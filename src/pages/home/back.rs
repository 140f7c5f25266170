//! Every later visit: what to go on with, rounds with how far they are, plans with what is due.

use leptos::prelude::*;

use crate::domain::assessment::{Assessment, Pin};
use crate::domain::day::Day;
use crate::domain::id::{PlanId, RoundId};
use crate::domain::library::Library;
use crate::domain::reminder::{Next, next_of};
use crate::domain::workspace::Workspace;
use crate::pages::parts::replaced_line;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{ButtonKind, ButtonLink, Link, PageHeading, Tag, TagKind, TaskList, TaskRow};
use crate::words::Words;

/// More than these stand on the page of all rounds.
const MOST_ROUNDS: usize = 5;

/// How far a round is.
#[derive(Clone, PartialEq)]
struct RoundRow {
    id: RoundId,
    title: String,
    started: Day,
    is_closed: bool,
    looked_at: usize,
    all: usize,
    first_open: Option<usize>,
    replaced: Option<(Pin, Option<Day>)>,
}

impl RoundRow {
    fn of(round: &Assessment, workspace: &Workspace, library: &Library) -> Self {
        let is_over = round.closed.is_some()
            || workspace.rounds().any(|other| other.former.as_ref() == Some(&round.id));
        let lines = round.lines(library);
        let tally = round.tally(&lines);
        Self {
            id: round.id.clone(),
            title: round.title.clone(),
            started: round.started,
            is_closed: round.closed.is_some(),
            looked_at: tally.answered(),
            all: tally.items,
            first_open: round.first_open(&lines),
            replaced: library.first_replaced(&round.pins).filter(|_| !is_over),
        }
    }
}

/// A plan with what comes next in it.
#[derive(Clone, PartialEq)]
struct PlanRow {
    id: PlanId,
    title: String,
    next: Option<Next>,
}

/// What to go on with.
#[component]
pub fn Back() -> impl IntoView {
    let (words, desk) = (use_words(), use_desk());
    let library = desk.library();
    let rounds = desk.memo(move |workspace| {
        let rounds = workspace.rounds().rev().take(MOST_ROUNDS);
        rounds.map(|round| RoundRow::of(round, workspace, &library)).collect::<Vec<_>>()
    });
    let plans = desk.memo(|workspace| {
        let row = |plan: &crate::domain::plan::Plan| PlanRow {
            id: plan.id.clone(),
            title: plan.title.clone(),
            next: next_of(plan),
        };
        workspace.plans().rev().map(row).collect::<Vec<_>>()
    });
    view! {
        <div class="stack" data-gap="wide">
            <PageHeading>{words.home.welcome_back}</PageHeading>
            {move || next(&rounds.get(), !plans.get().is_empty())}
            {move || round_list(rounds.get())}
            {move || plan_list(plans.get())}
            {other()}
        </div>
    }
}

/// The one thing to do next.
fn next(rounds: &[RoundRow], has_plans: bool) -> AnyView {
    let (words, places, desk) = (use_words(), use_places(), use_desk());
    let home = &words.home;
    let open = rounds.iter().find(|row| !row.is_closed && row.first_open.is_some());
    let newest = rounds.first();
    let (why, href, label) = match (open, newest) {
        (Some(row), _) => {
            let place = row.first_open.unwrap_or_default();
            let route = places.to_answer(desk.settings().view, &row.id, place);
            ((home.go_on_why)(&row.title), route, (home.go_on)(place + 1, row.all))
        }
        (None, Some(row)) if !has_plans => {
            (home.plan_why.to_owned(), Route::Gaps(row.id.clone()), home.make_plan.to_owned())
        }
        (None, Some(row)) if !row.is_closed => {
            let route = Route::Result(row.id.clone());
            ((home.result_why)(&row.title), route, home.see_result.to_owned())
        }
        _ => (home.new_round_why.to_owned(), Route::Rounds, home.new_round.to_owned()),
    };
    view! {
        <section class="home__next stack" data-gap="tight">
            <h2>{home.next_title}</h2>
            <p class="measure">{why}</p>
            <p>
                <ButtonLink href=href.href() kind=ButtonKind::Primary>
                    {label}
                </ButtonLink>
            </p>
        </section>
    }
    .into_any()
}

fn round_list(rounds: Vec<RoundRow>) -> AnyView {
    let words = use_words();
    let replaced = rounds.iter().find_map(|row| {
        let replaced = row.replaced.clone()?;
        Some(view! {
            <p>{(words.carried.round)(&row.title)}</p>
            {replaced_line(words, replaced)}
        })
    });
    let row = |row: RoundRow| {
        let hint = (words.home.round_hint)(&words.day(row.started));
        let (kind, text) = match (row.is_closed, row.first_open) {
            (true, _) => (TagKind::Neutral, words.home.closed.to_owned()),
            (false, None) => (TagKind::Good, (words.home.looked_at)(row.looked_at, row.all)),
            (false, Some(_)) => (TagKind::Accent, (words.home.looked_at)(row.looked_at, row.all)),
        };
        view! {
            <TaskRow href=Route::Round(row.id).href() title=row.title hint=hint>
                <Tag kind=kind>{text}</Tag>
            </TaskRow>
        }
    };
    view! {
        <section class="stack" data-gap="tight">
            <h2>{words.home.rounds}</h2>
            <TaskList label=words.home.rounds>
                {rounds.into_iter().map(row).collect::<Vec<_>>()}
            </TaskList>
            {replaced}
            <p>
                <Link href=Route::Rounds.href()>{words.home.all_rounds}</Link>
            </p>
        </section>
    }
    .into_any()
}

fn plan_list(plans: Vec<PlanRow>) -> AnyView {
    let (words, today) = (use_words(), use_desk().today());
    let is_empty = plans.is_empty();
    let row = |row: PlanRow| {
        let is_due = row.next.is_some_and(|next| next.on() <= today);
        let tag = is_due.then(|| view! { <Tag kind=TagKind::Caution>{words.home.overdue}</Tag> });
        view! {
            <TaskRow href=Route::Plan(row.id).href() title=row.title hint=due(words, row.next)>
                {tag}
            </TaskRow>
        }
    };
    let rows = plans.into_iter().map(row).collect::<Vec<_>>();
    let list = if is_empty {
        view! { <p class="quiet">{words.home.no_plan}</p> }.into_any()
    } else {
        view! { <TaskList label=words.home.plans>{rows}</TaskList> }.into_any()
    };
    view! {
        <section class="stack" data-gap="tight">
            <h2>{words.home.plans}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn due(words: &Words, next: Option<Next>) -> String {
    match next {
        Some(Next::Review(day)) => (words.home.review_on)(&words.day(day)),
        Some(Next::Action(day)) => (words.home.action_on)(&words.day(day)),
        None => words.home.nothing_due.to_owned(),
    }
}

fn other() -> AnyView {
    let words = use_words();
    let links = [
        (Route::Rounds, words.home.new_round),
        (Route::Checklists, words.home.other_checklist),
        (Route::Profile, words.home.change_profile),
    ];
    let entry = |(route, label): (Route, &'static str)| {
        view! {
            <li>
                <Link href=route.href()>{label}</Link>
            </li>
        }
    };
    view! {
        <section class="stack" data-gap="tight">
            <h2>{words.home.other}</h2>
            <ul>{links.into_iter().map(entry).collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}
