//! Backup files: under a passphrase where the vault has one, and without one for those who want it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::new_passphrase::NewPassphrase;
use super::sealed_file::said_of;
use crate::pages::parts::Slips;
use crate::state::{painted, use_desk};
use crate::ui::{Button, ButtonKind, Details};
use crate::words::Words;

/// The section of backup files.
pub(super) fn backup(words: &'static Words, slips: Slips) -> AnyView {
    let (mine, desk) = (&words.my_data, use_desk());
    let is_locked = Memo::new(move |_| desk.is_locked());
    let ways = move || {
        if is_locked.get() { sealed_first(words, slips) } else { plain_first(words, slips) }
    };
    view! {
        <section class="stack" data-gap="tight">
            <h2>{mine.backup}</h2>
            <p class="measure">{mine.backup_text}</p>
            {ways}
        </section>
    }
    .into_any()
}

fn plain_first(words: &'static Words, slips: Slips) -> AnyView {
    let (mine, desk) = (&words.my_data, use_desk());
    view! {
        <p>
            <Button kind=ButtonKind::Primary on_press=move |()| desk.back_up()>
                {mine.backup_make}
            </Button>
        </p>
        <Details summary=words.sealed_files.make>{sealed(words, slips)}</Details>
        <Details summary=mine.raw>
            <p>{mine.raw_text}</p>
            <p>
                <Button on_press=move |()| desk.save_raw()>{mine.raw_make}</Button>
            </p>
        </Details>
    }
    .into_any()
}

fn sealed_first(words: &'static Words, slips: Slips) -> AnyView {
    let (mine, files, desk) = (&words.my_data, &words.sealed_files, use_desk());
    view! {
        {sealed(words, slips)}
        <Details summary=files.plain>
            <p>{files.plain_text}</p>
            <p>
                <Button on_press=move |()| desk.back_up()>{files.plain}</Button>
            </p>
        </Details>
        <Details summary=mine.raw>
            <p>{files.raw_elsewhere}</p>
        </Details>
    }
    .into_any()
}

fn sealed(words: &'static Words, slips: Slips) -> AnyView {
    let (files, desk) = (&words.sealed_files, use_desk());
    let new = NewPassphrase::new("backup", slips);
    let is_busy = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        let Some(passphrase) = new.judged(words) else { return };
        is_busy.set(true);
        desk.notices().dismiss();
        spawn_local(async move {
            painted().await;
            let end = desk.back_up_sealed(passphrase).await;
            is_busy.try_set(false);
            match end {
                Ok(()) => new.clear(),
                Err(problem) => {
                    slips.tell_one(new.field(), said_of(words, files.passphrase, &problem));
                }
            }
        });
    };
    view! {
        <form class="stack" on:submit=submit novalidate=true>
            {slips.summary("backup", files.not_made)}
            <p class="measure">{files.text}</p>
            {new.fields(words, [files.passphrase, files.passphrase_hint, files.again])}
            <p>
                <Button kind=ButtonKind::Primary submit=true>
                    {files.make_now}
                </Button>
            </p>
            <p role="status">{move || is_busy.get().then_some(files.making)}</p>
            <p class="measure quiet small">
                {files.format} " " <code class="my-data__command">"age -d guong-….age"</code>
            </p>
        </form>
    }
    .into_any()
}
