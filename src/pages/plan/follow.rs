use std::sync::Arc;

use leptos::prelude::*;

use super::form::At;
use crate::domain::answer::Choice;
use crate::domain::follow_up::{FollowUp, Shift, shift};
use crate::domain::id::ItemId;
use crate::domain::plan::Goal;
use crate::domain::sorted::SortedMap;
use crate::domain::standard::Item;
use crate::route::Route;
use crate::ui::{
    Button, Details, FieldId, FieldWidth, Link, Notice, NoticeKind, Select, TextArea, TextInput,
};

/// What came of a goal: first impression, the same items rated again after three months, the result at work.
pub fn follow(at: At, goal: Memo<Option<Goal>>) -> AnyView {
    let (words, say) = (at.words, &at.words.follow);
    let found = at.desk.follow_up(&at.plan, &at.goal);
    let today = at.desk.today();
    // Known once: it must not shut under the hands of who writes in it.
    let is_due = found.with_untracked(|found| {
        let goal = goal.get_untracked();
        found.as_ref().zip(goal).is_some_and(|(found, goal)| found.is_rerating_due(&goal, today))
    });
    let is_read = Memo::new(move |_| found.with(Option::is_some));
    let body = move || {
        if !is_read.get() {
            return view! { <p class="quiet">{say.unread}</p> }.into_any();
        }
        view! {
            <p class="quiet">{say.lead}</p>
            {reaction(at.clone(), found)}
            {again(at.clone(), goal, found)}
            {result(at.clone(), found)}
        }
        .into_any()
    };
    view! {
        <div class="plan__follow screen-only" data-testid="follow">
            <Details summary=words.follow.title open=is_due>
                <div class="stack">{body}</div>
            </Details>
        </div>
    }
    .into_any()
}

/// Where a goal went that goes on in another plan.
pub fn moved(at: &At) -> AnyView {
    let (found, say) = (at.desk.follow_up(&at.plan, &at.goal), &at.words.agenda);
    (move || {
        let next = found.with(|found| found.as_ref()?.carried_to.clone());
        next.map(|next| {
            view! {
                <Notice kind=NoticeKind::Info>
                    <p data-testid="moved">
                        {say.carried} " "
                        <Link href=Route::Plan(next).href()>{say.open_next}</Link>
                    </p>
                </Notice>
            }
        })
    })
    .into_any()
}

fn reaction(at: At, found: Memo<Option<FollowUp>>) -> AnyView {
    let (words, say) = (at.words, &at.words.follow);
    let text = RwSignal::new(written(found, |found| found.reaction.clone()));
    let day = move || {
        let day = found.with(|found| found.as_ref().and_then(|found| found.reacted));
        day.map(|day| view! { <p class="quiet small">{(say.reacted_on)(&words.day(day))}</p> })
    };
    let id = FieldId::new("reaction", at.goal.as_str());
    let save = move |()| {
        let (text, today) = (text.get_untracked(), at.desk.today());
        at.desk.amend_follow_up(&at.plan, &at.goal, |found| found.react(text, today));
    };
    view! {
        <div class="stack" data-gap="tight">
            <TextInput
                id=id
                label=say.reaction_label
                hint=say.reaction_hint
                value=text
                on_input=move |new: String| text.set(new)
                width=FieldWidth::Full
                autocomplete_off=true
            />
            {day}
            <p>
                <Button on_press=save>{say.save}</Button>
            </p>
        </div>
    }
    .into_any()
}

fn written(found: Memo<Option<FollowUp>>, of: fn(&FollowUp) -> String) -> String {
    found.with_untracked(|found| found.as_ref().map(of)).unwrap_or_default()
}

fn result(at: At, found: Memo<Option<FollowUp>>) -> AnyView {
    let say = &at.words.follow;
    let text = RwSignal::new(written(found, |found| found.result.clone()));
    let id = FieldId::new("came-of", at.goal.as_str());
    let save = move |()| {
        let text = text.get_untracked();
        at.desk.amend_follow_up(&at.plan, &at.goal, |found| found.result = text);
    };
    view! {
        <div class="stack" data-gap="tight">
            <TextArea
                id=id
                label=say.result_label
                hint=say.result_hint
                value=text
                on_input=move |new: String| text.set(new)
                rows=2
            />
            <p>
                <Button on_press=save>{say.save}</Button>
            </p>
        </div>
    }
    .into_any()
}

