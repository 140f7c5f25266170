//! The sides of a unit's annual plan that have a page of their own.

use super::id::ClassId;

/// A side of an annual plan.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum AnnualView {
    /// Its classes, with what they come to and what a reviewer would ask.
    #[default]
    Classes,
    /// One class; none is a new one.
    Class(Option<ClassId>),
    /// What learners said of a class.
    Slips(ClassId),
    /// What people need to learn.
    Needs,
    /// Who learns in which class.
    Learners,
    /// Classes or learners from a spreadsheet.
    Import,
    /// Funds, rates, and where the money goes.
    Money,
    /// What if there were less money, or more time.
    WhatIf,
    /// Held, finished and spent against the plan.
    Progress,
    /// Its papers and workbook.
    Papers,
}

impl AnnualView {
    /// The sides reached from every other, in the order they are shown.
    pub const TABS: [Self; 7] = [
        Self::Classes,
        Self::Needs,
        Self::Learners,
        Self::Money,
        Self::WhatIf,
        Self::Progress,
        Self::Papers,
    ];

    /// What follows the plan in an address, beginning with `/`; nothing for its classes.
    pub fn path(&self) -> String {
        let word = match self {
            Self::Classes => return String::new(),
            Self::Class(None) => "class",
            Self::Class(Some(id)) => return format!("/class/{id}"),
            Self::Slips(id) => return format!("/class/{id}/slips"),
            Self::Needs => "needs",
            Self::Learners => "learners",
            Self::Import => "import",
            Self::Money => "money",
            Self::WhatIf => "what-if",
            Self::Progress => "progress",
            Self::Papers => "papers",
        };
        format!("/{word}")
    }

    /// The side some words stand for.
    pub fn parse(words: &[&str]) -> Option<Self> {
        match words {
            [] => Some(Self::Classes),
            ["class"] => Some(Self::Class(None)),
            ["class", id] => Some(Self::Class(Some(ClassId::parse(id)?))),
            ["class", id, "slips"] => Some(Self::Slips(ClassId::parse(id)?)),
            ["import"] => Some(Self::Import),
            [word] => {
                Self::TABS.into_iter().find(|view| view.path().strip_prefix('/') == Some(word))
            }
            _ => None,
        }
    }
}
