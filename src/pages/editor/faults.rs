use leptos::prelude::*;

use super::pen::{Pen, step_name, step_of};
use crate::catalogue::Problem;
use crate::domain::draft_fields::{Step, steps};
use crate::ui::{Button, ButtonKind};

/// The id of the list of what is still missing.
pub(super) const FAULTS: &str = "editor-faults";
/// As many as a person reads at once.
const SHOWN: usize = 12;

/// What still has to be put right, each as a way to its field; quiet until it is asked for.
pub(super) fn faults(pen: Pen) -> AnyView {
    let said = &pen.words.editor;
    let list = move || {
        let problems = pen.problems.get();
        if problems.is_empty() {
            return view! { <p class="editor__sound">{said.sound}</p> }.into_any();
        }
        let count = pen.words.number(problems.len());
        let head = (said.faults)(&count);
        if !pen.is_asked.get() {
            let ask = move |()| {
                pen.is_asked.set(true);
                pen.places.focus(FAULTS.to_owned());
            };
            return view! {
                <div class="cluster">
                    <span>{head}</span>
                    <Button kind=ButtonKind::Quiet on_press=ask>
                        {said.show_faults}
                    </Button>
                </div>
            }
            .into_any();
        }
        let more = problems.len().saturating_sub(SHOWN);
        let rows: Vec<AnyView> =
            problems.into_iter().take(SHOWN).map(|problem| row(pen, problem)).collect();
        let more = (more > 0).then(|| {
            view! { <p class="quiet small">{(said.more_faults)(&pen.words.number(more))}</p> }
        });
        view! {
            <div class="error-summary">
                <h2 class="error-summary__title">{head}</h2>
                <ul class="error-summary__list">{rows}</ul>
                {more}
            </div>
        }
        .into_any()
    };
    view! {
        <section id=FAULTS tabindex="-1" aria-label=said.faults_label>
            {list}
        </section>
    }
    .into_any()
}

fn row(pen: Pen, problem: Problem) -> AnyView {
    let what = pen.fault(&problem);
    let text = [&place(pen, &problem.path), ": ", &what].concat();
    let path = problem.path;
    let go = move |()| pen.go_to(&path);
    view! {
        <li>
            <Button kind=ButtonKind::Quiet on_press=go>
                {text}
            </Button>
        </li>
    }
    .into_any()
}

/// A path in the reader's words: which piece, which field.
fn place(pen: Pen, path: &str) -> String {
    let said = &pen.words.editor;
    let steps = steps(path);
    let mut words: Vec<String> = Vec::new();
    let mut before = "";
    for step in &steps {
        match step {
            Step::Index(at) => {
                words.pop();
                words.push((said.numbered)(said.piece(before), &pen.words.number(at + 1)));
            }
            Step::Key(key) => {
                before = key;
                let piece = said.piece(key);
                if !piece.is_empty() {
                    words.push(piece.to_owned());
                }
            }
        }
    }
    if words.is_empty() {
        words.push(step_name(pen, step_of(path)).to_owned());
    }
    words.join(", ")
}
