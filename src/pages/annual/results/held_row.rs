use leptos::prelude::*;

use crate::domain::annual::class::Class;
use crate::domain::annual::held::HeldDraft;
use crate::domain::annual::slip::Judgement;
use crate::domain::annual_view::AnnualView;
use crate::domain::id::ClassId;
use crate::domain::sorted::SortedMap;
use crate::pages::annual::side::Side;
use crate::pages::parts::Form;
use crate::ui::{Button, Checkbox, FieldId, FieldWidth, Link};

/// What came of each class; one of them can be open to be entered.
pub fn classes(side: &Side) -> AnyView {
    let say = &side.words.annual_results;
    let open = RwSignal::new(None::<ClassId>);
    let only_open = RwSignal::new(true);
    let judgements = side.desk.judgements(&side.id);
    let shown = {
        let side = side.clone();
        Memo::new(move |_| {
            let (only_open, opened) = (only_open.get(), open.get());
            // The class being entered stays, also when it is over once it is saved.
            let is_shown = |class: &&Class| {
                !only_open || !class.is_over() || opened.as_ref() == Some(&class.id)
            };
            side.with(|plan| plan.classes.values().filter(is_shown).cloned().collect::<Vec<_>>())
        })
    };
    let side = side.clone();
    view! {
        <section class="stack" aria-labelledby="annual-held">
            <h2 id="annual-held">{say.classes}</h2>
            <p class="measure">{say.classes_text}</p>
            <Checkbox
                id=FieldId::new("held", "only-open")
                label=say.only_open
                checked=only_open
                on_change=move |is_on: bool| only_open.set(is_on)
            />
            {move || shown.with(Vec::is_empty).then(|| view! { <p class="quiet">{say.all_done}</p> })}
            <ul class="hours__lines">
                <For
                    each=move || shown.get()
                    key=key
                    children=move |class| row(side.clone(), class, open, judgements)
                />
            </ul>
        </section>
    }
    .into_any()
}

/// A row is built anew when anything it shows has changed.
fn key(class: &Class) -> (ClassId, String, [u64; 6]) {
    let held = class.held;
    let figures = [
        class.runs.into(),
        class.turns(),
        class.cost().get(),
        held.runs.into(),
        held.turns.into(),
        held.spent.get(),
    ];
    (class.id.clone(), class.title.clone(), figures)
}

fn row(
    side: Side,
    class: Class,
    open: RwSignal<Option<ClassId>>,
    judgements: Memo<SortedMap<ClassId, Judgement>>,
) -> AnyView {
    let id = class.id.clone();
    let is_open = Memo::new(move |_| open.with(|open| open.as_ref() == Some(&id)));
    (move || {
        if is_open.get() {
            let close = Callback::new(move |()| open.set(None));
            return view! {
                <li class="hours__line">
                    <div class="card stack measure">{form(&side, class.clone(), close)}</div>
                </li>
            }
            .into_any();
        }
        closed(&side, &class, open, judgements)
    })
    .into_any()
}

fn closed(
    side: &Side,
    class: &Class,
    open: RwSignal<Option<ClassId>>,
    judgements: Memo<SortedMap<ClassId, Judgement>>,
) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_results);
    let count = |count: u64| words.count(count);
    let held = class.held;
    let figures = (say.class_line)(
        &count(held.runs.into()),
        &count(class.runs.into()),
        &count(held.turns.into()),
        &count(class.turns()),
    );
    let spent = (say.spent_line)(&words.amount(held.spent), &words.amount(class.cost()));
    let (id, opened) = (class.id.clone(), class.id.clone());
    let to_slips = side.href(AnnualView::Slips(class.id.clone()));
    let title = class.title.clone();
    let judged = move || {
        judgements.with(|found| {
            let found = found.get(&id)?;
            let (mean, band) = (found.index.hundredths()?, found.index.band()?);
            let band = (words.slips.band)(band);
            let text = (words.annual_results.judged)(&words.mean(mean), band, found.valid);
            Some(view! { <p class="quiet small">{text}</p> })
        })
    };
    view! {
        <li class="hours__line" data-testid="held">
            <div class="hours__text">
                <p>
                    <strong>{class.title.clone()}</strong>
                </p>
                <p class="small">{figures} " · " {spent}</p>
                {judged}
            </div>
            <div class="cluster screen-only" data-gap="tight">
                <Button
                    label=(say.enter_of)(&class.title)
                    on_press=move |()| open.set(Some(opened.clone()))
                >
                    {say.enter}
                </Button>
                <Link href=to_slips>
                    {say.to_slips} <span class="visually-hidden">" " {title}</span>
                </Link>
            </div>
        </li>
    }
    .into_any()
}

fn form(side: &Side, class: Class, on_close: Callback<()>) -> AnyView {
    let (desk, words, say) = (side.desk, side.words, &side.words.annual_results);
    let form = Form::new(words, &["held-", class.id.as_str()].concat());
    let draft = HeldDraft::of(class.held);
    let [runs, turns, spent] = [draft.runs, draft.turns, draft.spent].map(RwSignal::new);
    let problems = form.problems;
    let (plan, title) = (side.id.clone(), class.title.clone());
    let save = move |()| {
        let draft = HeldDraft {
            runs: runs.get_untracked(),
            turns: turns.get_untracked(),
            spent: spent.get_untracked(),
        };
        match draft.apply(&class) {
            Ok(class) => {
                if desk.keep_class(&plan, class) {
                    on_close.run(());
                }
            }
            Err(found) => problems.set(found),
        }
    };
    let width = FieldWidth::Medium;
    let fields = view! {
        {form.line("runs", say.runs_label, None, runs, width)}
        {form.line("turns", say.turns_label, None, turns, width)}
        {form.line("spent", say.spent_label, Some(say.spent_hint), spent, width)}
    };
    view! {
        <div class="stack">
            <h3>{title}</h3>
            {form.shown(fields.into_any(), Callback::new(save), on_close)}
        </div>
    }
    .into_any()
}
