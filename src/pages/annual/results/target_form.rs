use leptos::prelude::*;

use crate::domain::annual::target::{Counted, MOST_WHOLES, TargetDraft, WHOLE_FIELDS};
use crate::domain::id::FileId;
use crate::pages::annual::side::Side;
use crate::pages::parts::Form;
use crate::ui::{Button, ButtonKind, FieldWidth, Fieldset, Hint, Select, TextInput};
use crate::words::Words;

/// What is being written about a target.
#[derive(Clone, Copy)]
struct Written {
    title: RwSignal<String>,
    counted: RwSignal<Counted>,
    actual: RwSignal<String>,
    wholes: [(RwSignal<String>, RwSignal<String>); MOST_WHOLES],
    wanted: RwSignal<String>,
    /// How many rows of plans are on show.
    shown: RwSignal<usize>,
}

impl Written {
    fn of(draft: TargetDraft) -> Self {
        let given = draft.wholes.iter().filter(|(_, count)| !count.is_empty()).count();
        Self {
            title: RwSignal::new(draft.title),
            counted: RwSignal::new(draft.counted),
            actual: RwSignal::new(draft.actual),
            wholes: draft.wholes.map(|(name, count)| (RwSignal::new(name), RwSignal::new(count))),
            wanted: RwSignal::new(draft.wanted),
            shown: RwSignal::new(given.max(1)),
        }
    }

    fn draft(self) -> TargetDraft {
        TargetDraft {
            title: self.title.get_untracked(),
            counted: self.counted.get_untracked(),
            actual: self.actual.get_untracked(),
            wholes: self.wholes.map(|(name, count)| (name.get_untracked(), count.get_untracked())),
            wanted: self.wanted.get_untracked(),
        }
    }
}

/// A target being written.
pub fn form(side: &Side, id: &FileId, draft: TargetDraft, on_close: Callback<()>) -> AnyView {
    let (desk, words) = (side.desk, side.words);
    let form = Form::new(words, &["target-", id.as_str()].concat());
    let written = Written::of(draft);
    let problems = form.problems;
    let (plan, id) = (side.id.clone(), id.clone());
    let save = move |()| match written.draft().finish(id.clone()) {
        Ok(target) => {
            if desk.keep_target(&plan, &target) {
                on_close.run(());
            }
        }
        Err(found) => problems.set(found),
    };
    form.shown(fields(side, &form, written), Callback::new(save), on_close)
}

fn fields(side: &Side, form: &Form, written: Written) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_results);
    let Written { title, counted, actual, wanted, shown, .. } = written;
    let place = |counted: Counted| Counted::ALL.iter().position(|found| *found == counted);
    let kinds = Counted::ALL.iter().enumerate();
    let kinds =
        kinds.map(|(at, counted)| (at.to_string(), (say.counted)(*counted).to_owned())).collect();
    let chosen = Signal::derive(move || place(counted.get()).unwrap_or_default().to_string());
    let choose = move |value: String| {
        let found = value.parse().ok().and_then(|at: usize| Counted::ALL.get(at).copied());
        counted.set(found.unwrap_or(Counted::Other));
    };
    let hint_id = form.id("counted").hint();
    let hint = move || (say.counted_hint)(counted.get()).to_owned();
    let rows: Vec<AnyView> =
        (0..MOST_WHOLES).map(|at| whole(words, form.clone(), written, at)).collect();
    let more = move || {
        (shown.get() < MOST_WHOLES).then(|| {
            view! {
                <p>
                    <Button kind=ButtonKind::Quiet on_press=move |()| shown.update(|shown| *shown += 1)>
                        {say.another_whole}
                    </Button>
                </p>
            }
        })
    };
    view! {
        {form.line("title", say.title_label, None, title, FieldWidth::Full)}
        <Select
            id=form.id("counted")
            label=say.counted_label
            options=kinds
            value=chosen
            on_choose=choose
        />
        {move || view! { <Hint id=hint_id.clone() text=hint() /> }}
        {listed(side, written)}
        {form.line("actual", say.actual_label, None, actual, FieldWidth::Medium)}
        <Fieldset id=form.id("wholes") legend=say.wholes_legend hint=say.wholes_hint>
            {rows}
            {more}
        </Fieldset>
        {form.line("wanted", say.wanted_label, Some(say.wanted_hint), wanted, FieldWidth::Medium)}
    }
    .into_any()
}

/// What the list of learners says, to be taken over.
fn listed(side: &Side, written: Written) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_results);
    let roster = side.desk.roster(&side.id);
    let said = Memo::new(move |_| {
        let counted = written.counted.get();
        roster.with(|roster| roster.says(counted))
    });
    let take = move |()| {
        let Some(ratio) = said.get_untracked() else { return };
        written.actual.set(ratio.part.to_string());
        // A plan that somebody wrote down stays; a blank one is the list itself.
        if let [(name, count), ..] = written.wholes
            && count.with_untracked(|count| count.trim().is_empty())
        {
            name.set(say.listed_whole.to_owned());
            count.set(ratio.whole().to_string());
        }
    };
    (move || {
        said.get().map(|ratio| {
            let text = (say.listed)(&words.count(ratio.part), &words.count(ratio.whole()));
            view! {
                <div class="cluster" data-gap="tight">
                    <p class="small" data-testid="listed">{text}</p>
                    <Button kind=ButtonKind::Quiet on_press=take>{say.listed_take}</Button>
                </div>
            }
        })
    })
    .into_any()
}

/// One plan the figure stands against, once its row is on show.
fn whole(words: &'static Words, form: Form, written: Written, at: usize) -> AnyView {
    let say = &words.annual_results;
    let (Some(fields), Some(signals)) = (WHOLE_FIELDS.get(at), written.wholes.get(at)) else {
        return ().into_any();
    };
    let ((name_field, count_field), (name, count)) = (*fields, *signals);
    let is_shown = Memo::new(move |_| at < written.shown.get());
    let field = move |form: &Form, field: &'static str, label: String, value: RwSignal<String>| {
        view! {
            <TextInput
                id=form.id(field)
                label=label
                error=form.error(field)
                value=value
                on_input=move |text: String| value.set(text)
                width=if field == name_field { FieldWidth::Full } else { FieldWidth::Medium }
                autocomplete_off=true
            />
        }
        .into_any()
    };
    (move || {
        is_shown.get().then(|| {
            view! {
                <div class="plan__pair">
                    {field(&form, name_field, (say.whole_name)(at + 1), name)}
                    {field(&form, count_field, (say.whole_count)(at + 1), count)}
                </div>
            }
        })
    })
    .into_any()
}