/// The same items, rated again.
fn again(at: At, goal: Memo<Option<Goal>>, found: Memo<Option<FollowUp>>) -> AnyView {
    let (words, say) = (at.words, &at.words.follow);
    let known = goal.get_untracked();
    let round = at.desk.read(|workspace| workspace.plan(&at.plan)?.round.clone());
    let items: Vec<Arc<Item>> = known
        .iter()
        .flat_map(|goal| &goal.items)
        .filter_map(|id| at.desk.item(round.as_ref(), id))
        .collect();
    if items.is_empty() {
        return view! { <p class="quiet small">{say.again_none}</p> }.into_any();
    }
    let today = at.desk.today();
    let when = move || {
        let goal = goal.get()?;
        let follow_up = found.get()?;
        if follow_up.is_rerating_due(&goal, today) {
            return Some(say.again_now.to_owned());
        }
        let is_open = !follow_up.is_rerated(&goal);
        is_open.then(|| (say.again_due)(&words.day(follow_up.rerate_on(&goal))))
    };
    let answers = round.and_then(|round| at.desk.round(&round)).map(|round| round.answers);
    let answers = Arc::new(answers.unwrap_or_default());
    let for_note = Arc::clone(&answers);
    let ids: Vec<ItemId> = items.iter().map(|item| item.id.clone()).collect();
    let is_lower = Memo::new(move |_| {
        found.with(|found| {
            let Some(found) = found else { return false };
            ids.iter().any(|item| shift(item, &for_note, found) == Shift::Down)
        })
    });
    let rows: Vec<AnyView> =
        items.into_iter().map(|item| rating(&at, item, &answers, found)).collect();
    view! {
        <div class="stack" data-gap="tight">
            <h4>{say.again_title}</h4>
            <p class="small">{when}</p>
            {rows}
            {move || is_lower.get().then(|| view! { <p class="quiet small">{say.down_note}</p> })}
        </div>
    }
    .into_any()
}

fn rating(
    at: &At,
    item: Arc<Item>,
    answers: &Arc<SortedMap<ItemId, crate::domain::answer::Answer>>,
    found: Memo<Option<FollowUp>>,
) -> AnyView {
    let (words, say) = (at.words, &at.words.follow);
    let before = answers.get(&item.id).and_then(|answer| answer.choice.clone());
    let before = match before {
        Some(choice @ Choice::Point(_)) => (say.before)(&words.choice(&item.scale, &choice)),
        _ => say.before_unknown.to_owned(),
    };
    let options = item.scale.points().iter();
    let options =
        options.map(|point| (point.value.to_string(), words.text(&point.label).to_owned()));
    let options: Vec<(String, String)> =
        std::iter::once((String::new(), say.not_yet.to_owned())).chain(options).collect();
    let of = item.id.clone();
    let value = Signal::derive(move || {
        found.with(|found| {
            let rating = found.as_ref().and_then(|found| found.rating(&of));
            rating.map(|rating| rating.value.to_string()).unwrap_or_default()
        })
    });
    let (of, answers) = (item.id.clone(), Arc::clone(answers));
    let change = move || {
        let shift = found.with(|found| found.as_ref().map(|found| shift(&of, &answers, found)));
        shift.and_then(|shift| say.shift(shift)).map(|text| [" → ", text].concat())
    };
    let id = FieldId::new("again", &[at.goal.as_str(), item.id.as_str()].join("-"));
    let label = (say.now_label)(words.text(&item.text));
    let at = at.clone();
    let choose = move |value: String| {
        at.desk.rate_again(&at.plan, &at.goal, &item, value.parse().ok());
    };
    view! {
        <div class="stack" data-gap="tight" data-testid="again">
            <Select id=id label=label options=options value=value on_choose=choose />
            <p class="quiet small">{before} {change}</p>
        </div>
    }
    .into_any()
}
