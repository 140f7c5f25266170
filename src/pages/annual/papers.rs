use leptos::prelude::*;

use super::side::Side;
use crate::catalogue::sheet::csv;
use crate::documents::annual::book::{AnnualBook, annual_book};
use crate::documents::annual::class_rows::class_rows;
use crate::documents::annual::plan::{AnnualPaper, annual_plan};
use crate::documents::annual::report::{AnnualReport, annual_report};
use crate::documents::office::{Request, Stamp};
use crate::documents::outline::Outline;
use crate::domain::annual::AnnualPlan;
use crate::domain::annual::need_paper::wanted;
use crate::domain::annual::needs::Demand;
use crate::domain::annual::roster::Roster;
use crate::pages::parts::{OfficeButton, Wanted, sheet};
use crate::state::use_places;
use crate::ui::{Button, Checkbox, FieldId};

/// The papers of a plan: Word files, the workbook, rows for other programs, and the plan to be printed.
pub fn body(side: &Side) -> AnyView {
    let say = &side.words.annual_money;
    view! {
        <p class="measure screen-only">{say.papers_lead}</p>
        <section class="stack screen-only" aria-labelledby="annual-word">
            <h2 id="annual-word">{say.word_files}</h2>
            <p class="quiet measure">{say.plan_file_text}</p>
            {word(side, say.plan_file, say.file_plan, the_plan)}
            <p class="quiet measure">{say.report_text}</p>
            {word(side, say.half_file, say.file_half, |side, plan| report(side, plan, true))}
            {word(side, say.year_file, say.file_year, |side, plan| report(side, plan, false))}
        </section>
        <section class="stack screen-only" aria-labelledby="annual-sheets">
            <h2 id="annual-sheets">{say.sheet_files}</h2>
            <p class="quiet measure">{say.book_file_text}</p>
            {book(side)}
            <p class="quiet measure">{say.csv_file_text}</p>
            {rows(side)}
        </section>
        {preview(side)}
    }
    .into_any()
}

/// The plan as it stands when a file is asked for.
fn now(side: &Side) -> Option<AnnualPlan> {
    untrack(|| side.with(|plan| Some(plan.clone())))
}

fn the_plan(side: &Side, plan: &AnnualPlan) -> Outline {
    annual_plan(&AnnualPaper { plan, demands: &demands(side, plan), words: side.words })
}

/// What people need, joined; the appendix of needs.
fn demands(side: &Side, plan: &AnnualPlan) -> Vec<Demand> {
    let needs = side.desk.needs_of(&side.id);
    let needs = untrack(|| needs.with(|needs| wanted(&needs.all, plan)));
    needs.into_iter().map(|wanted| wanted.demand).collect()
}

fn report(side: &Side, plan: &AnnualPlan, is_half: bool) -> Outline {
    annual_report(&AnnualReport { plan, is_half, words: side.words })
}

fn word(
    side: &Side,
    label: &'static str,
    name: fn(i32) -> String,
    outline: fn(&Side, &AnnualPlan) -> Outline,
) -> AnyView {
    let of = side.clone();
    let want = move |()| {
        let plan = now(&of)?;
        let paper = Box::new(outline(&of, &plan));
        let request = Request::WriteDocument(paper, Stamp::of(of.desk.today()));
        Some(Wanted { name: name(plan.year), request })
    };
    view! { <OfficeButton label=label want=Callback::new(want) /> }.into_any()
}

fn book(side: &Side) -> AnyView {
    let say = &side.words.annual_money;
    let of = side.clone();
    let with_names = RwSignal::new(false);
    let roster = of.desk.roster(&of.id);
    let want = move |()| {
        let plan = now(&of)?;
        // Names stand in a file only where somebody asked for them.
        let (learners, turns) = if with_names.get_untracked() {
            untrack(|| roster.with(Roster::people_and_turns))
        } else {
            (Vec::new(), Vec::new())
        };
        let book = annual_book(&AnnualBook {
            plan: &plan,
            demands: &demands(&of, &plan),
            learners: &learners,
            turns: &turns,
            words: of.words,
        });
        let request = Request::WriteWorkbook(book, Stamp::of(of.desk.today()));
        Some(Wanted { name: (say.file_book)(plan.year), request })
    };
    view! {
        {move || {
            roster
                .with(|roster| !roster.is_empty())
                .then(|| {
                    view! {
                        <Checkbox
                            id=FieldId::new("annual-papers", "names")
                            label=say.with_names
                            hint=say.with_names_hint
                            checked=with_names
                            on_change=move |is_on: bool| with_names.set(is_on)
                        />
                    }
                })
        }}
        <OfficeButton label=say.book_file want=Callback::new(want) />
    }
    .into_any()
}

fn rows(side: &Side) -> AnyView {
    let say = &side.words.annual_money;
    let of = side.clone();
    let save = move |()| {
        if let Some(plan) = now(&of) {
            let text = csv::write(&class_rows(&plan, of.words), ';');
            of.desk.hand_out_csv(&(say.file_csv)(plan.year), &text);
        }
    };
    view! {
        <p>
            <Button on_press=save>{say.csv_file}</Button>
        </p>
    }
    .into_any()
}

/// The plan as it will be printed; made only when somebody wants to see it.
fn preview(side: &Side) -> AnyView {
    let (words, say, places) = (side.words, &side.words.annual_money, use_places());
    let is_shown = RwSignal::new(false);
    let of = side.clone();
    let shown = move || {
        is_shown.get().then(|| {
            view! {
                <p class="screen-only">
                    <Button on_press=move |()| places.print()>{words.common.print}</Button>
                </p>
                {of.with(|plan| Some(sheet(the_plan(&of, plan))))}
            }
        })
    };
    view! {
        <section class="stack paper-page" aria-labelledby="annual-preview">
            <h2 id="annual-preview" class="screen-only">
                {say.preview}
            </h2>
            <p class="quiet screen-only">{say.print_hint}</p>
            <p class="screen-only">
                <Button
                    expanded=Signal::from(is_shown)
                    on_press=move |()| is_shown.update(|shown| *shown = !*shown)
                >
                    {say.preview}
                </Button>
            </p>
            {shown}
        </section>
    }
    .into_any()
}
