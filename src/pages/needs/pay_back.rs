use leptos::prelude::*;

use crate::domain::money::Dong;
use crate::domain::study_leave::{Broken, PayBack, PayBackDraft};
use crate::pages::parts::Form;
use crate::pages::use_words;
use crate::route::Route;
use crate::ui::{
    BackLink, Button, ButtonKind, FieldWidth, Notice, NoticeKind, PageHeading, RadioOption, Radios,
    TextInput,
};
use crate::words::Words;

/// Who may be sent to post-graduate study, and what is paid back when the promise is not kept.
#[component]
pub fn PayBackPage() -> impl IntoView {
    let words = use_words();
    let say = &words.needs;
    let conditions: Vec<AnyView> =
        say.condition_lines.iter().map(|line| view! { <li>{*line}</li> }.into_any()).collect();
    view! {
        <div class="stack measure" data-gap="wide">
            <div class="stack" data-gap="tight">
                <BackLink href=Route::Plans.href()>{words.plan.to_plans}</BackLink>
                <PageHeading>{say.pay_back}</PageHeading>
                <p>{say.pay_back_lead}</p>
            </div>
            <section class="stack" data-gap="tight" aria-labelledby="conditions">
                <h2 id="conditions">{say.conditions}</h2>
                <ul class="needs__conditions">{conditions}</ul>
            </section>
            {calculator(words)}
            <Notice kind=NoticeKind::Warning>
                <p>{say.source}</p>
            </Notice>
        </div>
    }
}

fn calculator(words: &'static Words) -> AnyView {
    let say = &words.needs;
    let form = Form::new(words, "pay-back");
    let [spent, studied, served] = [(); 3].map(|()| RwSignal::new(String::new()));
    let what = RwSignal::new("0".to_owned());
    let found = RwSignal::new(None::<PayBack>);
    let problems = form.problems;
    let compute = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let broken = if what.get_untracked() == "1" { Broken::NoDegree } else { Broken::LeftEarly };
        let draft = PayBackDraft {
            spent: spent.get_untracked(),
            studied: studied.get_untracked(),
            served: served.get_untracked(),
            broken,
        };
        let result = draft.finish();
        found.set(result.as_ref().ok().copied());
        problems.set(result.err().unwrap_or_default());
    };
    let options = say.whats.iter().enumerate().map(|(index, text)| RadioOption {
        value: index.to_string(),
        label: (*text).to_owned(),
        ..RadioOption::default()
    });
    let for_served = form.clone();
    let served_field = move || {
        let is_asked = what.get() != "1";
        let short = FieldWidth::Short;
        is_asked.then(|| for_served.line("served", say.served_label, None, served, short))
    };
    let short = FieldWidth::Short;
    view! {
        <form class="card stack" on:submit=compute novalidate=true>
            {form.summary()}
            <Radios
                id=form.id("what")
                legend=say.what_label
                options=options.collect()
                selected=Signal::derive(move || Some(what.get()))
                on_choose=move |value: String| what.set(value)
            />
            <TextInput
                id=form.id("spent")
                label=say.spent_label
                hint=say.spent_hint
                error=form.error("spent")
                value=spent
                on_input=move |text: String| spent.set(text)
                width=FieldWidth::Medium
                autocomplete_off=true
            />
            {form.line("studied", say.studied_label, Some(say.studied_hint), studied, short)}
            {served_field}
            <p>
                <Button kind=ButtonKind::Primary submit=true>
                    {say.compute}
                </Button>
            </p>
        </form>
        <div aria-live="polite" data-testid="owed">
            {move || found.get().map(|found| owed(words, found))}
        </div>
    }
    .into_any()
}

fn owed(words: &'static Words, found: PayBack) -> AnyView {
    let say = &words.needs;
    let amount = |dong: Dong| words.amount(dong);
    let how = if found.is_whole {
        say.whole.to_owned()
    } else if found.owed == Dong::ZERO {
        say.nothing_owed.to_owned()
    } else {
        let (promised, served) = (found.promised.to_string(), found.served.to_string());
        (say.formula)([&amount(found.spent), &promised, &served, &amount(found.owed)])
    };
    view! {
        <section class="stack" data-gap="tight">
            <h2>{say.owed}</h2>
            <p class="needs__owed figures">{(say.dong)(&amount(found.owed))}</p>
            <p>{how}</p>
        </section>
    }
    .into_any()
}
