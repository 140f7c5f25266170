//! One turn, opened to be written.

use leptos::prelude::*;

use super::looks::Looks;
use crate::domain::annual::learners::Staff;
use crate::domain::annual::roster::{Edits, Enrolment, Roster};
use crate::domain::id::ClassId;
use crate::pages::annual::side::Side;
use crate::pages::parts::Slips;
use crate::ui::{Button, ButtonKind, Checkbox, Dialog, FieldId, FieldWidth, Select, TextInput};
use crate::words::Words;

/// A row that is open: where it stands, or nowhere yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    pub at: Option<usize>,
    pub row: Enrolment,
}

#[derive(Clone, Copy)]
struct Written {
    name: RwSignal<String>,
    code: RwSignal<String>,
    unit: RwSignal<String>,
    staff: RwSignal<String>,
    class: RwSignal<String>,
    periods: RwSignal<String>,
    is_woman: RwSignal<bool>,
    is_minority: RwSignal<bool>,
}

impl Written {
    fn of(row: &Enrolment) -> Self {
        let staff = Staff::ALL.iter().position(|known| *known == row.staff).unwrap_or(0);
        let class = row.class.as_ref().map_or("", ClassId::as_str);
        let periods = row.periods.map(|periods| periods.to_string());
        Self {
            name: RwSignal::new(row.name.clone()),
            code: RwSignal::new(row.code.clone()),
            unit: RwSignal::new(row.unit.clone()),
            staff: RwSignal::new(staff.to_string()),
            class: RwSignal::new(class.to_owned()),
            periods: RwSignal::new(periods.unwrap_or_default()),
            is_woman: RwSignal::new(row.is_woman),
            is_minority: RwSignal::new(row.is_minority),
        }
    }

    /// The row, or the fields that are not right.
    fn row(self, words: &Words) -> Result<Enrolment, Vec<(FieldId, String)>> {
        let say = &words.learners;
        let periods = self.periods.get_untracked();
        let number = Some(periods.trim()).filter(|text| !text.is_empty()).map(str::parse::<u32>);
        let staff = self.staff.get_untracked().parse().ok();
        let row = Enrolment {
            name: self.name.get_untracked(),
            code: self.code.get_untracked(),
            unit: self.unit.get_untracked(),
            staff: staff.and_then(|at: usize| Staff::ALL.get(at).copied()).unwrap_or(Staff::Other),
            is_woman: self.is_woman.get_untracked(),
            is_minority: self.is_minority.get_untracked(),
            class: ClassId::parse(&self.class.get_untracked()),
            // What is no number is told as out of range, at its field.
            periods: number.map(|found| found.unwrap_or(u32::MAX)),
        };
        row.checked().map_err(|problems| {
            let told = problems.into_iter().map(|problem| match problem.field {
                "class" => (field("class"), say.class_needed.to_owned()),
                name => (field(name), words.refusals.say(&problem.reason)),
            });
            told.collect()
        })
    }
}

fn field(name: &str) -> FieldId {
    FieldId::new("turn", name)
}

/// The open row in a dialog.
pub fn dialog(side: &Side, looks: Looks, opened: RwSignal<Option<Opened>>) -> AnyView {
    let say = &side.words.learners;
    let title = Signal::derive(move || {
        let is_new =
            opened.with(|opened| opened.as_ref().is_some_and(|opened| opened.at.is_none()));
        if is_new { say.add_title } else { say.change_title }.to_owned()
    });
    let close = Callback::new(move |()| opened.set(None));
    let side = side.clone();
    view! {
        <Dialog
            id=field("dialog")
            title=title
            open=Signal::derive(move || opened.with(Option::is_some))
            on_close=close
        >
            {move || opened.get().map(|opened| form(&side, looks, opened, close))}
        </Dialog>
    }
    .into_any()
}

