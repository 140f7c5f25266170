use leptos::prelude::*;

use super::deciding::new_items;
use crate::documents::archive::archive;
use crate::route::Route;
use crate::state::{Offer, Transition, use_desk, use_places};
use crate::ui::{Button, Details, Link};
use crate::words::Words;

/// The rounds by the older edition: they stay, and a new one can be begun from each.
pub fn rounds(
    words: &'static Words,
    transition: &Transition,
    with_new: RwSignal<bool>,
) -> Option<AnyView> {
    if transition.is_incoming {
        return None;
    }
    let said = &words.successor;
    let offers = use_desk().offers(transition);
    let choice = (!offers.is_empty()).then(|| new_items(words, transition, with_new, "rounds"));
    let cards: Vec<AnyView> =
        offers.into_iter().map(|offer| card(words, transition, offer, with_new)).collect();
    let body = if cards.is_empty() {
        view! { <p class="quiet">{said.no_rounds}</p> }.into_any()
    } else {
        view! { <ul class="stack">{cards}</ul> }.into_any()
    };
    Some(
        view! {
            <section class="stack">
                <h2 id="successor-rounds" tabindex="-1">
                    {said.my_rounds}
                </h2>
                {choice}
                {body}
            </section>
        }
        .into_any(),
    )
}

fn card(
    words: &'static Words,
    transition: &Transition,
    offer: Offer,
    with_new: RwSignal<bool>,
) -> AnyView {
    let (desk, places, said) = (use_desk(), use_places(), &words.successor);
    let title = offer.round.title.clone();
    let href = Route::Round(offer.round.id.clone()).href();
    let follower = offer.follower.as_ref().map(|id| {
        let href = Route::Round(id.clone()).href();
        view! {
            <p>
                <Link href=href>{said.follower}</Link>
            </p>
        }
    });
    let held = StoredValue::new((offer.clone(), transition.clone()));
    let label = (said.begin_of)(&title);
    let begin = move |()| {
        let round = held.with_value(|(offer, transition)| {
            let name = (said.round_title)(&offer.round.checklist.title, &words.day(desk.today()));
            desk.begin_carried(offer, transition, with_new.get_untracked(), &name)
        });
        if let Some(round) = round {
            places.go(&Route::Round(round));
        }
    };
    view! {
        <li class="card stack" data-gap="tight" data-testid="offer">
            <h3>
                <Link href=href>{title}</Link>
            </h3>
            <p class="quiet small">{(said.rests_on)(&offer.pin.version)}</p>
            {move || held.with_value(|(offer, transition)| fate(words, offer, transition, with_new))}
            {follower}
            <div class="cluster">
                <Button label=label on_press=begin>{said.begin}</Button>
            </div>
            {kept_behind(words, transition, &offer)}
        </li>
    }
    .into_any()
}

/// What would happen to the answers of a round.
fn fate(
    words: &'static Words,
    offer: &Offer,
    transition: &Transition,
    with_new: RwSignal<bool>,
) -> Option<AnyView> {
    let said = &words.successor;
    let carried = use_desk().carried(offer, transition, with_new.get())?;
    let number = |count: usize| words.number(count);
    let rows = [
        (said.will_keep)(&number(carried.answers.len())),
        (said.will_review)(&number(carried.reviews.len())),
        (said.will_ask)(&number(carried.asks.len())),
        (said.will_archive)(&number(carried.archived.len())),
    ];
    let rows = rows.map(|row| view! { <li>{row}</li> });
    Some(
        view! { <ul class="successor__fate">{rows.into_iter().collect::<Vec<_>>()}</ul> }
            .into_any(),
    )
}

/// The answers that stay in the old round only, to read and to save.
fn kept_behind(words: &'static Words, transition: &Transition, offer: &Offer) -> Option<AnyView> {
    let (desk, said) = (use_desk(), &words.successor);
    let rows = desk.archived(offer, transition);
    if rows.is_empty() {
        return None;
    }
    let count = words.number(rows.len());
    let shown: Vec<_> = rows
        .iter()
        .map(|(item, answer)| {
            let choice = answer.choice.as_ref();
            let choice = choice.map(|choice| words.choice(&item.scale, choice));
            let text = words.text(&item.text).to_owned();
            view! {
                <li>
                    {text} <br /> <strong>{choice}</strong> " " <span class="quiet">{answer.note.clone()}</span>
                </li>
            }
        })
        .collect();
    let name = ["tra-loi-cu-", offer.round.id.as_str(), ".csv"].concat();
    let save = move |()| {
        let pairs = rows.iter().map(|(item, answer)| (item.as_ref(), answer));
        desk.save_archive(&name, &archive(words, pairs));
    };
    Some(
        view! {
            <Details summary=(said.archive)(&count)>
                <div class="stack" data-gap="tight">
                    <p class="quiet measure">{said.archive_about}</p>
                    <ul class="stack" data-gap="tight">
                        {shown}
                    </ul>
                    <p>
                        <Button on_press=save>{said.archive_save}</Button>
                    </p>
                </div>
            </Details>
        }
        .into_any(),
    )
}

/// The checklists the newer edition would change; each is changed only when the person says so.
pub fn lists(
    words: &'static Words,
    transition: &Transition,
    with_new: RwSignal<bool>,
) -> Option<AnyView> {
    if transition.is_incoming {
        return None;
    }
    let held = StoredValue::new(transition.clone());
    // A checklist that was updated, or an update undone, shows at once.
    let shown = move || {
        use_desk().follow();
        held.with_value(|transition| lists_now(words, transition, with_new))
    };
    Some(shown.into_any())
}

fn lists_now(
    words: &'static Words,
    transition: &Transition,
    with_new: RwSignal<bool>,
) -> Option<AnyView> {
    let (desk, said) = (use_desk(), &words.successor);
    let lists = desk.lists_on(transition, with_new.get());
    if lists.is_empty() {
        return None;
    }
    let rows: Vec<_> = lists
        .into_iter()
        .map(|list| {
            let held = StoredValue::new(transition.clone());
            let (title, label, id) = (list.title.clone(), (said.update_of)(&list.title), list.id);
            let update = move |()| {
                let ids = [id.clone()];
                held.with_value(|transition| {
                    desk.accept(transition, &ids, with_new.get_untracked());
                });
            };
            view! {
                <li class="task-list__row cluster" data-spread="" data-testid="list">
                    <span>{title}</span>
                    <Button label=label on_press=update>{said.update}</Button>
                </li>
            }
        })
        .collect();
    Some(
        view! {
            <section class="stack">
                <h2>{said.my_lists}</h2>
                <ul class="task-list">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}
