use leptos::prelude::*;

use crate::domain::plan::{CIVIL_SERVANT_FLOOR, Plan};
use crate::ui::Meter;
use crate::words::Words;

/// How much time the plan takes: periods against the floor, minutes apart and never converted.
pub fn load(words: &'static Words, plan: Memo<Option<Plan>>) -> AnyView {
    let say = &words.plan;
    let body = move || plan.with(|plan| plan.as_ref().map(|plan| figures(words, plan)));
    view! {
        <section class="stack measure" data-gap="tight" aria-labelledby="plan-load">
            <h2 id="plan-load">{say.load_title}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn figures(words: &'static Words, plan: &Plan) -> AnyView {
    let (say, load) = (&words.plan, plan.workload());
    let text = match plan.floor {
        Some(floor) => (say.periods_of_floor)(load.periods, load.periods_done, floor),
        None => (say.periods_plain)(load.periods, load.periods_done),
    };
    let periods = match plan.share_of_floor() {
        Some(share) => view! {
            <Meter label=say.periods_meter value=share text=text />
        }
        .into_any(),
        None => view! { <p>{say.periods_meter} ": " {text}</p> }.into_any(),
    };
    let note = match plan.floor {
        None => Some(say.floor_unknown),
        Some(CIVIL_SERVANT_FLOOR) => Some(say.floor_note),
        Some(_) => None,
    };
    let minutes = (load.minutes > 0).then(|| {
        let (planned, done) = (words.minutes(load.minutes), words.minutes(load.minutes_done));
        let minutes = (say.minutes)(&planned, &done);
        view! { <p data-testid="minutes">{minutes} " " {say.never_converted}</p> }
    });
    view! {
        <div data-testid="periods">{periods}</div>
        {minutes}
        {note.map(|note| view! { <p class="quiet small">{note}</p> })}
    }
    .into_any()
}
