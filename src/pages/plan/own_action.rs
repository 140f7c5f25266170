use leptos::prelude::*;

use super::form::{At, Form};
use crate::domain::plan_draft::ActionDraft;
use crate::domain::standard::ActivityKind;
use crate::ui::{Button, Details, FieldWidth, Select};

/// The four ways to learn, as they are spelt in a select.
const KINDS: [(ActivityKind, &str); 4] = [
    (ActivityKind::Experience, "experience"),
    (ActivityKind::Social, "social"),
    (ActivityKind::Formal, "formal"),
    (ActivityKind::SelfStudy, "self-study"),
];
const UNITS: [&str; 2] = ["minutes", "periods"];

/// An action the person thinks of.
pub fn own_action(at: At) -> AnyView {
    let (words, say) = (at.words, &at.words.plan);
    let form = Form::new(words, &["own-", at.goal.as_str()].concat());
    let kind = RwSignal::new("experience".to_owned());
    let unit = RwSignal::new("minutes".to_owned());
    let (title, amount) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let due = RwSignal::new(String::new());
    let problems = form.problems;
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(id) = at.desk.fresh_action_id() else { return };
        let kind = kind.get_untracked();
        let draft = ActionDraft {
            kind: KINDS
                .iter()
                .find(|(_, name)| *name == kind)
                .map_or(ActivityKind::Experience, |(kind, _)| *kind),
            title: title.get_untracked(),
            amount: amount.get_untracked(),
            is_periods: unit.get_untracked() == "periods",
            due: due.get_untracked(),
        };
        match draft.finish(id) {
            Ok(action) => {
                problems.set(Vec::new());
                if at.amend(|goal| goal.actions.push(action)) {
                    for field in [title, amount, due] {
                        field.set(String::new());
                    }
                }
            }
            Err(found) => problems.set(found),
        }
    };
    let kinds = KINDS
        .iter()
        .map(|(kind, name)| ((*name).to_owned(), words.terms.activity(*kind).to_owned()))
        .collect();
    let units = UNITS.into_iter().zip(say.units);
    let units = units.map(|(value, label)| (value.to_owned(), label.to_owned())).collect();
    view! {
        <div class="screen-only">
            <Details summary=say.add_own>
                <form class="stack" on:submit=save novalidate=true>
                    {form.summary()}
                    {form.line("title", say.action_label, None, title, FieldWidth::Full)}
                    <Select
                        id=form.id("kind")
                        label=say.kind_label
                        options=kinds
                        value=kind
                        on_choose=move |value: String| kind.set(value)
                    />
                    <div class="plan__pair">
                        {form.line("amount", say.amount_label, None, amount, FieldWidth::Short)}
                        <Select
                            id=form.id("unit")
                            label=say.unit_label
                            options=units
                            value=unit
                            on_choose=move |value: String| unit.set(value)
                        />
                    </div>
                    {form.day("due", say.due_label, due)}
                    <Button submit=true>{say.add_action}</Button>
                </form>
            </Details>
        </div>
    }
    .into_any()
}
