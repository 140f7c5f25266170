//! Here lives "who am I": kinds of staff and features of the post, for each position the person holds.
//! It may use: ui, state, words, route, domain.
//! It never asks a name or an office.
//! Start reading at `ProfilePage`.

mod position;

use leptos::prelude::*;

use self::position::{name_field, position};
use super::use_words;
use crate::domain::profile::{Position, Profile};
use crate::route::Route;
use crate::state::{Desk, use_desk, use_places};
use crate::ui::{Button, ButtonKind, ButtonLink, ErrorSummary, Notice, PageHeading};
use crate::words::Words;

/// What the page changes, and what stands in the way.
#[derive(Clone, Copy)]
struct Held {
    words: &'static Words,
    desk: Desk,
    profile: Memo<Profile>,
    problems: RwSignal<Vec<(String, String)>>,
}

impl Held {
    /// How many positions there are, at least one.
    fn count(self) -> usize {
        self.profile.with(|profile| profile.positions.len().max(1))
    }

    /// A position at its place, to follow.
    fn at(self, place: usize) -> Position {
        self.profile.with(|profile| profile.held().into_iter().nth(place).unwrap_or_default())
    }

    fn edited(self, edit: impl FnOnce(&mut Vec<Position>)) -> Profile {
        let mut profile = self.profile.get_untracked();
        let mut positions = profile.held();
        edit(&mut positions);
        profile.hold(positions);
        profile
    }

    /// Changes the positions. Somebody without any kind of staff would be suggested nothing that binds them, so the
    /// last one stays.
    fn change(self, field: Option<String>, edit: impl FnOnce(&mut Vec<Position>)) {
        let profile = self.edited(edit);
        let error = field.filter(|_| profile.roles.is_empty());
        let missing = self.words.profile.role_missing;
        self.problems.set(error.into_iter().map(|id| (id, missing.to_owned())).collect());
        if self.problems.with_untracked(Vec::is_empty) {
            self.desk.set_profile(profile);
        }
    }

    /// Types the name of a position.
    fn type_name(self, place: usize, name: String) {
        let profile = self.edited(|positions| {
            if let Some(position) = positions.get_mut(place) {
                position.name = name;
            }
        });
        self.desk.type_profile(profile);
    }
}

/// Who am I; each choice is kept at once.
#[component]
pub fn ProfilePage() -> impl IntoView {
    let (words, desk) = (use_words(), use_desk());
    let mine = &words.profile;
    let held = Held {
        words,
        desk,
        profile: desk.memo(|workspace| workspace.profile().cloned().unwrap_or_default()),
        problems: RwSignal::new(Vec::new()),
    };
    let count = Memo::new(move |_| held.count());
    let positions = move || {
        let count = count.get();
        (0..count).map(|place| position(held, place, count > 1)).collect::<Vec<_>>()
    };
    view! {
        <div class="stack" data-gap="wide">
            <PageHeading>{mine.title}</PageHeading>
            <p class="measure">{mine.lead}</p>
            <ErrorSummary title=words.common.problems_title problems=held.problems />
            {positions}
            {adding(held)}
            <Notice>
                <p>{mine.standing}</p>
            </Notice>
            <p>
                <ButtonLink href=Route::Home.href() kind=ButtonKind::Primary>
                    {words.common.done}
                </ButtonLink>
            </p>
        </div>
    }
}

/// The way to a further position.
fn adding(held: Held) -> AnyView {
    let (mine, places) = (&held.words.profile, use_places());
    let add = move |()| {
        let place = held.profile.with_untracked(|profile| profile.positions.len().max(1));
        held.change(None, |positions| positions.push(Position::default()));
        places.focus(name_field(place).id());
    };
    view! {
        <div class="stack" data-gap="tight">
            <Button on_press=add id="add-position">
                {mine.add_position}
            </Button>
            <p class="small quiet measure">{mine.add_position_hint}</p>
        </div>
    }
    .into_any()
}
