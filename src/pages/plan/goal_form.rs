use leptos::prelude::*;

use super::form::{At, Form};
use crate::domain::day::Day;
use crate::domain::plan::Goal;
use crate::domain::plan_draft::GoalDraft;
use crate::ui::{Button, ButtonKind, Fieldset};
use crate::words::Words;

/// A goal being written: kept as a whole at save, nothing lost at a slip, nothing changed at cancel.
pub fn goal_form(at: At, base: Goal, on_close: Callback<()>) -> AnyView {
    let say = &at.words.goal;
    let words = at.words;
    let form = Form::new(words, &["goal-", at.goal.as_str()].concat());
    let draft = GoalDraft::of(&base);
    let (objective, evidence) = (RwSignal::new(draft.objective), RwSignal::new(draft.evidence));
    let (if_when, then_do) = (RwSignal::new(draft.if_when), RwSignal::new(draft.then_do));
    let (start, due) = (RwSignal::new(draft.start), RwSignal::new(draft.due));
    let problems = form.problems;
    let basis = basis(&at, &base);
    let sentence = [
        form.text("if_when", say.if_label, say.if_hint, if_when),
        form.text("then_do", say.then_label, say.then_hint, then_do),
    ];
    let save = Callback::new(move |()| {
        let draft = GoalDraft {
            objective: objective.get_untracked(),
            if_when: if_when.get_untracked(),
            then_do: then_do.get_untracked(),
            evidence: evidence.get_untracked(),
            start: start.get_untracked(),
            due: due.get_untracked(),
        };
        // What was changed beside the form meanwhile (an action, a review) stays.
        let now = at.desk.read(|workspace| workspace.plan(&at.plan)?.goals.get(&at.goal).cloned());
        match draft.apply(now.as_ref().unwrap_or(&base)) {
            Ok(goal) => {
                if at.desk.keep_goal(&at.plan, goal) {
                    on_close.run(());
                }
            }
            Err(found) => problems.set(found),
        }
    });
    let insert = move |()| {
        let day = Day::parse(&due.get_untracked()).map(|day| words.day(day));
        let known = [day, basis.clone(), Some(evidence.get_untracked().trim().to_owned())];
        objective.update(|text| insert_template(words, text, known));
    };
    let fields = view! {
        <Fieldset legend=say.sentence_title>
            <div class="stack plan__sentence-fields">
                {sentence}
            </div>
        </Fieldset>
        {form.text("objective", say.objective_label, say.objective_hint, objective)}
        <p>
            <Button kind=ButtonKind::Quiet on_press=insert>
                {say.insert_template}
            </Button>
        </p>
        {form.text("evidence", say.evidence_label, say.evidence_hint, evidence)}
        <div class="plan__pair">
            {form.day("start", say.start_label, start)} {form.day("due", say.due_label, due)}
        </div>
    };
    form.shown(fields.into_any(), save, on_close)
}

/// What the goal rests on: the articles of its items.
fn basis(at: &At, goal: &Goal) -> Option<String> {
    let round = at.desk.read(|workspace| workspace.plan(&at.plan)?.round.clone());
    let library = at.desk.library();
    let item = goal.items.first().and_then(|id| at.desk.item(round.as_ref(), id))?;
    Some(at.words.basis(&library, &item))
}

/// Adds the template of an objective; what is known already is filled in, the rest stands in brackets.
fn insert_template(words: &Words, text: &mut String, known: [Option<String>; 3]) {
    let say = &words.goal;
    let mut blanks = say.template_blanks.into_iter();
    let filled = known.map(|known| {
        let blank = blanks.next().unwrap_or_default();
        known.filter(|known| !known.is_empty()).unwrap_or_else(|| blank.to_owned())
    });
    if !text.trim().is_empty() {
        text.push('\n');
    }
    text.push_str(&(say.template)(filled.each_ref().map(String::as_str)));
}
