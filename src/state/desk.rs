//! The desk: `Copy`, provided once, the only holder of the workspace.

use std::sync::Arc;

use leptos::prelude::ArcTrigger;
use leptos::prelude::*;

use super::change::History;
use super::findings::Findings;
use super::hosted::NewEdition;
use super::key::Key;
use super::notices::Notices;
use super::saver::{SaveState, Saver};
use crate::domain::checklist_draft::ChecklistDraft;
use crate::domain::day::{Day, Moment};
use crate::domain::id::ChecklistId;
use crate::domain::library::Library;
use crate::domain::part::Part;
use crate::domain::settings::Settings;
use crate::domain::sorted::SortedMap;
use crate::domain::standard::Standard;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::web::files::Chosen;
use crate::web::timer::Debounce;
use crate::web::{clock, random};

/// What the desk keeps to itself.
pub(super) struct Drawer {
    pub workspace: Workspace,
    pub built_in: Arc<Library>,
    pub library: Arc<Library>,
    /// Former editions of built-in standards, fetched because a round rests on them.
    pub editions: Vec<Standard>,
    /// Where the whole of the built-in standards can be fetched, while only their outline is here.
    pub rest: Option<String>,
    pub saver: Saver,
    /// What seals this vault; none where everybody can read it.
    pub key: Option<Key>,
    pub history: History,
    /// What was not as it should be at the start.
    pub findings: Findings,
    /// Received standards that do not read, by id.
    pub unread_standards: Vec<String>,
    /// Waits before a vault that was left alone is closed.
    pub absence: Debounce,
    /// Waits before what was refused is tried again.
    pub again: Debounce,
    pub triggers: SortedMap<Part, ArcTrigger>,
}

/// The one hand that changes what is saved. Read it by memos, change it by verbs.
#[derive(Clone, Copy)]
pub struct Desk {
    pub(super) drawer: StoredValue<Drawer, LocalStorage>,
    /// Rises with every change of the workspace.
    pub(super) revision: RwSignal<u64>,
    pub(super) save_state: RwSignal<SaveState>,
    pub(super) lang: RwSignal<Lang>,
    pub(super) notices: Notices,
    /// Whether another window edits.
    pub(super) is_watching: RwSignal<bool>,
    /// Rises when the page has to be built anew, because what it shows is not what stands.
    pub(super) rebuilt: RwSignal<u32>,
    /// A checklist being made, while its page is away.
    pub(super) checklist_draft: StoredValue<Option<(Option<ChecklistId>, ChecklistDraft)>>,
    /// A newer edition that was opened and not accepted yet.
    pub(super) incoming: StoredValue<Option<NewEdition>>,
    /// A file that holds more than a checklist, with its name, on the way to the page that shows it.
    pub(super) handed_file: StoredValue<Option<Chosen>>,
    /// A recovery code that the person has not written down yet.
    pub(super) code: RwSignal<Option<String>>,
    /// Whether everything was erased, and if so, whether nothing was left.
    pub(super) erased: RwSignal<Option<bool>>,
}

/// The desk of this page.
pub fn use_desk() -> Desk {
    expect_context()
}

impl Desk {
    pub(super) fn new(drawer: Drawer, save_state: SaveState) -> Self {
        let lang = drawer.workspace.settings().lang;
        Self {
            drawer: StoredValue::new_local(drawer),
            revision: RwSignal::new(0),
            save_state: RwSignal::new(save_state),
            lang: RwSignal::new(lang),
            notices: Notices::default(),
            is_watching: RwSignal::new(false),
            rebuilt: RwSignal::new(0),
            checklist_draft: StoredValue::new(None),
            incoming: StoredValue::new(None),
            handed_file: StoredValue::new(None),
            code: RwSignal::new(None),
            erased: RwSignal::new(None),
        }
    }

    /// Looks into the workspace without following it.
    pub fn read<T>(self, look: impl FnOnce(&Workspace) -> T) -> T {
        self.drawer.with_value(|drawer| look(&drawer.workspace))
    }

    /// A value that follows every change of the workspace.
    pub fn memo<T>(self, look: impl Fn(&Workspace) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            self.revision.track();
            self.read(&look)
        })
    }

    /// Follows every change.
    pub fn follow(self) {
        self.revision.track();
    }

    /// Follows one part: an answer, a goal.
    pub fn follow_part(self, part: &Part) {
        let trigger = self.drawer.try_update_value(|drawer| {
            drawer.triggers.get_or_insert_with(part.clone(), ArcTrigger::new).clone()
        });
        if let Some(trigger) = trigger {
            trigger.track();
        }
    }

    /// All standards, built in and received.
    pub fn library(self) -> Arc<Library> {
        self.drawer.with_value(|drawer| Arc::clone(&drawer.library))
    }

    /// The language of the interface, to follow.
    pub fn lang(self) -> Signal<Lang> {
        self.lang.into()
    }

    /// The person's settings, as they are now.
    pub fn settings(self) -> Settings {
        self.read(|workspace| workspace.settings().clone())
    }

    /// Whether the last change is kept, to follow.
    pub fn save_state(self) -> Signal<SaveState> {
        self.save_state.into()
    }

    /// Messages to the person.
    pub fn notices(self) -> Notices {
        self.notices
    }

    /// Today, here.
    pub fn today(self) -> Day {
        Day::of(self.now(), self.offset())
    }

    /// Now.
    pub fn now(self) -> Moment {
        Moment(clock::now_ms())
    }

    /// Minutes of the local time east of UTC.
    pub fn offset(self) -> i32 {
        clock::offset_minutes()
    }

    /// A new id that sorts by the time it was made: 8 characters of time, 3 of chance.
    pub fn fresh_id(self) -> String {
        base36(clock::now_ms(), 8) + &base36(random::number(), 3)
    }
}

/// The last digits of a number in base 36.
fn base36(mut number: u64, digits: usize) -> String {
    let mut out: Vec<char> = Vec::with_capacity(digits);
    for _ in 0..digits {
        let digit = u32::try_from(number % 36).unwrap_or(0);
        out.push(char::from_digit(digit, 36).unwrap_or('0'));
        number /= 36;
    }
    out.into_iter().rev().collect()
}
