use leptos::prelude::*;

use crate::domain::requirement::{Asked, HIGHEST_LEVEL, Requirement};
use crate::pages::parts::Form;
use crate::state::Desk;
use crate::ui::{Checkbox, FieldWidth, Select};
use crate::words::Words;

/// The kind of a requirement as it is spelt in a select: a competency, a certificate.
const KINDS: [&str; 2] = ["competency", "certificate"];

/// What is being written about a requirement.
#[derive(Clone, Copy)]
struct Written {
    kind: RwSignal<String>,
    title: RwSignal<String>,
    level: RwSignal<String>,
    now: RwSignal<String>,
    is_held: RwSignal<bool>,
    position: RwSignal<String>,
    basis: RwSignal<String>,
}

impl Written {
    fn of(base: &Requirement) -> Self {
        let [competency, certificate] = KINDS;
        let (kind, level, now, is_held) = match base.asked {
            Asked::Competency { level, now } => (competency, level, now, false),
            Asked::Certificate { is_held } => (certificate, 1, 0, is_held),
        };
        Self {
            kind: RwSignal::new(kind.to_owned()),
            title: RwSignal::new(base.title.clone()),
            level: RwSignal::new(level.to_string()),
            now: RwSignal::new(now.to_string()),
            is_held: RwSignal::new(is_held),
            position: RwSignal::new(base.position.clone()),
            basis: RwSignal::new(base.basis.clone()),
        }
    }

    /// Whether a certificate is asked, to follow.
    fn is_paper(self) -> bool {
        let [_, certificate] = KINDS;
        self.kind.with(|kind| kind == certificate)
    }

    fn requirement(self, base: &Requirement) -> Requirement {
        let number = |text: RwSignal<String>| text.get_untracked().parse().unwrap_or(0);
        let asked = if untrack(|| self.is_paper()) {
            Asked::Certificate { is_held: self.is_held.get_untracked() }
        } else {
            Asked::Competency { level: number(self.level), now: number(self.now) }
        };
        Requirement {
            id: base.id.clone(),
            position: self.position.get_untracked(),
            title: self.title.get_untracked(),
            asked,
            basis: self.basis.get_untracked(),
        }
    }
}

/// A requirement being written.
pub fn form(
    desk: Desk,
    words: &'static Words,
    base: Requirement,
    on_close: Callback<()>,
) -> AnyView {
    let form = Form::new(words, &["need-", base.id.as_str()].concat());
    let written = Written::of(&base);
    let problems = form.problems;
    let save = Callback::new(move |()| match written.requirement(&base).checked() {
        Ok(requirement) => {
            if desk.keep_requirement(&requirement) {
                on_close.run(());
            }
        }
        Err(found) => problems.set(found),
    });
    form.shown(fields(words, &form, written), save, on_close)
}

fn fields(words: &'static Words, form: &Form, written: Written) -> AnyView {
    let say = &words.needs;
    let Written { kind, title, position, basis, .. } = written;
    let kinds = KINDS.into_iter().zip(say.kinds);
    let kinds = kinds.map(|(value, label)| (value.to_owned(), label.to_owned())).collect();
    let full = FieldWidth::Full;
    let for_levels = form.clone();
    let levels = move || {
        if written.is_paper() {
            held(words, &for_levels, written.is_held)
        } else {
            levels(words, &for_levels, written.level, written.now)
        }
    };
    view! {
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
    }
    .into_any()
}

fn held(words: &'static Words, form: &Form, is_held: RwSignal<bool>) -> AnyView {
    view! {
        <Checkbox
            id=form.id("held")
            label=words.needs.held_label
            checked=is_held
            on_change=move |is_on: bool| is_held.set(is_on)
        />
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
