use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::answer::Choice;
use crate::domain::assessment::Line;
use crate::domain::crosswalk::{AlsoAnswered, Crosswalk, also_answers};
use crate::domain::id::RoundId;
use crate::domain::standard::Item;
use crate::pages::use_words;
use crate::state::{Desk, Places, use_desk, use_places};
use crate::ui::{Button, ButtonKind, FieldId, LiveRegion};
use crate::words::Words;

/// One answer that may serve several items of a round: offered, never taken by itself.
#[derive(Clone, Copy)]
pub struct Kindred {
    words: &'static Words,
    desk: Desk,
    places: Places,
    round: StoredValue<RoundId>,
    lines: StoredValue<Arc<[Line]>>,
    walk: StoredValue<Crosswalk>,
    /// A closed round takes no answers.
    is_open: bool,
}

/// Goes to the item at a place, to answer it by itself.
pub type GoTo = Callback<usize>;

impl Kindred {
    /// The relations within a round.
    pub fn of(round: &RoundId, lines: &Arc<[Line]>) -> Self {
        let desk = use_desk();
        let is_open = desk
            .read(|workspace| workspace.round(round).is_some_and(|round| round.closed.is_none()));
        Self {
            words: use_words(),
            desk,
            places: use_places(),
            round: StoredValue::new(round.clone()),
            lines: StoredValue::new(Arc::clone(lines)),
            walk: StoredValue::new(Crosswalk::of(lines.iter().map(|line| &line.item))),
            is_open,
        }
    }

    /// What the answer of an item may also serve, to follow.
    fn offers(self, item: &Item) -> Vec<AlsoAnswered> {
        let choice =
            |item: &Item| self.round.with_value(|round| self.desk.answer(round, &item.id)).choice;
        self.lines.with_value(|lines| {
            self.walk.with_value(|walk| also_answers(lines, walk, item, &choice))
        })
    }

    /// Takes the level over: an ordinary answer, undone like any other.
    fn take(self, item: &Item, value: u8) {
        let choice = Some(Choice::Point(value));
        self.round.with_value(|round| self.desk.answer_item(round, item, choice));
    }

    fn is_answered(self, item: &Item) -> bool {
        self.round.with_value(|round| self.desk.answer(round, &item.id)).choice.is_some()
    }
}

/// What was taken over last: its item, and what is said of it.
type Taken = RwSignal<Option<(Arc<Item>, String)>>;

/// The box under an item; nothing at all for an item without relations in this round.
pub fn also(kindred: Kindred, go_to: GoTo, item: &Arc<Item>, place: usize) -> Option<AnyView> {
    let has_any = kindred.walk.with_value(|walk| !walk.of_item(&item.id).is_empty());
    if !has_any || !kindred.is_open {
        return None;
    }
    let (words, held) = (kindred.words, StoredValue::new(Arc::clone(item)));
    let offers = Memo::new(move |_| held.with_value(|item| kindred.offers(item)));
    let taken: Taken = RwSignal::new(None);
    let heard = move || match offers.with(|offers| proposals(offers)) {
        0 => String::new(),
        count => (words.crosswalk.heard)(&words.number(count)),
    };
    let told_at = said_field(place);
    let told = move || {
        // What was undone is no longer said.
        let said = taken.with(|taken| {
            taken
                .as_ref()
                .filter(|(item, _)| kindred.is_answered(item))
                .map(|(_, said)| said.clone())
        });
        said.map(|text| {
            view! {
                <p class="small" id=told_at.clone() tabindex="-1">
                    {text}
                </p>
            }
        })
    };
    let body = move || {
        let offers = offers.get();
        (!offers.is_empty()).then(|| offered(kindred, (taken, go_to), place, &offers))
    };
    Some(
        view! {
            <LiveRegion text=Signal::derive(heard) />
            <div class="also screen-only">{body} {told}</div>
        }
        .into_any(),
    )
}

fn proposals(offers: &[AlsoAnswered]) -> usize {
    offers.iter().filter(|offer| offer.proposed.is_some()).count()
}

fn said_field(place: usize) -> String {
    FieldId::new("also", &place.to_string()).id()
}

fn offered(
    kindred: Kindred,
    (taken, go_to): (Taken, GoTo),
    place: usize,
    offers: &[AlsoAnswered],
) -> AnyView {
    let words = kindred.words;
    let list = |title: &'static str, is_same: bool| {
        let rows: Vec<AnyView> = offers
            .iter()
            .filter(|offer| offer.proposed.is_some() == is_same)
            .map(|offer| one(kindred, (taken, go_to), place, offer))
            .collect();
        (!rows.is_empty()).then(|| {
            view! {
                <p class="also__title">{title}</p>
                <ul class="also__list">{rows}</ul>
            }
        })
    };
    view! {
        {list(words.crosswalk.title, true)}
        {list(words.crosswalk.near, false)}
    }
    .into_any()
}

fn one(
    kindred: Kindred,
    (taken, go_to): (Taken, GoTo),
    from: usize,
    offer: &AlsoAnswered,
) -> AnyView {
    let words = kindred.words;
    let text = words.text(&offer.item.text).to_owned();
    let library = kindred.desk.library();
    let standard = offer.item.standard.as_ref().and_then(|id| library.standard(id));
    let standard = standard.map_or(words.terms.own_item, |known| words.text(&known.short_title));
    let whence = (words.crosswalk.where_it_is)(&words.number(offer.place + 1), standard);
    let whence = [&*whence, " · ", words.crosswalk.relation(offer.kind)].concat();
    let place = offer.place;
    let answer_it = (words.crosswalk.answer_self_for)(&text);
    let accept = offer.proposed.map(|value| accept(kindred, taken, from, (offer, value)));
    view! {
        <li>
            <p>{text}</p>
            <p class="small quiet">{whence}</p>
            <div class="cluster" data-gap="tight">
                {accept}
                <Button
                    kind=ButtonKind::Quiet
                    label=answer_it
                    on_press=move |()| go_to.run(place)
                >
                    {words.crosswalk.answer_self}
                </Button>
            </div>
        </li>
    }
    .into_any()
}

fn accept(
    kindred: Kindred,
    taken: Taken,
    from: usize,
    (offer, value): (&AlsoAnswered, u8),
) -> AnyView {
    let words = kindred.words;
    let level = offer.item.scale.point(value).map(|point| words.text(&point.label));
    let level = level.unwrap_or_default().to_owned();
    let shown = (words.crosswalk.use_level)(&level);
    let label = (words.crosswalk.use_level_for)(&level, words.text(&offer.item.text));
    let said = (words.crosswalk.used)(&level, &words.number(offer.place + 1));
    let item = Arc::clone(&offer.item);
    let take = move |()| {
        taken.set(Some((Arc::clone(&item), said.clone())));
        // The button that was pressed goes with its offer.
        kindred.places.focus(said_field(from));
        kindred.take(&item, value);
    };
    view! { <Button label=label on_press=take>{shown}</Button> }.into_any()
}
