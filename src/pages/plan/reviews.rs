use leptos::prelude::*;

use super::form::At;
use crate::domain::plan::{Goal, REVIEW_DAYS};
use crate::ui::Button;

/// When to look back, how it went, and the ladder of days.
pub fn reviews(at: At, goal: Memo<Option<Goal>>) -> AnyView {
    let (words, say) = (at.words, &at.words.plan);
    let next = Memo::new(move |_| goal.with(|goal| goal.as_ref().and_then(Goal::next_review)));
    let so_far = move || {
        let reviews = goal.with(|goal| goal.as_ref().map(Goal::reviews_kept));
        reviews
            .filter(|(_, all)| *all > 0)
            .map(|(kept, all)| view! { <p class="small">{(say.reviews_so_far)(kept, all)}</p> })
    };
    let when = move || match next.get() {
        Some(next) => (say.review_on)(&words.day(next.on)),
        None if goal.with(|goal| goal.as_ref().is_some_and(Goal::is_active)) => {
            say.review_climbed.into()
        }
        None => say.review_closed.into(),
    };
    let has_next = Memo::new(move |_| next.with(Option::is_some));
    let buttons = move || has_next.get().then(|| review_buttons(at.clone()));
    view! {
        <section class="stack plan__reviews" data-gap="tight">
            <h4>{say.review_title}</h4>
            <p data-testid="next-review">{when}</p>
            <ol class="plan__ladder" aria-label=say.ladder>
                {REVIEW_DAYS
                    .into_iter()
                    .enumerate()
                    .map(|(rung, days)| {
                        let state = move || state_of(next.get().map(|next| next.rung), rung);
                        view! {
                            <li class="plan__rung" data-state=state>
                                {(say.rung)(days)}
                                <span class="visually-hidden">
                                    {move || match state() {
                                        "now" => [" (", say.rung_now, ")"].concat(),
                                        "done" => [" (", say.rung_done, ")"].concat(),
                                        _ => String::new(),
                                    }}
                                </span>
                            </li>
                        }
                    })
                    .collect::<Vec<_>>()}
            </ol>
            {so_far}
            {buttons}
        </section>
    }
    .into_any()
}

fn state_of(next: Option<usize>, rung: usize) -> &'static str {
    match next {
        Some(next) if next == rung => "now",
        Some(next) if rung < next => "done",
        Some(_) => "ahead",
        None => "done",
    }
}

fn review_buttons(at: At) -> AnyView {
    let say = &at.words.plan;
    let look_back = move |went_well: bool| {
        at.desk.review_goal(&at.plan, &at.goal, went_well);
    };
    let not_kept = look_back.clone();
    view! {
        <div class="cluster screen-only">
            <Button on_press=move |()| look_back(true)>{say.kept}</Button>
            <Button on_press=move |()| not_kept(false)>{say.not_kept}</Button>
        </div>
    }
    .into_any()
}
