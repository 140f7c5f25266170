//! What came of learning, topic by topic: the classes that were held on it, and what their learners said.

use super::AnnualPlan;
use super::need_paper::NeedPaper;
use super::slip::Judgement;
use crate::domain::id::{AnnualPlanId, ClassId, TopicId};
use crate::domain::sorted::{SortedMap, SortedSet};
use crate::domain::text::fold;

/// A class that was held on a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taught {
    /// The topic.
    pub topic: TopicId,
    /// The annual plan the class stands in, and its year.
    pub plan: (AnnualPlanId, i32),
    /// The class, and its title.
    pub class: (ClassId, String),
    /// What its slips come to; none while no slip counts.
    pub judged: Option<Judgement>,
}

/// The classes of a plan that were held on some topics: made from a need of the topic, or called as the topic is,
/// marks and case aside. A class of which nobody wrote down that it was held counts once a learner's slip does.
pub fn taught(
    plan: &AnnualPlan,
    needs: &[NeedPaper],
    judgements: &SortedMap<ClassId, Judgement>,
    topics: &[(TopicId, Vec<String>)],
) -> Vec<Taught> {
    let mut found = Vec::new();
    for class in plan.classes.values() {
        let judged = judgements.get(&class.id).filter(|judged| judged.valid > 0).cloned();
        if class.held.runs == 0 && judged.is_none() {
            continue;
        }
        let needs = needs.iter().filter(|need| need.class.as_ref() == Some(&class.id));
        let of_needs: SortedSet<&TopicId> =
            needs.filter_map(|need| need.need.topic.as_ref()).collect();
        let title = fold(class.title.trim());
        let is_called = |titles: &[String]| titles.iter().any(|known| fold(known.trim()) == title);
        for (topic, titles) in topics {
            if of_needs.contains(&topic) || is_called(titles) {
                found.push(Taught {
                    topic: topic.clone(),
                    plan: (plan.id.clone(), plan.year),
                    class: (class.id.clone(), class.title.clone()),
                    judged: judged.clone(),
                });
            }
        }
    }
    found
}
