//! What a table came to: what is wrong by row and column, or a preview and the ways to go on.

use leptos::prelude::*;

use super::table::Named;
use crate::catalogue::sheet::{About, Row, SheetReading, TableFault, read_sheet};
use crate::domain::draft_step::DraftStep;
use crate::domain::standard::Standard;
use crate::pages::parts::content;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{Button, ButtonKind, HeadCell, Notice, NoticeKind, Table};
use crate::words::Words;
use crate::words::sheet::SPELLINGS;

/// More places than anybody mends in one go.
const MOST_PLACES: usize = 20;
/// Until the person has named the rules: the reader wants something there.
const NAMELESS: &str = "…";

/// A file the person chose.
#[derive(Clone)]
pub(super) struct Chosen {
    pub name: String,
    pub rows: Result<Vec<Row>, TableFault>,
}

/// What the file came to.
pub(super) fn reading_view(words: &'static Words, named: Named, chosen: &Chosen) -> AnyView {
    let said = &words.tables;
    let rows = match &chosen.rows {
        Ok(rows) => rows,
        Err(fault) => {
            let (name, why) = (chosen.name.clone(), words.table_fault(*fault));
            return view! {
                <Notice kind=NoticeKind::Danger title=said.not_read announce=true>
                    <p>{name}</p>
                    <p>{why}</p>
                </Notice>
            }
            .into_any();
        }
    };
    let reading = read_as(rows, NAMELESS, NAMELESS);
    let unknown = (!reading.unknown_columns.is_empty()).then(|| {
        let names = (said.unknown_columns)(&reading.unknown_columns.join(", "));
        view! { <Notice kind=NoticeKind::Warning><p>{names}</p></Notice> }
    });
    let body = match &reading.standard {
        Some((standard, _)) => {
            preview(words, named, standard, &chosen.name, StoredValue::new(rows.clone()))
        }
        None => problems(words, &reading),
    };
    view! {
        {unknown}
        {body}
    }
    .into_any()
}

fn read_as(rows: &[Row], title: &str, issuer: &str) -> SheetReading {
    let about = About { id: "table".into(), title: title.into(), issuer: issuer.into() };
    read_sheet(rows, &about, &SPELLINGS, use_desk().library().shared())
}

fn problems(words: &'static Words, reading: &SheetReading) -> AnyView {
    let said = &words.tables;
    let count = reading.problems.len();
    let places = reading.problems.iter().take(MOST_PLACES).map(|problem| {
        let row = problem.row.map(|row| (said.row)(&words.number(row)));
        let row = row.unwrap_or_else(|| said.whole_table.to_owned());
        let column = problem.column.map(|column| words.column(column));
        let place =
            [Some(row.as_str()), column].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let what = words.sheet_fault(problem.column, &problem.fault);
        view! { <li><strong>{place}</strong>": "{what}</li> }
    });
    let places: Vec<_> = places.collect();
    let rest = count.saturating_sub(MOST_PLACES);
    let more = (rest > 0).then(|| view! { <p>{(said.and_more)(&words.number(rest))}</p> });
    view! {
        <Notice kind=NoticeKind::Danger title=(said.wrong)(&words.number(count)) announce=true>
            <ul class="stack" data-gap="tight">{places}</ul>
            {more}
            <p>{said.wrong_about}</p>
        </Notice>
    }
    .into_any()
}

fn preview(
    words: &'static Words,
    named: Named,
    standard: &Standard,
    file: &str,
    rows: StoredValue<Vec<Row>>,
) -> AnyView {
    let said = &words.tables;
    let counts =
        (said.found)(&words.number(standard.items.len()), &words.number(standard.sections.len()));
    let head = [said.section, said.item, words.terms.theme];
    let head = head.map(|text| HeadCell { text: text.into(), numeric: false }).to_vec();
    let library = use_desk().library();
    let cells = standard.items.iter().map(|item| {
        let section =
            standard.sections.get(item.section).map(|section| content(words, &section.title));
        let theme = library.theme(item.theme).map(|theme| words.text(&theme.short).to_owned());
        vec![section.into_any(), content(words, &item.text), theme.into_any()]
    });
    let cells: Vec<Vec<AnyView>> = cells.collect();
    view! {
        <Notice kind=NoticeKind::Success title=(said.read_file)(file) announce=true>
            <p>{counts}</p>
            <p>{said.nothing_yet}</p>
        </Notice>
        {ways(words, named, rows)}
        <Table caption=said.title caption_hidden=true head=head rows=cells />
    }
    .into_any()
}

fn ways(words: &'static Words, named: Named, rows: StoredValue<Vec<Row>>) -> AnyView {
    let (said, desk, places) = (&words.tables, use_desk(), use_places());
    let draft = move || {
        let (title, issuer) = (named.title.get_untracked(), named.issuer.get_untracked());
        let mut slips = Vec::new();
        if title.trim().is_empty() {
            slips.push((Named::title_field(), said.name_missing.to_owned()));
        }
        if issuer.trim().is_empty() {
            slips.push((Named::issuer_field(), said.issuer_missing.to_owned()));
        }
        if !slips.is_empty() {
            named.slips.tell(slips);
            return None;
        }
        named.slips.clear();
        let reading = rows.with_value(|rows| read_as(rows, &title, &issuer));
        if reading.standard.is_none() {
            let wrong = reading.problems.first()?;
            let what = words.sheet_fault(wrong.column, &wrong.fault);
            named.slips.tell_one(Named::title_field(), what);
            return None;
        }
        Some(reading.draft)
    };
    let use_it = move |()| {
        if let Some(checklist) = draft().and_then(|draft| desk.use_table(draft)) {
            places.go(&Route::Share(checklist));
        }
    };
    let edit = move |()| {
        if let Some(id) = draft().and_then(|draft| desk.edit_table(draft)) {
            places.go(&Route::Draft(id, DraftStep::Contents));
        }
    };
    view! {
        <div class="cluster">
            <Button kind=ButtonKind::Primary on_press=use_it>
                {said.use_it}
            </Button>
            <Button on_press=edit>{said.edit_it}</Button>
        </div>
    }
    .into_any()
}
