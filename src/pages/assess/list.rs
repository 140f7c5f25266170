use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::also::Kindred;
use super::gone::{closed_notice, gone};
use super::keys_help::KeysHelp;
use super::list_bar::ListBar;
use super::list_marks::{Look, looks, marks_of, spelled};
use super::list_row::{Asked, Rows, row_field, scales_of};
use super::reason_dialog::ReasonDialog;
use crate::domain::assessment::{Line, runs};
use crate::domain::census::Glance;
use crate::domain::id::RoundId;
use crate::domain::settings::AnswerView;
use crate::domain::standard::Theme;
use crate::pages::use_words;
use crate::route::{Filter, Route};
use crate::state::{use_desk, use_keys, use_places};
use crate::ui::{BackLink, Button, ButtonKind, CopiedList, EmptyState, PageHeading};
use crate::words::Words;

/// So many rows are laid out, or left out of layout, together.
const ROWS_A_BLOCK: usize = 20;
const LIST: &str = "list-rows";

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
    let census = desk.census(&id, Arc::clone(&lines));
    let asked = RwSignal::new(None);
    let rows = rows(&id, &lines, (census, filters), asked);
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
            <ListBar id=id.clone() lines=lines census=census filters=filters />
            {shown(rows, filters)}
            {nothing_shown(words, &id, (census, filters))}
            <div class="screen-only">
                <Button kind=ButtonKind::Quiet on_press=move |()| to_focus()>
                    {words.assess.focus_view}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| help.set(true)>
                    {words.assess.keys_show}
                </Button>
            </div>
            <KeysHelp open=help />
            <ReasonDialog round=id asked=asked />
        </div>
    }
    .into_any()
}

/// The rows of a round, and what is asked on the way.
fn rows(
    id: &RoundId,
    lines: &Arc<[Line]>,
    (census, filters): (Memo<Vec<Glance>>, Memo<Vec<Filter>>),
    asked: Asked,
) -> Rc<Rows> {
    let (words, desk) = (use_words(), use_desk());
    let runs = runs(lines, ROWS_A_BLOCK);
    let mut last_theme = None;
    let mut heading = |theme: Theme| {
        let is_new = last_theme.replace(theme) != Some(theme);
        is_new.then(|| theme_title(words, theme))
    };
    let kindred = Kindred::of(id, lines);
    let of = id.clone();
    Rc::new(Rows {
        words,
        desk,
        round: id.clone(),
        lines: Arc::clone(lines),
        headings: runs.iter().map(|(theme, _)| heading(*theme)).collect(),
        blocks: runs.into_iter().map(|(_, run)| run).collect(),
        scales: scales_of(lines),
        kindred,
        go_to: Callback::new(move |place| go_to(kindred, &of, filters, place)),
        looks: looks(census, filters),
        asked,
    })
}

/// To the first answer of another row; filters that might hide it are taken away.
fn go_to(kindred: Kindred, id: &RoundId, filters: Memo<Vec<Filter>>, place: usize) {
    let places = kindred.places();
    if filters.with_untracked(|filters| !filters.is_empty()) {
        places.replace(&Route::List(id.clone(), Vec::new()));
    }
    places.focus(row_field(place).option(0));
}

/// The rows, kept as they stand: only those that look different are touched.
fn shown(rows: Rc<Rows>, filters: Memo<Vec<Filter>>) -> AnyView {
    let looks = rows.looks;
    let list = CopiedList::begin(LIST, rows);
    Effect::new(move |before: Option<Vec<Look>>| {
        let now = looks.get();
        for place in before.iter().flat_map(|before| changed(before, &now)) {
            list.redress(place);
        }
        now
    });
    let only = move || spelled(marks_of(&filters.get()));
    view! { <div class="assess-list__blocks" id=LIST data-only=only></div> }.into_any()
}

/// The places at which two lists differ.
fn changed(before: &[Look], now: &[Look]) -> Vec<usize> {
    let differs = |(place, (one, other)): (usize, (&Look, &Look))| (one != other).then_some(place);
    before.iter().zip(now).enumerate().filter_map(differs).collect()
}

fn theme_title(words: &Words, theme: Theme) -> String {
    let library = use_desk().library();
    let title = library.theme(theme).map(|theme| words.text(&theme.title).to_owned());
    title.unwrap_or_default()
}

/// What stands there when the filters leave no row.
fn nothing_shown(
    words: &'static Words,
    id: &RoundId,
    (census, filters): (Memo<Vec<Glance>>, Memo<Vec<Filter>>),
) -> AnyView {
    let (places, id) = (use_places(), id.clone());
    let is_empty = Memo::new(move |_| {
        let wanted = marks_of(&filters.get());
        !filters.get().is_empty()
            && census.with(|all| !all.iter().any(|glance| glance.marks.has_all(wanted)))
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
