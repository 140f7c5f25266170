//! Training topics and their activities.

use super::problem::ProblemKind;
use super::reader::{LONGEST, Place};
use crate::domain::id::TopicId;
use crate::domain::standard::{Activity, ActivityKind, Effort, Topic};

pub(super) const KINDS: &[&str] = &["experience", "social", "formal", "self"];

pub(super) fn topic_at(place: &Place) -> Option<Topic> {
    place.object()?;
    let id = place.key("id").slug().and_then(TopicId::parse);
    let [title, objective] = ["title", "objective"].map(|key| place.key(key).bilingual(LONGEST));
    let activities = place.key("activities");
    let activities = activities.list().filter_map(|place| activity_at(&place)).collect();
    Some(Topic { id: id?, title: title?, objective: objective?, activities })
}

fn activity_at(place: &Place) -> Option<Activity> {
    place.object()?;
    let kind = place.key("kind").one_of(KINDS).map(|at| match at {
        0 => ActivityKind::Experience,
        1 => ActivityKind::Social,
        2 => ActivityKind::Formal,
        _ => ActivityKind::SelfStudy,
    });
    let title = place.key("title").bilingual(LONGEST);
    let effort = effort_at(&place.key("minutes"), &place.key("periods"));
    Some(Activity { kind: kind?, title: title?, effort: effort? })
}

/// Minutes or periods, one of the two: nothing says how many minutes a period has.
fn effort_at(minutes: &Place, periods: &Place) -> Option<Effort> {
    const MOST: u32 = 100_000;
    if periods.is_absent() {
        return minutes.whole(1..=MOST).map(Effort::Minutes);
    }
    if !minutes.is_absent() {
        periods.wrong(ProblemKind::Duplicate);
    }
    periods.whole(1..=MOST).map(Effort::Periods)
}
