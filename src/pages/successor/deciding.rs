use leptos::prelude::*;

use crate::domain::id::ChecklistId;
use crate::domain::migration::Change;
use crate::route::Route;
use crate::state::{Transition, use_desk, use_places};
use crate::ui::{Button, ButtonKind, Checkbox, FieldId, Fieldset};
use crate::words::Words;

/// Accept or leave, while the newer edition is only in hand.
pub fn deciding(
    words: &'static Words,
    transition: &Transition,
    with_new: RwSignal<bool>,
) -> Option<AnyView> {
    if !transition.is_incoming {
        return None;
    }
    let (desk, places, said) = (use_desk(), use_places(), &words.successor);
    let ticked = RwSignal::new(Vec::<ChecklistId>::new());
    let rounds = desk.offers(transition).len();
    let stays = (rounds > 0).then(|| view! { <p>{(said.stays)(&words.number(rounds))}</p> });
    let held = StoredValue::new(transition.clone());
    let accept = move |()| {
        let lists = ticked.get_untracked();
        let pin = held.with_value(|transition| transition.migration.from.clone());
        if held.with_value(|transition| desk.accept(transition, &lists, with_new.get_untracked())) {
            desk.notices().tell(crate::state::Notice::Succeeded);
            places.replace(&Route::Successor(pin));
            places.focus("successor-rounds".to_owned());
        }
    };
    let leave = move |()| {
        let standard = held.with_value(|transition| transition.older.id.clone());
        desk.leave_incoming();
        places.replace(&Route::Standard(standard));
    };
    Some(
        view! {
            <section class="stack" aria-labelledby="successor-decide">
                <h2 id="successor-decide">{said.decide}</h2>
                {stays}
                {new_items(words, transition, with_new, "accept")}
                {tick_lists(words, transition, ticked)}
                <div class="cluster">
                    <Button kind=ButtonKind::Primary on_press=accept>
                        {said.accept}
                    </Button>
                    <Button on_press=leave>{said.leave}</Button>
                </div>
            </section>
        }
        .into_any(),
    )
}

/// Whether new items are taken in.
pub fn new_items(
    words: &'static Words,
    transition: &Transition,
    with_new: RwSignal<bool>,
    form: &'static str,
) -> Option<AnyView> {
    let count = transition.migration.count(Change::New);
    (count > 0).then(|| {
        view! {
            <Checkbox
                id=FieldId::new(form, "with-new")
                label=(words.successor.with_new)(&words.number(count))
                checked=with_new
                on_change=move |is_on| with_new.set(is_on)
            />
        }
        .into_any()
    })
}

fn tick_lists(
    words: &'static Words,
    transition: &Transition,
    ticked: RwSignal<Vec<ChecklistId>>,
) -> Option<AnyView> {
    let lists = use_desk().lists_on(transition, true);
    if lists.is_empty() {
        return None;
    }
    let boxes: Vec<_> = lists
        .into_iter()
        .enumerate()
        .map(|(place, list)| {
            let id = list.id;
            let checked = {
                let id = id.clone();
                Signal::derive(move || ticked.with(|ticked| ticked.contains(&id)))
            };
            let change = move |is_on: bool| {
                ticked.update(|ticked| {
                    ticked.retain(|known| *known != id);
                    if is_on {
                        ticked.push(id.clone());
                    }
                });
            };
            view! {
                <Checkbox
                    id=FieldId::new("list", &place.to_string())
                    label=list.title
                    checked=checked
                    on_change=change
                />
            }
        })
        .collect();
    Some(
        view! {
            <Fieldset
                id=FieldId::new("successor", "lists")
                legend=words.successor.lists
                hint=words.successor.lists_hint
            >
                {boxes}
            </Fieldset>
        }
        .into_any(),
    )
}
