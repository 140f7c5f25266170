//! Whether what is on screen is kept: said truly, all the time.

use leptos::prelude::*;

use crate::pages::use_words;
use crate::route::Route;
use crate::state::{SaveState, use_desk};
use crate::ui::{Button, ButtonKind, ButtonLink, Icon, IconKind, Link, LiveRegion};
use crate::words::Words;

/// What the line says, apart from the time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Untouched,
    Pending,
    Kept,
    Loose,
    Full,
    Blocked,
    MemoryOnly,
    Wiped,
    Watching,
}

impl Kind {
    fn of(state: SaveState) -> Self {
        match state {
            SaveState::Untouched => Self::Untouched,
            SaveState::Pending | SaveState::Coming => Self::Pending,
            SaveState::Kept(_) => Self::Kept,
            SaveState::Loose(_) => Self::Loose,
            SaveState::NotKept(_) if state.is_full() => Self::Full,
            SaveState::NotKept(_) => Self::Blocked,
            SaveState::MemoryOnly => Self::MemoryOnly,
            SaveState::Wiped => Self::Wiped,
        }
    }

    fn is_lost(self) -> bool {
        matches!(self, Self::Full | Self::Blocked | Self::MemoryOnly | Self::Wiped)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Untouched | Self::Kept => "saved",
            Self::Pending => "saving",
            Self::Loose => "browser",
            Self::Watching => "readonly",
            _ => "unsaved",
        }
    }

    fn icon(self) -> IconKind {
        match self {
            Self::Untouched | Self::Kept => IconKind::Check,
            Self::Pending => IconKind::Clock,
            _ => IconKind::Warning,
        }
    }

    fn words(self, words: &Words) -> &'static str {
        let frame = &words.frame;
        match self {
            Self::Untouched => frame.untouched,
            Self::Pending => frame.pending,
            Self::Kept => frame.kept_short,
            Self::Loose => frame.loose_short,
            Self::Full => frame.not_kept_full,
            Self::Blocked => frame.not_kept_blocked,
            Self::MemoryOnly => frame.memory_only,
            Self::Wiped => frame.wiped,
            Self::Watching => frame.watching_line,
        }
    }
}

/// The bar under the navigation: save line, undo and redo, age of the backup.
pub fn save_line() -> AnyView {
    let (words, desk) = (use_words(), use_desk());
    let state = desk.save_state();
    let kind = Memo::new(move |_| {
        let kind = Kind::of(state.get());
        // What is not kept is worse than having to watch.
        if desk.is_watching() && !kind.is_lost() { Kind::Watching } else { kind }
    });
    let text = move || match state.get() {
        _ if kind.get() == Kind::Watching => words.frame.watching_line.to_owned(),
        SaveState::Kept(moment) => (words.frame.kept)(&words.time(moment, desk.offset())),
        SaveState::Loose(moment) => (words.frame.loose)(&words.time(moment, desk.offset())),
        _ => kind.get().words(words).to_owned(),
    };
    let is_locked = Memo::new(move |_| desk.is_locked());
    let way_out = move || {
        let again = (kind.get() == Kind::Wiped).then(|| {
            view! {
                <Button kind=ButtonKind::Primary on_press=move |()| desk.write_anew()>
                    {words.frame.write_anew}
                </Button>
            }
        });
        kind.get().is_lost().then(|| {
            view! {
                {again}
                {save_file(is_locked.get())}
            }
        })
    };
    view! {
        <div class="frame__status">
            <div class="frame__status-bar">
                <p class="frame__save" data-state=move || kind.get().name()>
                    {move || view! { <Icon kind=kind.get().icon() /> }}
                    <span>{text}</span>
                    " "
                    <Link href=Route::MyData.href()>{words.frame.what_it_means}</Link>
                </p>
                {way_out}
                {turn()}
                {steps()}
                {lock()}
                {backup_age()}
                <LiveRegion text=spoken(kind) />
            </div>
        </div>
    }
    .into_any()
}

/// A backup file; where the vault has a lock, the page that makes one under a passphrase.
fn save_file(is_locked: bool) -> AnyView {
    let (words, desk) = (use_words(), use_desk());
    if is_locked {
        return view! {
            <ButtonLink href=Route::MyData.href()>{words.frame.save_file}</ButtonLink>
        }
        .into_any();
    }
    view! {
        <Button kind=ButtonKind::Secondary on_press=move |()| desk.back_up()>
            {words.frame.save_file}
        </Button>
    }
    .into_any()
}

/// What is read out: only when the wording changes, never the time alone, and not for each key typed.
fn spoken(kind: Memo<Kind>) -> Signal<String> {
    let words = use_words();
    let said = Memo::new(move |before: Option<&Kind>| match kind.get() {
        Kind::Pending => before.copied().unwrap_or(Kind::Untouched),
        kind => kind,
    });
    Signal::derive(move || match said.get() {
        Kind::Untouched => String::new(),
        said => said.words(words).to_owned(),
    })
}

/// Takes the editing over from another window.
fn turn() -> AnyView {
    let (words, desk) = (use_words(), use_desk());
    let button = move || {
        desk.is_watching().then(|| {
            view! { <Button on_press=move |()| desk.take_turn()>{words.frame.take_turn}</Button> }
        })
    };
    button.into_any()
}

/// Closes a vault that has a lock.
fn lock() -> AnyView {
    let (words, desk) = (use_words(), use_desk());
    let is_locked = Memo::new(move |_| desk.is_locked());
    let button = move || {
        is_locked.get().then(|| {
            view! { <Button on_press=move |()| desk.leave()>{words.frame.lock}</Button> }
        })
    };
    button.into_any()
}

fn steps() -> AnyView {
    let (words, desk) = (use_words(), use_desk());
    view! {
        <div class="frame__steps">
            <Button
                kind=ButtonKind::Quiet
                id="undo"
                disabled=Signal::derive(move || !desk.can_undo())
                on_press=move |()| desk.undo()
            >
                {words.common.undo}
            </Button>
            <Button
                kind=ButtonKind::Quiet
                id="redo"
                disabled=Signal::derive(move || !desk.can_redo())
                on_press=move |()| desk.redo()
            >
                {words.common.redo}
            </Button>
        </div>
    }
    .into_any()
}

fn backup_age() -> AnyView {
    let (words, desk) = (use_words(), use_desk());
    let age = Memo::new(move |_| desk.backup_age());
    let line = move || {
        let age = age.get();
        let text = match age.days {
            None => words.frame.backup_never.to_owned(),
            Some(0) => words.frame.backup_today.to_owned(),
            Some(days) => (words.frame.backup_days)(days),
        };
        let due = age.is_due.then(|| {
            view! {
                <Icon kind=IconKind::Warning />
                " "
            }
        });
        let link = age.is_due.then(|| {
            view! {
                " "
                <Link href=Route::MyData.href()>{words.frame.backup_now}</Link>
            }
        });
        age.has_content.then(|| {
            view! {
                <p class="frame__backup" data-state=if age.is_due { "due" } else { "fresh" }>
                    {due}
                    <span>{text}</span>
                    {link}
                </p>
            }
        })
    };
    line.into_any()
}
