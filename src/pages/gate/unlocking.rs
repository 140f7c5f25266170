//! The form of a locked vault: a passphrase, or the recovery code instead.

use leptos::prelude::*;

use super::door::{Door, field};
use crate::state::Vault;
use crate::ui::{Button, ButtonKind, Details, PassphraseInput, TextInput};
use crate::words::Words;

/// The form, on the card of its vault.
pub(super) fn form(
    door: Door,
    words: &'static Words,
    vault: StoredValue<Vault>,
    can_close: bool,
) -> AnyView {
    let gate = &words.gate;
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        vault.with_value(|vault| door.unlock(vault));
    };
    let other = move || if door.by_code.get() { gate.use_passphrase } else { gate.use_code };
    let close = can_close.then(|| {
        view! {
            <Button kind=ButtonKind::Quiet on_press=move |()| door.turn_to(None)>
                {gate.close}
            </Button>
        }
    });
    view! {
        <form class="stack" on:submit=submit novalidate=true>
            {door.slips.summary("unlock", gate.summary)}
            {move || secret(door, words)}
            <div class="cluster">
                <Button kind=ButtonKind::Primary submit=true>
                    {gate.unlock}
                </Button>
                <Button
                    kind=ButtonKind::Quiet
                    on_press=move |()| door.ask_for(!door.by_code.get_untracked())
                >
                    {other}
                </Button>
                {close}
            </div>
            <p role="status">
                {move || door.is_busy.get().then_some(gate.unlocking)}
            </p>
            <Details summary=gate.forgotten>
                <p>{gate.forgotten_text}</p>
            </Details>
        </form>
    }
    .into_any()
}

fn secret(door: Door, words: &'static Words) -> AnyView {
    let gate = &words.gate;
    if door.by_code.get() {
        view! {
            <TextInput
                error=door.slips.at(&field())
                id=field()
                label=gate.code
                hint=gate.code_hint
                value=door.secret
                on_input=move |code| door.secret.set(code)
                autocomplete_off=true
            />
        }
        .into_any()
    } else {
        view! {
            <PassphraseInput
                error=door.slips.at(&field())
                id=field()
                label=gate.passphrase
                hint=gate.passphrase_hint
                value=door.secret
                is_shown=door.is_shown
                reveal=(gate.show, gate.hide)
            />
        }
        .into_any()
    }
}
