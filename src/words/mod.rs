//! Here lives everything a person reads, except content: one struct of sentences for each room, in both languages.
//! It may use: domain (to say its values in words).
//! It never knows why a number is what it is, and has no markup.
//! Start reading at `Words`; `say.rs` turns dates, numbers and domain values into words.
#![expect(missing_docs, reason = "a sentence is its own documentation")]

pub mod agenda;
pub mod amounts;
pub mod annual;
pub mod annual_class;
pub mod annual_classes;
pub mod annual_import;
pub mod annual_money;
pub mod annual_needs;
pub mod annual_papers;
pub mod annual_results;
pub mod annual_sheets;
pub mod annual_terms;
pub mod assess;
pub mod builder;
pub mod carried;
pub mod checklists;
pub mod common;
pub mod crosswalk;
pub mod editor;
pub mod editor_fields;
pub mod editor_pieces;
pub mod editor_rest;
pub mod editor_versions;
pub mod findings;
pub mod follow;
pub mod frame;
pub mod gaps;
pub mod gate;
pub mod goal;
pub mod help;
pub mod home;
pub mod hours;
pub mod learners;
pub mod library;
pub mod locking;
pub mod my_data;
pub mod needs;
pub mod office;
pub mod paper;
pub mod papers;
pub mod party_papers;
pub mod plan;
pub mod problems;
pub mod profile;
pub mod profiles;
pub mod program;
pub mod refusals;
pub mod rescue;
pub mod result;
pub mod rounds;
pub mod say;
pub mod sealed_files;
pub mod settings;
pub mod sharing;
pub mod sheet;
pub mod slips;
pub mod standards;
pub mod successor;
pub mod tables;
pub mod terms;

use std::marker::PhantomData;
use std::ops::Deref;

use crate::domain::text::Lang;

/// Every sentence in one language. A missing one does not compile.
#[derive(Debug)]
pub struct Words {
    /// The language.
    pub lang: Lang,
    pub common: common::Common,
    pub terms: terms::Terms,
    pub refusals: refusals::Refusals,
    pub problems: Room<problems::Problems>,
    pub rescue: Room<rescue::Rescue>,
    pub settings: Room<settings::SettingsWords>,
    pub editor: Room<editor::Editor>,
    pub frame: frame::Frame,
    pub home: Room<home::Home>,
    pub profile: Room<profile::ProfileWords>,
    pub checklists: Room<checklists::Checklists>,
    pub assess: Room<assess::Assess>,
    pub rounds: Room<rounds::Rounds>,
    pub result: Room<result::ResultWords>,
    pub gaps: Room<gaps::Gaps>,
    pub plan: Room<plan::PlanWords>,
    pub goal: Room<goal::GoalWords>,
    pub paper: Room<paper::PaperWords>,
    pub hours: Room<hours::HoursWords>,
    pub agenda: Room<agenda::AgendaWords>,
    pub follow: Room<follow::FollowWords>,
    pub needs: Room<needs::NeedsWords>,
    pub papers: Room<papers::PapersWords>,
    pub party_papers: Room<party_papers::PartyPapersWords>,
    pub office: Room<office::OfficeWords>,
    pub annual: Room<annual::AnnualWords>,
    pub annual_class: Room<annual_class::AnnualClassWords>,
    pub annual_classes: Room<annual_classes::AnnualClassesWords>,
    pub annual_money: Room<annual_money::AnnualMoneyWords>,
    pub annual_import: Room<annual_import::ImportWords>,
    pub annual_needs: Room<annual_needs::AnnualNeedsWords>,
    pub learners: Room<learners::LearnersWords>,
    pub annual_results: Room<annual_results::AnnualResultsWords>,
    pub slips: Room<slips::SlipsWords>,
    pub annual_papers: Room<annual_papers::AnnualPapersWords>,
    pub standards: Room<standards::Standards>,
    pub library: Room<library::LibraryWords>,
    pub crosswalk: Room<crosswalk::CrosswalkWords>,
    pub carried: Room<carried::Carried>,
    pub successor: Room<successor::Successor>,
    pub my_data: Room<my_data::MyData>,
    pub locking: Room<locking::Locking>,
    pub profiles: Room<profiles::Profiles>,
    pub findings: Room<findings::Findings>,
    pub sealed_files: Room<sealed_files::SealedFiles>,
    pub gate: Room<gate::GateWords>,
    pub help: Room<help::Help>,
    pub sharing: Room<sharing::Sharing>,
    pub tables: Room<tables::Tables>,
    pub program: Room<program::ProgramWords>,
}

/// The sentences of one room. They are looked up where they are read, so that a part of the program that is
/// fetched later brings its own.
#[derive(Debug)]
pub struct Room<W> {
    lang: Lang,
    room: PhantomData<fn() -> W>,
}

