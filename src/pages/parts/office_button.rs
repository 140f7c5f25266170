use leptos::prelude::*;

use super::office_words::{no_answer, refusal};
use crate::documents::office::{Answer, Contents, Request, packed, unpacked};
use crate::pages::use_words;
use crate::state::use_desk;
use crate::ui::{Button, ButtonKind, Notice, NoticeKind};
use crate::words::Words;

/// A file to be made: its name, its kind, and what the office is asked.
pub struct Wanted {
    /// The name it is saved under.
    pub name: String,
    /// What kind of file it is.
    pub kind: FileKind,
    /// What is asked.
    pub request: Request,
}

/// Kinds of files that the office writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A paper for Word.
    Docx,
    /// A workbook for Excel.
    Xlsx,
}

impl FileKind {
    fn mime(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// How far the making of a file has come.
#[derive(Clone, PartialEq)]
enum Stage {
    Idle,
    Making,
    Made(String),
    Failed(String),
}

/// Makes a file when it is pressed, saves it, and says what was found in it when it was opened again.
#[component]
pub fn OfficeButton(
    #[prop(into)] label: String,
    /// What to make, as things stand when it is pressed; nothing when there is nothing to make.
    want: Callback<(), Option<Wanted>>,
) -> impl IntoView {
    let (desk, words) = (use_desk(), use_words());
    let stage = RwSignal::new(Stage::Idle);
    let make = move || {
        if stage.get_untracked() == Stage::Making {
            return;
        }
        let Some(Wanted { name, kind, request }) = want.run(()) else { return };
        stage.set(Stage::Making);
        desk.ask_office(&packed(&request, &[]), move |answer| {
            let made = answer.map_err(|why| no_answer(words, why).to_owned());
            let made = made.and_then(|answer| {
                let understood = unpacked::<Answer>(&answer);
                let Some((head, bytes)) = understood else {
                    return Err(words.office.stopped.to_owned());
                };
                match head {
                    Answer::Written(found) if desk.hand_out_file(&name, kind.mime(), bytes) => {
                        Ok(told(words, kind, &name, bytes.len(), found))
                    }
                    Answer::Written(_) => Err(words.office.not_taken.to_owned()),
                    Answer::Refused(why) => Err(refusal(words, &why)),
                    Answer::Read(_) => Err(words.office.stopped.to_owned()),
                }
            });
            // The page may have been left meanwhile; the file is saved all the same.
            let _ = stage.try_set(match made {
                Ok(text) => Stage::Made(text),
                Err(text) => Stage::Failed(text),
            });
        });
    };
    view! {
        <div class="stack">
            <p>
                <Button kind=ButtonKind::Secondary on_press=move |()| make()>
                    {label}
                </Button>
            </p>
            <div role="status" data-testid="office-status">
                {move || shown(words, stage.get())}
            </div>
        </div>
    }
}

fn told(words: &Words, kind: FileKind, name: &str, size: usize, found: Contents) -> String {
    let (say, size) = (&words.office, words.bytes(size));
    let lines = words.number(found.lines as usize);
    match kind {
        FileKind::Docx => (say.made_paper)(name, &size, &lines),
        FileKind::Xlsx => (say.made_sheets)(name, &size, &lines),
    }
}

fn shown(words: &'static Words, stage: Stage) -> AnyView {
    let say = &words.office;
    match stage {
        Stage::Idle => ().into_any(),
        Stage::Making => view! { <p class="quiet">{say.making}</p> }.into_any(),
        Stage::Made(text) => view! {
            <Notice kind=NoticeKind::Success title=say.made_title>
                <p>{text}</p>
                <p>{say.where_it_is}</p>
            </Notice>
        }
        .into_any(),
        Stage::Failed(text) => view! {
            <Notice kind=NoticeKind::Danger title=say.failed_title>
                <p>{text}</p>
            </Notice>
        }
        .into_any(),
    }
}
