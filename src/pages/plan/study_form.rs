use leptos::prelude::*;

use super::form::Form;
use super::side::Side;
use crate::domain::annual::class::ContentGroup;
use crate::domain::study::{Study, StudyDraft};
use crate::ui::{Button, ButtonKind, Checkbox, DateInput, FieldWidth, Select};

/// A course being written: kept as a whole at save, nothing lost at a slip, nothing changed at cancel.
pub fn study_form(side: &Side, base: Study, on_close: Callback<()>) -> AnyView {
    let (desk, words, say) = (side.desk, side.words, &side.words.hours);
    let plan = side.id.clone();
    let form = Form::new(words, &["study-", base.id.as_str()].concat());
    let draft = StudyDraft::of(&base);
    let place_of = ContentGroup::ALL.iter().position(|group| *group == draft.group);
    let group = RwSignal::new(place_of.unwrap_or_default().to_string());
    let (title, periods) = (RwSignal::new(draft.title), RwSignal::new(draft.periods));
    let (place, finished) = (RwSignal::new(draft.place), RwSignal::new(draft.finished));
    let (certificate, link) = (RwSignal::new(draft.certificate), RwSignal::new(draft.link));
    let counts = RwSignal::new(draft.counts);
    let problems = form.problems;
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let chosen = group.get_untracked().parse::<usize>().ok();
        let draft = StudyDraft {
            title: title.get_untracked(),
            group: chosen
                .and_then(|place| ContentGroup::ALL.get(place).copied())
                .unwrap_or(base.group),
            periods: periods.get_untracked(),
            place: place.get_untracked(),
            finished: finished.get_untracked(),
            certificate: certificate.get_untracked(),
            link: link.get_untracked(),
            counts: counts.get_untracked(),
        };
        match draft.apply(&base) {
            Ok(study) => {
                if desk.keep_study(&plan, &study) {
                    on_close.run(());
                }
            }
            Err(found) => problems.set(found),
        }
    };
    let groups = ContentGroup::ALL.iter().enumerate();
    let groups = groups.map(|(index, group)| (index.to_string(), say.group(*group).to_owned()));
    let full = FieldWidth::Full;
    view! {
        <form class="stack" on:submit=save novalidate=true>
            {form.summary()} {form.line("title", say.title_label, None, title, full)}
            <Select
                id=form.id("group")
                label=say.group_label
                options=groups.collect()
                value=group
                on_choose=move |value: String| group.set(value)
            />
            <div class="plan__pair">
                {form
                    .line(
                        "periods",
                        say.periods_label,
                        Some(say.periods_hint),
                        periods,
                        FieldWidth::Short,
                    )}
                <DateInput
                    id=form.id("finished")
                    label=say.finished_label
                    hint=say.finished_hint
                    error=form.error("finished")
                    value=finished
                    on_input=move |text: String| finished.set(text)
                />
            </div>
            {form.line("place", say.place_label, Some(say.place_hint), place, full)}
            {form
                .line(
                    "certificate",
                    say.certificate_label,
                    Some(say.certificate_hint),
                    certificate,
                    full,
                )}
            {form.line("link", say.link_label, Some(say.link_hint), link, full)}
            <Checkbox
                id=form.id("counts")
                label=say.counts_label
                hint=say.counts_hint
                checked=counts
                on_change=move |is_on: bool| counts.set(is_on)
            />
            <div class="cluster">
                <Button kind=ButtonKind::Primary submit=true>
                    {words.common.save}
                </Button>
                <Button on_press=on_close>{words.common.cancel}</Button>
            </div>
        </form>
    }
    .into_any()
}
