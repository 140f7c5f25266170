use leptos::prelude::*;

use super::table_columns::columns_help;
use super::table_reading::{Chosen, reading_view};
use crate::catalogue::sheet::csv;
use crate::catalogue::sheet::writing::template_rows;
use crate::pages::parts::{OfficeButton, Slips, rows_of_file, workbook_of};
use crate::pages::use_words;
use crate::route::Route;
use crate::state::use_desk;
use crate::ui::{BackLink, Button, FieldId, FileChoice, PageHeading, TextInput};
use crate::words::Words;
use crate::words::sheet::{EXAMPLES, spelling};

/// What the person writes beside the table.
#[derive(Clone, Copy)]
pub(super) struct Named {
    pub title: RwSignal<String>,
    pub issuer: RwSignal<String>,
    pub slips: Slips,
}

impl Named {
    pub(super) fn title_field() -> FieldId {
        FieldId::new("table", "title")
    }

    pub(super) fn issuer_field() -> FieldId {
        FieldId::new("table", "issuer")
    }
}

/// A standard from a spreadsheet: the template, the name, the file, what was read.
#[component]
pub fn TablePage() -> impl IntoView {
    let (words, desk) = (use_words(), use_desk());
    let said = &words.tables;
    let named = Named {
        title: RwSignal::new(String::new()),
        issuer: RwSignal::new(String::new()),
        slips: Slips::default(),
    };
    let chosen = RwSignal::new(None::<Chosen>);
    let is_reading = RwSignal::new(false);
    let choose = move |event: leptos::ev::Event| {
        desk.open_table(&event, move |name, bytes| {
            let _ = is_reading.try_set(true);
            // The page may be gone before the office answers.
            rows_of_file(desk, &bytes, move |rows| {
                let _ = is_reading.try_set(false);
                let _ = chosen.try_set(Some(Chosen { name, rows }));
            });
        });
    };
    view! {
        <div class="stack" data-gap="wide">
            <BackLink href=Route::Standards.href()>{words.standards.title}</BackLink>
            <PageHeading>{said.title}</PageHeading>
            <p class="measure">{said.lead}</p>
            <section class="stack">
                <h2>{said.step_template}</h2>
                <p class="measure">{said.template_about}</p>
                {templates(words)}
                {columns_help(words)}
            </section>
            <section class="stack">
                <h2>{said.step_about}</h2>
                {named.slips.summary("table", said.slips)}
                {names(words, named)}
            </section>
            <section class="stack">
                <h2>{said.step_file}</h2>
                <FileChoice
                    id=FieldId::new("sheet", "file")
                    label=said.choose
                    hint=said.choose_hint
                    accept=".xlsx,.csv,.tsv,.txt,text/csv"
                    on_choose=choose
                />
                <div role="status">{move || is_reading.get().then_some(said.reading)}</div>
                {move || chosen.get().map(|chosen| reading_view(words, named, &chosen))}
            </section>
        </div>
    }
    .into_any()
}

fn templates(words: &'static Words) -> AnyView {
    let (said, desk) = (&words.tables, use_desk());
    let rows = move || template_rows(spelling(words.lang), &EXAMPLES);
    let as_xlsx = Callback::new(move |()| {
        let name = [said.template_name, ".xlsx"].concat();
        Some(workbook_of(name, said.sheet_name, rows()))
    });
    let as_csv = move |()| {
        desk.hand_out_csv(&[said.template_name, ".csv"].concat(), &csv::write(&rows(), ';'));
    };
    view! {
        <OfficeButton label=said.template_xlsx want=as_xlsx />
        <p>
            <Button on_press=as_csv>{said.template_csv}</Button>
        </p>
    }
    .into_any()
}

fn names(words: &'static Words, named: Named) -> AnyView {
    let said = &words.tables;
    let Named { title, issuer, slips } = named;
    view! {
        <TextInput
            id=Named::title_field()
            label=said.name
            hint=said.name_hint
            error=slips.at(&Named::title_field())
            value=title
            on_input=move |text| title.set(text)
            autocomplete_off=true
        />
        <TextInput
            id=Named::issuer_field()
            label=said.issuer
            hint=said.issuer_hint
            error=slips.at(&Named::issuer_field())
            value=issuer
            on_input=move |text| issuer.set(text)
            autocomplete_off=true
        />
    }
    .into_any()
}
