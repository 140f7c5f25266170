use leptos::prelude::*;

use super::form::At;
use super::goal_card::{progress_of, progress_options, spelt};
use super::own_action::own_action;
use crate::domain::id::ActionId;
use crate::domain::plan::{Action, Goal, Progress};
use crate::domain::standard::Activity;
use crate::ui::{Button, ButtonKind, FieldId, Notice, NoticeKind, Select};

/// What to do: chosen actions, what the topic offers, and the person's own.
pub fn actions(at: At, goal: Memo<Option<Goal>>) -> AnyView {
    let say = &at.words.plan;
    let ids = Memo::new(move |_| {
        goal.with(|goal| {
            let actions = goal.as_ref().map(|goal| goal.actions.as_slice()).unwrap_or_default();
            actions.iter().map(|action| action.id.clone()).collect::<Vec<ActionId>>()
        })
    });
    let is_all_formal =
        Memo::new(move |_| goal.with(|goal| goal.as_ref().is_some_and(Goal::is_all_formal)));
    let for_row = at.clone();
    view! {
        <section class="stack plan__actions" data-gap="tight">
            <h4>{say.actions_title}</h4>
            {move || ids.with(Vec::is_empty).then(|| view! { <p class="quiet">{say.actions_none}</p> })}
            <ul class="plan__action-list">
                <For
                    each=move || ids.get()
                    key=Clone::clone
                    children=move |id: ActionId| row(for_row.clone(), goal, id)
                />
            </ul>
            {move || {
                is_all_formal
                    .get()
                    .then(|| {
                        view! {
                            <Notice kind=NoticeKind::Warning>
                                <p>{say.all_formal}</p>
                            </Notice>
                        }
                    })
            }}
            {offered(at.clone(), goal)}
            {own_action(at)}
        </section>
    }
    .into_any()
}

fn row(at: At, goal: Memo<Option<Goal>>, id: ActionId) -> AnyView {
    let (words, say) = (at.words, &at.words.plan);
    let found = {
        let id = id.clone();
        move |goal: &Option<Goal>| -> Option<Action> {
            goal.as_ref()?.actions.iter().find(|action| action.id == id).cloned()
        }
    };
    let Some(known) = goal.with_untracked(&found) else { return ().into_any() };
    let meta = (say.action_meta)(words.terms.activity(known.kind), &words.effort(known.effort));
    let due = known.due.map(|due| [" · ", &(say.action_due)(&words.day(due))].concat());
    let value = Signal::derive(move || {
        let now = goal.with(&found).map(|action| action.progress);
        spelt(now.unwrap_or_default()).to_owned()
    });
    let (choose_at, choose_id) = (at.clone(), id.clone());
    let choose = move |value: String| {
        if let Some(progress) = progress_of(&value) {
            choose_at.amend(|goal| set_progress(goal, &choose_id, progress));
        }
    };
    let field = FieldId::new("action", &[at.goal.as_str(), id.as_str()].join("-"));
    let (progress_label, remove_label) =
        ((say.progress_of)(&known.title), (say.remove_action)(&known.title));
    let remove = move |()| {
        at.amend(|goal| goal.actions.retain(|action| action.id != id));
    };
    view! {
        <li class="plan__action" data-testid="action">
            <div class="plan__action-text">
                <p>{known.title}</p>
                <p class="quiet small">{meta} {due}</p>
            </div>
            <Select
                id=field
                label=progress_label
                options=progress_options(words)
                value=value
                on_choose=choose
            />
            <Button kind=ButtonKind::Quiet label=remove_label on_press=remove>
                {words.common.remove}
            </Button>
        </li>
    }
    .into_any()
}

fn set_progress(goal: &mut Goal, id: &ActionId, progress: Progress) {
    if let Some(action) = goal.actions.iter_mut().find(|action| action.id == *id) {
        action.progress = progress;
    }
}

/// What the topic of the goal suggests and is not taken yet; nothing is chosen beforehand.
fn offered(at: At, goal: Memo<Option<Goal>>) -> AnyView {
    let words = at.words;
    let topic = goal.with_untracked(|goal| goal.as_ref().and_then(|goal| goal.topic.clone()));
    let library = at.desk.library();
    let activities: Vec<Activity> = topic
        .and_then(|topic| library.topic(&topic).map(|topic| topic.activities.clone()))
        .unwrap_or_default();
    let taken = Memo::new(move |_| {
        goal.with(|goal| {
            let actions = goal.as_ref().map(|goal| goal.actions.as_slice()).unwrap_or_default();
            actions.iter().map(|action| action.title.clone()).collect::<Vec<String>>()
        })
    });
    (move || {
        let taken = taken.get();
        let buttons: Vec<AnyView> = activities
            .iter()
            .filter(|activity| !activity.title.is_any(&taken))
            .map(|activity| offer(at.clone(), activity))
            .collect();
        (!buttons.is_empty()).then(|| {
            view! {
                <div class="plan__offers screen-only" role="group" aria-label=words.plan.offered>
                    <p class="quiet small">{words.plan.offered}</p>
                    {buttons}
                </div>
            }
        })
    })
    .into_any()
}

fn offer(at: At, activity: &Activity) -> AnyView {
    let (words, say) = (at.words, &at.words.plan);
    let title = words.text(&activity.title).to_owned();
    let meta =
        (say.action_meta)(words.terms.activity(activity.kind), &words.effort(activity.effort));
    let (kind, effort, new_title) = (activity.kind, activity.effort, title.clone());
    let add = move |_| {
        let Some(id) = at.desk.fresh_action_id() else { return };
        let title = new_title.clone();
        at.amend(|goal| {
            let progress = Progress::ToDo;
            goal.actions.push(Action { id, kind, title, effort, due: None, progress });
        });
    };
    view! {
        <button class="plan__offer" type="button" on:click=add>
            <span class="plan__plus" aria-hidden="true">
                "+"
            </span>
            <span>
                {title} " "
                <span class="quiet small">{meta}</span>
            </span>
        </button>
    }
    .into_any()
}
