//! Here lives "where is my data": where it is, who could see it, backup, restore, passphrase, profiles, erase.
//! It may use: ui, state, words, route, domain.
//! It never changes anything before the person has seen what would change.
//! Start reading at `MyDataPage`; `restore.rs`, `passphrase.rs` and `erase.rs` are its careful parts.

mod backup;
mod code;
mod copies;
mod erase;
mod new_passphrase;
mod passphrase;
mod profiles;
mod protected;
mod restore;
mod sealed_file;
mod slow_form;
mod whereabouts;

use leptos::prelude::*;

pub use erase::farewell;

use super::parts::Slips;
use super::use_words;
use crate::state::{path_among_others, use_desk};
use crate::ui::{PageHeading, SummaryList, SummaryRow};
use crate::words::Words;

/// Where my data is: backup, restore, erase.
#[component]
pub fn MyDataPage() -> impl IntoView {
    let (words, slips, desk) = (use_words(), Slips::default(), use_desk());
    let has_code = move || desk.code().with(Option::is_some).then_some("");
    view! {
        <div class="stack my-data" data-gap="wide" data-code=has_code>
            <PageHeading>{words.my_data.title}</PageHeading>
            {whereabouts::whereabouts(words)}
            {backup::backup(words, slips)}
            {restore::restore(words, slips)}
            {passphrase::passphrase(words, slips)}
            {profiles::profiles(words, slips)}
            {who_sees(words)}
            {meanings(words)}
            {erase::erase(words)}
        </div>
    }
}

fn who_sees(words: &'static Words) -> AnyView {
    let (mine, desk) = (&words.my_data, use_desk());
    let is_locked = Memo::new(move |_| desk.is_locked());
    let next = move || if is_locked.get() { mine.seen_next_locked } else { mine.seen_next };
    let path = path_among_others();
    let pages = path.map_or(mine.seen_pages.to_owned(), |path| (mine.seen_pages_at)(&path));
    let sealed = move || is_locked.get().then(|| [" ", mine.seen_pages_locked].concat());
    let others = mine.seen_by.map(|line| view! { <li>{line}</li> });
    view! {
        <section class="stack" data-gap="tight">
            <h2>{mine.who_sees}</h2>
            <div class="measure">
                <ul>
                    <li>{next}</li>
                    <li>{pages} {sealed}</li>
                    {others.into_iter().collect::<Vec<_>>()}
                </ul>
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
