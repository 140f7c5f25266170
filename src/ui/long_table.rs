//! A table of tens of thousands of rows: only those in view stand in the page.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::button::truth;
use super::long_window::{moved, top_for, window_of};
use super::{FieldId, HeadCell};
use crate::web::rows;
use crate::web::timer::next_frame;

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

/// Where a table stands: what is in view, and the row the keys are on.
#[derive(Clone, Copy)]
struct Standing {
    name: StoredValue<String>,
    active: RwSignal<Option<usize>>,
    seen: RwSignal<rows::Seen>,
    count: Signal<usize>,
    window: Memo<(usize, usize)>,
}

impl Standing {
    fn new(id: &FieldId, count: Signal<usize>) -> Self {
        let seen = RwSignal::new(rows::Seen::default());
        let window = Memo::new(move |_| window_of(seen.get(), count.get()));
        let (name, active) = (StoredValue::new(id.id()), RwSignal::new(None));
        Self { name, active, seen, count, window }
    }

    /// Looks at what is in view; the page may be gone by then.
    fn look(self) {
        let now = self.name.try_with_value(|name| rows::seen(name)).flatten();
        let _ = now.map(|now| self.seen.try_set(now));
    }

    fn move_to(self, at: usize) {
        self.active.set(Some(at));
        if let Some(top) = top_for(self.seen.get_untracked(), at) {
            self.name.with_value(|name| rows::scroll_to(name, top));
        }
    }

    fn press(self, event: &KeyboardEvent, rows: &LongRows) {
        let is_here = self.name.with_value(|name| rows::is_on(event, name));
        if !is_here || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let (now, key) = (self.active.get_untracked(), event.key());
        let (count, seen) = (self.count.get_untracked(), self.seen.get_untracked());
        if let Some(at) = moved(&key, now, count, seen) {
            self.move_to(at);
        } else {
            let act = match key.as_str() {
                " " => rows.on_choose,
                "Enter" => rows.on_open,
                _ => return,
            };
            let Some(now) = now else { return };
            act.run(now);
        }
        event.prevent_default();
    }

    /// Whoever comes to the table by key stands on the first row drawn.
    fn enter(self) {
        if self.active.get_untracked().is_none() && self.count.get_untracked() > 0 {
            self.active.set(Some(self.window.get_untracked().0));
        }
    }

    /// The id of the row the keys are on, while it stands in the page.
    fn pointed(self) -> Option<String> {
        let (first, last) = self.window.get();
        let shown = self.active.get().filter(|at| (first..last).contains(at));
        shown.map(|at| row_id(&self.name.get_value(), at))
    }
}

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
    let count = rows.count;
    let standing = Standing::new(&id, count);
    next_frame(move || standing.look());
    // In another list the keys are on no row yet.
    Effect::new(move |former: Option<usize>| {
        let now = count.get();
        if former.is_some_and(|former| former != now) {
            standing.active.set(None);
            next_frame(move || standing.look());
        }
        now
    });
    let numeric = head.iter().map(|cell| cell.numeric).collect();
    let acts = rows.clone();
    view! {
        <div
            class="long-table"
            id=id.id()
            role="grid"
            tabindex="0"
            aria-label=label
            aria-multiselectable="true"
            aria-rowcount=move || (count.get() + 1).to_string()
            aria-activedescendant=move || standing.pointed()
            on:scroll=move |_| standing.look()
            on:keydown=move |event| standing.press(&event, &acts)
            on:focus=move |_| standing.enter()
        >
            {heads(&id, head, mark, order, on_order)}
            {body(&id, standing, rows, numeric)}
        </div>
    }
}

fn body(id: &FieldId, standing: Standing, rows: LongRows, numeric: Vec<bool>) -> AnyView {
    let Standing { active, count, window, .. } = standing;
    let touches = rows.clone();
    let touch = move |event: leptos::ev::MouseEvent| {
        let Some((at, is_mark)) = rows::touched(&event) else { return };
        active.set(Some(at));
        if is_mark { touches.on_choose.run(at) } else { touches.on_open.run(at) }
    };
    let in_window = move || {
        let (first, last) = window.get();
        first..last
    };
    let numeric = StoredValue::new(numeric);
    let times = |count: usize| format!("calc({count} * var(--long-table-row))");
    view! {
        <div
            class="long-table__body"
            role="rowgroup"
            id=id.part("body")
            style:height=move || times(count.get())
            style:padding-top=move || times(window.get().0)
            on:click=touch
        >
            // A row stays as long as it is in the window: a turn of the wheel draws only those that enter.
            <For
                each=in_window
                key=|at| *at
                children=move |at| row(&rows, standing, at, numeric)
            />
        </div>
    }
    .into_any()
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

fn row(rows: &LongRows, standing: Standing, at: usize, numeric: StoredValue<Vec<bool>>) -> AnyView {
    let LongRows { cells, is_chosen, .. } = rows.clone();
    let (name, active) = (standing.name.get_value(), standing.active);
    let cell = move |(column, text): (usize, String)| {
        let is_numeric = numeric.with_value(|numeric| numeric.get(column) == Some(&true));
        view! {
            <div class="long-table__cell" role="gridcell" data-numeric=is_numeric.then_some("")>
                {text}
            </div>
        }
        .into_any()
    };
    let drawn = move || cells.run(at).into_iter().enumerate().map(cell).collect::<Vec<AnyView>>();
    view! {
        <div
            class="long-table__row"
            role="row"
            id=row_id(&name, at)
            data-row=at.to_string()
            data-active=move || (active.get() == Some(at)).then_some("")
            aria-rowindex=(at + 2).to_string()
            aria-selected=move || truth(is_chosen.run(at))
        >
            <div class="long-table__mark" role="gridcell" data-mark=""></div>
            {drawn}
        </div>
    }
    .into_any()
}
