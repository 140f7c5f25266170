//! The screen: the vaults, a new one, and a way to take everything away.

use leptos::prelude::*;

use super::Enter;
use super::door::{Door, is_locked, name_field, opener};
use super::unlocking::form;
use crate::domain::text::Lang;
use crate::state::{Gate, Vault};
use crate::ui::{
    Button, ButtonKind, Details, FieldWidth, Notice, NoticeKind, PageHeading, TextInput,
};
use crate::words::Words;

/// Everything the gate shows, in one language at a time.
pub(super) fn screen(gate: Gate, enter: Enter) -> AnyView {
    let door = Door::new(gate, enter);
    view! {
        <div class="frame">
            <header class="frame__header">{bar(door)}</header>
            {move || body(door, Words::of(door.lang.get()))}
        </div>
    }
    .into_any()
}

fn bar(door: Door) -> AnyView {
    let code = move || if door.lang.get() == Lang::Vi { "en" } else { "vi" };
    view! {
        <div class="frame__bar">
            <p class="frame__name">
                <svg
                    class="frame__mark icon"
                    viewBox="0 0 24 24"
                    aria-hidden="true"
                    focusable="false"
                >
                    <path d="M12 16a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M12 16v5.5M9.5 21.5h5M9 9.5a3 3 0 0 1 3-3"></path>
                </svg>
                <span>{Words::of(Lang::Vi).frame.name}</span>
            </p>
            <div class="frame__tools">
                <button
                    class="frame__language"
                    type="button"
                    lang=code
                    on:click=move |_| door.switch_language()
                >
                    {move || Words::of(door.lang.get()).frame.other_language}
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn body(door: Door, words: &'static Words) -> AnyView {
    let gate = &words.gate;
    let vaults = door.vaults();
    let names = names(words, &vaults);
    let count = vaults.len();
    let rows: Vec<_> = vaults
        .into_iter()
        .zip(names)
        .enumerate()
        .map(|(at, (vault, name))| row(door, words, at, vault, name, count > 1))
        .collect();
    view! {
        <main id="main" class="frame__main stack" data-gap="wide" tabindex="-1">
            <div class="stack">
                <PageHeading>{gate.title}</PageHeading>
                <p class="measure">{gate.lead}</p>
            </div>
            <ul class="gate__vaults stack" aria-label=gate.profiles>
                {rows}
            </ul>
            {another(door, words)}
            {raw(door, words)}
        </main>
    }
    .into_any()
}

/// What each vault is called; those that would be called alike are numbered.
fn names(words: &'static Words, vaults: &[Vault]) -> Vec<String> {
    let gate = &words.gate;
    let name = |vault: &Vault| match &vault.head.title {
        _ if is_locked(vault) => (gate.locked)(&words.day(Gate::made_on(vault))),
        Some(title) => title.clone(),
        None => gate.unnamed.to_owned(),
    };
    let plain: Vec<String> = vaults.iter().map(name).collect();
    let numbered = |(at, name): (usize, &String)| {
        let alike = |names: &[String]| names.iter().filter(|other| *other == name).count();
        let before = plain.get(..at).map_or(0, alike);
        if alike(&plain) > 1 { (gate.nth)(name, before + 1) } else { name.clone() }
    };
    plain.iter().enumerate().map(numbered).collect()
}

fn row(
    door: Door,
    words: &'static Words,
    at: usize,
    vault: Vault,
    name: String,
    is_one_of_many: bool,
) -> AnyView {
    let gate = &words.gate;
    let label = (gate.open_one)(&name);
    let kept = StoredValue::new(vault.clone());
    let made = (!is_locked(&vault)).then(|| {
        let made = (gate.made)(&words.day(Gate::made_on(&vault)));
        view! { <p class="quiet small">{made}</p> }
    });
    let is_sealed = is_locked(&vault);
    let is_open = Memo::new(move |_| door.at.get() == Some(at));
    let press = move |()| {
        if is_sealed { door.turn_to(Some(at)) } else { kept.with_value(|vault| door.enter(vault)) }
    };
    let button = move || {
        let label = label.clone();
        (!is_open.get()).then(|| {
            view! {
                <Button id=opener(at).id() label=label on_press=press>
                    {gate.open}
                </Button>
            }
        })
    };
    let form = move || is_open.get().then(|| form(door, words, kept, is_one_of_many));
    view! {
        <li class="card stack gate__vault">
            <div class="cluster" data-spread="">
                <div>
                    <h2 class="gate__name">{name}</h2>
                    {made}
                </div>
                {button}
            </div>
            {form}
        </li>
    }
    .into_any()
}

fn another(door: Door, words: &'static Words) -> AnyView {
    let gate = &words.gate;
    let field = name_field();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        door.make();
    };
    view! {
        <section class="stack">
            <h2>{gate.another}</h2>
            <p class="measure">{gate.another_text}</p>
            <form class="stack" on:submit=submit novalidate=true>
                {door.slips.summary("another", gate.name_summary)}
                <TextInput
                    error=door.slips.at(&field)
                    id=field
                    label=gate.name
                    hint=gate.name_hint
                    value=door.name
                    on_input=move |name| door.name.set(name)
                    width=FieldWidth::Medium
                    autocomplete_off=true
                />
                <p>
                    <Button submit=true>{gate.make}</Button>
                </p>
            </form>
        </section>
    }
    .into_any()
}

fn raw(door: Door, words: &'static Words) -> AnyView {
    let gate = &words.gate;
    let said = move || {
        door.is_taken.get().map(|is_taken| {
            let (kind, text) = if is_taken {
                (NoticeKind::Success, gate.raw_taken)
            } else {
                (NoticeKind::Danger, gate.raw_not_taken)
            };
            view! {
                <Notice kind=kind>
                    <p>{text}</p>
                </Notice>
            }
        })
    };
    view! {
        <Details summary=gate.raw>
            <p>{gate.raw_text}</p>
            <p>
                <Button kind=ButtonKind::Secondary on_press=move |()| door.hand_out()>
                    {gate.raw_make}
                </Button>
            </p>
            <div role="status">{said}</div>
        </Details>
    }
    .into_any()
}
