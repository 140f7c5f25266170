use leptos::prelude::*;

use super::fields::field_id;
use crate::catalogue::{Problem, ProblemKind};
use crate::domain::draft_changes::MigrationLine;
use crate::domain::draft_fields::{Step, steps};
use crate::domain::draft_step::DraftStep;
use crate::domain::id::StandardId;
use crate::domain::standard_draft::{StandardDraft, TypedWords};
use crate::domain::text::Lang;
use crate::route::Route;
use crate::state::{Desk, Places, use_desk, use_places};
use crate::words::Words;

/// What was put into use, to be offered as files.
#[derive(Clone)]
pub(super) struct Published {
    pub former: Option<StandardDraft>,
    pub now: StandardDraft,
    pub lines: Vec<MigrationLine>,
}

/// The working state of the editor: what is typed is kept by the desk at once.
#[derive(Clone, Copy)]
pub(super) struct Pen {
    pub words: &'static Words,
    desk: StoredValue<Desk>,
    pub places: Places,
    pub id: StoredValue<StandardId>,
    pub draft: RwSignal<StandardDraft>,
    /// Rises when pieces come, go or change places; typing leaves it alone.
    pub shape: RwSignal<u32>,
    pub problems: RwSignal<Vec<Problem>>,
    /// Whether the person asked what is missing: before that, empty fields are not called wrong.
    pub is_asked: RwSignal<bool>,
    pub spoken: RwSignal<String>,
    /// The item under the pointer's hand.
    pub dragged: RwSignal<Option<String>>,
    pub published: RwSignal<Option<Published>>,
    /// The field to land on once the step has changed.
    landing: StoredValue<Option<String>>,
}

impl Pen {
    pub(super) fn new(words: &'static Words, id: StandardId, draft: StandardDraft) -> Self {
        let (desk, places) = (use_desk(), use_places());
        let problems = desk.draft_problems(&draft);
        let pen = Self {
            words,
            desk: StoredValue::new(desk),
            places,
            id: StoredValue::new(id),
            draft: RwSignal::new(draft),
            shape: RwSignal::new(0),
            problems: RwSignal::new(problems),
            is_asked: RwSignal::new(false),
            spoken: RwSignal::new(String::new()),
            dragged: RwSignal::new(None),
            published: RwSignal::new(None),
            landing: StoredValue::new(None),
        };
        pen.follow_undo();
        pen
    }

    /// The desk.
    pub(super) fn desk(self) -> Desk {
        self.desk.get_value()
    }

    /// What an undo, or another window, put in place of what stands here.
    fn follow_undo(self) {
        Effect::new(move |_| {
            self.desk().follow();
            let is_kept = self.draft.with_untracked(|draft| self.desk().is_draft_kept(draft));
            let kept = if is_kept { None } else { self.desk().draft(&self.id.get_value()) };
            if let Some(kept) = kept {
                self.draft.set(kept);
                self.shape.update(|shape| *shape += 1);
                self.check();
            }
        });
    }

    /// The text at a path, to follow.
    pub(super) fn text(self, path: &str) -> Signal<String> {
        let path = path.to_owned();
        Signal::derive(move || {
            self.draft.track();
            self.now(&path)
        })
    }

    /// The text at a path, as it is now.
    pub(super) fn now(self, path: &str) -> String {
        let text = |draft: &mut StandardDraft| draft.field_mut(path).cloned();
        self.draft.try_update_untracked(text).flatten().unwrap_or_default()
    }

    /// What is being typed at a path; kept when typing rests.
    pub(super) fn write(self, path: &str, text: String) {
        self.draft.update(|draft| {
            if let Some(field) = draft.field_mut(path) {
                *field = text;
            }
        });
        self.draft.with_untracked(|draft| self.desk().keep_draft(draft, true));
    }

    /// A choice at a path: kept at once, and judged.
    pub(super) fn choose(self, path: &str, text: String) {
        self.draft.update(|draft| {
            if let Some(field) = draft.field_mut(path) {
                *field = text;
            }
        });
        self.keep();
    }

    /// A choice that is no text at a path: kept at once, and judged.
    pub(super) fn choose_in(self, act: impl FnOnce(&mut StandardDraft)) {
        self.draft.update(act);
        self.keep();
    }

    /// Changes more than a text: pieces come, go, or change places.
    pub(super) fn reshape(self, act: impl FnOnce(&mut StandardDraft)) {
        self.desk().flush();
        self.draft.update(act);
        self.keep();
        self.shape.update(|shape| *shape += 1);
    }

