//! A table of tens of thousands of rows: only those in view stand in the page.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::button::truth;
use super::{FieldId, HeadCell};
use crate::web::rows;
use crate::web::timer::next_frame;

/// Rows drawn beyond those in view, on either side.
const SPARE: usize = 10;
/// The window moves by so many rows, so that not every pixel draws anew.
const STEP: usize = 5;
/// Rows drawn before anything is known about the screen.
const FIRST: usize = 30;

/// What a long table is made from.
#[derive(Clone)]
pub struct LongRows {
    /// How many rows there are.
    pub count: Signal<usize>,
    /// The cells of a row; what it reads is followed.
    pub cells: Callback<usize, Vec<String>>,
    /// Whether a row is chosen; what it reads is followed.
    pub is_chosen: Callback<usize, bool>,
    /// A row was chosen or let go.
    pub on_choose: Callback<usize>,
    /// A row was opened.
    pub on_open: Callback<usize>,
}

/// By which column the rows are in order, if by one, and whether downwards.
pub type LongOrder = Option<(usize, bool)>;

/// A table whose rows are drawn as they come into view. Arrows, Page Up and Down, Home and End move; Space chooses, Enter opens.
#[component]
pub fn LongTable(
    id: FieldId,
    #[prop(into)] label: String,
    head: Vec<HeadCell>,
    /// What the column of marks is called.
    #[prop(into)]
    mark: String,
    rows: LongRows,
    #[prop(into)] order: Signal<LongOrder>,
    #[prop(into)] on_order: Callback<usize>,
) -> impl IntoView {
    let name = StoredValue::new(id.id());
    let active = RwSignal::new(None::<usize>);
    let seen = RwSignal::new(rows::Seen::default());
    let look = move || {
        if let Some(now) = name.with_value(|name| rows::seen(name)) {
            let _ = seen.try_set(now);
        }
    };
    next_frame(look);
    let count = rows.count;
    // Another list begins at its top.
    Effect::new(move |former: Option<usize>| {
        let now = count.get();
        if former.is_some_and(|former| former != now) {
            active.set(None);
            next_frame(look);
        }
        now
    });
    let window = Memo::new(move |_| window_of(seen.get(), count.get()));
    let move_to = move |at: usize| {
        active.set(Some(at));
        if let Some(top) = top_for(seen.get_untracked(), count.get_untracked(), at) {
            name.with_value(|name| rows::scroll_to(name, top));
        }
    };
    let acts = rows.clone();
    let on_key = move |event: KeyboardEvent| {
        if !name.with_value(|name| rows::is_on(&event, name)) || event.ctrl_key() || event.alt_key()
        {
            return;
        }
        let now = active.get_untracked();
        if let Some(at) = moved(&event.key(), now, count.get_untracked(), seen.get_untracked()) {
            event.prevent_default();
            move_to(at);
        } else if let Some(now) = now {
            match event.key().as_str() {
                " " => acts.on_choose.run(now),
                "Enter" => acts.on_open.run(now),
                _ => return,
            }
            event.prevent_default();
        }
    };
    let touches = rows.clone();
    let on_touch = move |event: leptos::ev::MouseEvent| {
        let Some((at, is_mark)) = rows::touched(&event) else { return };
        active.set(Some(at));
        if is_mark { touches.on_choose.run(at) } else { touches.on_open.run(at) }
    };
    let numeric: StoredValue<Vec<bool>> =
        StoredValue::new(head.iter().map(|cell| cell.numeric).collect());
    let drawn = move || {
        let (first, last) = window.get();
        let now = active.get();
        let row = |at| row(&rows, &name.get_value(), at, now == Some(at), &numeric.get_value());
        (first..last).map(row).collect::<Vec<AnyView>>()
    };
    let pointed = move || {
        let (first, last) = window.get();
        let shown = active.get().filter(|at| (first..last).contains(at));
        shown.map(|at| row_id(&name.get_value(), at))
    };
    let enter = move |_| {
        if active.get_untracked().is_none() && count.get_untracked() > 0 {
            active.set(Some(window_of(seen.get_untracked(), count.get_untracked()).0));
        }
    };
    view! {
        <div
            class="long-table"
            id=id.id()
            role="grid"
            tabindex="0"
            aria-label=label
            aria-multiselectable="true"
            aria-rowcount=move || (count.get() + 1).to_string()
            aria-activedescendant=pointed
            on:scroll=move |_| look()
            on:keydown=on_key
            on:focus=enter
        >
            {heads(&id, head, mark, order, on_order)}
            <div
                class="long-table__body"
                role="rowgroup"
                id=id.part("body")
                style:height=move || format!("calc({} * var(--long-table-row))", count.get())
                style:padding-top=move || {
                    format!("calc({} * var(--long-table-row))", window.get().0)
                }
                on:click=on_touch
            >
                {drawn}
            </div>
        </div>
    }
}

