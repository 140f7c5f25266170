use leptos::prelude::*;

use super::form::form;
use super::list::list;
use crate::domain::id::{FileId, PlanId};
use crate::domain::requirement::{Asked, Requirement, Standing};
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{Desk, Papers, use_desk, use_places};
use crate::ui::{BackLink, Button, ButtonKind, EmptyState, FieldId, Link, PageHeading, Select};
use crate::words::Words;

/// What the person's positions ask: each requirement beside where the person stands, and what is missing into a plan.
#[component]
pub fn NeedsPage() -> impl IntoView {
    let (desk, words) = (use_desk(), use_words());
    let say = &words.needs;
    let papers = desk.requirements();
    let fresh = RwSignal::new(None::<Requirement>);
    let all = Memo::new(move |_| papers.with(|papers| papers.all.clone()));
    let empty = move || {
        all.with(Vec::is_empty).then(|| {
            view! {
                <EmptyState title=say.none_title>
                    <p>{say.none_text}</p>
                </EmptyState>
            }
        })
    };
    view! {
        <div class="stack needs" data-gap="wide">
            <div class="stack" data-gap="tight">
                <BackLink href=Route::Plans.href()>{words.plan.to_plans}</BackLink>
                <PageHeading>{say.title}</PageHeading>
                <p class="measure">{say.lead}</p>
                <p>
                    <Link href=Route::Profile.href()>{say.to_positions}</Link>
                </p>
            </div>
            {empty}
            {list(desk, words, all)}
            {unread(words, papers)}
            {adding(desk, words, fresh)}
            {missing(desk, words, all)}
            {suggestions(desk, words, all, fresh)}
        </div>
    }
}

fn unread(words: &'static Words, papers: Memo<Papers<Requirement>>) -> AnyView {
    (move || {
        let unread = papers.with(|papers| papers.unread);
        let say = words.needs.unread;
        (unread > 0).then(|| view! { <p class="quiet">{say(unread)}</p> })
    })
    .into_any()
}

/// A requirement about which nothing is known but its name; the first level is a stand-in to be changed.
fn begun(id: FileId, title: String) -> Requirement {
    let asked = Asked::Competency { level: 3, now: 0 };
    Requirement { id, position: String::new(), title, asked, basis: String::new() }
}

fn adding(desk: Desk, words: &'static Words, fresh: RwSignal<Option<Requirement>>) -> AnyView {
    let say = &words.needs;
    let begin = move |()| fresh.set(desk.fresh_file_id().map(|id| begun(id, String::new())));
    (move || match fresh.get() {
        Some(requirement) => {
            let close = Callback::new(move |()| fresh.set(None));
            view! {
                <div class="card stack measure">
                    <h2>{say.new_title}</h2>
                    {form(desk, words, requirement, close)}
                </div>
            }
            .into_any()
        }
        None => view! {
            <p>
                <Button kind=ButtonKind::Primary on_press=begin>
                    {say.add}
                </Button>
            </p>
        }
        .into_any(),
    })
    .into_any()
}

/// Names of competencies to begin with; those that stand already are not offered again.
fn suggestions(
    desk: Desk,
    words: &'static Words,
    all: Memo<Vec<Requirement>>,
    fresh: RwSignal<Option<Requirement>>,
) -> AnyView {
    let say = &words.needs;
    let buttons = move || {
        let known = all.get();
        let names = say.suggestions.into_iter();
        let names = names.filter(|name| !known.iter().any(|found| found.title == *name));
        let button = |name: &'static str| {
            let take = move |()| {
                fresh.set(desk.fresh_file_id().map(|id| begun(id, name.to_owned())));
            };
            view! { <Button on_press=take>{name}</Button> }.into_any()
        };
        names.map(button).collect::<Vec<_>>()
    };
    view! {
        <section class="stack" data-gap="tight" aria-labelledby="needs-names">
            <h2 id="needs-names">{say.suggested}</h2>
            <p class="quiet small measure">{say.suggested_note}</p>
            <div class="cluster" data-gap="tight">
                {buttons}
            </div>
        </section>
    }
    .into_any()
}

/// What is missing, into a plan: one goal for each.
fn missing(desk: Desk, words: &'static Words, all: Memo<Vec<Requirement>>) -> AnyView {
    let (say, places) = (&words.needs, use_places());
    let needs = Memo::new(move |_| {
        let is_need = |found: &Requirement| found.standing() == Standing::Need;
        all.with(|all| all.iter().filter(|found| is_need(found)).cloned().collect::<Vec<_>>())
    });
    let plans = desk.read(|workspace| {
        let plans = workspace.plans().rev();
        plans.map(|plan| (plan.id.to_string(), plan.title.clone())).collect::<Vec<_>>()
    });
    let into = RwSignal::new(plans.first().map(|(id, _)| id.clone()).unwrap_or_default());
    let options: Vec<_> =
        plans.into_iter().chain([(String::new(), say.into_new.to_owned())]).collect();
    let take = move |()| {
        let objectives: Vec<String> =
            needs.with_untracked(|needs| needs.iter().map(|need| objective(words, need)).collect());
        let title = (words.plan.new_title)(desk.today().year());
        let into = PlanId::parse(&into.get_untracked());
        if let Some(plan) = desk.plan_needs(into.as_ref(), &title, &objectives) {
            places.go(&Route::Plan(plan));
        }
    };
    (move || {
        let count = needs.with(Vec::len);
        (count > 0).then(|| {
            view! {
                <section class="stack measure" aria-labelledby="needs-missing">
                    <h2 id="needs-missing">{(say.needs_title)(count)}</h2>
                    <p>{say.needs_text}</p>
                    <Select
                        id=FieldId::new("needs", "into")
                        label=say.into
                        options=options.clone()
                        value=into
                        on_choose=move |value: String| into.set(value)
                    />
                    <p>
                        <Button kind=ButtonKind::Primary on_press=take>
                            {say.take}
                        </Button>
                    </p>
                </section>
            }
        })
    })
    .into_any()
}

fn objective(words: &Words, need: &Requirement) -> String {
    match need.asked {
        Asked::Competency { level, .. } => {
            (words.needs.objective_level)(&need.title, level, &need.position)
        }
        Asked::Certificate { .. } => (words.needs.objective_paper)(&need.title, &need.position),
    }
}
