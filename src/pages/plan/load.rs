use leptos::prelude::*;

use super::hours::{against_floor, count};
use super::side::Side;
use crate::domain::plan::Plan;
use crate::domain::plan_view::PlanView;
use crate::domain::study::{Hours, hours};
use crate::route::Route;
use crate::ui::Link;
use crate::words::Words;

/// How much time the plan takes: periods counted against the floor, minutes apart and never converted.
pub fn load(side: &Side) -> AnyView {
    let (words, say, plan) = (side.words, &side.words.plan, side.plan);
    let studies = side.desk.studies(&side.id);
    let body = move || {
        plan.with(|plan| {
            let plan = plan.as_ref()?;
            Some(figures(words, plan, &studies.with(|studies| hours(plan, &studies.all))))
        })
    };
    let to_hours = Route::PlanView(side.id.clone(), PlanView::Hours).href();
    view! {
        <section class="stack measure" data-gap="tight" aria-labelledby="plan-load">
            <h2 id="plan-load">{say.load_title}</h2>
            {body}
            <p class="screen-only">
                <Link href=to_hours>{say.to_hours}</Link>
            </p>
        </section>
    }
    .into_any()
}

fn figures(words: &'static Words, plan: &Plan, hours: &Hours) -> AnyView {
    let (say, load) = (&words.plan, plan.workload());
    let total = hours.total();
    let planned = hours.in_plan();
    let text = match plan.floor {
        Some(floor) => {
            let [planned, counted, floor] =
                [planned, total.counted, floor].map(|periods| count(words, periods));
            (say.periods_of_floor)([&planned, &counted, &floor])
        }
        None => (say.periods_plain)(&count(words, planned), &count(words, total.finished)),
    };
    let unknown = plan.floor.is_none().then(|| {
        view! { <p class="quiet small">{say.floor_unknown}</p> }
    });
    let bar = plan.floor.map(|_| against_floor(words, plan.floor, hours));
    let minutes = (load.minutes > 0).then(|| {
        let (planned, done) = (words.minutes(load.minutes), words.minutes(load.minutes_done));
        let minutes = (say.minutes)(&planned, &done);
        view! { <p data-testid="minutes">{minutes} " " {say.never_converted}</p> }
    });
    view! {
        <div class="stack" data-gap="tight" data-testid="periods">
            <p>{say.periods_meter} ": " {text}</p>
            {bar}
        </div>
        {minutes}
        {unknown}
    }
    .into_any()
}