fn row_id(name: &str, at: usize) -> String {
    format!("{name}-row-{at}")
}

fn heads(
    id: &FieldId,
    head: Vec<HeadCell>,
    mark: String,
    order: Signal<LongOrder>,
    on_order: Callback<usize>,
) -> AnyView {
    let cells: Vec<AnyView> = head
        .into_iter()
        .enumerate()
        .map(|(at, HeadCell { text, numeric })| {
            let sorted = move || match order.get() {
                Some((by, is_down)) if by == at => if is_down { "descending" } else { "ascending" },
                _ => "none",
            };
            view! {
                <div
                    class="long-table__cell"
                    role="columnheader"
                    aria-sort=sorted
                    data-numeric=numeric.then_some("")
                >
                    <button class="long-table__sort" type="button" on:click=move |_| on_order.run(at)>
                        {text}
                    </button>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="long-table__head" role="rowgroup" id=id.part("head")>
            <div class="long-table__row" role="row" aria-rowindex="1">
                <div class="long-table__mark" role="columnheader">
                    <span class="visually-hidden">{mark}</span>
                </div>
                {cells}
            </div>
        </div>
    }
    .into_any()
}

fn row(rows: &LongRows, name: &str, at: usize, is_active: bool, numeric: &[bool]) -> AnyView {
    let cells: Vec<AnyView> = rows
        .cells
        .run(at)
        .into_iter()
        .enumerate()
        .map(|(column, text)| {
            let is_numeric = numeric.get(column).copied().unwrap_or_default();
            view! {
                <div class="long-table__cell" role="gridcell" data-numeric=is_numeric.then_some("")>
                    {text}
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <div
            class="long-table__row"
            role="row"
            id=row_id(name, at)
            data-row=at.to_string()
            data-active=is_active.then_some("")
            aria-rowindex=(at + 2).to_string()
            aria-selected=truth(rows.is_chosen.run(at))
        >
            <div class="long-table__mark" role="gridcell" data-mark=""></div>
            {cells}
        </div>
    }
    .into_any()
}

/// How high a row is; nothing before the first look.
#[expect(clippy::cast_precision_loss, reason = "no table has so many rows")]
fn row_height(seen: rows::Seen, count: usize) -> Option<f64> {
    (count > 0 && seen.rows > 0.0).then(|| seen.rows / count as f64)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rows in view are few")]
fn rows_in(height: f64, row: f64) -> usize {
    (height / row).max(0.0) as usize
}

/// The first row that is drawn, and the one after the last.
fn window_of(seen: rows::Seen, count: usize) -> (usize, usize) {
    let Some(row) = row_height(seen, count) else { return (0, count.min(FIRST)) };
    let first = rows_in(seen.top, row).saturating_sub(SPARE);
    let first = (first - first % STEP).min(count.saturating_sub(1));
    (first, (first + rows_in(seen.height, row) + 2 * SPARE + STEP).min(count))
}

/// Where the table must be scrolled so that a row is in view; nothing where it is.
#[expect(clippy::cast_precision_loss, reason = "no table has so many rows")]
fn top_for(seen: rows::Seen, count: usize, at: usize) -> Option<f64> {
    let row = row_height(seen, count)?;
    let top = row * at as f64;
    if top < seen.top {
        Some(top)
    } else {
        // Rounded up, so that the last line of the row is not cut.
        (top + row > seen.top + seen.height).then(|| (top + row - seen.height).ceil())
    }
}

/// Where a key leads.
fn moved(key: &str, now: Option<usize>, count: usize, seen: rows::Seen) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let page = row_height(seen, count).map_or(FIRST, |row| rows_in(seen.height, row).max(1));
    let now = now.unwrap_or(0);
    let to = match key {
        "ArrowDown" => now + 1,
        "ArrowUp" => now.saturating_sub(1),
        "PageDown" => now + page,
        "PageUp" => now.saturating_sub(page),
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    Some(to.min(last))
}
