use leptos::prelude::*;

use super::fields::Fields;
use crate::domain::annual::AnnualPlan;
use crate::domain::annual::money_draft;
use crate::domain::annual_view::AnnualView;
use crate::domain::id::AnnualPlanId;
use crate::route::Route;
use crate::state::{Desk, Papers, use_places};
use crate::ui::{Button, ButtonKind, Checkbox, FieldWidth, Link, Notice, NoticeKind};
use crate::words::Words;

/// What a plan is called beside others.
type Named = Vec<(AnnualPlanId, String, i32)>;

/// Begins a plan for a year, empty or with the classes of an older one; never a second one for a year unasked.
pub fn begin(desk: Desk, words: &'static Words, plans: Memo<Papers<AnnualPlan>>) -> AnyView {
    let (say, places) = (&words.annual_classes, use_places());
    let fields = Fields::new(words, "annual-begin");
    let year = RwSignal::new((desk.today().year() + 1).to_string());
    let from = RwSignal::new(String::new());
    let anyway = RwSignal::new(false);
    let named = Memo::new(move |_| -> Named {
        let name = |plan: &AnnualPlan| (plan.id.clone(), plan.title.clone(), plan.year);
        plans.with(|found| found.all.iter().rev().map(name).collect())
    });
    let same = same_year(named, None, move || year.get());
    let start = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        fields.clear();
        let found = match money_draft::year(&year.get_untracked()) {
            Ok(found) => found,
            Err(wrong) => {
                fields.tell_one("year", words.annual_class.say(&words.refusals, &wrong));
                return;
            }
        };
        if same.with_untracked(Option::is_some) && !anyway.get_untracked() {
            fields.tell_one("year", (say.same_year)(found));
            return;
        }
        let title = (words.annual.new_title)(found);
        let from = from.get_untracked();
        let former = plans.with_untracked(|plans| {
            plans.all.iter().find(|plan| plan.id.as_str() == from).cloned()
        });
        let plan = match former {
            Some(former) => desk.renew_annual(&former, &title, found),
            None => desk.begin_annual(&title, found),
        };
        if let Some(plan) = plan {
            places.go(&Route::Annual(plan, AnnualView::Classes));
        }
    };
    view! {
        <form class="card stack measure" on:submit=start novalidate=true>
            {fields.summary()}
            {fields
                .line(
                    fields.id("year"),
                    say.year_label,
                    Some(say.year_hint),
                    year,
                    FieldWidth::Short,
                )}
            {move || { same.get().map(|same| warning(words, same, Some(anyway))) }}
            {move || sources(fields, named.get(), from)}
            <p>
                <Button kind=ButtonKind::Primary submit=true>
                    {words.annual.begin}
                </Button>
            </p>
        </form>
    }
    .into_any()
}

/// Another plan of the year that is typed.
pub fn same_year(
    named: Memo<Named>,
    but: Option<AnnualPlanId>,
    year: impl Fn() -> String + Send + Sync + 'static,
) -> Memo<Option<(AnnualPlanId, String, i32)>> {
    Memo::new(move |_| {
        let year = money_draft::year(&year()).ok()?;
        named.with(|named| {
            let mut others = named.iter().filter(|(id, _, _)| Some(id) != but.as_ref());
            others.find(|(_, _, of)| *of == year).cloned()
        })
    })
}

/// Says that the year has a plan, shows the way to it, and lets the person go on knowingly.
pub fn warning(
    words: &'static Words,
    (id, title, year): (AnnualPlanId, String, i32),
    anyway: Option<RwSignal<bool>>,
) -> AnyView {
    let say = &words.annual_classes;
    let href = Route::Annual(id, AnnualView::Classes).href();
    let tick = anyway.map(|anyway| {
        view! {
            <Checkbox
                id=Fields::new(words, "annual-begin").id("anyway")
                label=say.anyway
                checked=anyway
                on_change=move |is_on: bool| anyway.set(is_on)
            />
        }
    });
    view! {
        <Notice kind=NoticeKind::Warning announce=true>
            <p>
                {(say.same_year)(year)} " "
                <Link href=href>{(say.open_it)(&title)}</Link>
            </p>
        </Notice>
        {tick}
    }
    .into_any()
}

fn sources(fields: Fields, named: Named, from: RwSignal<String>) -> Option<AnyView> {
    let say = &fields.words.annual_classes;
    if named.is_empty() {
        return None;
    }
    let nothing = (String::new(), say.from_nothing.to_owned());
    let plans = named.into_iter().map(|(id, title, _)| (id.to_string(), title));
    let options = std::iter::once(nothing).chain(plans).collect();
    Some(fields.choice(fields.id("from"), say.from_label, Some(say.from_hint), options, from))
}
