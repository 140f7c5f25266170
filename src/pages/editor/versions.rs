use leptos::prelude::*;

use super::pen::Pen;
use crate::domain::draft_changes::{
    ChangedItem, Changes, Difference, Meaning, changes, next_version,
};
use crate::domain::standard_draft::StandardDraft;
use crate::ui::{FieldId, RadioOption, Radios};

const MEANINGS: [Meaning; 4] =
    [Meaning::Same, Meaning::Reworded, Meaning::Stricter, Meaning::Looser];

/// What the author said of each changed item, by its id.
pub(super) type Said = RwSignal<Vec<(String, Meaning)>>;

/// What differs from the version in use, and of each changed wording whether another thing is meant: asked here,
/// because it decides what becomes of the answers people gave.
pub(super) fn versions(pen: Pen, former: &StandardDraft, said: Said) -> AnyView {
    let words = &pen.words.editor.versions;
    let found = pen.draft.with_untracked(|draft| changes(former, draft));
    if found.is_none() {
        return view! { <p>{words.nothing_changed}</p> }.into_any();
    }
    let counts = [
        (words.count_added, found.added.len()),
        (words.count_removed, found.removed.len()),
        (words.count_changed, found.changed.len()),
        (words.count_moved, found.moved.len()),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0).map(|(label, count)| {
        view! { <li>{label(&pen.words.number(count))}</li> }
    });
    let other = found.is_otherwise_changed.then(|| view! { <li>{words.other_changes}</li> });
    let asked: Vec<AnyView> = found
        .changed
        .iter()
        .enumerate()
        .map(|(at, changed)| question(pen, at, changed, said))
        .collect();
    let next = next_line(pen, former.version.clone(), found.clone(), said);
    view! {
        <p>{(words.differs_from)(&former.version)}</p>
        <ul>{counts.collect::<Vec<_>>()} {other}</ul>
        {asked}
        {next}
    }
    .into_any()
}

fn next_line(pen: Pen, former: String, found: Changes, said: Said) -> AnyView {
    let words = &pen.words.editor.versions;
    let next = move || {
        let version = said.with(|said| next_version(&former, &found, said));
        let digits = |version: &str| {
            let mut numbers = version.split('.').map(str::to_owned);
            (numbers.next(), numbers.next())
        };
        let (was, now) = (digits(&former), digits(&version));
        let why = if was.0 != now.0 {
            words.because_items
        } else if was.1 != now.1 {
            words.because_meaning
        } else {
            words.because_wording
        };
        (words.next_version)(&version, why)
    };
    view! { <p class="editor__next" role="status">{next}</p> }.into_any()
}

/// The two texts, and what the change means.
fn question(pen: Pen, at: usize, changed: &ChangedItem, said: Said) -> AnyView {
    let words = &pen.words.editor.versions;
    let (before, after) = (pen.say(&changed.before), pen.say(&changed.after));
    let texts = view! {
        <dl class="editor__texts">
            <dt>{words.before}</dt>
            <dd>{before}</dd>
            <dt>{words.after}</dt>
            <dd>{after}</dd>
        </dl>
    };
    if let Difference::Measure(meaning) = changed.difference {
        let what = if meaning == Meaning::Looser { words.by_rule_looser } else { words.by_rule };
        return view! { <div class="card stack">{texts} <p>{what}</p></div> }.into_any();
    }
    let id = changed.id.clone();
    let chosen = Signal::derive({
        let id = id.clone();
        move || {
            let known = said.with(|said| said.iter().find(|(known, _)| *known == id).cloned())?;
            MEANINGS.iter().position(|meaning| *meaning == known.1).map(|at| at.to_string())
        }
    });
    let option = |(at, (label, hint)): (usize, &(&'static str, &'static str))| RadioOption {
        value: at.to_string(),
        label: (*label).to_owned(),
        hint: Some((*hint).to_owned()),
        key: None,
        mark: None,
        testid: None,
    };
    let options: Vec<RadioOption> = words.meanings.iter().enumerate().map(option).collect();
    let choose = move |value: String| {
        let meaning = value.parse::<usize>().ok().and_then(|at| MEANINGS.get(at).copied());
        let id = id.clone();
        said.update(|said| {
            said.retain(|(known, _)| *known != id);
            said.extend(meaning.map(|meaning| (id, meaning)));
        });
    };
    view! {
        <div class="card stack">
            {texts}
            <Radios
                id=meaning_field(at)
                legend=words.meaning_question
                options=options
                selected=chosen
                on_choose=choose
            />
        </div>
    }
    .into_any()
}

/// Where the meaning of a changed item is asked.
pub(super) fn meaning_field(at: usize) -> FieldId {
    FieldId::new("editor-meaning", &at.to_string())
}
