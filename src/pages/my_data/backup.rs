//! Backup files: under a passphrase where the vault has one, and without one for those who want it.

use leptos::prelude::*;

use super::new_passphrase::NewPassphrase;
use super::sealed_file::said_of;
use super::slow_form::SlowForm;
use crate::pages::parts::Slips;
use crate::state::use_desk;
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
    let judge = move || {
        let passphrase = new.judged(words)?;
        desk.notices().dismiss();
        Some(async move {
            match desk.back_up_sealed(passphrase).await {
                Ok(()) => new.clear(),
                Err(problem) => {
                    slips.tell_one(new.field(), said_of(words, files.passphrase, &problem));
                }
            }
        })
    };
    let form = SlowForm {
        name: "backup",
        slips,
        summary: files.not_made,
        button: files.make_now,
        busy: files.making,
    };
    let fields = new.fields(words, [files.passphrase, files.passphrase_hint, files.again]);
    view! {
        <div class="stack">
            <p class="measure">{files.text}</p>
            {form.view(fields, judge)}
            <p class="measure quiet small">
                {files.format} " " <code class="my-data__command">"age -d guong-….age"</code>
            </p>
        </div>
    }
    .into_any()
}
