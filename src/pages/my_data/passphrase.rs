//! The passphrase of the open vault: set, or what can be done once it is set.

use leptos::prelude::*;

use super::code::{CODE_HEADING, code};
use super::new_passphrase::NewPassphrase;
use super::protected::protected;
use super::slow_form::SlowForm;
use crate::pages::parts::Slips;
use crate::state::{KeyProblem, ProtectProblem, Refused, use_desk, use_places};
use crate::ui::{Notice, NoticeKind};
use crate::words::Words;

/// The heading of the section.
pub(super) const HEADING: &str = "passphrase-heading";

/// What was said last in this section.
pub(super) type Said = RwSignal<Option<(NoticeKind, &'static str)>>;

/// The section: a code to be written down comes before anything else.
pub(super) fn passphrase(words: &'static Words, slips: Slips) -> AnyView {
    let desk = use_desk();
    let said: Said = RwSignal::new(None);
    let is_locked = Memo::new(move |_| desk.is_locked());
    let notice = move || {
        said.get().map(|(kind, text)| {
            view! {
                <Notice kind=kind>
                    <p>{text}</p>
                </Notice>
            }
        })
    };
    let body = move || match (desk.code().get(), is_locked.get()) {
        (Some(found), _) => code(words, slips, said, found),
        (None, true) => protected(words, slips, said),
        (None, false) => unprotected(words, slips),
    };
    view! {
        <section class="stack my-data__passphrase">
            <h2 id=HEADING tabindex="-1">
                {words.locking.title}
            </h2>
            <div role="status">{notice}</div>
            {body}
        </section>
    }
    .into_any()
}

fn unprotected(words: &'static Words, slips: Slips) -> AnyView {
    let (locking, desk, places) = (&words.locking, use_desk(), use_places());
    let limits = locking.limits.map(|line| view! { <li>{line}</li> });
    let new = NewPassphrase::new("lock", slips);
    let judge = move || {
        let passphrase = new.judged(words)?;
        Some(async move {
            match desk.protect(passphrase).await {
                Ok(_) => places.focus(CODE_HEADING.to_owned()),
                Err(problem) => slips.tell_one(new.field(), not_protected(words, &problem)),
            }
        })
    };
    let form = SlowForm {
        name: "lock",
        slips,
        summary: locking.not_set,
        button: locking.set,
        busy: locking.setting,
    };
    let fields = new.fields(words, [locking.new, locking.new_hint, locking.again]);
    view! {
        <p class="measure">{locking.what}</p>
        <div class="measure">
            <ul>{limits.into_iter().collect::<Vec<_>>()}</ul>
        </div>
        {form.view(fields, judge)}
    }
    .into_any()
}

fn not_protected(words: &'static Words, problem: &ProtectProblem) -> &'static str {
    let locking = &words.locking;
    match problem {
        ProtectProblem::Key(problem) => said_of(words, problem),
        ProtectProblem::Refused(Refused::Full) => locking.no_room,
        ProtectProblem::Refused(Refused::Blocked) => locking.blocked,
        ProtectProblem::ReadBack => locking.read_back,
        ProtectProblem::Watching => words.frame.watching,
    }
}

/// Why a lock was not opened or made.
pub(super) fn said_of(words: &'static Words, problem: &KeyProblem) -> &'static str {
    let locking = &words.locking;
    match problem {
        KeyProblem::NotFetched => locking.not_fetched,
        KeyProblem::NotKept => locking.not_kept,
        KeyProblem::Typo => locking.typo,
        KeyProblem::Locked(why) => locking.locked_because(*why),
    }
}
