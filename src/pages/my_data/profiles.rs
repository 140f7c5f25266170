//! The vaults of this computer: which one is open, another one, and changing over.

use leptos::prelude::*;

use crate::pages::parts::Slips;
use crate::route::Route;
use crate::state::{Refused, Whose, use_desk, use_places};
use crate::ui::{Button, Details, FieldId, FieldWidth, SummaryList, SummaryRow, TextInput};
use crate::words::Words;

/// Whose vault is open, and the others.
pub(super) fn profiles(words: &'static Words, slips: Slips) -> AnyView {
    let (profiles, desk, places) = (&words.profiles, use_desk(), use_places());
    let whose = Memo::new(move |_| desk.whose());
    let name = move || match whose.get() {
        Whose { is_locked: true, .. } => profiles.locked.to_owned(),
        Whose { title: Some(title), .. } => title,
        Whose { title: None, .. } => profiles.unnamed.to_owned(),
    };
    let others = desk.others();
    let count = if others == 0 { profiles.no_others.to_owned() } else { (profiles.count)(others) };
    let leave = move |()| {
        places.replace(&Route::Home);
        desk.leave();
    };
    let switch = (others > 0).then(|| {
        view! {
            <p class="measure">{profiles.switch_text}</p>
            <p>
                <Button on_press=leave>{profiles.switch}</Button>
            </p>
        }
    });
    view! {
        <section class="stack">
            <h2>{profiles.title}</h2>
            <SummaryList>
                <SummaryRow term=profiles.present>{name}</SummaryRow>
                <SummaryRow term=profiles.others>{count}</SummaryRow>
            </SummaryList>
            {switch}
            <Details summary=profiles.make>{another(words, slips)}</Details>
        </section>
    }
    .into_any()
}

fn another(words: &'static Words, slips: Slips) -> AnyView {
    let (profiles, desk, places) = (&words.profiles, use_desk(), use_places());
    let name = RwSignal::new(String::new());
    let is_locked = Memo::new(move |_| desk.is_locked());
    let caution = move || (!is_locked.get()).then(|| view! { <p>{profiles.make_caution}</p> });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked();
        if name.trim().is_empty() {
            slips.tell_one(field(), profiles.name_missing);
            return;
        }
        match desk.make_other(name.trim()) {
            Ok(()) => {
                places.replace(&Route::Home);
                desk.leave();
            }
            Err(Refused::Full) => slips.tell_one(field(), profiles.no_room),
            Err(Refused::Blocked) => slips.tell_one(field(), profiles.blocked),
        }
    };
    view! {
        <form class="stack" on:submit=submit novalidate=true>
            {slips.summary("profile", profiles.not_made)}
            <p>{profiles.make_text}</p>
            {caution}
            <TextInput
                error=slips.at(&field())
                id=field()
                label=profiles.name
                hint=profiles.name_hint
                value=name
                on_input=move |text| name.set(text)
                width=FieldWidth::Medium
                autocomplete_off=true
            />
            <p>
                <Button submit=true>{profiles.make_now}</Button>
            </p>
        </form>
    }
    .into_any()
}

fn field() -> FieldId {
    FieldId::new("profile", "name")
}
