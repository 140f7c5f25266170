//! The rows of the list themselves, and what is done with those that were chosen.

use leptos::prelude::*;

use super::form::Opened;
use super::looks::Looks;
use crate::domain::annual::roster::{Enrolment, Roster};
use crate::domain::annual::roster_view::RosterColumn;
use crate::pages::annual::side::Side;
use crate::ui::{Button, ButtonKind, FieldId, HeadCell, LongOrder, LongRows, LongTable};
use crate::words::Words;

/// What the columns hold, in the order of the table.
const COLUMNS: [RosterColumn; 6] = [
    RosterColumn::Name,
    RosterColumn::Unit,
    RosterColumn::Class,
    RosterColumn::Periods,
    RosterColumn::Staff,
    RosterColumn::Code,
];

/// The rows in view.
pub fn table(side: &Side, looks: Looks, opened: RwSignal<Option<Opened>>) -> AnyView {
    let words = side.words;
    let say = &words.learners;
    let head = COLUMNS.map(|column| HeadCell {
        text: say.column(column).to_owned(),
        numeric: column == RosterColumn::Periods,
    });
    let place = move |at: usize| {
        looks.view.with(|view| view.get(at).map(|place| *place as usize)).unwrap_or(usize::MAX)
    };
    let cells = move |at: usize| {
        looks.roster.with(|roster| {
            roster.row(place(at)).map(|row| cells_of(words, looks, row)).unwrap_or_default()
        })
    };
    let is_chosen = move |at: usize| {
        let place = place(at);
        looks.chosen.with(|chosen| chosen.binary_search(&place).is_ok())
    };
    let choose = move |at: usize| {
        let place = untrack(|| place(at));
        looks.chosen.update(|chosen| match chosen.binary_search(&place) {
            Ok(found) => drop(chosen.remove(found)),
            Err(free) => chosen.insert(free, place),
        });
    };
    let open = move |at: usize| {
        let place = untrack(|| place(at));
        let row = looks.roster.with_untracked(|roster| roster.row(place).cloned());
        opened.set(row.map(|row| Opened { at: Some(place), row }));
    };
    let rows = LongRows {
        count: Signal::derive(move || looks.view.with(Vec::len)),
        cells: Callback::new(cells),
        is_chosen: Callback::new(is_chosen),
        on_choose: Callback::new(choose),
        on_open: Callback::new(open),
    };
    let order = Signal::derive(move || -> LongOrder {
        let (column, is_down) = looks.order.get();
        Some((COLUMNS.iter().position(|known| *known == column)?, is_down))
    });
    let on_order = move |at: usize| {
        let Some(column) = COLUMNS.get(at).copied() else { return };
        // The same column again turns it round.
        looks.order.update(|order| *order = (column, order.0 == column && !order.1));
    };
    view! {
        <p class="quiet small">{say.table_keys}</p>
        <div class="learners__table" data-testid="roster">
            <LongTable
                id=FieldId::new("roster", "table")
                label=say.table
                head=head.to_vec()
                mark=say.mark
                rows=rows
                order=order
                on_order=on_order
            />
        </div>
    }
    .into_any()
}

fn cells_of(words: &Words, looks: Looks, row: &Enrolment) -> Vec<String> {
    let say = &words.learners;
    let title = |class: &crate::domain::id::ClassId| {
        looks.classes.with(|classes| {
            let at = classes.binary_search_by(|(id, _)| id.cmp(class)).ok();
            at.and_then(|at| classes.get(at)).map(|(_, title)| title.clone())
        })
    };
    let class = row.class.as_ref();
    let class = class.map(|class| title(class).unwrap_or_else(|| say.class_gone.to_owned()));
    let periods = match (row.periods, &row.class) {
        (Some(periods), _) => words.number(periods as usize),
        (None, Some(_)) => say.open_turn.to_owned(),
        (None, None) => String::new(),
    };
    COLUMNS
        .map(|column| match column {
            RosterColumn::Name => row.name.clone(),
            RosterColumn::Unit => row.unit.clone(),
            RosterColumn::Class => class.clone().unwrap_or_else(|| say.no_class.to_owned()),
            RosterColumn::Periods => periods.clone(),
            RosterColumn::Staff => say.terms.staff(row.staff).to_owned(),
            RosterColumn::Code | RosterColumn::AsCame => row.code.clone(),
        })
        .into()
}

/// What can be done with chosen rows.
pub fn choosing(side: &Side, looks: Looks) -> AnyView {
    let (desk, id, words) = (side.desk, side.id.clone(), side.words);
    let (say, chosen) = (&words.learners, looks.chosen);
    let roster = looks.roster;
    // Places of rows mean something else once rows have gone.
    Effect::new(move |former: Option<usize>| {
        let now = roster.with(Roster::len);
        if former.is_some_and(|former| former != now) {
            chosen.set(Vec::new());
        }
        now
    });
    let all = move |()| {
        let mut places: Vec<usize> =
            looks.view.with_untracked(|view| view.iter().map(|at| *at as usize).collect());
        places.sort_unstable();
        chosen.set(places);
    };
    let none = move |()| chosen.set(Vec::new());
    let delete = Callback::new(move |()| {
        let places = chosen.get_untracked();
        roster.with_untracked(|roster| desk.delete_rows(&id, roster, places));
    });
    let count = Memo::new(move |_| chosen.with(Vec::len));
    (move || {
        let count = count.get();
        if count == 0 {
            return view! {
                <p>
                    <Button on_press=all>{say.choose_shown}</Button>
                </p>
            }
            .into_any();
        }
        view! {
            <div class="cluster">
                <span data-testid="chosen">{(say.chosen)(&words.number(count))}</span>
                <Button kind=ButtonKind::Danger on_press=delete>
                    {say.delete_chosen}
                </Button>
                <Button on_press=all>{say.choose_shown}</Button>
                <Button on_press=none>{say.let_go}</Button>
            </div>
        }
        .into_any()
    })
    .into_any()
}
