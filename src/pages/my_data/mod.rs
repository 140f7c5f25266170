//! Here lives "where is my data": where it is, who could see it, backup, restore, erase.
//! It may use: ui, state, words, route, domain.
//! It never changes anything before the person has seen what would change.
//! Start reading at `MyDataPage`; `restore.rs` and `erase.rs` are its two careful parts.

mod erase;
mod restore;

use leptos::prelude::*;

pub use erase::farewell;

use super::use_words;
use crate::state::use_desk;
use crate::ui::{Button, ButtonKind, Details, PageHeading, SummaryList, SummaryRow};
use crate::words::Words;

/// Where my data is: backup, restore, erase.
#[component]
pub fn MyDataPage() -> impl IntoView {
    let words = use_words();
    view! {
        <div class="stack" data-gap="wide">
            <PageHeading>{words.my_data.title}</PageHeading>
            {whereabouts(words)}
            {backup(words)}
            {restore::restore(words)}
            {who_sees(words)}
            {meanings(words)}
            {erase::erase(words)}
        </div>
    }
}

fn whereabouts(words: &'static Words) -> AnyView {
    let (mine, desk) = (&words.my_data, use_desk());
    let amount = move || {
        let stored = desk.stored();
        let used = words.number(stored.characters);
        let share =
            if stored.is_little() { mine.little.to_owned() } else { words.percent(stored.share()) };
        (mine.amount_text)(&used, mine.room, &share)
    };
    let oldest = desk.memo(crate::domain::workspace::Workspace::oldest_day);
    let last = move || match desk.backup_age().days {
        None => mine.never.to_owned(),
        Some(0) => mine.today.to_owned(),
        Some(days) => (mine.days_ago)(days),
    };
    view! {
        <section class="stack" data-gap="tight">
            <h2>{mine.whereabouts}</h2>
            <SummaryList>
                <SummaryRow term=mine.place>{mine.place_text}</SummaryRow>
                <SummaryRow term=mine.amount>{amount}</SummaryRow>
                <SummaryRow term=mine.oldest>
                    {move || oldest.get().map_or(mine.nothing_yet.to_owned(), |day| words.day(day))}
                </SummaryRow>
                <SummaryRow term=mine.last_backup>{last}</SummaryRow>
            </SummaryList>
        </section>
    }
    .into_any()
}

fn backup(words: &'static Words) -> AnyView {
    let (mine, desk) = (&words.my_data, use_desk());
    view! {
        <section class="stack" data-gap="tight">
            <h2>{mine.backup}</h2>
            <p class="measure">{mine.backup_text}</p>
            <p>
                <Button kind=ButtonKind::Primary on_press=move |()| desk.back_up()>
                    {mine.backup_make}
                </Button>
            </p>
            <Details summary=mine.raw>
                <p>{mine.raw_text}</p>
                <p>
                    <Button on_press=move |()| desk.save_raw()>{mine.raw_make}</Button>
                </p>
            </Details>
        </section>
    }
    .into_any()
}

fn who_sees(words: &'static Words) -> AnyView {
    let mine = &words.my_data;
    let lines = mine.seen_by.map(|line| view! { <li>{line}</li> });
    view! {
        <section class="stack" data-gap="tight">
            <h2>{mine.who_sees}</h2>
            <div class="measure">
                <ul>{lines.into_iter().collect::<Vec<_>>()}</ul>
            </div>
            <p class="measure">{mine.not_sent}</p>
        </section>
    }
    .into_any()
}

fn meanings(words: &'static Words) -> AnyView {
    let mine = &words.my_data;
    let row = |(term, text): (&'static str, &'static str)| {
        view! { <SummaryRow term=term>{text}</SummaryRow> }
    };
    let rows = mine.save_line_meanings.map(row);
    view! {
        <section class="stack" data-gap="tight">
            <h2>{mine.save_line}</h2>
            <SummaryList>{rows.into_iter().collect::<Vec<_>>()}</SummaryList>
        </section>
    }
    .into_any()
}
