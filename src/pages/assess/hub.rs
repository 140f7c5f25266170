use std::sync::Arc;

use leptos::prelude::*;

use super::gone::{closed_notice, gone};
use super::hub_acts::HubActs;
use crate::domain::assessment::{Assessment, Line, sections};
use crate::domain::census::position_shares;
use crate::domain::checklist::minutes_for;
use crate::domain::id::{ItemId, RoundId};
use crate::domain::settings::AnswerView;
use crate::domain::standard::Theme;
use crate::domain::tally::Tally;
use crate::pages::parts::replaced_line;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::use_desk;
use crate::ui::{
    ButtonKind, ButtonLink, Details, Link, Meter, PageHeading, Tag, TagKind, TaskList, TaskRow,
};
use crate::words::Words;

/// How far a round is, as a whole and by section.
#[derive(Clone, Debug, PartialEq)]
struct Progress {
    whole: Tally,
    next: Option<usize>,
    /// Theme, tally, and where to go on in the section.
    sections: Vec<(Theme, Tally, usize)>,
}

fn progress(round: &Assessment, lines: &[Line]) -> Progress {
    let section = |(theme, indexes): (Theme, Vec<usize>)| {
        let of_section = indexes.iter().filter_map(|index| lines.get(*index));
        let is_open = |index: &&usize| {
            lines.get(**index).is_some_and(|line| round.choice(&line.item.id).is_none())
        };
        let next = indexes.iter().find(is_open).or(indexes.first());
        (theme, round.tally(of_section), next.copied().unwrap_or(0))
    };
    Progress {
        whole: round.tally(lines),
        next: round.first_open(lines),
        sections: sections(lines).into_iter().map(section).collect(),
    }
}

/// The first screen of a round: what it is, how far it is, where to go on.
#[component]
pub fn HubPage(id: RoundId) -> impl IntoView {
    let (words, desk) = (use_words(), use_desk());
    if desk.read(|workspace| workspace.round(&id).is_none()) {
        return gone();
    }
    let lines = desk.lines(&id);
    let title = {
        let id = id.clone();
        desk.memo(move |workspace| workspace.round(&id).map(|round| round.title.clone()))
    };
    let now = {
        let (id, lines) = (id.clone(), Arc::clone(&lines));
        desk.memo(move |workspace| workspace.round(&id).map(|round| progress(round, &lines)))
    };
    let started = desk.read(|workspace| workspace.round(&id).map(|round| round.started));
    let caption = started.map(|day| (words.assess.caption)(&words.day(day))).unwrap_or_default();
    let sections_id = id.clone();
    let next_id = id.clone();
    view! {
        <div class="stack" data-gap="wide">
            <PageHeading caption=caption>{move || title.get()}</PageHeading>
            {closed_notice(&id)}
            {replaced_part(words, &id)}
            <p class="measure">{words.assess.about}</p>
            {whole(words, now)}
            {move || now.get().map(|now| next_step(words, &next_id, &now))}
            <section class="stack">
                <h2>{words.assess.sections}</h2>
                {move || now.get().map(|now| section_list(words, &sections_id, now))}
            </section>
            {posts(words, &id)}
            {missing(words, &id)}
            {ways_on(words, &id)}
            <HubActs id=id />
        </div>
    }
    .into_any()
}

/// What it rests on was replaced; or the edition it rests on could not be loaded.
fn replaced_part(words: &'static Words, id: &RoundId) -> Option<AnyView> {
    let desk = use_desk();
    let (library, round) = (desk.library(), desk.round(id)?);
    let absent = desk.absent_editions();
    let absent = absent.into_iter().find(|(pin, _)| round.pins.contains(pin)).map(|(pin, _)| {
        view! { <p class="quiet">{(words.carried.edition_absent)(&pin.version)}</p> }
    });
    let replaced = library.first_replaced(&round.pins);
    let replaced = replaced.map(|replaced| replaced_line(words, replaced));
    Some(view! { {absent} {replaced} }.into_any())
}

fn whole(words: &'static Words, now: Memo<Option<Progress>>) -> AnyView {
    let tally = move || now.get().map(|now| now.whole).unwrap_or_default();
    let value = Signal::derive(move || tally().answered_share());
    let text = Signal::derive(move || {
        let tally = tally();
        let done = answered(words, tally);
        match tally.unanswered() {
            0 => done,
            left => [done, time_left(words, left)].join(" · "),
        }
    });
    view! {
        <div class="measure">
            <Meter label=words.assess.progress value=value text=text />
        </div>
    }
    .into_any()
}

fn answered(words: &Words, tally: Tally) -> String {
    (words.assess.answered)(&words.number(tally.answered()), &words.number(tally.items))
}

fn time_left(words: &Words, items: usize) -> String {
    let minutes = u32::try_from(minutes_for(items)).unwrap_or(u32::MAX);
    (words.assess.left)(&words.minutes(minutes))
}

