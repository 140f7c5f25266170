//! Here lives everything a person reads, except content: one struct of sentences for each room, in both languages.
//! It may use: domain (to say its values in words).
//! It never knows why a number is what it is, and has no markup.
//! Start reading at `Words`; `say.rs` turns dates, numbers and domain values into words.
#![expect(missing_docs, reason = "a sentence is its own documentation")]

pub mod assess;
pub mod builder;
pub mod checklists;
pub mod common;
pub mod frame;
pub mod gaps;
pub mod help;
pub mod home;
pub mod my_data;
pub mod paper;
pub mod plan;
pub mod problems;
pub mod profile;
pub mod refusals;
pub mod rescue;
pub mod result;
pub mod rounds;
pub mod say;
pub mod settings;
pub mod standards;
pub mod terms;

use crate::domain::text::Lang;

/// Every sentence in one language. A missing one does not compile.
#[derive(Debug)]
pub struct Words {
    /// The language.
    pub lang: Lang,
    pub common: common::Common,
    pub terms: terms::Terms,
    pub refusals: refusals::Refusals,
    pub problems: problems::Problems,
    pub rescue: rescue::Rescue,
    pub settings: settings::SettingsWords,
    pub frame: frame::Frame,
    pub home: home::Home,
    pub profile: profile::ProfileWords,
    pub checklists: checklists::Checklists,
    pub assess: assess::Assess,
    pub rounds: rounds::Rounds,
    pub result: result::ResultWords,
    pub gaps: gaps::Gaps,
    pub plan: plan::PlanWords,
    pub paper: paper::PaperWords,
    pub standards: standards::Standards,
    pub my_data: my_data::MyData,
    pub help: help::Help,
}

macro_rules! words {
    ($name:ident, $lang:expr) => {
        Words {
            lang: $lang,
            common: common::$name,
            terms: terms::$name,
            refusals: refusals::$name,
            problems: problems::$name,
            rescue: rescue::$name,
            settings: settings::$name,
            frame: frame::$name,
            home: home::$name,
            profile: profile::$name,
            checklists: checklists::$name,
            assess: assess::$name,
            rounds: rounds::$name,
            result: result::$name,
            gaps: gaps::$name,
            plan: plan::$name,
            paper: paper::$name,
            standards: standards::$name,
            my_data: my_data::$name,
            help: help::$name,
        }
    };
}

static VI: Words = words!(VI, Lang::Vi);
static EN: Words = words!(EN, Lang::En);

impl Words {
    /// The sentences of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Vi => &VI,
            Lang::En => &EN,
        }
    }
}
