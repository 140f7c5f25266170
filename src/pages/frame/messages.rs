//! Messages to the person: what was done, what was refused, and where a file is wrong.

use leptos::prelude::*;

use crate::pages::use_words;
use crate::route::Route;
use crate::state::{Notice as Message, use_desk};
use crate::ui::{Button, ButtonKind, Link, Notice, NoticeKind};
use crate::words::Words;

/// More places than anybody mends in one go.
const MOST_PLACES: usize = 8;

/// The place of the messages; it is there before the first one, so that each is read out.
pub fn messages() -> AnyView {
    let (words, desk) = (use_words(), use_desk());
    view! {
        <section class="frame__messages" aria-label=words.frame.messages>
            <div role="status" aria-live="polite">
                {move || desk.notices().present().map(|message| message_view(words, message))}
            </div>
        </section>
    }
    .into_any()
}

fn message_view(words: &'static Words, message: Message) -> AnyView {
    let desk = use_desk();
    let (kind, title) = kind_and_title(words, &message);
    let body = match message {
        Message::FileProblems(problems) => {
            let say = |at: &str, what: String| (words.problems.place(at).to_owned(), what);
            let all = problems.iter();
            places(words, all.map(|p| say(&p.path, words.problems.of_file(&p.kind))).collect())
        }
        Message::BackupProblems(problems) => {
            let say = |at: &str, what: String| (words.problems.place(at).to_owned(), what);
            let all = problems.iter();
            places(words, all.map(|p| say(&p.at, words.problems.of_stored(&p.why))).collect())
        }
        Message::Deleted | Message::Restored(_) | Message::Succeeded => view! {
            <Button on_press=move |()| desk.undo()>{words.common.undo}</Button>
        }
        .into_any(),
        Message::Watching => view! {
            <Button on_press=move |()| desk.take_turn()>{words.frame.take_turn}</Button>
        }
        .into_any(),
        Message::ClosingSoon => view! {
            <Button on_press=move |()| desk.stay_open()>{words.frame.stay_open}</Button>
        }
        .into_any(),
        Message::Damaged(_) | Message::Noticed | Message::Healed => view! {
            <p>
                <Link href=Route::MyData.href()>{words.frame.to_my_data}</Link>
            </p>
        }
        .into_any(),
        _ => ().into_any(),
    };
    view! {
        <div class="frame__message">
            <Notice kind>
                <p>{title}</p>
                {body}
            </Notice>
            <Button kind=ButtonKind::Quiet on_press=move |()| desk.notices().dismiss()>
                {words.common.close}
            </Button>
        </div>
    }
    .into_any()
}

fn kind_and_title(words: &Words, message: &Message) -> (NoticeKind, String) {
    let frame = &words.frame;
    match message {
        Message::Refused(refusal) => (NoticeKind::Warning, words.refusals.say(refusal)),
        Message::Succeeded => (NoticeKind::Success, frame.succeeded.into()),
        Message::Undone => (NoticeKind::Info, frame.undone.into()),
        Message::Redone => (NoticeKind::Info, frame.redone.into()),
        Message::Saved(name, bytes) => {
            (NoticeKind::Success, (frame.saved_file)(name, &words.bytes(*bytes)))
        }
        Message::DownloadFailed => (NoticeKind::Danger, frame.download_failed.into()),
        Message::FileTooLarge(bytes, limit) => {
            let bytes = usize::try_from(*bytes).unwrap_or(usize::MAX);
            let limit = usize::try_from(*limit).unwrap_or(usize::MAX);
            (NoticeKind::Danger, (frame.too_large)(&words.bytes(bytes), &words.bytes(limit)))
        }
        Message::FileUnreadable => (NoticeKind::Danger, frame.not_readable.into()),
        Message::FileProblems(_) => (NoticeKind::Danger, frame.file_problems.into()),
        Message::BackupProblems(_) => (NoticeKind::Danger, frame.backup_problems.into()),
        Message::ChecklistReceived(0) => (NoticeKind::Success, frame.checklist_received.into()),
        Message::ChecklistReceived(count) => {
            (NoticeKind::Warning, (frame.checklist_unknown)(*count))
        }
        Message::NotFetched(from) => (NoticeKind::Danger, (frame.not_fetched)(from)),
        Message::WordsNotFetched => (NoticeKind::Danger, frame.words_not_fetched.into()),
        Message::Deleted => (NoticeKind::Info, frame.deleted.into()),
        Message::Restored(count) => (NoticeKind::Success, (frame.restored)(*count)),
        Message::Watching => (NoticeKind::Warning, frame.watching.into()),
        Message::ClosingSoon => (NoticeKind::Warning, frame.closing_soon.into()),
        Message::Healed => (NoticeKind::Warning, frame.healed.into()),
        Message::Damaged(count) => (NoticeKind::Warning, (frame.damaged)(*count)),
        Message::Noticed => (NoticeKind::Warning, frame.noticed.into()),
    }
}

/// Each place with what is wrong there.
fn places(words: &Words, mut places: Vec<(String, String)>) -> AnyView {
    let more = places.len().saturating_sub(MOST_PLACES);
    places.truncate(MOST_PLACES);
    let entry = |(at, what): (String, String)| {
        view! {
            <li>
                <strong>{at}</strong>
                ": "
                {what}
            </li>
        }
    };
    let more = (more > 0).then(|| view! { <p>{(words.frame.and_more)(more)}</p> });
    view! {
        <p>{words.frame.nothing_changed}</p>
        <ul>{places.into_iter().map(entry).collect::<Vec<_>>()}</ul>
        {more}
    }
    .into_any()
}
