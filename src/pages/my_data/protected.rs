//! What can be done with a lock: closed, given another passphrase, given another recovery code.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::code::CODE_HEADING;
use super::new_passphrase::NewPassphrase;
use super::passphrase::{HEADING, Said, said_of};
use super::slow_form::SlowForm;
use crate::pages::parts::Slips;
use crate::state::{Secret, painted, use_desk, use_places};
use crate::ui::{Button, ButtonKind, Details, FieldId, NoticeKind, PassphraseInput, TextInput};
use crate::words::Words;

/// The section where there is a passphrase.
pub(super) fn protected(words: &'static Words, slips: Slips, said: Said) -> AnyView {
    let (locking, desk) = (&words.locking, use_desk());
    view! {
        <p class="measure">{locking.is_on}</p>
        <p class="measure">{locking.covered}</p>
        <p>
            <Button on_press=move |()| desk.leave()>{locking.lock_now}</Button>
        </p>
        <Details summary=locking.change>{change(words, slips, said)}</Details>
        <Details summary=locking.renew>{renew(words, said)}</Details>
    }
    .into_any()
}

/// What opens the lock now.
#[derive(Clone, Copy)]
struct Old {
    by_code: RwSignal<bool>,
    typed: RwSignal<String>,
    is_shown: RwSignal<bool>,
}

fn change(words: &'static Words, slips: Slips, said: Said) -> AnyView {
    let (locking, desk, places) = (&words.locking, use_desk(), use_places());
    let old = Old {
        by_code: RwSignal::new(false),
        typed: RwSignal::new(String::new()),
        is_shown: RwSignal::new(false),
    };
    let new = NewPassphrase::new("change", slips);
    let judge = move || {
        let typed = old.typed.get_untracked();
        if typed.trim().is_empty() {
            slips.tell_one(field(), locking.missing);
            return None;
        }
        let passphrase = new.judged(words)?;
        let by_code = old.by_code.get_untracked();
        let secret = if by_code { Secret::Code(typed) } else { Secret::Passphrase(typed) };
        Some(async move {
            match desk.change_passphrase(secret, passphrase).await {
                Ok(()) => {
                    new.clear();
                    old.typed.try_set(String::new());
                    said.try_set(Some((NoticeKind::Success, locking.changed)));
                    places.focus(HEADING.to_owned());
                }
                Err(problem) => slips.tell_one(field(), said_of(words, &problem)),
            }
        })
    };
    let form = SlowForm {
        name: "change",
        slips,
        summary: locking.not_changed,
        button: locking.change,
        busy: locking.changing,
    };
    let fields = view! {
        {move || old_secret(words, slips, old)}
        {new.fields(words, [locking.new, locking.new_hint, locking.again])}
    };
    form.view(fields.into_any(), judge)
}

fn old_secret(words: &'static Words, slips: Slips, old: Old) -> AnyView {
    let (locking, places) = (&words.locking, use_places());
    let by_code = old.by_code.get();
    let input = if by_code {
        view! {
            <TextInput
                error=slips.at(&field())
                id=field()
                label=locking.code
                hint=locking.code_hint
                value=old.typed
                on_input=move |code| old.typed.set(code)
                autocomplete_off=true
            />
        }
        .into_any()
    } else {
        view! {
            <PassphraseInput
                error=slips.at(&field())
                id=field()
                label=locking.old
                value=old.typed
                is_shown=old.is_shown
                reveal=(locking.show, locking.hide)
            />
        }
        .into_any()
    };
    let switch = move |()| {
        slips.clear();
        old.typed.set(String::new());
        old.by_code.set(!by_code);
        places.focus(field().id());
    };
    view! {
        {input}
        <p>
            <Button kind=ButtonKind::Quiet on_press=switch>
                {if by_code { locking.use_old } else { locking.use_code }}
            </Button>
        </p>
    }
    .into_any()
}

fn field() -> FieldId {
    FieldId::new("change", "old")
}

fn renew(words: &'static Words, said: Said) -> AnyView {
    let (locking, desk, places) = (&words.locking, use_desk(), use_places());
    let is_busy = RwSignal::new(false);
    let press = move |()| {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        said.set(None);
        spawn_local(async move {
            painted().await;
            match desk.renew_recovery_code().await {
                Ok(_) => places.focus(CODE_HEADING.to_owned()),
                Err(problem) => {
                    is_busy.try_set(false);
                    said.try_set(Some((NoticeKind::Danger, said_of(words, &problem))));
                }
            }
        });
    };
    view! {
        <p>{locking.renew_text}</p>
        <p>
            <Button on_press=press>{locking.renew_now}</Button>
        </p>
        <p role="status">{move || is_busy.get().then_some(locking.renewing)}</p>
    }
    .into_any()
}
