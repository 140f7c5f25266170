//! Erasing everything: two steps, looked at again afterwards, and a farewell that opens the app anew.

use leptos::prelude::*;

use crate::pages::use_words;
use crate::state::{use_desk, use_places};
use crate::ui::{
    Button, ButtonKind, Checkbox, ConfirmDialog, FieldId, Notice, NoticeKind, PageHeading,
};
use crate::words::Words;

/// What would be lost, what stays behind, and the two steps.
pub fn erase(words: &'static Words) -> AnyView {
    let (mine, profiles, desk) = (&words.my_data, &words.profiles, use_desk());
    let (is_sure, is_open) = (RwSignal::new(false), RwSignal::new(false));
    let left = mine.left_behind.map(|line| view! { <li>{line}</li> });
    let others = desk.others();
    let (title, text, message) = match others {
        0 => (mine.erase, mine.erase_text, mine.sure_text.to_owned()),
        _ => (profiles.erase, profiles.erase_text, (profiles.all_sure_text)(others)),
    };
    let one = (others > 0).then(|| erase_one(words, is_sure));
    view! {
        <section class="stack" data-gap="tight">
            <h2>{title}</h2>
            <p class="measure">{text}</p>
            <div class="measure">
                <ul>{left.into_iter().collect::<Vec<_>>()}</ul>
            </div>
            <Checkbox
                id=FieldId::new("data", "understood")
                label=mine.understood
                hint=mine.understood_hint
                checked=is_sure
                on_change=move |on| is_sure.set(on)
            />
            <div class="cluster">
                {one}
                <Button
                    kind=ButtonKind::Danger
                    disabled=Signal::derive(move || !is_sure.get())
                    on_press=move |()| is_open.set(true)
                >
                    {mine.erase_all}
                </Button>
            </div>
            <ConfirmDialog
                id=FieldId::new("data", "erase")
                title=mine.sure.to_owned()
                message=message
                confirm_label=mine.erase_yes
                cancel_label=words.common.cancel
                danger=true
                open=is_open
                on_confirm=move |()| {
                    is_open.set(false);
                    desk.erase_everything();
                }
                on_close=move |()| is_open.set(false)
            />
        </section>
    }
    .into_any()
}

/// The button for the open vault only, and its question.
fn erase_one(words: &'static Words, is_sure: RwSignal<bool>) -> AnyView {
    let (profiles, desk) = (&words.profiles, use_desk());
    let is_open = RwSignal::new(false);
    view! {
        <Button
            kind=ButtonKind::Danger
            disabled=Signal::derive(move || !is_sure.get())
            on_press=move |()| is_open.set(true)
        >
            {profiles.erase_button}
        </Button>
        <ConfirmDialog
            id=FieldId::new("data", "erase-one")
            title=profiles.sure.to_owned()
            message=profiles.sure_text.to_owned()
            confirm_label=words.my_data.erase_yes
            cancel_label=words.common.cancel
            danger=true
            open=is_open
            on_confirm=move |()| {
                is_open.set(false);
                desk.erase_vault();
            }
            on_close=move |()| is_open.set(false)
        />
    }
    .into_any()
}

/// Shown instead of the app once everything is erased: from here one can only begin anew.
pub fn farewell(is_empty: bool) -> AnyView {
    let (words, places) = (use_words(), use_places());
    let mine = &words.my_data;
    places.land();
    let (kind, title, text) = if is_empty {
        (NoticeKind::Success, mine.farewell, mine.farewell_text)
    } else {
        (NoticeKind::Danger, mine.farewell_not, mine.farewell_not_text)
    };
    let left = mine.left_behind.map(|line| view! { <li>{line}</li> });
    view! {
        <main id="main" class="frame__main stack" tabindex="-1">
            <PageHeading>{title}</PageHeading>
            <Notice kind=kind>
                <p>{text}</p>
            </Notice>
            <div class="measure">
                <ul>{left.into_iter().collect::<Vec<_>>()}</ul>
            </div>
            <p>
                <Button kind=ButtonKind::Primary on_press=move |()| places.begin_anew()>
                    {mine.begin_anew}
                </Button>
            </p>
        </main>
    }
    .into_any()
}
