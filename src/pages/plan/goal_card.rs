use leptos::prelude::*;

use super::actions::actions;
use super::follow::{follow, moved};
use super::form::At;
use super::goal_form::goal_form;
use super::reviews::reviews;
use crate::domain::answer::Cause;
use crate::domain::day::Day;
use crate::domain::id::GoalId;
use crate::domain::plan::{Goal, Progress};
use crate::ui::{Button, ButtonKind, ConfirmDialog, FieldId, Notice, NoticeKind, Select};

/// The four states, as they are spelt in a select.
pub const PROGRESS: [(Progress, &str); 4] = [
    (Progress::ToDo, "to-do"),
    (Progress::UnderWay, "under-way"),
    (Progress::Done, "done"),
    (Progress::Dropped, "dropped"),
];

/// One goal: cause first, the if-then sentence most prominent, then what to do and when to look back.
#[component]
pub fn GoalCard(at: At, ids: Memo<Vec<GoalId>>) -> impl IntoView {
    let goal = at.desk.goal(&at.plan, &at.goal);
    let is_editing = RwSignal::new(false);
    let number = {
        let id = at.goal.clone();
        move || {
            let place = ids.with(|ids| ids.iter().position(|known| *known == id));
            (at.words.goal.goal_number)(place.unwrap_or_default() + 1)
        }
    };
    let heading = FieldId::new("goal", at.goal.as_str());
    let text = {
        let at = at.clone();
        move || {
            if is_editing.get() {
                let close = Callback::new(move |()| is_editing.set(false));
                return goal
                    .get_untracked()
                    .map(|goal| goal_form(at.clone(), goal, close))
                    .into_any();
            }
            view! {
                {sentence(at.clone(), goal, is_editing)}
                {matter(at.clone(), goal)}
            }
            .into_any()
        }
    };
    view! {
        <article class="card stack plan__goal" aria-labelledby=heading.id() data-testid="goal">
            <div class="cluster" data-spread="">
                <h3 id=heading.id()>{number}</h3>
                {progress(at.clone(), goal)}
            </div>
            {moved(&at)}
            {origin(&at, goal)}
            {cause(at.clone(), goal)}
            {text}
            {actions(at.clone(), goal)}
            {reviews(at.clone(), goal)}
            {follow(at.clone(), goal)}
            {acts(at, is_editing)}
        </article>
    }
}

/// What the goal grows from.
fn origin(at: &At, goal: Memo<Option<Goal>>) -> Option<AnyView> {
    let known = goal.get_untracked()?;
    let round = at.desk.read(|workspace| workspace.plan(&at.plan)?.round.clone());
    let texts: Vec<String> = known
        .items
        .iter()
        .filter_map(|id| at.desk.item(round.as_ref(), id))
        .map(|item| at.words.text(&item.text).to_owned())
        .collect();
    let label = at.words.goal.from_items;
    let library = at.desk.library();
    let is_gone = |id: &crate::domain::id::ItemId| {
        !id.is_own() && !library.is_current(id) && library.item(id).is_some()
    };
    let notice = known.items.iter().any(is_gone).then(|| {
        view! { <p class="small" data-testid="item-gone">{at.words.carried.goal_notice}</p> }
    });
    (!texts.is_empty()).then(|| {
        view! { <p class="quiet small">{label} ": " {texts.join(" ")}</p> {notice} }.into_any()
    })
}

fn cause(at: At, goal: Memo<Option<Goal>>) -> AnyView {
    let (words, say) = (at.words, &at.words.goal);
    let id = FieldId::new("cause", at.goal.as_str());
    let name = |index: usize| index.to_string();
    let options = std::iter::once((String::new(), say.cause_choose.to_owned()))
        .chain(
            Cause::ALL
                .iter()
                .enumerate()
                .map(|(index, cause)| (name(index), words.terms.cause(*cause).to_owned())),
        )
        .collect();
    let now = Memo::new(move |_| goal.with(|goal| goal.as_ref().and_then(|goal| goal.cause)));
    let value = Signal::derive(move || {
        let place = now.get().and_then(|now| Cause::ALL.iter().position(|cause| *cause == now));
        place.map(name).unwrap_or_default()
    });
    let choose = move |value: String| {
        let cause = value.parse::<usize>().ok().and_then(|index| Cause::ALL.get(index)).copied();
        at.amend(|goal| goal.cause = cause);
    };
    let remedy = move || {
        now.get().map(|cause| {
            let remedy = (say.remedy)(words.terms.cause_remedy(cause));
            if cause.is_for_training() {
                return view! { <p>{remedy}</p> }.into_any();
            }
            view! {
                <Notice kind=NoticeKind::Warning title=say.not_training>
                    <p>{remedy}</p>
                </Notice>
            }
            .into_any()
        })
    };
    view! {
        <div class="stack" data-gap="tight">
            <Select
                id=id
                label=say.cause_label
                hint=say.cause_hint
                options=options
                value=value
                on_choose=choose
            />
            {remedy}
        </div>
    }
    .into_any()
}

