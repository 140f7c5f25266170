use leptos::prelude::*;

use super::month::month;
use super::side::{Side, side};
use crate::documents::calendar::calendar;
use crate::domain::agenda::{Entry, agenda};
use crate::domain::day::Day;
use crate::domain::id::PlanId;
use crate::domain::plan_view::PlanView;
use crate::ui::{Button, Tag, TagKind};
use crate::words::Words;

/// The days of a plan: a timeline, a month, and the file for one's own calendar.
#[component]
pub fn DaysPage(id: PlanId) -> impl IntoView {
    side(&id, PlanView::Days, body)
}

/// Everything in a plan that has a day, to follow.
pub fn entries(side: &Side) -> Memo<Vec<Entry>> {
    let (follow_ups, studies) = (side.desk.follow_ups(&side.id), side.desk.studies(&side.id));
    let plan = side.plan;
    Memo::new(move |_| {
        plan.with(|plan| {
            let Some(plan) = plan else { return Vec::new() };
            studies.with(|studies| follow_ups.with(|found| agenda(plan, found, &studies.all)))
        })
    })
}

fn body(side: &Side) -> AnyView {
    let (desk, words, say) = (side.desk, side.words, &side.words.agenda);
    let entries = entries(side);
    let today = desk.today();
    let timeline = move || {
        let entries = entries.get();
        if entries.is_empty() {
            return view! { <p>{say.nothing}</p> }.into_any();
        }
        months(words, &entries, today)
    };
    let save = move |()| {
        let text = calendar(words, &entries.get_untracked(), desk.now());
        desk.save_calendar(&text);
    };
    view! {
        <div class="stack" data-gap="wide">
            <p class="measure">{say.lead}</p>
            <div class="stack" data-testid="timeline">
                {timeline}
            </div>
            <section class="stack" aria-labelledby="days-month">
                <h2 id="days-month">{say.month_view}</h2>
                {month(words, entries, today)}
            </section>
            <section class="stack measure screen-only" aria-labelledby="days-file">
                <h2 id="days-file">{say.calendar_title}</h2>
                <p>{say.calendar_text}</p>
                <p>
                    <Button on_press=save>{say.calendar_save}</Button>
                </p>
            </section>
        </div>
    }
    .into_any()
}

/// The timeline, month by month.
fn months(words: &'static Words, entries: &[Entry], today: Day) -> AnyView {
    let of = |entry: &Entry| entry.on.month();
    let parts: Vec<AnyView> = entries
        .chunk_by(|a, b| of(a) == of(b))
        .filter_map(|part| {
            let (year, month) = of(part.first()?);
            let rows: Vec<AnyView> = part.iter().map(|entry| row(words, entry, today)).collect();
            let title = (words.agenda.month)(year, month);
            Some(
                view! {
                    <section class="stack" data-gap="tight">
                        <h2 class="days__month">{title}</h2>
                        <ol class="days__list">{rows}</ol>
                    </section>
                }
                .into_any(),
            )
        })
        .collect();
    parts.into_any()
}

/// One day of the timeline.
pub fn row(words: &'static Words, entry: &Entry, today: Day) -> AnyView {
    let say = &words.agenda;
    let number = entry.number.map(|number| [(say.goal_number)(number), ": ".into()].concat());
    let state = if entry.is_done {
        Some((TagKind::Good, say.done))
    } else if entry.on < today {
        Some((TagKind::Caution, say.overdue))
    } else if entry.on == today {
        Some((TagKind::Accent, say.today))
    } else {
        None
    };
    let state = state.map(|(kind, text)| view! { <Tag kind=kind>{text}</Tag> });
    view! {
        <li class="days__entry" data-testid="day">
            <span class="days__day">{words.day(entry.on)}</span>
            <span class="days__what">
                <strong>{say.happening(&entry.what)}</strong>
                " "
                {state}
                <span class="days__text quiet">{number} {entry.text.clone()}</span>
            </span>
        </li>
    }
    .into_any()
}
