//! Which rows of the list are looked at, in which order, and what they come to.

use leptos::prelude::*;

use crate::domain::annual::learners::Staff;
use crate::domain::annual::roster::Roster;
use crate::domain::annual::roster_view::{RosterColumn, RosterFilter, RosterNumbers, RosterSums};
use crate::domain::id::ClassId;
use crate::domain::sorted::SortedSet;
use crate::domain::text::letters;
use crate::pages::annual::side::Side;
use crate::ui::{
    Checkbox, Details, FieldId, FieldWidth, Select, SummaryList, SummaryRow, TextInput,
};
use crate::words::Words;

/// The floor of periods a year that the page begins with.
const FLOOR: u32 = 40;
/// Stands for "all" and "none" in selects; no id and no place looks like it.
const ALL: &str = "*";
const NONE: &str = "-";

/// The list as it is looked at.
#[derive(Clone, Copy)]
pub struct Looks {
    pub roster: Memo<Roster>,
    pub numbers: Memo<RosterNumbers>,
    pub filter: RwSignal<RosterFilter>,
    pub order: RwSignal<(RosterColumn, bool)>,
    /// The places of the rows in view, in order.
    pub view: Memo<Vec<u32>>,
    /// The classes of the plan with their titles, in its order.
    pub classes: Memo<Vec<(ClassId, String)>>,
    pub chosen: RwSignal<Vec<usize>>,
    floor: RwSignal<String>,
}

impl Looks {
    pub fn of(side: &Side) -> Self {
        let roster = side.desk.roster(&side.id);
        let numbers = Memo::new(move |_| roster.with(RosterNumbers::of));
        let (found, filter) = (side.found, RwSignal::new(RosterFilter::default()));
        let order = RwSignal::new((RosterColumn::AsCame, false));
        let classes = Memo::new(move |_| {
            found.with(|found| {
                let plan = found.as_ref().map(|(plan, _)| plan);
                let classes = plan.into_iter().flat_map(|plan| plan.classes.values());
                classes.map(|class| (class.id.clone(), class.title.clone())).collect::<Vec<_>>()
            })
        });
        let view = Memo::new(move |_| {
            let ids: Vec<ClassId> =
                classes.with(|classes| classes.iter().map(|(id, _)| id.clone()).collect());
            let arrange = |roster: &Roster, numbers: &RosterNumbers| {
                filter.with(|filter| numbers.arranged(roster, &ids, filter, order.get()))
            };
            roster.with(|roster| numbers.with(|numbers| arrange(roster, numbers)))
        });
        let (chosen, floor) = (RwSignal::new(Vec::new()), RwSignal::new(FLOOR.to_string()));
        Self { roster, numbers, filter, order, view, classes, chosen, floor }
    }

    fn floor(self) -> u32 {
        self.floor.with(|floor| floor.trim().parse().unwrap_or(FLOOR))
    }
}

/// What the rows in view come to; each share with both its numbers.
pub fn sums(words: &'static Words, looks: Looks) -> AnyView {
    let say = &words.learners;
    let sums = Memo::new(move |_| {
        let floor = looks.floor();
        looks.roster.with(|roster| {
            let of = |view: &Vec<u32>| looks.numbers.with(|all| all.sums(roster, view, floor));
            looks.view.with(of)
        })
    });
    let told = move |read: fn(&Words, RosterSums) -> String| move || read(words, sums.get());
    let turns = told(|words, sums| {
        (words.learners.turns_done)(&words.count(sums.turns_done), &words.count(sums.turns))
    });
    let people = told(|words, sums| words.count(sums.people));
    let reached = told(|words, sums| {
        let Some(share) = sums.share() else { return words.common.none.to_owned() };
        let percent = words.share(share);
        (words.learners.share)(&words.count(sums.reached), &words.count(sums.people), &percent)
    });
    let floor = looks.floor;
    let lines: Vec<_> = say.how_lines.iter().map(|line| view! { <p>{*line}</p> }).collect();
    view! {
        <section class="stack" data-gap="tight" aria-label=say.sums>
            <div data-testid="roster-sums">
                <SummaryList>
                    <SummaryRow term=say.turns>{turns}</SummaryRow>
                    <SummaryRow term=say.people>{people}</SummaryRow>
                    {move || {
                        let term = (say.reached)(looks.floor());
                        view! { <SummaryRow term=term>{reached}</SummaryRow> }
                    }}
                </SummaryList>
            </div>
            <Details summary=say.how>
                {lines}
                <TextInput
                    id=FieldId::new("roster", "floor")
                    label=say.floor
                    hint=say.floor_hint
                    value=floor
                    on_input=move |text: String| floor.set(text)
                    kind="number"
                    width=FieldWidth::Short
                />
            </Details>
        </section>
    }
    .into_any()
}

