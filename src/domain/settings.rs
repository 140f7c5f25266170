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
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::Vi,
            appearance: Appearance::Auto,
            view: AnswerView::Auto,
            has_shortcuts: true,
            backed_up: None,
        }
    }
}
