//! What a table would change, what is wrong in it, and the one press that takes it in.

use leptos::prelude::*;

use super::page::Coming;
use crate::catalogue::annual_table::{
    ClassReading, Kind, LearnerReading, Slip, Table, read_classes, read_learners,
};
use crate::domain::annual::roster::Roster;
use crate::domain::sorted::SortedSet;
use crate::pages::annual::side::Side;
use crate::ui::{Button, ButtonKind, Checkbox, FieldId, Notice, NoticeKind};
use crate::words::Words;

/// More places than anybody mends in one go.
const MOST_PLACES: usize = 20;

/// What the table came to.
#[derive(Clone, PartialEq)]
enum Reading {
    Classes(Box<ClassReading>),
    Learners(Box<LearnerReading>),
}

impl Reading {
    fn slips(&self) -> &[Slip] {
        match self {
            Self::Classes(read) => &read.slips,
            Self::Learners(read) => &read.slips,
        }
    }

    /// Rows added, rows changed, and of what.
    fn counts(&self) -> (usize, usize, Kind) {
        match self {
            Self::Classes(read) => (read.added.len(), read.changed.len(), Kind::Classes),
            Self::Learners(read) => (read.edits.add.len(), read.edits.put.len(), Kind::Learners),
        }
    }
}

fn read(side: &Side, roster: &Roster, table: &Table) -> Option<Reading> {
    side.found.with(|found| {
        let (plan, _) = found.as_ref()?;
        Some(match table.kind {
            Kind::Classes => {
                let fresh = side.desk.fresh_id();
                // The row in the id keeps classes made at once in their order.
                let id = |row: usize| format!("{fresh}{row:05}");
                Reading::Classes(Box::new(read_classes(table, plan, id)))
            }
            Kind::Learners => Reading::Learners(Box::new(read_learners(table, plan, roster))),
        })
    })
}

/// What would change, and the press.
pub(super) fn ending(side: &Side, coming: &Coming) -> AnyView {
    let (side, coming) = (side.clone(), coming.clone());
    let words = side.words;
    let say = &words.annual_import;
    let (table, roster) = (coming.table, side.desk.roster(&side.id));
    let reader = side.clone();
    let reading = Memo::new(move |_| {
        table.with(|table| roster.with(|roster| read(&reader, roster, table.as_ref()?)))
    });
    let shown = move || {
        let found = reading.get()?;
        Some(view! {
            {problems(words, &coming, found.slips())}
            {counts(words, &found)}
            {press(&side, &coming, roster, found)}
        })
    };
    view! {
        <section class="stack">
            <h2>{say.step_use}</h2>
            {shown}
        </section>
    }
    .into_any()
}

fn problems(words: &'static Words, coming: &Coming, slips: &[Slip]) -> AnyView {
    let say = &words.annual_import;
    if slips.is_empty() {
        return ().into_any();
    }
    let places = slips.iter().take(MOST_PLACES).map(|slip| {
        let heading = coming.table.with_untracked(|table| {
            Some(table.as_ref()?.heading_of(slip.column?).trim().to_owned())
        });
        let place = say.place(words, slip, &heading.unwrap_or_default());
        let what = say.fault(words, &slip.fault);
        view! { <li><strong>{place}</strong>": "{what}</li> }
    });
    let places: Vec<_> = places.collect();
    let rest = slips.len().saturating_sub(MOST_PLACES);
    let more = (rest > 0).then(|| view! { <p>{(say.and_more)(&words.number(rest))}</p> });
    let rows: SortedSet<usize> = slips.iter().filter_map(|slip| slip.row).collect();
    // What is wrong with the whole table cannot be left out.
    let can_leave_out = slips.iter().all(|slip| slip.row.is_some());
    let leaves_out = coming.leaves_out;
    let leave_out = can_leave_out.then(|| {
        view! {
            <Checkbox
                id=FieldId::new("import", "leave")
                label=(say.leave_out)(&words.number(rows.len()))
                checked=leaves_out
                on_change=move |is_on: bool| leaves_out.set(is_on)
            />
        }
    });
    view! {
        <Notice kind=NoticeKind::Danger title=(say.wrong)(&words.number(slips.len())) announce=true>
            <ul class="stack" data-gap="tight" data-testid="slips">{places}</ul>
            {more}
            <p>{say.wrong_about} " " {say.nothing_yet}</p>
        </Notice>
        {leave_out}
    }
    .into_any()
}

fn counts(words: &'static Words, found: &Reading) -> AnyView {
    let say = &words.annual_import;
    let number = |count: usize| words.number(count);
    let (added, changed, kind) = found.counts();
    let [of_class, of_turn] = say.adds;
    let [class_changed, turn_changed] = say.changes;
    let is_class = kind == Kind::Classes;
    let add = if is_class { of_class } else { of_turn };
    let change = if is_class { class_changed } else { turn_changed };
    let mut lines = vec![add(&number(added)), change(&number(changed))];
    let mut also = |count: usize, say: fn(&str) -> String| {
        if count > 0 {
            lines.push(say(&number(count)));
        }
    };
    match found {
        Reading::Classes(read) => {
            also(read.same, say.same);
            also(read.skipped, say.skipped);
            let new: Vec<&str> = read.new_funds.iter().map(|fund| fund.name.as_str()).collect();
            if !new.is_empty() {
                lines.push((say.funds)(&new.join(", ")));
            }
        }
        Reading::Learners(read) => {
            also(read.same, say.same);
            also(read.twice, say.twice);
        }
    }
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    view! { <ul class="stack" data-gap="tight" data-testid="counts">{lines}</ul> }.into_any()
}

fn press(side: &Side, coming: &Coming, roster: Memo<Roster>, found: Reading) -> AnyView {
    let words = side.words;
    let say = &words.annual_import;
    let (side, coming) = (side.clone(), coming.clone());
    let (added, changed, kind) = found.counts();
    if added + changed == 0 {
        return view! { <p>{say.nothing_to_use}</p> }.into_any();
    }
    let is_whole = found.slips().is_empty();
    let is_shut = found.slips().iter().any(|slip| slip.row.is_none());
    let leaves_out = coming.leaves_out;
    let is_held = Signal::derive(move || is_shut || !(is_whole || leaves_out.get()));
    let found = StoredValue::new(found);
    let take = move |()| {
        let known = coming.table.with_untracked(|table| {
            table.as_ref().map(|table| (table.fingerprint(), table.words()))
        });
        // Before the rows, so that the first undo takes back the rows.
        if let Some((headings, known)) = known {
            side.desk.keep_columns(&headings, &known);
        }
        let is_in = match found.get_value() {
            Reading::Classes(read) => {
                let classes = read.added.into_iter().chain(read.changed).collect();
                side.desk.take_in_classes(&read.plan, classes)
            }
            Reading::Learners(read) => {
                side.desk.change_roster(&side.id, &roster.get_untracked(), read.edits)
            }
        };
        if is_in {
            coming.done.set(Some((added, changed, kind)));
        }
    };
    view! {
        <p class="quiet">{say.nothing_yet}</p>
        <p>
            <Button kind=ButtonKind::Primary disabled=is_held on_press=take>
                {say.use_it}
            </Button>
        </p>
    }
    .into_any()
}