/// The if-then sentence, as large as what matters most.
fn sentence(at: At, goal: Memo<Option<Goal>>, is_editing: RwSignal<bool>) -> AnyView {
    let say = &at.words.goal;
    (move || {
        let Some(known) = goal.get().filter(Goal::has_sentence) else {
            return view! {
                <div class="plan__sentence stack" data-gap="tight">
                    <p>{say.sentence_missing}</p>
                    <Button on_press=move |()| is_editing.set(true)>
                        {say.write_sentence}
                    </Button>
                </div>
            }
            .into_any();
        };
        view! {
            <p class="plan__sentence" data-testid="sentence">
                <strong>{say.if_word}</strong>
                " "
                {known.if_when}
                " "
                <strong>{say.then_word}</strong>
                " "
                {known.then_do}
            </p>
        }
        .into_any()
    })
    .into_any()
}

/// Objective, evidence and days.
fn matter(at: At, goal: Memo<Option<Goal>>) -> AnyView {
    let (words, say) = (at.words, &at.words.goal);
    (move || {
        goal.get().map(|goal| {
            let end = goal.due.map_or_else(|| say.no_end.to_owned(), |due: Day| words.day(due));
            let dates = (say.dates_line)(&words.day(goal.start), &end);
            let evidence = (!goal.evidence.is_empty())
                .then(|| view! { <p>{(say.evidence_line)(&goal.evidence)}</p> });
            view! {
                <div class="stack" data-gap="tight">
                    <p class="plan__objective">
                        <strong>{say.objective_label} ": "</strong>
                        {goal.objective}
                    </p>
                    {evidence}
                    <p class="quiet small">{dates}</p>
                </div>
            }
        })
    })
    .into_any()
}

fn progress(at: At, goal: Memo<Option<Goal>>) -> AnyView {
    let (words, say) = (at.words, &at.words.goal);
    let value = Signal::derive(move || {
        let now = goal.with(|goal| goal.as_ref().map(|goal| goal.progress)).unwrap_or_default();
        spelt(now).to_owned()
    });
    let id = FieldId::new("state", at.goal.as_str());
    let choose = move |value: String| {
        if let Some(progress) = progress_of(&value) {
            at.amend(|goal| goal.progress = progress);
        }
    };
    let options = progress_options(words);
    view! { <Select id=id label=say.goal_progress options=options value=value on_choose=choose /> }
        .into_any()
}

/// The states with their words.
pub fn progress_options(words: &crate::words::Words) -> Vec<(String, String)> {
    PROGRESS
        .iter()
        .map(|(progress, name)| ((*name).to_owned(), words.terms.progress(*progress).to_owned()))
        .collect()
}

/// How a state is spelt in a select.
pub fn spelt(progress: Progress) -> &'static str {
    PROGRESS.iter().find(|(known, _)| *known == progress).map_or("", |(_, name)| name)
}

/// The state that is spelt so.
pub fn progress_of(name: &str) -> Option<Progress> {
    PROGRESS.iter().find(|(_, known)| *known == name).map(|(progress, _)| *progress)
}

fn acts(at: At, is_editing: RwSignal<bool>) -> AnyView {
    let (words, say) = (at.words, &at.words.goal);
    let is_open = RwSignal::new(false);
    let id = FieldId::new("delete", at.goal.as_str());
    view! {
        <div class="cluster screen-only plan__acts">
            <Button
                on_press=move |()| is_editing.set(true)
                disabled=Signal::derive(move || is_editing.get())
            >
                {say.edit_goal}
            </Button>
            <Button kind=ButtonKind::Quiet on_press=move |()| is_open.set(true)>
                {say.delete_goal}
            </Button>
        </div>
        <ConfirmDialog
            id=id
            title=say.delete_goal_title
            message=say.delete_goal_text
            confirm_label=say.delete_goal
            cancel_label=words.common.cancel
            danger=true
            open=is_open
            on_confirm=move |()| {
                is_open.set(false);
                at.desk.delete_goal(&at.plan, &at.goal);
            }
            on_close=move |()| is_open.set(false)
        />
    }
    .into_any()
}