    fn keep(self) {
        self.draft.with_untracked(|draft| self.desk().keep_draft(draft, false));
        self.check();
    }

    /// Asks the reader of files what is wrong now.
    pub(super) fn check(self) {
        let found = self.draft.with_untracked(|draft| self.desk().draft_problems(draft));
        if self.problems.with_untracked(|known| *known != found) {
            self.problems.set(found);
        }
    }

    /// What is wrong at a path, once the person asked.
    pub(super) fn error(self, path: &str) -> Signal<Option<String>> {
        let path = path.to_owned();
        Signal::derive(move || {
            if !self.is_asked.get() {
                return None;
            }
            self.problems.with(|problems| {
                let here = problems.iter().find(|problem| problem.path == path)?;
                Some(self.fault(here))
            })
        })
    }

    /// What is wrong, to somebody who fills it in.
    pub(super) fn fault(self, problem: &Problem) -> String {
        let said = &self.words.editor;
        let is_none = matches!(problem.kind, ProblemKind::Empty | ProblemKind::Missing);
        let is_text = |draft: &mut StandardDraft| draft.field_mut(&problem.path).is_some();
        if is_none && self.draft.try_update_untracked(is_text) == Some(false) {
            return said.need_one.to_owned();
        }
        said.fault(&self.words.problems, &problem.kind)
    }

    /// To a step of this draft.
    pub(super) fn go(self, step: DraftStep) {
        self.desk().flush();
        self.places.go(&Route::Draft(self.id.get_value(), step));
    }

    /// To a field of a step.
    pub(super) fn land(self, step: DraftStep, path: &str) {
        let (field, here) = (field_id(path).id(), Route::Draft(self.id.get_value(), step));
        if self.places.present().with_untracked(|present| *present == here) {
            self.places.focus_field_soon(field);
        } else {
            self.landing.set_value(Some(field));
            self.go(step);
        }
    }

    /// Another step is shown: the focus goes to the field meant, or to the step.
    pub(super) fn arrive(self) {
        match self.landing.try_update_value(Option::take).flatten() {
            Some(field) => self.places.focus_field_soon(field),
            None => self.places.focus(super::page::STEP.to_owned()),
        }
    }

    /// To the field of a path, on whatever step it stands.
    pub(super) fn go_to(self, path: &str) {
        self.is_asked.set(true);
        self.land(step_of(path), path);
    }

    /// A text of the draft in the reader's language, Vietnamese where there is no other.
    pub(super) fn say(self, text: &TypedWords) -> String {
        let is_english = self.words.lang == Lang::En && !text.en.is_empty();
        if is_english { text.en.clone() } else { text.vi.clone() }
    }

    /// The points of a scale by its id, each as value and name: the draft's own before the shared ones.
    pub(super) fn points(self, scale: &str) -> Vec<(String, String)> {
        let own = self.draft.with_untracked(|draft| {
            let scale = draft.scales.iter().find(|own| own.id == scale)?;
            let point = |point: &crate::domain::standard_draft::PointDraft| {
                (point.value.clone(), self.say(&point.label))
            };
            Some(scale.points.iter().map(point).collect())
        });
        own.unwrap_or_else(|| {
            let library = self.desk().library();
            let shared = library.shared().scales.iter().find(|shared| shared.id() == scale);
            let points = shared.map(|shared| shared.points().iter()).into_iter().flatten();
            let point = |point: &crate::domain::scale::Point| {
                (point.value.to_string(), self.words.text(&point.label).to_owned())
            };
            points.map(point).collect()
        })
    }
}

/// The name of a step.
pub(super) fn step_name(pen: Pen, step: DraftStep) -> &'static str {
    let index: usize = match step {
        DraftStep::About => 0,
        DraftStep::Contents => 1,
        DraftStep::Item(_) => 2,
        DraftStep::Sources => 3,
        DraftStep::Scales => 4,
        DraftStep::Topics => 5,
        DraftStep::Preview => 6,
        DraftStep::Publish => 7,
    };
    pen.words.editor.steps.get(index).copied().unwrap_or_default()
}

/// On which step a path is typed.
pub(super) fn step_of(path: &str) -> DraftStep {
    match steps(path).as_slice() {
        [Step::Key("items"), Step::Index(at), ..] => DraftStep::Item(*at),
        [Step::Key("items" | "domains"), ..] => DraftStep::Contents,
        [Step::Key("sources"), ..] => DraftStep::Sources,
        [Step::Key("scales"), ..] => DraftStep::Scales,
        [Step::Key("topics"), ..] => DraftStep::Topics,
        _ => DraftStep::About,
    }
}
