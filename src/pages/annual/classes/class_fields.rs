use leptos::prelude::*;

use super::written::{BRANCHES, FORMS, Written, times};
use crate::domain::annual::class::{ContentGroup, When};
use crate::pages::annual::fields::{Fields, places};
use crate::pages::annual::figures::when;
use crate::ui::{FieldWidth, Fieldset};

/// What the class is about, and why.
pub fn what(fields: Fields, written: Written) -> AnyView {
    let (say, terms) = (&fields.words.annual_class, &fields.words.annual_papers.terms);
    let groups = ContentGroup::ALL.map(|group| terms.group(group).to_owned());
    view! {
        <Fieldset legend=say.what>
            {fields.line(fields.id("title"), say.title, None, written.title, FieldWidth::Full)}
            {fields.choice(fields.id("group"), say.group, None, places(groups), written.group)}
            {fields.text(fields.id("reason"), say.reason, say.reason_hint, written.reason)}
        </Fieldset>
    }
    .into_any()
}

/// For whom, and how many.
pub fn people(fields: Fields, written: Written) -> AnyView {
    let (say, terms) = (&fields.words.annual_class, &fields.words.annual_papers.terms);
    let branches = BRANCHES.map(|branch| terms.branch(branch).to_owned());
    let (full, short) = (FieldWidth::Full, FieldWidth::Short);
    let count = move |field: &str, label, hint, value| {
        fields.line(fields.id(field), label, Some(hint), value, short)
    };
    view! {
        <Fieldset legend=say.who>
            {fields
                .line(
                    fields.id("audience"),
                    say.audience,
                    Some(say.audience_hint),
                    written.audience,
                    full,
                )} <div class="annual__pair">
                {count("runs", say.runs, say.runs_hint, written.runs)}
                {fields.line(fields.id("seats"), say.seats, None, written.seats, short)}
                {count("periods", say.periods, say.periods_hint, written.periods)}
            </div> {count("turns", say.turns, say.turns_hint, written.turns)}
            {count("people", say.people, say.people_hint, written.people)}
            {fields.choice(fields.id("branch"), say.branch, None, places(branches), written.branch)}
        </Fieldset>
    }
    .into_any()
}

/// When, where, and who sees to it.
pub fn decisions(fields: Fields, written: Written) -> AnyView {
    let words = fields.words;
    let (say, terms) = (&words.annual_class, &words.annual_papers.terms);
    let forms = FORMS.map(|form| terms.form(form).to_owned());
    let times = times().into_iter().map(|time| match time {
        When::Open => say.when_open.to_owned(),
        When::Quarter(_) | When::Month(_) => when(words, time),
    });
    let full = FieldWidth::Full;
    let line =
        move |field: &str, label, value| fields.line(fields.id(field), label, None, value, full);
    view! {
        <Fieldset legend=say.when_where>
            <div class="annual__pair">
                {fields.choice(fields.id("when"), say.when, None, places(times), written.when)}
                {fields.choice(fields.id("form"), say.form, None, places(forms), written.form)}
            </div> {line("place", say.place, written.place)} {line("lead", say.lead, written.lead)}
            {line("partners", say.partners, written.partners)} {line("note", say.note, written.note)}
        </Fieldset>
    }
    .into_any()
}
