//! When a vault with a passphrase closes itself, and how the page is hidden quickly.

use leptos::prelude::*;

use super::{drop_bool, one_of};
use crate::route::Route;
use crate::state::use_desk;
use crate::ui::{Checkbox, FieldId, Fieldset, Link};
use crate::words::Words;

/// Minutes to choose from; 0 is never.
const MINUTES: [u8; 6] = [1, 5, 10, 30, 60, 0];

/// After how long, and whether a covered page counts as left.
pub(super) fn locking(words: &'static Words) -> AnyView {
    let (ours, desk) = (&words.settings, use_desk());
    let is_locked = Memo::new(move |_| desk.is_locked());
    let note = move || {
        if is_locked.get() {
            return view! { <p class="measure">{ours.lock_on}</p> }.into_any();
        }
        view! {
            <p class="measure">
                {ours.lock_off} " " <Link href=Route::MyData.href()>{ours.to_passphrase}</Link>
            </p>
        }
        .into_any()
    };
    let name = |minutes: u8| match minutes {
        0 => ours.never.to_owned(),
        minutes => (ours.minutes)(minutes),
    };
    let after = one_of(
        "lock-after",
        ours.lock_after,
        MINUTES.map(|minutes| (minutes, name(minutes), None)).to_vec(),
        |settings| settings.lock_after,
        Callback::new(move |minutes| {
            drop_bool(desk.set_settings(|settings| settings.lock_after = minutes));
            if desk.is_locked() {
                desk.stay_open();
            }
        }),
    );
    let locks_when_hidden = desk.memo(|workspace| workspace.settings().locks_when_hidden);
    view! {
        <Fieldset legend=ours.lock>
            {note}
            {after}
            <Checkbox
                id=FieldId::new("settings", "hidden")
                label=ours.lock_hidden
                hint=ours.lock_hidden_hint
                checked=locks_when_hidden
                on_change=move |on| drop_bool(desk.set_settings(|s| s.locks_when_hidden = on))
            />
        </Fieldset>
    }
    .into_any()
}

/// Three presses of Shift.
pub(super) fn hiding(words: &'static Words) -> AnyView {
    let (ours, desk) = (&words.settings, use_desk());
    let has_quick_hide = desk.memo(|workspace| workspace.settings().has_quick_hide);
    view! {
        <Fieldset legend=ours.hide>
            <Checkbox
                id=FieldId::new("settings", "quick-hide")
                label=ours.quick_hide
                hint=ours.quick_hide_hint
                checked=has_quick_hide
                on_change=move |on| drop_bool(desk.set_settings(|s| s.has_quick_hide = on))
            />
        </Fieldset>
    }
    .into_any()
}
