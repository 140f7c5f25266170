use leptos::prelude::*;

use super::columns::columns;
use super::ending::ending;
use super::file::{Sheets, pasted, sheets_of_file};
use crate::catalogue::annual_table::{Kind, Table};
use crate::catalogue::sheet::TableFault;
use crate::domain::annual_view::AnnualView;
use crate::pages::annual::side::Side;
use crate::pages::parts::Slips;
use crate::ui::{Button, ButtonLink, FieldId, FileChoice, Notice, NoticeKind, TextArea};

/// How far the import has come.
#[derive(Clone)]
pub(super) struct Coming {
    /// Every sheet that came, with its name.
    pub sheets: RwSignal<Sheets>,
    /// The table being looked at.
    pub table: RwSignal<Option<Table>>,
    /// Whether its columns were recalled from the last time.
    pub is_recalled: RwSignal<bool>,
    /// Whether rows with slips are left out.
    pub leaves_out: RwSignal<bool>,
    /// What was taken in: rows added and changed, of what.
    pub done: RwSignal<Option<(usize, usize, Kind)>>,
    /// Why the last file was not read.
    fault: RwSignal<Option<TableFault>>,
}

impl Coming {
    fn new() -> Self {
        Self {
            sheets: RwSignal::new(Vec::new()),
            table: RwSignal::new(None),
            is_recalled: RwSignal::new(false),
            leaves_out: RwSignal::new(false),
            done: RwSignal::new(None),
            fault: RwSignal::new(None),
        }
    }

    /// Looks at a table, its columns as they were the last time.
    pub fn look(&self, side: &Side, mut table: Table) {
        let known = side.desk.known_columns(&table.fingerprint());
        self.is_recalled.set(known.is_some());
        if let Some(known) = known {
            table.recall(&known);
        }
        self.leaves_out.set(false);
        self.table.set(Some(table));
    }

    fn begin(&self, side: &Side, sheets: Sheets) {
        let best = sheets.iter().max_by_key(|(_, table)| table.to.iter().flatten().count());
        self.done.set(None);
        self.fault.set(None);
        self.table.set(None);
        if let Some((_, table)) = best.cloned() {
            self.look(side, table);
        }
        self.sheets.set(sheets);
    }
}

/// Classes or learners from a table: the table, what its columns are, what would change, and only then the change.
pub fn body(side: &Side) -> AnyView {
    let (side, coming) = (side.clone(), Coming::new());
    let say = &side.words.annual_import;
    let (inner, within) = (coming.clone(), side.clone());
    let steps = move || {
        if let Some(done) = inner.done.get() {
            return finished(&within, &inner, done);
        }
        let is_looked_at = inner.table.with(Option::is_some);
        let rest =
            is_looked_at.then(|| view! { {columns(&within, &inner)} {ending(&within, &inner)} });
        view! { {choice(&within, &inner)} {rest} }.into_any()
    };
    view! {
        <p class="measure">{say.lead}</p>
        {steps}
    }
    .into_any()
}

fn choice(side: &Side, coming: &Coming) -> AnyView {
    let (desk, words) = (side.desk, side.words);
    let say = &words.annual_import;
    let is_reading = RwSignal::new(false);
    let fault = coming.fault;
    let (text, slips) = (RwSignal::new(String::new()), Slips::default());
    let (side, coming) = (side.clone(), coming.clone());
    let take = move |found: Result<Sheets, TableFault>| {
        // The page may be gone before the office answers.
        if is_reading.try_set(false).is_some() {
            return;
        }
        match found {
            Ok(sheets) if sheets.is_empty() => {
                slips.tell_one(FieldId::new("import", "text"), say.nothing_in_it);
            }
            Ok(sheets) => {
                slips.clear();
                coming.begin(&side, sheets);
            }
            Err(why) => {
                // The table before must not be taken for this one.
                coming.begin(&side, Vec::new());
                fault.set(Some(why));
            }
        }
    };
    let take_pasted = take.clone();
    let choose = move |event: leptos::ev::Event| {
        let take = take.clone();
        desk.open_table(&event, move |name, bytes| {
            let _ = is_reading.try_set(true);
            sheets_of_file(desk, &name, &bytes, take.clone());
        });
    };
    let read = move |()| take_pasted(pasted(&text.get_untracked()));
    let told = move || {
        fault.get().map(|fault| {
            let why = words.table_fault(fault);
            view! {
                <Notice kind=NoticeKind::Danger title=say.not_read announce=true>
                    <p>{why}</p>
                    <p>{say.nothing_yet}</p>
                </Notice>
            }
        })
    };
    view! {
        <section class="stack">
            <h2>{say.step_file}</h2>
            {slips.summary("import", words.common.problems_title)}
            <FileChoice
                id=FieldId::new("import", "file")
                label=say.choose
                hint=say.choose_hint
                accept=".xlsx,.csv,.tsv,.txt,text/csv"
                on_choose=choose
            />
            <div class="measure stack" data-gap="tight">
                <TextArea
                    id=FieldId::new("import", "text")
                    label=say.paste
                    hint=say.paste_hint
                    error=slips.at(&FieldId::new("import", "text"))
                    value=text
                    on_input=move |typed: String| text.set(typed)
                    rows=3
                />
                <p>
                    <Button on_press=read>{say.read_pasted}</Button>
                </p>
            </div>
            <div role="status">{move || is_reading.get().then_some(say.reading)}</div>
            {told}
        </section>
    }
    .into_any()
}

fn finished(side: &Side, coming: &Coming, done: (usize, usize, Kind)) -> AnyView {
    let words = side.words;
    let say = &words.annual_import;
    let (added, changed, kind) = done;
    let text = (say.done)(&words.number(added), &words.number(changed));
    let (view, link) = match kind {
        Kind::Classes => (AnnualView::Classes, say.to_classes),
        Kind::Learners => (AnnualView::Learners, say.to_learners),
    };
    let href = side.href(view);
    let coming = coming.clone();
    let another = move |()| {
        coming.table.set(None);
        coming.sheets.set(Vec::new());
        coming.done.set(None);
    };
    view! {
        <Notice kind=NoticeKind::Success title=text announce=true>
            <p>{say.done_about}</p>
        </Notice>
        <div class="cluster">
            <ButtonLink href=href>{link}</ButtonLink>
            <Button on_press=another>{say.another}</Button>
        </div>
    }
    .into_any()
}