fn form(side: &Side, looks: Looks, opened: Opened, close: Callback<()>) -> AnyView {
    let (desk, words, plan) = (side.desk, side.words, side.id.clone());
    let (written, slips) = (Written::of(&opened.row), Slips::default());
    let (is_old, going) = (opened.at.is_some(), plan.clone());
    // Where the row stands now: another window may have changed the list meanwhile.
    let now = move |found: &Roster| {
        let at = opened.at?;
        let is_there = found.row(at) == Some(&opened.row);
        if is_there { Some(at) } else { found.rows().position(|row| *row == opened.row) }
    };
    let place = StoredValue::new(now);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match written.row(words) {
            Err(found) => slips.tell(found),
            Ok(row) => {
                let found = looks.roster.get_untracked();
                let edits = match place.with_value(|place| place(&found)) {
                    Some(at) => Edits::putting(at, row),
                    None => Edits::adding(vec![row]),
                };
                if desk.change_roster(&plan, &found, edits) {
                    close.run(());
                }
            }
        }
    };
    let delete = move |()| {
        let found = looks.roster.get_untracked();
        let at = place.with_value(|place| place(&found));
        close.run(());
        if let Some(at) = at {
            desk.delete_rows(&going, &found, vec![at]);
        }
    };
    let delete = is_old.then(|| {
        view! {
            <Button kind=ButtonKind::Danger on_press=delete>
                {words.learners.delete}
            </Button>
        }
    });
    view! {
        <form class="stack" on:submit=save novalidate=true>
            {slips.summary("turn", words.common.problems_title)}
            {fields(words, looks, written, slips)}
            <div class="cluster">
                <Button kind=ButtonKind::Primary submit=true>
                    {words.common.save}
                </Button>
                <Button on_press=close>{words.common.cancel}</Button>
                {delete}
            </div>
        </form>
    }
    .into_any()
}

fn line(
    name: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    value: RwSignal<String>,
    slips: Slips,
) -> AnyView {
    let is_number = name == "periods";
    let (kind, width) =
        if is_number { ("number", FieldWidth::Short) } else { ("text", FieldWidth::Full) };
    view! {
        <TextInput
            id=field(name)
            label=label
            nostrip:hint=hint.map(str::to_owned)
            error=slips.at(&field(name))
            value=value
            on_input=move |text: String| value.set(text)
            kind=kind
            width=width
            autocomplete_off=true
        />
    }
    .into_any()
}

fn fields(words: &'static Words, looks: Looks, written: Written, slips: Slips) -> AnyView {
    let say = &words.learners;
    let Written { name, code, unit, staff, class, periods, is_woman, is_minority } = written;
    let staffs = say.terms.staff.iter().enumerate();
    let staffs = staffs.map(|(at, name)| (at.to_string(), (*name).to_owned())).collect();
    let none = (String::new(), say.no_class.to_owned());
    let classes = looks.classes.get_untracked().into_iter();
    let classes = classes.map(|(id, title)| (id.as_str().to_owned(), title));
    let classes = std::iter::once(none).chain(classes).collect();
    view! {
        {line("name", say.name, None, name, slips)}
        {line("unit", say.unit, None, unit, slips)}
        <Select
            id=field("class")
            label=say.class
            options=classes
            error=slips.at(&field("class"))
            value=class
            on_choose=move |value: String| class.set(value)
        />
        {line("periods", say.periods, Some(say.periods_hint), periods, slips)}
        <Select
            id=field("staff")
            label=say.staff
            options=staffs
            value=staff
            on_choose=move |value: String| staff.set(value)
        />
        {line("code", say.code, Some(say.code_hint), code, slips)}
        <div class="cluster">
            <Checkbox
                id=field("woman")
                label=say.woman
                checked=is_woman
                on_change=move |is_on: bool| is_woman.set(is_on)
            />
            <Checkbox
                id=field("minority")
                label=say.minority
                checked=is_minority
                on_change=move |is_on: bool| is_minority.set(is_on)
            />
        </div>
    }
    .into_any()
}
