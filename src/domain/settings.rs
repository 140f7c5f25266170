//! How the person likes the app to behave.

use super::day::Moment;
use super::text::Lang;

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Appearance {
    /// As the computer is set.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// How items are answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum AnswerView {
    /// One item a screen on a phone, a list on a desktop.
    #[default]
    Auto,
    /// One item a screen.
    Focus,
    /// A list.
    List,
}

/// The person's settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Language.
    pub lang: Lang,
    /// Light or dark.
    pub appearance: Appearance,
    /// How items are answered.
    pub view: AnswerView,
    /// Whether single keys answer (WCAG 2.1.4: can be switched off).
    pub has_shortcuts: bool,
    /// When a backup file was last saved.
    pub backed_up: Option<Moment>,
    /// The name it was offered under.
    pub backup_name: String,
    /// Minutes without a touch after which a locked vault closes itself; 0 means never.
    pub lock_after: u8,
    /// Whether a locked vault closes itself as soon as its page is hidden.
    pub locks_when_hidden: bool,
    /// Whether pressing Shift three times puts an empty page in place of this one.
    pub has_quick_hide: bool,
}

/// After how many minutes without a touch a locked vault closes itself, unless the person chose otherwise.
pub const LOCK_AFTER: u8 = 10;

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::Vi,
            appearance: Appearance::Auto,
            view: AnswerView::Auto,
            has_shortcuts: true,
            backed_up: None,
            backup_name: String::new(),
            lock_after: LOCK_AFTER,
            locks_when_hidden: false,
            has_quick_hide: false,
        }
    }
}