/// The one thing to do next.
fn next_step(words: &'static Words, id: &RoundId, now: &Progress) -> AnyView {
    let all = words.number(now.whole.items);
    let Some(next) = now.next else {
        return view! {
            <div class="stack">
                <p>{words.assess.all_answered}</p>
                <ButtonLink href=Route::Result(id.clone()).href() kind=ButtonKind::Primary>
                    {words.assess.see_result}
                </ButtonLink>
            </div>
        }
        .into_any();
    };
    let label = match now.whole.answered() {
        0 => (words.assess.begin)(&all),
        _ => (words.assess.go_on)(&words.number(next + 1), &all),
    };
    let as_list = use_desk().read(|workspace| workspace.settings().view == AnswerView::List);
    let route =
        if as_list { Route::List(id.clone(), Vec::new()) } else { Route::Item(id.clone(), next) };
    view! {
        <p>
            <ButtonLink href=route.href() kind=ButtonKind::Primary>{label}</ButtonLink>
        </p>
    }
    .into_any()
}

fn section_list(words: &'static Words, id: &RoundId, now: Progress) -> AnyView {
    let library = use_desk().library();
    let row = |(theme, tally, next): (Theme, Tally, usize)| {
        let title = library.theme(theme).map(|theme| words.text(&theme.title).to_owned());
        let (kind, state) = match (tally.answered(), tally.unanswered()) {
            (_, 0) => (TagKind::Good, words.assess.finished),
            (0, _) => (TagKind::Neutral, words.assess.not_started),
            _ => (TagKind::Accent, words.assess.under_way),
        };
        let mut hint = answered(words, tally);
        if tally.unanswered() > 0 {
            hint = [hint, time_left(words, tally.unanswered())].join(" · ");
        }
        let href = Route::Item(id.clone(), next).href();
        view! {
            <TaskRow href=href title=title.unwrap_or_default() hint=hint>
                <Tag kind=kind>{state}</Tag>
            </TaskRow>
        }
    };
    let rows: Vec<_> = now.sections.into_iter().map(row).collect();
    view! { <TaskList label=words.assess.sections>{rows}</TaskList> }.into_any()
}

/// What each of several positions brings to the round, and what is asked once for more than one.
fn posts(words: &'static Words, id: &RoundId) -> Option<AnyView> {
    let desk = use_desk();
    let profile = desk.read(|workspace| Some(workspace.round(id)?.profile.clone()))?;
    let lines = desk.lines(id);
    let shares = position_shares(&profile, &lines);
    let rows: Vec<AnyView> = shares
        .each
        .iter()
        .enumerate()
        .map(|(place, count)| {
            let name = words.position(&profile, place);
            let said = (words.crosswalk.position_items)(&name, &words.number(*count));
            view! { <li>{said}</li> }.into_any()
        })
        .collect();
    let shared = (shares.shared > 0).then(|| {
        let said = (words.crosswalk.positions_shared)(&words.number(shares.shared));
        view! { <p>{said}</p> }
    });
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack" data-gap="tight">
                <h2>{words.crosswalk.positions_title}</h2>
                <ul>{rows}</ul>
                {shared}
            </section>
        }
        .into_any()
    })
}

/// Entries whose standard is gone.
fn missing(words: &'static Words, id: &RoundId) -> Option<AnyView> {
    let desk = use_desk();
    let library = desk.library();
    let ids: Vec<ItemId> =
        desk.read(|workspace| Some(workspace.round(id)?.missing(&library))).unwrap_or_default();
    let count = words.number(ids.len());
    (!ids.is_empty()).then(|| {
        let ids: Vec<_> =
            ids.into_iter().map(|id| view! { <li>{id.as_str().to_owned()}</li> }).collect();
        view! {
            <Details summary=(words.assess.missing_title)(&count)>
                <p>{words.assess.missing_about}</p>
                <ul>{ids}</ul>
            </Details>
        }
        .into_any()
    })
}

/// Where else one can go from here.
fn ways_on(words: &'static Words, id: &RoundId) -> AnyView {
    let has_former = use_desk()
        .read(|workspace| workspace.round(id).is_some_and(|round| round.former.is_some()));
    let changes = has_former.then(|| {
        let href = Route::Changes(id.clone()).href();
        view! {
            <li>
                <Link href=href>{words.assess.see_changes}</Link>
            </li>
        }
    });
    let list = Route::List(id.clone(), Vec::new()).href();
    view! {
        <ul>
            <li>
                <Link href=list>{words.assess.see_list}</Link>
            </li>
            <li>
                <Link href=Route::Result(id.clone()).href()>{words.assess.see_result}</Link>
            </li>
            <li>
                <Link href=Route::Gaps(id.clone()).href()>{words.assess.see_gaps}</Link>
            </li>
            {changes}
        </ul>
    }
    .into_any()
}
