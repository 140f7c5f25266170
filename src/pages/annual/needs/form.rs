//! A need being written, and the class that would answer one.

use leptos::prelude::*;

use crate::domain::annual::class::ContentGroup;
use crate::domain::annual::need_paper::{NeedPaper, Wanted, named};
use crate::domain::annual::needs::{Need, Reason};
use crate::domain::id::{FileId, LearnerId};
use crate::domain::sorted::SortedSet;
use crate::pages::annual::side::Side;
use crate::pages::parts::Form;
use crate::ui::{Button, ButtonKind, FieldWidth, Select, TextInput};
use crate::words::Words;

/// How many people a class holds where nobody has said.
const SEATS: u32 = 60;
/// Where among the reasons a new rule stands.
const RULE: usize = 2;

fn numbered(names: &[&str]) -> Vec<(String, String)> {
    let named = |(at, name): (usize, &&str)| (at.to_string(), (*name).to_owned());
    names.iter().enumerate().map(named).collect()
}

fn place(value: RwSignal<String>) -> usize {
    value.get_untracked().parse().unwrap_or(0)
}

/// A need being written.
pub fn need_form(side: &Side, base: NeedPaper, on_close: Callback<()>) -> AnyView {
    let (desk, plan, words) = (side.desk, side.id.clone(), side.words);
    let say = &words.annual_needs;
    let form = Form::new(words, "need");
    let problems = form.problems;
    let content = RwSignal::new(base.need.content.clone());
    let people = RwSignal::new(String::new());
    let [group, reason] = ["3", "3"].map(|place| RwSignal::new(place.to_owned()));
    let [rule, names] = [(); 2].map(|()| RwSignal::new(String::new()));
    let people_named = Memo::new(move |_| names.with(|names| named(names)));
    let save = move |()| {
        let why = match place(reason) {
            0 => Reason::Gap,
            1 => Reason::Position,
            RULE => Reason::NewRule(rule.get_untracked()),
            _ => Reason::Survey,
        };
        let need = Need {
            content: content.get_untracked(),
            // What is no number is told as out of range, at its field.
            people: people.get_untracked().trim().replace('.', "").parse().unwrap_or(0),
            group: ContentGroup::ALL.get(place(group)).copied().unwrap_or(ContentGroup::Other),
            reason: why,
            ..base.need.clone()
        };
        let paper = NeedPaper { need, ..base.clone() };
        let fresh = desk.fresh_id();
        let papers = people_named.with_untracked(|people| match people.len() {
            0 => paper.checked().map(|paper| vec![paper]),
            _ => paper.for_each(people, |at| FileId::parse(&format!("{fresh}{at:03}"))),
        });
        match papers {
            Ok(papers) => {
                if desk.keep_needs(&plan, &papers) {
                    on_close.run(());
                }
            }
            Err(found) => problems.set(found),
        }
    };
    let for_rule = form.clone();
    let of_rule = move || {
        let is_rule = reason.with(|reason| reason.parse() == Ok(RULE));
        is_rule
            .then(|| for_rule.line("rule", say.rule, Some(say.rule_hint), rule, FieldWidth::Full))
    };
    let fields = view! {
            {form.line("content", say.content, Some(say.content_hint), content, FieldWidth::Full)}
            {how_many(words, &form, people, people_named)}
            {form.text("names", say.names, say.names_hint, names)}
            <Select
                id=form.id("group")
                label=say.group
                options=numbered(&say.terms.groups)
                value=group
                on_choose=move |value: String| group.set(value)
            />
            <Select
                id=form.id("reason")
                label=say.reason
                options=numbered(&say.reasons)
                value=reason
                on_choose=move |value: String| reason.set(value)
            />
            {of_rule}
    };
    form.shown(fields.into_any(), Callback::new(save), on_close)
}

/// How many people: names say it, without them somebody does.
fn how_many(
    words: &'static Words,
    form: &Form,
    people: RwSignal<String>,
    named: Memo<SortedSet<LearnerId>>,
) -> AnyView {
    let (form, say) = (form.clone(), &words.annual_needs);
    let count = Memo::new(move |_| named.with(SortedSet::len));
    (move || match count.get() {
        0 => {
            let hint = Some(say.people_hint);
            form.line("people", say.people, hint, people, FieldWidth::Short)
        }
        count => view! { <p role="status">{(say.named)(count)}</p> }.into_any(),
    })
    .into_any()
}

/// The class that would answer a need: the seats are asked, the runs follow.
pub fn class_form(side: &Side, wanted: Wanted, on_close: Callback<()>) -> AnyView {
    let (desk, plan, words) = (side.desk, side.id.clone(), side.words);
    let say = &words.annual_needs;
    let form = Form::new(words, "answer");
    let seats = RwSignal::new(SEATS.to_string());
    let most = move || {
        let seats = seats.with(|seats| seats.trim().parse::<u32>().ok());
        seats.filter(|seats| *seats > 0)
    };
    let demand = wanted.demand.clone();
    let number = |count: u64| words.count(count);
    let reasons: Vec<String> =
        demand.reasons.iter().map(|reason| say.terms.reason(reason)).collect();
    let reason = (say.class_reason)(&number(demand.people), &reasons.join("; "));
    let outcome = move || {
        let class = demand.class(crate::domain::id::ClassId::parse("x")?, most()?);
        let seats = class.seats.map(|seats| words.number(seats as usize))?;
        Some((say.runs)(&words.number(class.runs as usize), &seats))
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (Some(id), Some(most)) = (desk.fresh_class_id(), untrack(most)) else { return };
        let (class, papers) = wanted.answered(&id, most, reason.clone());
        if desk.answer_needs(&plan, class, &papers) {
            on_close.run(());
        }
    };
    let error = Signal::derive(move || {
        let text = words.refusals.out_of_range;
        most().is_none().then(|| text.to_owned())
    });
    view! {
        <form class="card stack learners__answer" on:submit=save novalidate=true>
            <TextInput
                id=form.id("seats")
                label=say.seats
                hint=say.seats_hint
                error=error
                value=seats
                on_input=move |text: String| seats.set(text)
                kind="number"
                width=FieldWidth::Short
            />
            <p role="status">{outcome}</p>
            <div class="cluster">
                <Button kind=ButtonKind::Primary submit=true>
                    {say.make}
                </Button>
                <Button on_press=on_close>{words.common.cancel}</Button>
            </div>
        </form>
    }
    .into_any()
}
