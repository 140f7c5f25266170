//! The recovery code: shown once, copied onto paper, and part of it typed back before it goes away.

use leptos::prelude::*;

use super::passphrase::{HEADING, Said};
use crate::pages::parts::Slips;
use crate::state::{use_desk, use_places};
use crate::ui::{Button, ButtonKind, FieldId, FieldWidth, NoticeKind, TextInput};
use crate::words::Words;

/// The heading that has the focus when the code is shown.
pub(super) const CODE_HEADING: &str = "code-heading";

/// The code, until what was written down is known to be right.
pub(super) fn code(words: &'static Words, slips: Slips, said: Said, code: String) -> AnyView {
    let is_written = RwSignal::new(false);
    let groups: Vec<String> = code.split('-').map(str::to_owned).collect();
    let last = StoredValue::new(groups.last().cloned().unwrap_or_default());
    let groups = StoredValue::new(groups);
    view! {
        <div class="card stack my-data__ritual">
            <h3 id=CODE_HEADING tabindex="-1">
                {words.locking.code_title}
            </h3>
            {move || {
                if is_written.get() {
                    check(words, slips, said, last, is_written)
                } else {
                    groups.with_value(|groups| shown(words, groups, is_written))
                }
            }}
        </div>
    }
    .into_any()
}

fn shown(words: &'static Words, groups: &[String], is_written: RwSignal<bool>) -> AnyView {
    let (locking, desk, places) = (&words.locking, use_desk(), use_places());
    let groups = groups.iter().map(|group| view! { <li>{group.clone()}</li> });
    let printed = (locking.printed)(&words.day(desk.today()));
    let written = move |()| {
        is_written.set(true);
        places.focus(field().id());
    };
    view! {
        <p class="measure">{locking.code_text}</p>
        <p class="print-only">{printed}</p>
        <ol class="my-data__code" aria-label=locking.code>
            {groups.collect::<Vec<_>>()}
        </ol>
        <div class="cluster">
            <Button kind=ButtonKind::Primary on_press=written>
                {locking.written}
            </Button>
            <Button on_press=move |()| places.print()>{words.common.print}</Button>
        </div>
    }
    .into_any()
}

fn check(
    words: &'static Words,
    slips: Slips,
    said: Said,
    last: StoredValue<String>,
    is_written: RwSignal<bool>,
) -> AnyView {
    let (locking, desk, places) = (&words.locking, use_desk(), use_places());
    let typed = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if last.with_value(|last| typed.with_untracked(|typed| is_same(typed, last))) {
            slips.clear();
            said.set(Some((NoticeKind::Success, locking.code_done)));
            desk.forget_code();
            places.focus(HEADING.to_owned());
        } else {
            slips.tell_one(field(), locking.last_group_wrong);
        }
    };
    let look_again = move |()| {
        slips.clear();
        is_written.set(false);
        places.focus(CODE_HEADING.to_owned());
    };
    view! {
        <form class="stack" on:submit=submit novalidate=true>
            {slips.summary("code", locking.last_group_summary)}
            <TextInput
                error=slips.at(&field())
                id=field()
                label=locking.last_group
                hint=locking.last_group_hint
                value=typed
                on_input=move |text| typed.set(text)
                width=FieldWidth::Short
                autocomplete_off=true
            />
            <div class="cluster">
                <Button kind=ButtonKind::Primary submit=true>
                    {locking.check}
                </Button>
                <Button on_press=look_again>{locking.look_again}</Button>
            </div>
        </form>
    }
    .into_any()
}

fn field() -> FieldId {
    FieldId::new("code", "last")
}

/// Whether it is the same group, as a code is read: in any case, and letters that look like digits are those.
fn is_same(typed: &str, group: &str) -> bool {
    let read = |letter: char| match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    typed.trim().chars().map(read).eq(group.chars())
}
