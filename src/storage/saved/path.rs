//! Parts as paths: the names under which texts are kept, for ever.

use crate::domain::filed::Filed;
use crate::domain::id::{
    ChecklistId, EditionId, GoalId, ItemId, MigrationId, PlanId, RoundId, StandardId,
};
use crate::domain::part::Part;

/// The path of a part.
pub fn path_of(part: &Part) -> String {
    match part {
        Part::Profile => "profile".to_owned(),
        Part::Settings => "settings".to_owned(),
        Part::Standard(id) => join(&["std", id.as_str()]),
        Part::Edition(id, edition) => join(&["ed", id.as_str(), edition.as_str()]),
        Part::Migration(id) => join(&["mig", id.as_str()]),
        Part::Draft(id) => join(&["draft", id.as_str()]),
        Part::DraftItem(id, item) => join(&["di", id.as_str(), item.as_str()]),
        Part::Checklist(id) => join(&["list", id.as_str()]),
        Part::Round(id) => join(&["round", id.as_str()]),
        Part::Plan(id) => join(&["plan", id.as_str()]),
        Part::Answer(round, item) => join(&["a", round.as_str(), item.as_str()]),
        Part::Decision(round, item) => join(&["d", round.as_str(), item.as_str()]),
        Part::Goal(plan, goal) => join(&["g", plan.as_str(), goal.as_str()]),
        Part::Filed(place) => join(&["f", place.as_str()]),
    }
}

/// The part at a path, if the path is spelled as [`path_of`] spells it.
pub fn part_of(path: &str) -> Option<Part> {
    if let Some(place) = path.strip_prefix("f/") {
        return Filed::parse(place).map(Part::Filed);
    }
    let mut steps = path.split('/');
    let (room, first, second) = (steps.next()?, steps.next(), steps.next());
    if steps.next().is_some() {
        return None;
    }
    Some(match (room, first, second) {
        ("profile", None, None) => Part::Profile,
        ("settings", None, None) => Part::Settings,
        ("std", Some(id), None) => Part::Standard(StandardId::parse(id)?),
        ("ed", Some(id), Some(edition)) => {
            Part::Edition(StandardId::parse(id)?, EditionId::parse(edition)?)
        }
        ("mig", Some(id), None) => Part::Migration(MigrationId::parse(id)?),
        ("draft", Some(id), None) => Part::Draft(StandardId::parse(id)?),
        ("di", Some(id), Some(item)) => {
            Part::DraftItem(StandardId::parse(id)?, ItemId::parse(item)?)
        }
        ("list", Some(id), None) => Part::Checklist(ChecklistId::parse(id)?),
        ("round", Some(id), None) => Part::Round(RoundId::parse(id)?),
        ("plan", Some(id), None) => Part::Plan(PlanId::parse(id)?),
        ("a", Some(round), Some(item)) => {
            Part::Answer(RoundId::parse(round)?, ItemId::parse(item)?)
        }
        ("d", Some(round), Some(item)) => {
            Part::Decision(RoundId::parse(round)?, ItemId::parse(item)?)
        }
        ("g", Some(plan), Some(goal)) => Part::Goal(PlanId::parse(plan)?, GoalId::parse(goal)?),
        _ => return None,
    })
}

fn join(steps: &[&str]) -> String {
    steps.join("/")
}
