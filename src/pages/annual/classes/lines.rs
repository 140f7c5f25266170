use leptos::prelude::*;

use super::line::line;
use crate::domain::annual::AnnualPlan;
use crate::domain::annual::checks::Notice;
use crate::domain::annual::class::{Class, ContentGroup};
use crate::domain::annual::filter::{ClassFilter, asked};
use crate::domain::annual::totals::Totals;
use crate::domain::id::ClassId;
use crate::pages::annual::fields::Fields;
use crate::pages::annual::figures::{lines, quarter, when};
use crate::pages::annual::side::Side;
use crate::ui::{Button, Checkbox, EmptyState, TextInput};
use crate::words::Words;

/// What is shown of a class in the list: when none of it changes, its line stays.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Line {
    pub id: ClassId,
    pub title: String,
    pub audience: String,
    /// Behind the title, in the order of the columns.
    pub facts: [String; 6],
    pub is_asked: bool,
}

/// The classes of a content group that are shown.
#[derive(Clone, PartialEq)]
struct Part {
    group: ContentGroup,
    sum: String,
    lines: Vec<Line>,
}

/// What the list is narrowed to, as it is typed.
#[derive(Clone, Copy)]
struct Narrowed {
    text: RwSignal<String>,
    quarter: RwSignal<String>,
    only_asked: RwSignal<bool>,
}

impl Narrowed {
    fn filter(self) -> ClassFilter {
        let quarter = self.quarter.get();
        ClassFilter {
            text: self.text.get(),
            quarter: (!quarter.is_empty()).then(|| quarter.parse().ok()),
            only_asked: self.only_asked.get(),
        }
    }

    fn clear(self) {
        self.text.set(String::new());
        self.quarter.set(String::new());
        self.only_asked.set(false);
    }
}

/// The classes by content group with their sums, and what narrows them.
pub fn list(side: &Side, notices: Memo<Vec<Notice>>) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_classes);
    let narrowed = Narrowed {
        text: RwSignal::new(String::new()),
        quarter: RwSignal::new(String::new()),
        only_asked: RwSignal::new(false),
    };
    let of = side.clone();
    let shown = Memo::new(move |_| {
        let filter = narrowed.filter();
        notices.with(|notices| of.with(|plan| parts(words, plan, &filter, notices)))
    });
    let count = Memo::new(move |_| {
        shown.with(|parts| parts.iter().map(|part| part.lines.len()).sum::<usize>())
    });
    let of = side.clone();
    let all = Memo::new(move |_| of.with(|plan| plan.classes.len()));
    let of = side.clone();
    view! {
        <section class="stack" aria-labelledby="annual-list">
            <h2 id="annual-list">{say.list}</h2>
            {narrowing(words, narrowed)}
            <p class="quiet small" role="status" data-testid="shown">
                {move || (say.shown)(&lines(words, count.get()), &lines(words, all.get()))}
            </p>
            {move || {
                (count.get() == 0)
                    .then(|| {
                        view! {
                            <EmptyState title=say.none_shown>
                                <Button on_press=move |()| narrowed.clear()>{say.all_again}</Button>
                            </EmptyState>
                        }
                    })
            }}
            <For
                each=move || shown.with(|parts| parts.iter().map(|part| part.group).collect::<Vec<_>>())
                key=|group| *group
                children=move |group| part(&of, group, shown)
            />
        </section>
    }
    .into_any()
}

fn narrowing(words: &'static Words, narrowed: Narrowed) -> AnyView {
    let say = &words.annual_classes;
    let fields = Fields::new(words, "annual-find");
    let Narrowed { text, quarter: chosen, only_asked } = narrowed;
    let any = (String::new(), say.any_quarter.to_owned());
    let quarters = (1..=4).map(|at: u8| (at.to_string(), quarter(words, Some(at))));
    let open = ("open".to_owned(), say.no_quarter.to_owned());
    let quarters = std::iter::once(any).chain(quarters).chain([open]).collect();
    view! {
        <div class="annual__find screen-only">
            <TextInput
                id=fields.id("text")
                label=say.find
                hint=say.find_hint
                value=text
                on_input=move |found: String| text.set(found)
                kind="search"
                autocomplete_off=true
            />
            {fields.choice(fields.id("quarter"), say.quarter_label, None, quarters, chosen)}
        </div>
        <div class="screen-only">
            <Checkbox
                id=fields.id("asked")
                label=say.only_asked
                checked=only_asked
                on_change=move |is_on: bool| only_asked.set(is_on)
            />
        </div>
    }
    .into_any()
}

fn parts(words: &Words, plan: &AnnualPlan, filter: &ClassFilter, notices: &[Notice]) -> Vec<Part> {
    let say = &words.annual_classes;
    let asked = asked(notices);
    let part = |(group, classes): (ContentGroup, Vec<&Class>)| {
        let sums = Totals::of(classes.iter().copied());
        let (runs, turns) = (words.count(sums.runs), words.count(sums.turns));
        let sum = (say.group_sum)(&runs, &turns, &words.amount(sums.cost));
        let lines = classes.into_iter().map(|class| {
            let is_asked = asked.contains(&class.id);
            line_of(words, class, is_asked)
        });
        Part { group, sum, lines: lines.collect() }
    };
    filter.shown(plan, &asked).into_iter().map(part).collect()
}

fn line_of(words: &Words, class: &Class, is_asked: bool) -> Line {
    let count = |count: u64| words.count(count);
    let periods = class.periods.map_or_else(|| "–".to_owned(), |it| count(it.into()));
    let lead = if class.lead.is_empty() { "–".to_owned() } else { class.lead.clone() };
    Line {
        id: class.id.clone(),
        title: class.title.clone(),
        audience: class.audience.clone(),
        facts: [
            count(class.runs.into()),
            count(class.turns()),
            periods,
            when(words, class.when),
            lead,
            words.amount(class.cost()),
        ],
        is_asked,
    }
}

fn part(side: &Side, group: ContentGroup, shown: Memo<Vec<Part>>) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_classes);
    let found = Memo::new(move |_| {
        shown.with(|parts| parts.iter().find(|part| part.group == group).cloned())
    });
    let sum = move || found.with(|part| part.as_ref().map(|part| part.sum.clone()));
    let each =
        move || found.with(|part| part.as_ref().map(|part| part.lines.clone()).unwrap_or_default());
    let mut heads = say.columns.iter().map(|head| view! { <span>{*head}</span> }.into_any());
    let name = heads.next();
    let heads: Vec<AnyView> = heads.collect();
    let of = side.clone();
    view! {
        <div class="stack annual__group" data-gap="tight" data-testid="group">
            <h3>{words.annual_papers.terms.group(group)}</h3>
            <p class="quiet small figures">{sum}</p>
            <div class="annual__heads" aria-hidden="true">
                {name} <div class="annual__columns">{heads}</div>
            </div>
            <ul class="annual__lines">
                <For each=each key=Clone::clone children=move |found| line(&of, found) />
            </ul>
        </div>
    }
    .into_any()
}
