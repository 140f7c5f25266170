use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use super::gone::{closed_notice, gone};
use super::keys_help::KeysHelp;
use super::list_bar::{ListBar, marks_of};
use super::list_row::{Row, Rows, row};
use super::reason_dialog::ReasonDialog;
use crate::domain::assessment::{Line, runs};
use crate::domain::id::RoundId;
use crate::domain::settings::AnswerView;
use crate::domain::standard::Theme;
use crate::pages::use_words;
use crate::route::{Filter, Route};
use crate::state::{in_batches, use_desk, use_keys, use_places};
use crate::ui::{BackLink, Button, ButtonKind, EmptyState, PageHeading};
use crate::words::Words;

/// So many rows are laid out, or left out of layout, together.
const ROWS_A_BLOCK: usize = 20;
/// So many blocks stand there at once; enough for any screen.
const BLOCKS_AT_ONCE: usize = 2;
/// So many blocks come at each later frame.
const BLOCKS_A_FRAME: usize = 4;
const BLOCK: &str = "block";

/// All items of a round under one another. Filters are in the address; rows are hidden by style alone.
#[component]
pub fn ListPage(id: RoundId) -> impl IntoView {
    let (words, desk, places) = (use_words(), use_desk(), use_places());
    let lines = desk.lines(&id);
    if lines.is_empty() {
        return gone();
    }
    let present = places.present();
    let filters = Memo::new(move |before: Option<&Vec<Filter>>| match present.get() {
        Route::List(_, filters) => filters,
        // The page is being left.
        _ => before.cloned().unwrap_or_default(),
    });
    let rows = Rows::new(&id, &lines, filters);
    let (help, of) = (RwSignal::new(false), StoredValue::new(id.clone()));
    let to_focus = move || {
        let id = of.get_value();
        let open = desk.read(|workspace| {
            let round = workspace.round(&id)?;
            Some(round.first_open(&desk.lines(&id)))
        });
        desk.set_settings(|settings| settings.view = AnswerView::Focus);
        places.replace(&Route::Item(id, open.flatten().unwrap_or(0)));
    };
    use_keys(desk, move |press| match press.key.as_str() {
        "v" | "V" => {
            to_focus();
            true
        }
        "?" => {
            help.set(true);
            true
        }
        _ => false,
    });
    let title = desk.read(|workspace| workspace.round(&id).map(|round| round.title.clone()));
    view! {
        <div class="assess-list">
            <BackLink href=Route::Round(id.clone()).href()>{title}</BackLink>
            <PageHeading>{words.assess.list_title}</PageHeading>
            <p class="small quiet">{words.terms.check_original}</p>
            {closed_notice(&id)}
            <ListBar id=id.clone() filters=filters />
            {blocks(words, rows, &lines)}
            {nothing_shown(words, &id, filters)}
            <div class="screen-only">
                <Button kind=ButtonKind::Quiet on_press=move |()| to_focus()>
                    {words.assess.focus_view}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| help.set(true)>
                    {words.assess.keys_show}
                </Button>
            </div>
            <KeysHelp open=help />
            <ReasonDialog rows=rows />
        </div>
    }
    .into_any()
}

/// The rows in blocks; what is in view is built first.
fn blocks(words: &'static Words, rows: Rows, lines: &Arc<[Line]>) -> AnyView {
    let runs = runs(lines, ROWS_A_BLOCK);
    let ready = in_batches(BLOCK, runs.len(), BLOCKS_AT_ONCE, BLOCKS_A_FRAME);
    let mut last_theme = None;
    let blocks: Vec<_> = runs
        .into_iter()
        .zip(ready)
        .enumerate()
        .map(|(index, ((theme, run), ready))| {
            let heading = (last_theme != Some(theme)).then(|| theme_title(words, theme));
            last_theme = Some(theme);
            block(rows, index, heading, run, lines, ready)
        })
        .collect();
    let only = move || rows.only();
    view! {
        <div class="assess-list__blocks" data-only=only>
            {blocks}
        </div>
    }
    .into_any()
}

fn theme_title(words: &Words, theme: Theme) -> String {
    let library = use_desk().library();
    let title = library.theme(theme).map(|theme| words.text(&theme.title).to_owned());
    title.unwrap_or_default()
}

fn block(
    rows: Rows,
    index: usize,
    heading: Option<String>,
    run: Range<usize>,
    lines: &Arc<[Line]>,
    ready: ReadSignal<bool>,
) -> AnyView {
    let lines = Arc::clone(lines);
    let built = move || {
        ready.get().then(|| {
            run.clone()
                .filter_map(|place| Some((place, lines.get(place)?)))
                .map(|(place, line)| row(Row { rows, item: Arc::clone(&line.item), place }))
                .collect::<Vec<_>>()
        })
    };
    view! {
        <section class="assess-list__block" id=[BLOCK, "-", &index.to_string()].concat()>
            {heading.map(|heading| view! { <h2 class="assess-list__theme">{heading}</h2> })}
            <ol class="assess-list__rows">{built}</ol>
        </section>
    }
    .into_any()
}

/// What stands there when the filters leave no row.
fn nothing_shown(words: &'static Words, id: &RoundId, filters: Memo<Vec<Filter>>) -> AnyView {
    let (desk, places, id) = (use_desk(), use_places(), id.clone());
    let census = desk.census(&id);
    let is_empty = Memo::new(move |_| {
        let wanted = marks_of(&filters.get());
        !filters.get().is_empty() && census.with(|all| !all.iter().any(|m| m.has_all(wanted)))
    });
    (move || {
        let id = id.clone();
        is_empty.get().then(|| {
            let show_all = move |()| places.replace(&Route::List(id.clone(), Vec::new()));
            view! {
                <EmptyState title=words.assess.nothing_shown>
                    <p>{words.assess.nothing_shown_about}</p>
                    <Button on_press=show_all>{words.assess.show_all}</Button>
                </EmptyState>
            }
        })
    })
    .into_any()
}
