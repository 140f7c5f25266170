//! The parts a workspace is made of: what is saved, shown and undone by itself.

use super::answer::Answer;
use super::assessment::{Assessment, Decision};
use super::checklist::Checklist;
use super::filed::Filed;
use super::id::{ChecklistId, EditionId, GoalId, ItemId, MigrationId, PlanId, RoundId, StandardId};
use super::plan::{Goal, Plan};
use super::profile::Profile;
use super::settings::Settings;
use super::sorted::SortedMap;

/// A standard that came from a file or an address, kept as it came, so that rounds can be read for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The file's text.
    pub text: String,
    /// Where it came from, in the person's words: a file name or an address beside the app.
    pub origin: String,
}

/// Where a standard says it comes from that was written in this app.
pub const WRITTEN_HERE: &str = "app:editor";

/// A standard being written, kept as texts: all but its items, and each item by itself.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct DraftTexts {
    /// Everything but the items, with their ids in order.
    pub head: String,
    /// The items.
    pub items: SortedMap<ItemId, String>,
}

/// The smallest thing that is saved, shown or undone by itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Who the person is.
    Profile,
    /// How the app behaves.
    Settings,
    /// A standard received from outside.
    Standard(StandardId),
    /// A former edition of a standard received from outside.
    Edition(StandardId, EditionId),
    /// What replaced what, received from outside.
    Migration(MigrationId),
    /// A standard being written, without its items.
    Draft(StandardId),
    /// An item of a standard being written.
    DraftItem(StandardId, ItemId),
    /// A checklist.
    Checklist(ChecklistId),
    /// A round without its answers.
    Round(RoundId),
    /// A plan without its goals.
    Plan(PlanId),
    /// An answer of a round.
    Answer(RoundId, ItemId),
    /// A decision about a gap.
    Decision(RoundId, ItemId),
    /// A goal of a plan.
    Goal(PlanId, GoalId),
    /// A paper in a drawer.
    Filed(Filed),
}

impl Part {
    /// Whether it stands inside another part, which must be placed first: an answer in its round, a goal in its plan,
    /// an item in its draft.
    pub fn is_inside(&self) -> bool {
        matches!(self, Self::Answer(..) | Self::Decision(..) | Self::Goal(..) | Self::DraftItem(..))
    }
}

/// Contents in an order in which they can be placed: rounds before answers, plans before goals.
pub fn placeable<T>(contents: Vec<(Part, T)>) -> Vec<(Part, T)> {
    let (inside, mut all): (Vec<_>, Vec<_>) =
        contents.into_iter().partition(|(part, _)| part.is_inside());
    all.extend(inside);
    all
}

/// What stands at a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Who the person is.
    Profile(Profile),
    /// How the app behaves.
    Settings(Settings),
    /// A standard, a former edition or a migration received from outside.
    Standard(Received),
    /// A standard being written; its items are parts of their own.
    Draft(String),
    /// An item of a standard being written.
    DraftItem(String),
    /// A checklist.
    Checklist(Checklist),
    /// A round; its answers and decisions are parts of their own.
    Round(Box<Assessment>),
    /// A plan; its goals are parts of their own.
    Plan(Plan),
    /// An answer.
    Answer(Answer),
    /// A decision.
    Decision(Decision),
    /// A goal.
    Goal(Box<Goal>),
    /// A paper in a drawer, as text: one JSON object.
    Filed(String),
}
