use leptos::prelude::*;
use leptos::task::spawn_local;

use super::arrived::arrived_view;
use crate::domain::handed::HandedBy;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{Arrived, NotArrived, use_desk, use_places};
use crate::ui::{ButtonLink, FieldId, FileChoice, Notice, NoticeKind, PageHeading};
use crate::words::Words;

/// More places than anybody mends in one go.
const MOST_PLACES: usize = 8;

/// What came: where from, in words for the page and to be kept, and what it is.
#[derive(Clone)]
pub(super) struct Came {
    /// For the page.
    pub from: String,
    /// To be kept with the standard.
    pub origin: String,
    /// What it is, or why not.
    pub what: Result<Arrived, NotArrived>,
}

/// Something handed over, by a link, from beside the app or in a file: seen before it is taken.
#[component]
pub fn GetPage(by: HandedBy) -> impl IntoView {
    let (words, desk, places) = (use_words(), use_desk(), use_places());
    let said = &words.sharing;
    let came = RwSignal::new(None::<Came>);
    // What only replaces something is shown where every change is told; the page may be gone meanwhile.
    let show = move |mut new: Came| {
        if let Ok(arrived) = &new.what
            && arrived.hosted.checklist.is_none()
            && arrived.replaces()
        {
            match desk.replaced_by(arrived, &new.origin) {
                // Not before this page stands.
                Ok(Some(pin)) => {
                    return spawn_local(async move { places.replace(&Route::Successor(pin)) });
                }
                Ok(None) => {}
                Err(why) => new.what = Err(why),
            }
        }
        let _ = came.try_set(Some(new));
    };
    let is_file = by == HandedBy::File;
    let waiting = matches!(by, HandedBy::Server(_));
    match by {
        HandedBy::Link(payload) => {
            let what = desk.look_into_link(&payload);
            show(Came { from: said.from_link.into(), origin: said.by_link.into(), what });
        }
        HandedBy::Server(from) => {
            let (named, origin) = ((said.from_server)(&from), from.clone());
            desk.look_beside(&from, move |what| {
                show(Came { from: named.clone(), origin: origin.clone(), what });
            });
        }
        HandedBy::File => {
            if let Some((name, what)) = desk.look_into_handed_file() {
                show(Came { from: (said.from_file)(&name), origin: name, what });
            }
        }
    }
    let choose = move |event: leptos::ev::Event| {
        desk.look_into_file(&event, move |name, what| {
            show(Came { from: (said.from_file)(&name), origin: name, what });
        });
    };
    let shown = move || match came.get() {
        Some(came) => match came.what.clone() {
            Ok(arrived) => arrived_view(words, came, arrived),
            Err(why) => not_arrived(words, &came.from, why),
        },
        None if waiting => view! { <p role="status">{words.common.opening}</p> }.into_any(),
        None => ().into_any(),
    };
    let file = is_file.then(|| {
        view! {
            <FileChoice
                id=FieldId::new("get", "file")
                label=said.get_file
                hint=said.get_file_hint
                accept=".json,application/json"
                on_choose=choose
            />
        }
    });
    view! {
        <div class="stack" data-gap="wide">
            <PageHeading>{said.get_title}</PageHeading>
            <p class="measure">{said.get_about}</p>
            {file}
            {shown}
        </div>
    }
    .into_any()
}

fn not_arrived(words: &'static Words, from: &str, why: NotArrived) -> AnyView {
    let said = &words.sharing;
    let line = |text: String| view! { <p>{text}</p> }.into_any();
    let reason = match why {
        NotArrived::Parcel(problem) => line(said.of_parcel(problem)),
        NotArrived::Elsewhere => line(said.elsewhere.to_owned()),
        NotArrived::NotThere => line(said.not_there.to_owned()),
        NotArrived::Problems(problems) => {
            let count = words.number(problems.len());
            let places = problems.iter().take(MOST_PLACES).map(|problem| {
                let place = words.problems.place(&problem.path).to_owned();
                let what = words.problems.of_file(&problem.kind);
                view! { <li><strong>{place}</strong>": "{what}</li> }
            });
            let places: Vec<_> = places.collect();
            view! {
                <p>{(said.places)(&count)}</p>
                <ul class="stack" data-gap="tight">{places}</ul>
            }
            .into_any()
        }
    };
    let from = from.to_owned();
    view! {
        <Notice kind=NoticeKind::Danger title=said.not_arrived announce=true>
            <p class="sharing__from">{from}</p>
            {reason}
            <p>{said.ask_again}</p>
        </Notice>
        <p>
            <ButtonLink href=Route::Home.href()>{words.common.go_home}</ButtonLink>
        </p>
    }
    .into_any()
}
