use leptos::prelude::*;

use super::form::Form;
use super::side::Side;
use crate::domain::annual::class::ContentGroup;
use crate::domain::study::{Study, StudyDraft};
use crate::ui::{Checkbox, DateInput, FieldWidth, Select};
use crate::words::Words;

/// What is being written about a course.
#[derive(Clone, Copy)]
struct Written {
    title: RwSignal<String>,
    group: RwSignal<String>,
    periods: RwSignal<String>,
    place: RwSignal<String>,
    finished: RwSignal<String>,
    certificate: RwSignal<String>,
    link: RwSignal<String>,
    counts: RwSignal<bool>,
}

impl Written {
    fn of(draft: StudyDraft) -> Self {
        let group = ContentGroup::ALL.iter().position(|group| *group == draft.group);
        Self {
            title: RwSignal::new(draft.title),
            group: RwSignal::new(group.unwrap_or_default().to_string()),
            periods: RwSignal::new(draft.periods),
            place: RwSignal::new(draft.place),
            finished: RwSignal::new(draft.finished),
            certificate: RwSignal::new(draft.certificate),
            link: RwSignal::new(draft.link),
            counts: RwSignal::new(draft.counts),
        }
    }

    fn draft(self, base: &Study) -> StudyDraft {
        let group = self.group.get_untracked().parse::<usize>().ok();
        let group = group.and_then(|place| ContentGroup::ALL.get(place).copied());
        StudyDraft {
            title: self.title.get_untracked(),
            group: group.unwrap_or(base.group),
            periods: self.periods.get_untracked(),
            place: self.place.get_untracked(),
            finished: self.finished.get_untracked(),
            certificate: self.certificate.get_untracked(),
            link: self.link.get_untracked(),
            counts: self.counts.get_untracked(),
        }
    }
}

/// A course being written: kept as a whole at save, nothing lost at a slip, nothing changed at cancel.
pub fn study_form(side: &Side, base: Study, on_close: Callback<()>) -> AnyView {
    let (desk, words, plan) = (side.desk, side.words, side.id.clone());
    let form = Form::new(words, &["study-", base.id.as_str()].concat());
    let written = Written::of(StudyDraft::of(&base));
    let problems = form.problems;
    let save = Callback::new(move |()| match written.draft(&base).apply(&base, desk.today()) {
        Ok(study) => {
            if desk.keep_study(&plan, &study) {
                on_close.run(());
            }
        }
        Err(found) => problems.set(found),
    });
    let fields = (course(words, &form, written), evidence(words, &form, written)).into_any();
    form.shown(fields, save, on_close)
}

fn course(words: &'static Words, form: &Form, written: Written) -> AnyView {
    let say = &words.hours;
    let Written { title, group, periods, place, .. } = written;
    let groups = ContentGroup::ALL.iter().enumerate();
    let groups = groups.map(|(index, group)| (index.to_string(), say.group(*group).to_owned()));
    let (full, short) = (FieldWidth::Full, FieldWidth::Short);
    view! {
        {form.line("title", say.title_label, None, title, full)}
        <Select
            id=form.id("group")
            label=say.group_label
            options=groups.collect()
            value=group
            on_choose=move |value: String| group.set(value)
        />
        {form.line("periods", say.periods_label, Some(say.periods_hint), periods, short)}
        {form.line("place", say.place_label, Some(say.place_hint), place, full)}
    }
    .into_any()
}

fn evidence(words: &'static Words, form: &Form, written: Written) -> AnyView {
    let say = &words.hours;
    let Written { finished, certificate, link, counts, .. } = written;
    let full = FieldWidth::Full;
    let paper = Some(say.certificate_hint);
    view! {
        <DateInput
            id=form.id("finished")
            label=say.finished_label
            hint=say.finished_hint
            error=form.error("finished")
            value=finished
            on_input=move |text: String| finished.set(text)
        />
        {form.line("certificate", say.certificate_label, paper, certificate, full)}
        {form.line("link", say.link_label, Some(say.link_hint), link, full)}
        <Checkbox
            id=form.id("counts")
            label=say.counts_label
            hint=say.counts_hint
            checked=counts
            on_change=move |is_on: bool| counts.set(is_on)
        />
    }
    .into_any()
}
