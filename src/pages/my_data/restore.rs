//! Restoring: choose a file, see what would change, then decide.

use leptos::prelude::*;

use super::copies::copies;
use super::sealed_file::sealed_file;
use crate::pages::parts::Slips;
use crate::state::{Chosen, Incoming, Policy, Restored, use_desk};
use crate::ui::{
    Button, ButtonKind, FieldId, FileChoice, HeadCell, Notice, RadioOption, Radios, Table,
};
use crate::words::Words;

const KEEP_NEWER: &str = "newer";
const TAKE_FILE: &str = "file";

/// The choice of a file, and what it would do.
pub fn restore(words: &'static Words, slips: Slips) -> AnyView {
    let (mine, desk) = (&words.my_data, use_desk());
    let chosen = RwSignal::new(None::<Chosen>);
    let found = move || {
        chosen.get().map(|found| match found {
            Chosen::Open(found) => preview(words, found, chosen),
            Chosen::Sealed(file) => sealed_file(words, slips, file, chosen),
        })
    };
    view! {
        <section class="stack" data-gap="tight">
            <h2>{mine.restore}</h2>
            <p class="measure">{mine.restore_text}</p>
            <FileChoice
                id=FieldId::new("data", "file")
                label=mine.choose
                hint=mine.choose_hint
                accept=".json,.age"
                on_choose=move |event: leptos::ev::Event| {
                    chosen.set(None);
                    slips.clear();
                    desk.notices().dismiss();
                    desk.read_backup(&event, move |found| drop(chosen.try_set(Some(found))));
                }
            />
            {copies(words, chosen)}
            <div role="status">{found}</div>
        </section>
    }
    .into_any()
}

fn policy_of(value: &str) -> Policy {
    if value == TAKE_FILE { Policy::TakeFile } else { Policy::KeepNewer }
}

/// What would change, both ways, and the decision.
fn preview(
    words: &'static Words,
    found: Incoming,
    chosen_file: RwSignal<Option<Chosen>>,
) -> AnyView {
    let (mine, desk) = (&words.my_data, use_desk());
    let newer = desk.preview(&found, Policy::KeepNewer);
    let file = desk.preview(&found, Policy::TakeFile);
    let chosen = RwSignal::new(KEEP_NEWER.to_owned());
    let is_idle = Signal::derive(move || {
        let shown = if chosen.get() == TAKE_FILE { file } else { newer };
        shown.adds == 0 && shown.replaces == 0
    });
    let made = found.written().map(|day| view! { <p>{(mine.made_on)(&words.day(day))}</p> });
    let idle = move || {
        is_idle.get().then(|| {
            view! {
                <Notice>
                    <p>{mine.nothing_to_do}</p>
                </Notice>
            }
        })
    };
    let name = (mine.preview)(&found.name);
    let go = move |()| {
        desk.restore(&found, policy_of(&chosen.get_untracked()));
        chosen_file.set(None);
    };
    view! {
        <div class="card stack">
            <h3>{name}</h3>
            {made}
            {table(words, newer, file)}
            {ways(words, chosen)}
            {idle}
            <div class="cluster">
                <Button kind=ButtonKind::Primary disabled=is_idle on_press=go>
                    {mine.restore_now}
                </Button>
                <Button on_press=move |()| chosen_file.set(None)>{mine.put_away}</Button>
            </div>
        </div>
    }
    .into_any()
}

fn table(words: &'static Words, newer: Restored, file: Restored) -> AnyView {
    let mine = &words.my_data;
    let figure = |text: &'static str| HeadCell { text: text.to_owned(), numeric: true };
    let head = vec![
        HeadCell { text: mine.way.to_owned(), numeric: false },
        figure(mine.adds),
        figure(mine.replaces),
        figure(mine.keeps),
        figure(mine.skips),
    ];
    let row = |name: &'static str, found: Restored| -> Vec<AnyView> {
        let figures = [found.adds, found.replaces, found.keeps, found.skips];
        let cells = figures.map(|count| words.number(count).into_any());
        std::iter::once(name.into_any()).chain(cells).collect()
    };
    let rows = vec![row(mine.keep_newer, newer), row(mine.take_file, file)];
    view! { <Table caption=mine.preview_caption head=head rows=rows row_heads=true /> }.into_any()
}

fn ways(words: &'static Words, chosen: RwSignal<String>) -> AnyView {
    let mine = &words.my_data;
    let option = |value: &str, label: &str, hint: &str| RadioOption {
        value: value.to_owned(),
        label: label.to_owned(),
        hint: Some(hint.to_owned()),
        ..RadioOption::default()
    };
    let options = vec![
        option(KEEP_NEWER, mine.keep_newer, mine.keep_newer_hint),
        option(TAKE_FILE, mine.take_file, mine.take_file_hint),
    ];
    view! {
        <Radios
            id=FieldId::new("data", "policy")
            legend=mine.which
            options=options
            selected=Signal::derive(move || Some(chosen.get()))
            on_choose=move |value| chosen.set(value)
        />
    }
    .into_any()
}
