//! What was taught on the topics of a round: from the unit's annual plans back to the person's own answers.

use leptos::prelude::*;

use super::annual::{ANNUAL, UNIT, whole};
use super::annual_results::judgements;
use super::desk::Desk;
use super::rosters::needs;
use crate::domain::annual::AnnualPlan;
use crate::domain::annual::taught::{Taught, taught};
use crate::domain::id::{AnnualPlanId, RoundId, TopicId};
use crate::domain::sorted::SortedSet;
use crate::domain::text::Lang;

impl Desk {
    /// The classes held on topics of a round's items, to follow; the oldest plan first.
    pub fn taught(self, round: &RoundId) -> Memo<Vec<Taught>> {
        let (lines, library) = (self.lines(round), self.library());
        let ids: SortedSet<&TopicId> = lines.iter().flat_map(|line| &line.item.topics).collect();
        let topics: Vec<(TopicId, Vec<String>)> = ids
            .iter()
            .filter_map(|id| {
                let title = &library.topic(id)?.title;
                Some((
                    (*id).clone(),
                    vec![title.get(Lang::Vi).to_owned(), title.get(Lang::En).to_owned()],
                ))
            })
            .collect();
        self.memo(move |workspace| {
            let plans = workspace.files(ANNUAL, UNIT).filter_map(|(place, text)| {
                whole(workspace, AnnualPlanId::parse(place.id())?, text)
            });
            let of_plan = |(plan, _): (AnnualPlan, usize)| {
                let needs = needs(workspace, &plan.id);
                taught(&plan, &needs.all, &judgements(workspace, &plan.id), &topics)
            };
            plans.flat_map(of_plan).collect()
        })
    }
}