/// What is looked for, and in which order.
pub fn filters(side: &Side, looks: Looks) -> AnyView {
    let words = side.words;
    let say = &words.learners;
    let filter = looks.filter;
    let text = Signal::derive(move || filter.with(|filter| filter.text.clone()));
    let is_open = Signal::derive(move || filter.with(|filter| filter.is_open));
    let is_down = Signal::derive(move || looks.order.get().1);
    let shown = move || {
        let all = looks.roster.with(Roster::len);
        (say.shown)(&words.number(looks.view.with(Vec::len)), &words.number(all))
    };
    view! {
        <section class="stack" data-gap="tight" aria-label=words.common.search>
            <div class="learners__filters">
                <TextInput
                    id=FieldId::new("roster", "text")
                    label=say.find
                    hint=say.find_hint
                    value=text
                    on_input=move |text: String| filter.update(|filter| filter.text = text)
                    kind="search"
                    autocomplete_off=true
                />
                {of_class(words, looks)}
                {of_unit(words, looks)}
                {of_staff(words, looks)}
                {ordered(words, looks)}
            </div>
            <div class="cluster">
                <Checkbox
                    id=FieldId::new("roster", "open")
                    label=say.only_open
                    checked=is_open
                    on_change=move |is_on: bool| filter.update(|filter| filter.is_open = is_on)
                />
                <Checkbox
                    id=FieldId::new("roster", "down")
                    label=say.downwards
                    checked=is_down
                    on_change=move |is_on: bool| looks.order.update(|order| order.1 = is_on)
                />
            </div>
            <p role="status" data-testid="roster-shown">{shown}</p>
        </section>
    }
    .into_any()
}

fn option(value: &str, label: &str) -> (String, String) {
    (value.to_owned(), label.to_owned())
}

fn of_class(words: &'static Words, looks: Looks) -> AnyView {
    let (say, filter) = (&words.learners, looks.filter);
    let value = Signal::derive(move || {
        filter.with(|filter| match &filter.class {
            None => ALL.to_owned(),
            Some(None) => NONE.to_owned(),
            Some(Some(class)) => class.as_str().to_owned(),
        })
    });
    let choose = move |value: String| {
        let class = match value.as_str() {
            ALL => None,
            NONE => Some(None),
            id => ClassId::parse(id).map(Some),
        };
        filter.update(|filter| filter.class = class);
    };
    let choose = Callback::new(choose);
    (move || {
        let classes = looks.classes.get();
        let classes = classes.iter().map(|(id, title)| option(id.as_str(), title));
        let first = [option(ALL, say.all), option(NONE, say.no_class)];
        let options = first.into_iter().chain(classes).collect();
        let id = FieldId::new("roster", "class");
        view! { <Select id=id label=say.of_class options=options value=value on_choose=choose /> }
    })
    .into_any()
}

fn of_unit(words: &'static Words, looks: Looks) -> AnyView {
    let (say, filter) = (&words.learners, looks.filter);
    let units = Memo::new(move |_| {
        looks.roster.with(|roster| {
            let found: SortedSet<&str> = roster.rows().map(|row| row.unit.as_str()).collect();
            let mut units: Vec<String> = found.iter().map(|unit| (*unit).to_owned()).collect();
            units.sort_by_cached_key(|unit| letters(unit));
            units
        })
    });
    let value = Signal::derive(move || {
        filter.with(|filter| {
            filter.unit.as_ref().map_or(ALL.to_owned(), |unit| [NONE, unit].concat())
        })
    });
    let choose = Callback::new(move |value: String| {
        let unit = value.strip_prefix(NONE).map(str::to_owned);
        filter.update(|filter| filter.unit = unit);
    });
    (move || {
        let named = |unit: &String| {
            let label = if unit.is_empty() { say.no_unit } else { unit };
            ([NONE, unit].concat(), label.to_owned())
        };
        let units = units.with(|units| units.iter().map(named).collect::<Vec<_>>());
        let options = std::iter::once(option(ALL, say.all)).chain(units).collect();
        let id = FieldId::new("roster", "unit");
        view! { <Select id=id label=say.of_unit options=options value=value on_choose=choose /> }
    })
    .into_any()
}

fn of_staff(words: &'static Words, looks: Looks) -> AnyView {
    let (say, filter) = (&words.learners, looks.filter);
    let place = |staff: Staff| Staff::ALL.iter().position(|known| *known == staff);
    let value = Signal::derive(move || {
        let place = filter.with(|filter| filter.staff.and_then(place));
        place.map_or(ALL.to_owned(), |place| place.to_string())
    });
    let choose = move |value: String| {
        let staff = value.parse().ok().and_then(|place: usize| Staff::ALL.get(place).copied());
        filter.update(|filter| filter.staff = staff);
    };
    let named = say.terms.staff.iter().enumerate().map(|(at, name)| option(&at.to_string(), name));
    let options = std::iter::once(option(ALL, say.all)).chain(named).collect();
    let id = FieldId::new("roster", "staff");
    view! { <Select id=id label=say.of_staff options=options value=value on_choose=choose /> }
        .into_any()
}

fn ordered(words: &'static Words, looks: Looks) -> AnyView {
    let (say, order) = (&words.learners, looks.order);
    let place = |column: RosterColumn| RosterColumn::ALL.iter().position(|known| *known == column);
    let value = Signal::derive(move || place(order.get().0).unwrap_or(0).to_string());
    let choose = move |value: String| {
        let column = value.parse().ok().and_then(|at: usize| RosterColumn::ALL.get(at).copied());
        order.update(|order| order.0 = column.unwrap_or_default());
    };
    let options = say.columns.iter().enumerate();
    let options = options.map(|(at, name)| option(&at.to_string(), name)).collect();
    let id = FieldId::new("roster", "order");
    view! { <Select id=id label=say.order options=options value=value on_choose=choose /> }
        .into_any()
}
