//! Which classes of a plan are looked at.

use super::AnnualPlan;
use super::checks::Notice;
use super::class::{Class, ContentGroup};
use crate::domain::id::ClassId;
use crate::domain::sorted::SortedSet;
use crate::domain::text::fold;

/// What the list of classes is narrowed to; several are joined by "and".
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ClassFilter {
    /// Words that stand in its name, its people, its place or who leads it; marks do not matter.
    pub text: String,
    /// A quarter; `Some(None)` is what has none yet.
    pub quarter: Option<Option<u8>>,
    /// Only what a reviewer would ask about.
    pub only_asked: bool,
}

impl ClassFilter {
    /// Whether anything is left out.
    pub fn is_on(&self) -> bool {
        !self.text.trim().is_empty() || self.quarter.is_some() || self.only_asked
    }

    /// The classes that are shown, by content group; groups without one left out.
    pub fn shown<'a>(
        &self,
        plan: &'a AnnualPlan,
        asked: &SortedSet<ClassId>,
    ) -> Vec<(ContentGroup, Vec<&'a Class>)> {
        let text = fold(&self.text);
        let words: Vec<&str> = text.split_whitespace().collect();
        let is_shown = |class: &&Class| {
            self.quarter.is_none_or(|quarter| class.when.quarter() == quarter)
                && (!self.only_asked || asked.contains(&class.id))
                && (words.is_empty() || has_all(class, &words))
        };
        let of = |group: ContentGroup| -> Vec<&Class> {
            let of_group = plan.classes.values().filter(|class| class.group == group);
            of_group.filter(is_shown).collect()
        };
        let all = ContentGroup::ALL.into_iter().map(|group| (group, of(group)));
        all.filter(|(_, classes)| !classes.is_empty()).collect()
    }
}

fn has_all(class: &Class, words: &[&str]) -> bool {
    let texts = [&class.title, &class.audience, &class.place, &class.lead, &class.partners];
    let text = fold(&texts.map(String::as_str).join("\n"));
    words.iter().all(|word| text.contains(word))
}

impl Notice {
    /// The class it is about; none where it is about the plan.
    pub fn class(&self) -> Option<&ClassId> {
        match self {
            Self::TurnsDisagree { class, .. }
            | Self::NoLead(class)
            | Self::NoLearners(class)
            | Self::NoQuarter(class)
            | Self::NoCost(class)
            | Self::NoFund(class, _)
            | Self::OverCeiling { class, .. }
            | Self::Twice(_, class) => Some(class),
            Self::OverGrant { .. } | Self::HeavyLastQuarter(_) => None,
        }
    }
}

/// The classes a reviewer would ask about.
pub fn asked(notices: &[Notice]) -> SortedSet<ClassId> {
    notices.iter().filter_map(Notice::class).cloned().collect()
}
