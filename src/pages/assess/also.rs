use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::answer::Choice;
use crate::domain::assessment::Line;
use crate::domain::crosswalk::{AlsoAnswered, Crosswalk, also_answers};
use crate::domain::id::{ItemId, RoundId};
use crate::domain::relation::RelationKind;
use crate::domain::standard::Item;
use crate::pages::use_words;
use crate::state::{Desk, Places, use_desk, use_places};
use crate::ui::{Button, ButtonKind, FieldId, LazyDetails, LiveRegion};
use crate::words::Words;

/// What the offers of a round rest on.
struct Around {
    words: &'static Words,
    desk: Desk,
    places: Places,
    round: RoundId,
    lines: Arc<[Line]>,
    walk: Crosswalk,
    /// A closed round takes no answers.
    is_open: bool,
}

/// One answer that may serve several items of a round: offered, never taken by itself.
#[derive(Clone, Copy)]
pub struct Kindred(StoredValue<Around>);

/// Goes to the item at a place, to answer it by itself.
pub type GoTo = Callback<usize>;

impl Kindred {
    /// The relations within a round.
    pub fn of(round: &RoundId, lines: &Arc<[Line]>) -> Self {
        let desk = use_desk();
        let is_open = desk
            .read(|workspace| workspace.round(round).is_some_and(|round| round.closed.is_none()));
        Self(StoredValue::new(Around {
            words: use_words(),
            desk,
            places: use_places(),
            round: round.clone(),
            lines: Arc::clone(lines),
            walk: Crosswalk::of(lines.iter().map(|line| &line.item)),
            is_open,
        }))
    }

    /// Where the person is.
    pub fn places(self) -> Places {
        self.0.with_value(|around| around.places)
    }

    fn words(self) -> &'static Words {
        self.0.with_value(|around| around.words)
    }

    /// What the answer of an item may serve as it stands, to follow.
    fn offers(self, item: &Item) -> Vec<AlsoAnswered> {
        self.0.with_value(|around| {
            let choice = |item: &Item| around.desk.answer(&around.round, &item.id).choice;
            let offers = also_answers(&around.lines, &around.walk, item, &choice);
            offers.into_iter().filter(|offer| offer.kind == RelationKind::Equal).collect()
        })
    }

    /// Takes the level over: an ordinary answer, undone like any other.
    fn take(self, item: &Item, value: u8) {
        let (desk, round) = self.0.with_value(|around| (around.desk, around.round.clone()));
        desk.answer_item(&round, item, Some(Choice::Point(value)));
    }

    fn is_answered(self, item: &Item) -> bool {
        self.0.with_value(|around| around.desk.answer(&around.round, &item.id)).choice.is_some()
    }
}

/// What was taken over last: its item, and what is said of it.
type Taken = RwSignal<Option<(Arc<Item>, String)>>;

/// The box under an item; nothing at all for an item that has no equal in this round.
pub fn also(kindred: Kindred, go_to: GoTo, item: &Arc<Item>, place: usize) -> Option<AnyView> {
    let has_same = kindred
        .0
        .with_value(|around| around.is_open && around.walk.of_item(&item.id).iter().any(is_same));
    if !has_same {
        return None;
    }
    let (words, held) = (kindred.words(), StoredValue::new(Arc::clone(item)));
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

fn is_same((_, kind): &(ItemId, RelationKind)) -> bool {
    *kind == RelationKind::Equal
}

fn offered(
    kindred: Kindred,
    (taken, go_to): (Taken, GoTo),
    place: usize,
    offers: &[AlsoAnswered],
) -> AnyView {
    let rows: Vec<AnyView> = offers
        .iter()
        .map(|offer| {
            let accept = offer.proposed.map(|value| accept(kindred, taken, place, (offer, value)));
            one(kindred, go_to, (&offer.item, offer.place, offer.kind), accept)
        })
        .collect();
    view! {
        <p class="also__title">{kindred.words().crosswalk.title}</p>
        <ul class="also__list">{rows}</ul>
    }
    .into_any()
}

/// Where in the round similar content is asked; folded, because no answer follows from it.
pub fn near(kindred: Kindred, go_to: GoTo, item: &Item) -> Option<AnyView> {
    let kin: Vec<(Arc<Item>, usize, RelationKind)> = kindred.0.with_value(|around| {
        let weaker = around.walk.of_item(&item.id).iter().filter(|kin| !is_same(kin));
        let found = weaker.filter_map(|(id, kind)| {
            let place = around.lines.iter().position(|line| line.item.id == *id)?;
            Some((Arc::clone(&around.lines.get(place)?.item), place, *kind))
        });
        found.collect()
    });
    let summary = (kindred.words().crosswalk.near)(&kindred.words().number(kin.len()));
    (!kin.is_empty()).then(|| {
        let rows = move || {
            let rows = kin
                .iter()
                .map(|(item, place, kind)| one(kindred, go_to, (item, *place, *kind), None));
            rows.collect::<Vec<_>>()
        };
        view! {
            <LazyDetails summary=summary>
                <ul class="also__list">{rows()}</ul>
            </LazyDetails>
        }
        .into_any()
    })
}

fn one(
    kindred: Kindred,
    go_to: GoTo,
    (item, place, kind): (&Item, usize, RelationKind),
    accept: Option<AnyView>,
) -> AnyView {
    let words = kindred.words();
    let text = words.text(&item.text).to_owned();
    let library = kindred.0.with_value(|around| around.desk).library();
    let standard = item.standard.as_ref().and_then(|id| library.standard(id));
    let standard = standard.map_or(words.terms.own_item, |known| words.text(&known.short_title));
    let whence = (words.crosswalk.where_it_is)(&words.number(place + 1), standard);
    let whence = [&*whence, " · ", words.crosswalk.relation(kind)].concat();
    let answer_it = (words.crosswalk.answer_self_for)(&text);
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
    let words = kindred.words();
    let level = offer.item.scale.point(value).map(|point| words.text(&point.label));
    let level = level.unwrap_or_default().to_owned();
    let shown = (words.crosswalk.use_level)(&level);
    let label = (words.crosswalk.use_level_for)(&level, words.text(&offer.item.text));
    let said = (words.crosswalk.used)(&level, &words.number(offer.place + 1));
    let item = Arc::clone(&offer.item);
    let take = move |()| {
        taken.set(Some((Arc::clone(&item), said.clone())));
        // The button that was pressed goes with its offer.
        kindred.places().focus(said_field(from));
        kindred.take(&item, value);
    };
    view! { <Button label=label on_press=take>{shown}</Button> }.into_any()
}
