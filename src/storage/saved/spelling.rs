//! The words that stand for choices in saved text. They never change, whatever the domain calls them.

use crate::domain::annual::class::{Branch, ContentGroup, Form};
use crate::domain::annual::cost::{CostKind, Per};
use crate::domain::annual::learners::Staff;
use crate::domain::annual::target::Counted;
use crate::domain::answer::Cause;
use crate::domain::plan::Progress;
use crate::domain::settings::{AnswerView, Appearance};
use crate::domain::standard::{ActivityKind, Criticality, Theme};
use crate::domain::text::Lang;

/// A choice spelled as a word.
pub(super) trait Spelled: Sized {
    /// The word.
    fn word(self) -> &'static str;
    /// The choice a word stands for.
    fn from_word(word: &str) -> Option<Self>;
}

macro_rules! spelled {
    ($($name:ident { $($variant:ident $word:literal)+ })+) => {$(
        impl Spelled for $name {
            fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }
    )+};
}

spelled! {
    Lang { Vi "vi" En "en" }
    Appearance { Auto "auto" Light "light" Dark "dark" }
    AnswerView { Auto "auto" Focus "focus" List "list" }
    Criticality { Aspirational "aspirational" Normal "normal" Major "major" Critical "critical" }
    Cause {
        Knowledge "knowledge" Skill "skill" Habit "habit"
        Environment "environment" Pressure "pressure" UnclearRule "unclear_rule"
    }
    ActivityKind { Experience "experience" Social "social" Formal "formal" SelfStudy "self" }
    ContentGroup {
        Politics "politics" Defence "defence" StateManagement "management"
        Position "position" Technology "technology" Other "other"
    }
    Branch { Party "party" State "state" }
    Form { InPerson "in_person" Spaced "spaced" Online "online" Mixed "mixed" }
    Staff {
        DepartmentHead "department_head" DivisionHead "division_head"
        CivilServant "civil_servant" Commune "commune" ManagingEmployee "managing_employee"
        PublicEmployee "public_employee" Councillor "councillor" Other "other"
    }
    Counted {
        Trained "trained" FortyPeriods "forty" Attained "attained" Reduced "reduced" Other "other"
    }
    Per { All "all" Run "run" Turn "turn" }
    CostKind {
        Lecturer "lecturer" Assistant "assistant" LecturerTravel "lecturer_travel"
        Interpreter "interpreter" Material "material" Room "room" Water "water"
        Testing "testing" Ceremony "ceremony" Reward "reward" Meals "meals" Travel "travel"
        Visit "visit" Management "management" Fee "fee" Support "support" Lump "lump"
    }
    Progress { ToDo "to_do" UnderWay "under_way" Done "done" Dropped "dropped" }
}

/// The word of a choice unless it is the default.
pub(super) fn unless_default<T: Spelled + Default + PartialEq>(choice: T) -> Option<&'static str> {
    if choice == T::default() { None } else { Some(choice.word()) }
}

/// `d01` to `d16`, as standards spell themes too.
pub(super) fn word_of_theme(theme: Theme) -> String {
    let number = theme.number();
    let tens = if number < 10 { "d0" } else { "d" };
    format!("{tens}{number}")
}
