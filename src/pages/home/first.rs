//! The first visit: the promise, who am I, begin.

use leptos::prelude::*;

use crate::domain::checklist::minutes_for;
use crate::domain::id::{Flag, Role};
use crate::domain::library::Named;
use crate::domain::profile::Profile;
use crate::domain::sorted::SortedSet;
use crate::domain::suggestion::{Depth, suggest};
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{Desk, Places, use_desk, use_places};
use crate::ui::{
    Button, ButtonKind, Checkbox, Details, ErrorSummary, FieldId, Fieldset, Link, PageHeading,
    RadioOption, Radios,
};
use crate::words::Words;

/// What the person has chosen so far.
#[derive(Clone, Copy)]
struct Draft {
    words: &'static Words,
    desk: Desk,
    places: Places,
    profile: RwSignal<Profile>,
    is_full: RwSignal<bool>,
    problems: RwSignal<Vec<(String, String)>>,
}

impl Draft {
    fn depth(self) -> Depth {
        if self.is_full.get() { Depth::Full } else { Depth::Quick }
    }

    fn has_role(self) -> bool {
        self.profile.with(|profile| !profile.roles.is_empty())
    }
}

fn role_field() -> FieldId {
    FieldId::new("home", "role")
}

/// The promise, who am I, begin; below, how it works.
#[component]
pub fn First() -> impl IntoView {
    let (words, desk) = (use_words(), use_desk());
    let known = desk.read(|workspace| workspace.profile().cloned()).unwrap_or_default();
    let draft = Draft {
        words,
        desk,
        places: use_places(),
        profile: RwSignal::new(known),
        is_full: RwSignal::new(false),
        problems: RwSignal::new(Vec::new()),
    };
    view! {
        <div class="stack">
            <PageHeading>{words.home.title}</PageHeading>
            <div class="home__promise">
                <p>{words.home.promise_where}</p>
                <p>{words.home.promise_who}</p>
            </div>
            <form
                class="stack"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    start(draft);
                }
            >
                <ErrorSummary title=words.home.cannot_start problems=draft.problems />
                {roles(draft)}
                {post(draft)}
                {begin(draft)}
            </form>
            {how()}
        </div>
    }
}

fn roles(draft: Draft) -> AnyView {
    let (words, library) = (use_words(), use_desk().library());
    let options = library.shared().roles.iter().map(|role| RadioOption {
        value: role.id.to_string(),
        label: words.text(&role.label).to_owned(),
        hint: role.hint.as_ref().map(|hint| words.text(hint).to_owned()),
        ..RadioOption::default()
    });
    let selected = Signal::derive(move || {
        draft.profile.with(|profile| profile.roles.first().map(ToString::to_string))
    });
    let error = Signal::derive(move || {
        draft.problems.with(|problems| problems.first().map(|(_, message)| message.clone()))
    });
    view! {
        <Radios
            id=role_field()
            legend=words.home.who
            hint=words.home.who_hint
            error=error
            compact=true
            options=options.collect()
            selected=selected
            on_choose=move |value: String| {
                let roles: SortedSet<Role> = Role::parse(&value).into_iter().collect();
                draft.profile.update(|profile| profile.roles = roles);
                draft.problems.set(Vec::new());
            }
        />
    }
    .into_any()
}

fn post(draft: Draft) -> AnyView {
    let (words, library) = (use_words(), use_desk().library());
    let flag = |flag: &Named<Flag>| {
        let (id, asked) = (flag.id.clone(), flag.id.clone());
        let checked =
            Signal::derive(move || draft.profile.with(|profile| profile.flags.contains(&asked)));
        view! {
            <Checkbox
                id=FieldId::new("home", flag.id.as_str())
                label=words.text(&flag.label)
                hint=flag.hint.as_ref().map(|hint| words.text(hint).to_owned()).unwrap_or_default()
                checked=checked
                on_change=move |is_on| {
                    draft.profile.update(|profile| profile.set_flag(&id, is_on));
                }
            />
        }
        .into_any()
    };
    let flags: Vec<AnyView> = library.shared().flags.iter().map(flag).collect();
    view! {
        <Details summary=words.home.post>
            <Fieldset legend=words.home.post_hint>{flags}</Fieldset>
        </Details>
    }
    .into_any()
}

fn begin(draft: Draft) -> AnyView {
    let (words, library) = (use_words(), use_desk().library());
    let line = Memo::new(move |_| {
        if !draft.has_role() {
            return words.home.suggested_wait.to_owned();
        }
        let depth = draft.depth();
        let items = draft.profile.with(|profile| suggest(&library, profile, depth).len());
        let minutes = u32::try_from(minutes_for(items)).unwrap_or(u32::MAX);
        (words.home.suggested)(&words.number(items), &words.minutes(minutes))
    });
    view! {
        <Checkbox
            id=FieldId::new("home", "full")
            label=words.home.full
            hint=words.home.full_hint
            checked=draft.is_full
            on_change=move |is_full| draft.is_full.set(is_full)
        />
        <p class="home__suggested" role="status">
            {move || line.get()}
        </p>
        <p>
            <Button kind=ButtonKind::Primary submit=true>
                {words.home.start}
            </Button>
        </p>
    }
    .into_any()
}

/// Keeps who the person is and the suggested checklist, begins a round, and goes to its first item.
fn start(draft: Draft) {
    let Draft { words, desk, places, .. } = draft;
    if !draft.profile.with_untracked(|profile| !profile.roles.is_empty()) {
        draft.problems.set(vec![(role_field().id(), words.home.who_missing.to_owned())]);
        return;
    }
    let profile = draft.profile.get_untracked();
    let is_full = draft.is_full.get_untracked();
    let (depth, title) = if is_full {
        (Depth::Full, words.home.checklist_full)
    } else {
        (Depth::Quick, words.home.checklist_quick)
    };
    let round = desk.suggested(&profile, depth, title).and_then(|checklist| {
        desk.set_profile(profile).then_some(())?;
        desk.start_checklist(checklist, &(words.home.round_title)(&words.day(desk.today())))
    });
    if let Some(round) = round {
        places.go(&places.to_answer(desk.settings().view, &round, 0));
    }
}

fn how() -> AnyView {
    let words = use_words();
    let lines = words.home.how_lines.map(|line| view! { <li>{line}</li> });
    view! {
        <section class="home__how stack" data-gap="tight">
            <h2>{words.home.how}</h2>
            <div class="measure">
                <ol>{lines.into_iter().collect::<Vec<_>>()}</ol>
            </div>
            <p>
                <Link href=Route::Help.href()>{words.home.learn_more}</Link>
            </p>
        </section>
    }
    .into_any()
}
