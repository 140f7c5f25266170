use leptos::prelude::*;

use crate::domain::requirement::{Asked, HIGHEST_LEVEL, Requirement};
use crate::pages::parts::Form;
use crate::state::Desk;
use crate::ui::{Button, ButtonKind, Checkbox, FieldWidth, Select};
use crate::words::Words;

/// A requirement being written.
pub fn form(
    desk: Desk,
    words: &'static Words,
    base: Requirement,
    on_close: Callback<()>,
) -> AnyView {
    let say = &words.needs;
    let form = Form::new(words, &["need-", base.id.as_str()].concat());
    let (level, now, is_held) = match base.asked {
        Asked::Competency { level, now } => (level, now, false),
        Asked::Certificate { is_held } => (1, 0, is_held),
    };
    let is_paper = matches!(base.asked, Asked::Certificate { .. });
    let kind = RwSignal::new(if is_paper { "1" } else { "0" }.to_owned());
    let (level, now) = (RwSignal::new(level.to_string()), RwSignal::new(now.to_string()));
    let is_held = RwSignal::new(is_held);
    let title = RwSignal::new(base.title.clone());
    let (position, basis) =
        (RwSignal::new(base.position.clone()), RwSignal::new(base.basis.clone()));
    let problems = form.problems;
    let id = base.id.clone();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let number = |text: RwSignal<String>| text.get_untracked().parse().unwrap_or(0);
        let asked = if kind.get_untracked() == "1" {
            Asked::Certificate { is_held: is_held.get_untracked() }
        } else {
            Asked::Competency { level: number(level), now: number(now) }
        };
        let written = Requirement {
            id: id.clone(),
            position: position.get_untracked(),
            title: title.get_untracked(),
            asked,
            basis: basis.get_untracked(),
        };
        match written.checked() {
            Ok(requirement) => {
                if desk.keep_requirement(&requirement) {
                    on_close.run(());
                }
            }
            Err(found) => problems.set(found),
        }
    };
    let kinds = say.kinds.iter().enumerate();
    let kinds = kinds.map(|(index, kind)| (index.to_string(), (*kind).to_owned())).collect();
    let full = FieldWidth::Full;
    let for_levels = form.clone();
    let levels = move || {
        if kind.get() == "1" {
            return view! {
                <Checkbox
                    id=for_levels.id("held")
                    label=say.held_label
                    checked=is_held
                    on_change=move |is_on: bool| is_held.set(is_on)
                />
            }
            .into_any();
        }
        levels(words, &for_levels, level, now)
    };
    view! {
        <form class="stack" on:submit=save novalidate=true>
            {form.summary()}
            <Select
                id=form.id("kind")
                label=say.kind_label
                options=kinds
                value=kind
                on_choose=move |value: String| kind.set(value)
            />
            {form.line("title", say.title_label, Some(say.title_hint), title, full)}
            {levels}
            {form.line("position", say.position_label, Some(say.position_hint), position, full)}
            {form.line("basis", say.basis_label, Some(say.basis_hint), basis, full)}
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

/// The level asked beside the person's own.
fn levels(
    words: &'static Words,
    form: &Form,
    level: RwSignal<String>,
    now: RwSignal<String>,
) -> AnyView {
    let say = &words.needs;
    let named = |level: u8| (level.to_string(), (say.level_name)(level));
    let asked = (1..=HIGHEST_LEVEL).map(named).collect();
    let open = [("0".to_owned(), say.now_open.to_owned())];
    let own = open.into_iter().chain((1..=HIGHEST_LEVEL).map(named)).collect();
    view! {
        <div class="plan__pair">
            <Select
                id=form.id("level")
                label=say.level_label
                options=asked
                value=level
                on_choose=move |value: String| level.set(value)
            />
            <Select
                id=form.id("now")
                label=say.now_label
                options=own
                value=now
                on_choose=move |value: String| now.set(value)
            />
        </div>
    }
    .into_any()
}
