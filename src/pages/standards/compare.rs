use std::sync::Arc;

use leptos::prelude::*;

use super::facing::facing;
use crate::domain::crosswalk::side_by_side;
use crate::domain::id::StandardId;
use crate::domain::library::Library;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{Places, use_desk, use_places};
use crate::ui::{BackLink, Button, FieldId, PageHeading, Select};
use crate::words::Words;

type Side = Option<StandardId>;

/// Two standards side by side, theme by theme; which two stands in the address.
#[component]
pub fn ComparePage() -> impl IntoView {
    let (words, places) = (use_words(), use_places());
    let library = use_desk().library();
    let present = places.present();
    let sides = Memo::new(move |before: Option<&(Side, Side)>| match present.get() {
        Route::Compare(first, second) => (first, second),
        // The page is being left.
        _ => before.cloned().unwrap_or_default(),
    });
    let said = &words.library;
    let choices = choices(words, &library, places, sides);
    let shown = Arc::clone(&library);
    let compared = move || compared(words, &shown, places, &sides.get());
    view! {
        <div class="stack" data-gap="wide">
            <BackLink href=Route::Standards.href()>{words.standards.title}</BackLink>
            <PageHeading>{said.compare}</PageHeading>
            <p class="measure screen-only">{said.compare_about}</p>
            {choices}
            {compared}
        </div>
    }
}

fn choices(
    words: &'static Words,
    library: &Library,
    places: Places,
    sides: Memo<(Side, Side)>,
) -> AnyView {
    let mut options = vec![(String::new(), words.library.choose.to_owned())];
    options.extend(library.standards().iter().map(|standard| {
        let kind = match standard.origin {
            Some(_) => words.terms.received,
            None => words.terms.authority(standard.authority),
        };
        let label = [words.text(&standard.short_title), " – ", kind].concat();
        (standard.id.to_string(), label)
    }));
    let value = move |is_first: bool| {
        Signal::derive(move || {
            let (first, second) = sides.get();
            let side = if is_first { first } else { second };
            side.map(|id| id.to_string()).unwrap_or_default()
        })
    };
    let choose = move |is_first: bool, chosen: &str| {
        let (first, second) = sides.get_untracked();
        let chosen = StandardId::parse(chosen);
        let route =
            if is_first { Route::Compare(chosen, second) } else { Route::Compare(first, chosen) };
        places.replace(&route);
    };
    view! {
        <div class="split screen-only">
            <Select
                id=FieldId::new("compare", "first")
                label=words.library.first
                options=options.clone()
                value=value(true)
                on_choose=move |chosen: String| choose(true, &chosen)
            />
            <Select
                id=FieldId::new("compare", "second")
                label=words.library.second
                options=options
                value=value(false)
                on_choose=move |chosen: String| choose(false, &chosen)
            />
        </div>
    }
    .into_any()
}

fn compared(
    words: &'static Words,
    library: &Library,
    places: Places,
    (first, second): &(Side, Side),
) -> AnyView {
    let said = &words.library;
    let find = |id: &Side| library.standard(id.as_ref()?);
    let (Some(first), Some(second)) = (find(first), find(second)) else {
        return view! { <p role="status">{said.choose_two}</p> }.into_any();
    };
    if first.id == second.id {
        return view! { <p role="status">{said.same_twice}</p> }.into_any();
    }
    let rows = side_by_side(first, second);
    let sum = |of: fn(&crate::domain::crosswalk::SideBySide) -> usize| {
        words.number(rows.iter().map(of).sum::<usize>())
    };
    let summary = (said.summary)(
        &sum(|row| row.joined.len()),
        &sum(|row| row.only_first.len()),
        &sum(|row| row.only_second.len()),
    );
    let themes: Vec<AnyView> =
        rows.iter().map(|row| facing(words, library, (first, second), row)).collect();
    view! {
        <p class="measure" role="status">{summary}</p>
        <p class="screen-only">
            <Button on_press=move |()| places.print()>{words.common.print}</Button>
        </p>
        {themes}
        <p class="small quiet">{words.terms.check_original}</p>
    }
    .into_any()
}
