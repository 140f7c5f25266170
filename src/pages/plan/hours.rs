use leptos::prelude::*;

use super::side::{Side, side};
use super::study_form::study_form;
use super::study_row::study_row;
use crate::domain::annual::class::ContentGroup;
use crate::domain::id::{FileId, PlanId};
use crate::domain::plan::{CIVIL_SERVANT_FLOOR, Plan};
use crate::domain::plan_view::PlanView;
use crate::domain::study::{GroupHours, Hours, Study, hours, lineless};
use crate::state::Papers;
use crate::ui::{Button, HeadCell, Meter, Notice, NoticeKind, Table};
use crate::words::Words;

/// The hours of a plan: by content group against the year's floor, and the courses behind them with their evidence.
#[component]
pub fn HoursPage(id: PlanId) -> impl IntoView {
    side(&id, PlanView::Hours, body)
}

fn body(side: &Side) -> AnyView {
    let (words, say) = (side.words, &side.words.hours);
    let studies = side.desk.studies(&side.id);
    let plan = side.plan;
    let found = Memo::new(move |_| {
        plan.with(|plan| {
            let plan = plan.as_ref()?;
            Some((plan.floor, studies.with(|studies| hours(plan, &studies.all))))
        })
    });
    let figures = move || found.get().map(|(floor, hours)| figures(words, floor, &hours));
    view! {
        <div class="stack" data-gap="wide">
            <p class="measure">{say.lead}</p>
            {figures}
            {lines(side.clone(), studies)}
            <p class="quiet small measure">{say.groups_note}</p>
        </div>
    }
    .into_any()
}

/// A count of periods as people write it.
pub fn count(words: &Words, periods: u32) -> String {
    words.number(periods as usize)
}

/// How far the floor is reached, in a bar and in words.
pub fn against_floor(words: &'static Words, floor: Option<u32>, hours: &Hours) -> AnyView {
    let say = &words.hours;
    let counted = hours.total().counted;
    let Some(floor) = floor.filter(|floor| *floor > 0) else {
        return view! { <p class="quiet">{say.no_floor}</p> }.into_any();
    };
    let text = (say.counted_of_floor)(&count(words, counted), &count(words, floor));
    let state = match hours.missing(floor) {
        Some(missing) => (say.missing)(&count(words, missing)),
        None => say.reached.to_owned(),
    };
    let note = (floor == CIVIL_SERVANT_FLOOR)
        .then(|| view! { <p class="quiet small">{say.floor_note}</p> });
    view! {
        <Meter label=say.meter value=hours.share(floor) text=text />
        <p data-testid="missing">{state}</p>
        {note}
    }
    .into_any()
}

fn figures(words: &'static Words, floor: Option<u32>, hours: &Hours) -> AnyView {
    let say = &words.hours;
    let head = |(index, text): (usize, &&'static str)| HeadCell {
        text: (*text).to_owned(),
        numeric: index > 0,
    };
    let row = |name: &'static str, group: GroupHours| -> Vec<AnyView> {
        let cell = |periods: u32| count(words, periods).into_any();
        vec![name.into_any(), cell(group.planned), cell(group.finished), cell(group.counted)]
    };
    let rows = ContentGroup::ALL.iter().zip(hours.groups);
    let rows = rows.map(|(group, periods)| row(say.group(*group), periods)).collect();
    let outside = (hours.outside > 0).then(|| {
        let text = (say.outside)(&count(words, hours.outside));
        view! {
            <Notice kind=NoticeKind::Warning>
                <p>{text}</p>
            </Notice>
        }
    });
    view! {
        <div class="stack measure" data-gap="tight" data-testid="floor">
            {against_floor(words, floor, hours)}
            {outside}
        </div>
        <div data-testid="groups">
            <Table
                caption=say.table
                head=say.heads.iter().enumerate().map(head).collect()
                rows=rows
                foot=vec![row(say.total, hours.total())]
                row_heads=true
            />
        </div>
    }
    .into_any()
}

/// The courses, one under another; one of them, or a new one, can be open to be written.
fn lines(side: Side, studies: Memo<Papers<Study>>) -> AnyView {
    let (words, say) = (side.words, &side.words.hours);
    let open = RwSignal::new(None::<FileId>);
    let fresh = RwSignal::new(None::<Study>);
    let all = Memo::new(move |_| studies.with(|studies| studies.all.clone()));
    let unread = move || {
        let unread = studies.with(|studies| studies.unread);
        (unread > 0).then(|| view! { <p class="quiet">{(say.unread)(unread)}</p> })
    };
    let (for_new, for_offers) = (side.clone(), side.clone());
    view! {
        <section class="stack" aria-labelledby="hours-lines">
            <h2 id="hours-lines">{say.lines}</h2>
            {move || all.with(Vec::is_empty).then(|| view! { <p class="quiet">{say.none}</p> })}
            <ul class="hours__lines">
                <For
                    each=move || all.get()
                    key=Clone::clone
                    children=move |study| study_row(side.clone(), study, open)
                />
            </ul>
            {unread}
            {move || {
                fresh
                    .get()
                    .map(|study| {
                        view! {
                            <div class="card stack">
                                <h3>{words.hours.new_line}</h3>
                                {study_form(
                                    &for_new,
                                    study,
                                    Callback::new(move |()| fresh.set(None)),
                                )}
                            </div>
                        }
                    })
            }}
            {adding(for_offers, studies, fresh)}
        </section>
    }
    .into_any()
}

/// A line of one's own, or one for each action that is measured in periods and has none yet.
fn adding(side: Side, studies: Memo<Papers<Study>>, fresh: RwSignal<Option<Study>>) -> AnyView {
    let (desk, words, plan) = (side.desk, side.words, side.plan);
    let begin = move |title: String, periods: u32| {
        desk.fresh_file_id().map(|id| Study::begun(id, title, periods))
    };
    let offers = Memo::new(move |_| {
        let of = |plan: &Plan| studies.with(|studies| lineless(plan, &studies.all));
        plan.with(|plan| plan.as_ref().map(of)).unwrap_or_default()
    });
    let offered = move || {
        let say = &words.hours;
        let buttons: Vec<AnyView> = offers
            .get()
            .into_iter()
            .map(|(action, title, periods)| {
                let label = (say.take_action)(&title, &count(words, periods));
                let take = move |()| {
                    let study = begin(title.clone(), periods);
                    fresh.set(study.map(|study| Study { action: Some(action.clone()), ..study }));
                };
                view! { <Button on_press=take>{label}</Button> }.into_any()
            })
            .collect();
        (!buttons.is_empty()).then(|| {
            view! {
                <div class="stack" data-gap="tight">
                    <p class="quiet">{say.lineless}</p>
                    <div class="cluster">{buttons}</div>
                </div>
            }
        })
    };
    view! {
        <div class="stack screen-only">
            {offered}
            <p>
                <Button on_press=move |()| fresh.set(begin(String::new(), 0))>
                    {words.hours.add}
                </Button>
            </p>
        </div>
    }
    .into_any()
}
