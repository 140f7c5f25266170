//! What the person's own plans and positions still ask for, to be offered as needs of the unit: only when asked.

use super::desk::Desk;
use crate::domain::annual::class::ContentGroup;
use crate::domain::annual::needs::{Need, Reason};
use crate::domain::id::LearnerId;
use crate::domain::plan::Progress;
use crate::domain::requirement::Standing;
use crate::domain::text::Lang;
use leptos::prelude::GetUntracked as _;

/// The person themselves, in a list of needs: no name, so that they are counted once and nobody is told.
const ONESELF: &str = "me";

impl Desk {
    /// Needs that the person's own unfinished goals and unmet requirements come to, each with where it is from.
    pub fn own_needs(self, lang: Lang) -> Vec<(Need, String)> {
        let library = self.library();
        let need = |content: String, topic, reason| Need {
            who: LearnerId::parse(ONESELF),
            people: 1,
            content,
            topic,
            group: ContentGroup::Position,
            reason,
        };
        let mut found: Vec<(Need, String)> = self.read(|workspace| {
            let goals = workspace
                .plans()
                .flat_map(|plan| plan.goals.values().map(move |goal| (goal, plan.title.clone())));
            let is_open = |progress| matches!(progress, Progress::ToDo | Progress::UnderWay);
            let open = goals.filter(|(goal, _)| is_open(goal.progress));
            open.map(|(goal, from)| {
                let topic = goal.topic.as_ref().and_then(|topic| library.topic(topic));
                let content = topic.map_or(goal.objective.as_str(), |topic| topic.title.get(lang));
                let topic = topic.map(|topic| topic.id.clone());
                (need(content.to_owned(), topic, Reason::Gap), from)
            })
            .collect()
        });
        let asked = self.requirements().get_untracked().all.into_iter();
        let missing = asked.filter(|asked| asked.standing() == Standing::Need);
        found.extend(missing.map(|asked| {
            (need(asked.title.clone(), None, Reason::Position), asked.position.clone())
        }));
        found
    }
}