impl<W> Room<W> {
    const fn in_lang(lang: Lang) -> Self {
        Self { lang, room: PhantomData }
    }
}

impl<W: Bilingual> Deref for Room<W> {
    type Target = W;

    fn deref(&self) -> &W {
        W::of(self.lang)
    }
}

/// Sentences that exist in both languages.
pub trait Bilingual: 'static {
    /// Those of one language.
    fn of(lang: Lang) -> &'static Self;
}

macro_rules! bilingual {
    ($($words:ty, $room:ident;)*) => { $(
        impl Bilingual for $words {
            fn of(lang: Lang) -> &'static Self {
                match lang {
                    Lang::Vi => &$room::VI,
                    Lang::En => &$room::EN,
                }
            }
        }
    )* };
}

bilingual! {
    problems::Problems, problems;
    rescue::Rescue, rescue;
    settings::SettingsWords, settings;
    editor::Editor, editor;
    home::Home, home;
    profile::ProfileWords, profile;
    checklists::Checklists, checklists;
    assess::Assess, assess;
    rounds::Rounds, rounds;
    result::ResultWords, result;
    gaps::Gaps, gaps;
    plan::PlanWords, plan;
    goal::GoalWords, goal;
    paper::PaperWords, paper;
    hours::HoursWords, hours;
    agenda::AgendaWords, agenda;
    follow::FollowWords, follow;
    needs::NeedsWords, needs;
    papers::PapersWords, papers;
    party_papers::PartyPapersWords, party_papers;
    office::OfficeWords, office;
    annual::AnnualWords, annual;
    annual_class::AnnualClassWords, annual_class;
    annual_classes::AnnualClassesWords, annual_classes;
    annual_money::AnnualMoneyWords, annual_money;
    annual_import::ImportWords, annual_import;
    annual_needs::AnnualNeedsWords, annual_needs;
    learners::LearnersWords, learners;
    annual_results::AnnualResultsWords, annual_results;
    slips::SlipsWords, slips;
    annual_papers::AnnualPapersWords, annual_papers;
    standards::Standards, standards;
    library::LibraryWords, library;
    crosswalk::CrosswalkWords, crosswalk;
    carried::Carried, carried;
    successor::Successor, successor;
    my_data::MyData, my_data;
    locking::Locking, locking;
    profiles::Profiles, profiles;
    findings::Findings, findings;
    sealed_files::SealedFiles, sealed_files;
    gate::GateWords, gate;
    help::Help, help;
    sharing::Sharing, sharing;
    tables::Tables, tables;
    program::ProgramWords, program;
}

macro_rules! words {
    ($name:ident, $lang:expr) => {
        Words {
            lang: $lang,
            common: common::$name,
            terms: terms::$name,
            refusals: refusals::$name,
            problems: Room::in_lang($lang),
            rescue: Room::in_lang($lang),
            settings: Room::in_lang($lang),
            editor: Room::in_lang($lang),
            frame: frame::$name,
            home: Room::in_lang($lang),
            profile: Room::in_lang($lang),
            checklists: Room::in_lang($lang),
            assess: Room::in_lang($lang),
            rounds: Room::in_lang($lang),
            result: Room::in_lang($lang),
            gaps: Room::in_lang($lang),
            plan: Room::in_lang($lang),
            goal: Room::in_lang($lang),
            paper: Room::in_lang($lang),
            hours: Room::in_lang($lang),
            agenda: Room::in_lang($lang),
            follow: Room::in_lang($lang),
            needs: Room::in_lang($lang),
            papers: Room::in_lang($lang),
            party_papers: Room::in_lang($lang),
            office: Room::in_lang($lang),
            annual: Room::in_lang($lang),
            annual_class: Room::in_lang($lang),
            annual_classes: Room::in_lang($lang),
            annual_money: Room::in_lang($lang),
            annual_import: Room::in_lang($lang),
            annual_needs: Room::in_lang($lang),
            learners: Room::in_lang($lang),
            annual_results: Room::in_lang($lang),
            slips: Room::in_lang($lang),
            annual_papers: Room::in_lang($lang),
            standards: Room::in_lang($lang),
            library: Room::in_lang($lang),
            crosswalk: Room::in_lang($lang),
            carried: Room::in_lang($lang),
            successor: Room::in_lang($lang),
            my_data: Room::in_lang($lang),
            locking: Room::in_lang($lang),
            profiles: Room::in_lang($lang),
            findings: Room::in_lang($lang),
            sealed_files: Room::in_lang($lang),
            gate: Room::in_lang($lang),
            help: Room::in_lang($lang),
            sharing: Room::in_lang($lang),
            tables: Room::in_lang($lang),
            program: Room::in_lang($lang),
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
