//! Where the data is and how safe it lies: how much, since when, behind a passphrase or not, kept for long or not.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::passphrase::HEADING;
use crate::domain::workspace::Workspace;
use crate::state::{Room, ask_to_keep, look_at_room, use_desk, use_places};
use crate::ui::{Button, ButtonKind, Notice, NoticeKind, SummaryList, SummaryRow};
use crate::words::Words;

/// The section of facts.
pub(super) fn whereabouts(words: &'static Words) -> AnyView {
    let (mine, profiles, desk) = (&words.my_data, &words.profiles, use_desk());
    let amount = move || {
        let stored = desk.stored();
        let used = words.number(stored.characters);
        let share =
            if stored.is_little() { mine.little.to_owned() } else { words.percent(stored.share()) };
        (mine.amount_text)(&used, mine.room, &share)
    };
    let oldest = desk.memo(Workspace::oldest_day);
    let last = move || match desk.backup_age().days {
        None => mine.never.to_owned(),
        Some(0) => mine.today.to_owned(),
        Some(days) => (mine.days_ago)(days),
    };
    let named = desk.memo(|workspace| workspace.settings().backup_name.clone());
    let name = move || {
        let name = Some(named.get()).filter(|name| !name.is_empty());
        name.map(|name| view! { <SummaryRow term=profiles.backup_name>{name}</SummaryRow> })
    };
    let room = RwSignal::new(Room::default());
    spawn_local(async move {
        let found = look_at_room().await;
        // The person may have left the page meanwhile.
        let _ = room.try_set(found);
    });
    let bytes = move || {
        room.get().bytes.map(|(used, quota)| {
            let text = (profiles.room_text)(&words.storage(used), &words.storage(quota));
            view! { <SummaryRow term=profiles.room>{text}</SummaryRow> }
        })
    };
    view! {
        <section class="stack" data-gap="tight">
            <h2>{mine.whereabouts}</h2>
            <SummaryList>
                <SummaryRow term=mine.place>{mine.place_text}</SummaryRow>
                <SummaryRow term=profiles.passphrase>{passphrase(words)}</SummaryRow>
                <SummaryRow term=mine.amount>{amount}</SummaryRow>
                {bytes}
                <SummaryRow term=profiles.lasting>{lasting(words, room)}</SummaryRow>
                <SummaryRow term=mine.oldest>
                    {move || oldest.get().map_or(mine.nothing_yet.to_owned(), |day| words.day(day))}
                </SummaryRow>
                <SummaryRow term=mine.last_backup>{last}</SummaryRow>
                {name}
            </SummaryList>
            {findings(words)}
        </section>
    }
    .into_any()
}

/// What was not as it should be when the profile was opened; nothing where all was well.
fn findings(words: &'static Words) -> AnyView {
    let (mine, said, desk) = (&words.my_data, &words.findings, use_desk());
    let found = desk.findings();
    if found.is_empty() {
        return ().into_any();
    }
    let counted = |count: usize, say: fn(usize) -> String| (count > 0).then(|| say(count));
    let standards = found.standards.join(", ");
    let lines = [
        counted(found.damaged, said.damaged),
        counted(found.missing, said.missing),
        counted(found.unread, said.unread),
        counted(found.orphans, said.orphans),
        counted(found.strangers, said.strangers),
        (!standards.is_empty()).then(|| (said.standards)(&standards)),
    ];
    let lines = lines.into_iter().flatten().map(|line| view! { <li>{line}</li> });
    view! {
        <Notice kind=NoticeKind::Warning>
            <h3>{said.title}</h3>
            <ul>{lines.collect::<Vec<_>>()}</ul>
            <p>{said.text}</p>
            <p>
                <Button on_press=move |()| desk.save_raw()>{mine.raw_make}</Button>
            </p>
        </Notice>
    }
    .into_any()
}

fn passphrase(words: &'static Words) -> AnyView {
    let (profiles, desk, places) = (&words.profiles, use_desk(), use_places());
    let is_locked = Memo::new(move |_| desk.is_locked());
    let text = move || {
        if is_locked.get() {
            profiles.passphrase_on.into_any()
        } else {
            view! {
                {profiles.passphrase_off}
                " "
                <Button
                    kind=ButtonKind::Quiet
                    on_press=move |()| places.focus(HEADING.to_owned())
                >
                    {profiles.to_passphrase}
                </Button>
            }
            .into_any()
        }
    };
    text.into_any()
}

fn lasting(words: &'static Words, room: RwSignal<Room>) -> AnyView {
    let profiles = &words.profiles;
    let is_refused = RwSignal::new(false);
    let ask = move |()| {
        spawn_local(async move {
            let is_promised = ask_to_keep().await;
            let is_kept = is_promised == Some(true);
            room.try_update(|room| room.is_promised = is_promised.or(Some(false)));
            is_refused.try_set(!is_kept);
        });
    };
    let text = move || match room.get().is_promised {
        Some(true) => profiles.lasting_yes,
        Some(false) => profiles.lasting_no,
        None => profiles.lasting_unknown,
    };
    let is_askable = Memo::new(move |_| room.get().is_promised == Some(false));
    let button = move || {
        is_askable.get().then(|| {
            view! {
                <p>
                    <Button on_press=ask>{profiles.ask_to_keep}</Button>
                </p>
            }
        })
    };
    view! {
        <div class="stack" data-gap="tight">
            <p>{text}</p>
            {button}
            <p role="status">{move || is_refused.get().then_some(profiles.not_promised)}</p>
        </div>
    }
    .into_any()
}
