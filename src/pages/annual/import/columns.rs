//! What each column of a table is, with the first rows below.

use leptos::prelude::*;

use super::page::Coming;
use crate::catalogue::annual_table::{Kind, Meaning, Table};
use crate::pages::annual::side::Side;
use crate::ui::{FieldId, HeadCell, RadioOption, Radios, Select, Table as Rows};
use crate::words::Words;

/// How many rows are shown before anything is taken in.
const SHOWN: usize = 6;

/// The columns of the table, to be put right.
pub(super) fn columns(side: &Side, coming: &Coming) -> AnyView {
    let words = side.words;
    let say = &words.annual_import;
    let (table, is_recalled) = (coming.table, coming.is_recalled);
    let head = move || {
        let head = table.with(|table| {
            let table = table.as_ref()?;
            table.rows.get(table.head?).map(|row| row.number)
        });
        match head {
            Some(row) => (say.heads_in)(&words.number(row)),
            None => say.heads_nowhere.to_owned(),
        }
    };
    // Built anew for another table or kind, not for another meaning: the select in hand stays.
    let headings = Memo::new(move |_| {
        table.with(|table| {
            table.as_ref().map(|table| (table.kind, table.headings(), table.to.len()))
        })
    });
    let selects = move || {
        let (kind, headings, width) = headings.get()?;
        let select = |at| meaning_of(words, table, kind, at, headings.get(at));
        Some((0..width).map(select).collect::<Vec<AnyView>>())
    };
    view! {
        <section class="stack">
            <h2>{say.step_columns}</h2>
            {sheet(side, coming)}
            {kind(side, coming)}
            <p>{head} " " {say.columns_hint}</p>
            {move || is_recalled.get().then(|| view! { <p>{say.recalled}</p> })}
            <div class="learners__filters" data-testid="columns">
                {selects}
            </div>
            {move || table.with(|table| table.as_ref().map(|table| preview(words, table)))}
        </section>
    }
    .into_any()
}

fn sheet(side: &Side, coming: &Coming) -> AnyView {
    let (side, coming) = (side.clone(), coming.clone());
    let sheets = coming.sheets.get_untracked();
    if sheets.len() < 2 {
        return ().into_any();
    }
    let options = sheets.iter().enumerate();
    let options = options.map(|(at, (name, _))| (at.to_string(), name.clone())).collect();
    let table = coming.table;
    let shown = Memo::new(move |_| {
        let rows = table.with(|table| table.as_ref().map(|table| table.rows.clone()));
        let place = sheets.iter().position(|(_, table)| Some(&table.rows) == rows.as_ref());
        place.unwrap_or(0).to_string()
    });
    let label = side.words.annual_import.sheet;
    let choose = move |value: String| {
        let sheets = coming.sheets.get_untracked();
        let found = value.parse().ok().and_then(|at: usize| sheets.get(at).cloned());
        if let Some((_, table)) = found {
            coming.look(&side, table);
        }
    };
    view! {
        <Select
            id=FieldId::new("import", "sheet")
            label=label
            options=options
            value=shown
            on_choose=choose
        />
    }
    .into_any()
}

fn kind(side: &Side, coming: &Coming) -> AnyView {
    let (side, coming) = (side.clone(), coming.clone());
    let say = &side.words.annual_import;
    let table = coming.table;
    let options = [Kind::Classes, Kind::Learners].into_iter().zip(say.kinds);
    let options = options.map(|(kind, label)| RadioOption {
        value: word(kind).to_owned(),
        label: label.to_owned(),
        ..RadioOption::default()
    });
    let options: Vec<RadioOption> = options.collect();
    let selected = Signal::derive(move || {
        table.with(|table| table.as_ref().map(|table| word(table.kind).to_owned()))
    });
    let choose = move |value: String| {
        let kind = if value == word(Kind::Classes) { Kind::Classes } else { Kind::Learners };
        if let Some(now) = coming.table.get_untracked().filter(|now| now.kind != kind) {
            coming.look(&side, Table::of_kind(now.rows, kind));
        }
    };
    view! {
        <Radios
            id=FieldId::new("import", "kind")
            legend=say.what
            options=options
            selected=selected
            on_choose=choose
        />
    }
    .into_any()
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Classes => "classes",
        Kind::Learners => "learners",
    }
}

fn meaning_of(
    words: &'static Words,
    table: RwSignal<Option<Table>>,
    kind: Kind,
    at: usize,
    heading: Option<&String>,
) -> AnyView {
    let say = &words.annual_import;
    let none = (String::new(), say.nothing.to_owned());
    let known =
        kind.meanings().map(|meaning| (meaning.word().to_owned(), say.meaning(meaning).to_owned()));
    let options = std::iter::once(none).chain(known).collect();
    let value = Signal::derive(move || {
        let to = table.with(|table| table.as_ref()?.to.get(at).copied().flatten());
        to.map_or("", Meaning::word).to_owned()
    });
    let choose = move |value: String| {
        table.update(|table| {
            if let Some(table) = table {
                table.mean(at, Meaning::parse(&value));
            }
        });
    };
    let label = (say.column)(&words.number(at + 1), heading.map_or("", |heading| heading.trim()));
    let id = FieldId::new("import", &["column-", &at.to_string()].concat());
    view! { <Select id=id label=label options=options value=value on_choose=choose /> }.into_any()
}

fn preview(words: &'static Words, table: &Table) -> AnyView {
    let say = &words.annual_import;
    let used: Vec<(usize, Meaning)> =
        table.to.iter().enumerate().filter_map(|(at, to)| Some((at, (*to)?))).collect();
    let head = used
        .iter()
        .map(|(_, meaning)| HeadCell { text: say.meaning(*meaning).to_owned(), numeric: false });
    let rows = table.body().iter().take(SHOWN).map(|row| {
        let cell = |at: usize| row.cells.get(at).cloned().unwrap_or_default().into_any();
        used.iter().map(|(at, _)| cell(*at)).collect::<Vec<AnyView>>()
    });
    let (head, rows) = (head.collect(), rows.collect());
    view! { <Rows caption=say.preview head=head rows=rows /> }.into_any()
}
