//! Verbs about the person: who they are, how the app behaves.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::profile::Profile;
use crate::domain::settings::{Appearance, Settings};
use crate::domain::text::Lang;
use crate::web::page;

impl Desk {
    /// Says who the person is.
    pub fn set_profile(self, profile: Profile) -> bool {
        self.change(|workspace| workspace.set_profile(profile))
    }

    /// Says who the person is while a name is typed.
    pub fn type_profile(self, profile: Profile) -> bool {
        self.type_in(|workspace| workspace.set_profile(profile))
    }

    /// Changes settings.
    pub fn set_settings(self, edit: impl FnOnce(&mut Settings)) -> bool {
        self.change_anywhere(|workspace| {
            let mut settings = workspace.settings().clone();
            edit(&mut settings);
            workspace.set_settings(settings)
        })
    }

    /// Switches the language; everything typed stays, because the desk holds it.
    pub fn set_lang(self, lang: Lang) {
        self.set_settings(|settings| settings.lang = lang);
    }

    /// Makes the page follow the settings.
    pub(super) fn obey_settings(self) {
        let settings = self.settings();
        let appearance = match settings.appearance {
            Appearance::Auto => None,
            Appearance::Light => Some("light"),
            Appearance::Dark => Some("dark"),
        };
        let lang = match settings.lang {
            Lang::Vi => "vi",
            Lang::En => "en",
        };
        page::set_root_attribute("data-theme", appearance);
        page::set_root_attribute("lang", Some(lang));
        if self.lang.get_untracked() != settings.lang {
            self.lang.set(settings.lang);
        }
    }
}
